import { DOCUMENT, Service, inject } from '@angular/core';
import { api } from '../api/api.ts';
import { Changes } from '../caregivers/changes.ts';

const name = 'voortuin-news';
const gatherMilliseconds = 300;
const longestSilence = 70_000;
const retryMilliseconds = 15_000;

/**
 * Hears from the server that there is something new, and has lists and counts read again. Of all windows of this browser
 * one listens and tells the others; what may have been missed is read as soon as one listens again.
 */
@Service()
export class News {
  private readonly document = inject(DOCUMENT);
  private readonly changes = inject(Changes);
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private unread = false;

  /** Begins to listen; answers how to stop. */
  listen(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const others = new BroadcastChannel(name);
    others.addEventListener('message', ({ data }) => this.hear(String(data)));
    this.document.addEventListener('visibilitychange', () => this.unread && this.hear('again'), { signal });
    const began = performance.now();
    const lead = (): Promise<void> => {
      const tookOver = performance.now() - began > gatherMilliseconds;
      openStream(signal, tookOver, (about) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
        others.postMessage(about);
        this.hear(about);
      });
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    // Without a secure connection there are no locks: then each window listens for itself.
    if (navigator.locks) navigator.locks.request(name, { signal }, lead).catch(() => undefined);
    else void lead();
    return () => {
      stop.abort();
      others.close();
      clearTimeout(this.waiting);
    };
  }

  /** A window that nobody looks at reads when somebody does. */
  private hear(about: string): void {
    // How far a call is asks for no list to be read again.
    if (about === 'calls') return this.changes.tellCalls();
    this.unread = true;
    if (this.document.visibilityState !== 'visible') return;
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.unread = false;
      this.changes.tell();
    }, gatherMilliseconds);
  }
}

/** Keeps a stream open until told to stop; `tell` is called for news, and when some may have been missed. */
function openStream(signal: AbortSignal, tookOver: boolean, tell: (about: string) => void): void {
  let source: EventSource;
  let mayHaveMissed = tookOver;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let heardAt = performance.now();

  const open = (): void => {
    heardAt = performance.now();
    source = new EventSource(`${api}/news?ngsw-bypass=true`);
    source.addEventListener('open', () => {
      heardAt = performance.now();
      if (mayHaveMissed) tell('again');
      mayHaveMissed = true;
    });
    source.addEventListener('beat', () => (heardAt = performance.now()));
    source.addEventListener('news', ({ data }: MessageEvent<string>) => {
      heardAt = performance.now();
      tell(data);
    });
    // A refusal ends it for good; a broken line it mends by itself.
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(retry);
      retry = setTimeout(open, retryMilliseconds * (1 + Math.random()));
    });
  };
  // A line that died while the machine slept says nothing.
  const watch = setInterval(() => {
    if (source.readyState === EventSource.CLOSED || performance.now() - heardAt < longestSilence) return;
    source.close();
    open();
  }, longestSilence / 4);
  signal.addEventListener('abort', () => {
    source.close();
    clearTimeout(retry);
    clearInterval(watch);
  });
  open();
}
