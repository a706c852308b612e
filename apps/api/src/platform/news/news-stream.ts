import { Readable } from 'node:stream';

/** What a browser hears: that something of this kind is new, or that it had better look for itself. */
export type Heard = 'reminders' | 'signals' | 'calls' | 'texts' | 'again';

/**
 * The news of one browser as server-sent events. What is new while the browser does not read waits as a kind of news, of
 * which there are four: a slow browser costs no memory and hears in the end all it has to.
 */
export class NewsStream extends Readable {
  private readonly waiting = new Set<Heard>();
  private wanted = false;
  private takenAt = performance.now();

  constructor(
    readonly session: string,
    readonly organisationId: string,
    readonly personId: string,
    readonly sharesWork: boolean,
  ) {
    super({ highWaterMark: 1_024 });
    // Names the wait before a browser connects again, and opens the stream at once.
    this.push('retry: 3000\n\n');
  }

  /** Something is new. */
  tell(heard: Heard): void {
    this.waiting.add(heard);
    this.flush();
  }

  /** A sign of life, for whatever stands in between; answers false when nobody has read for long. */
  beat(longestSilence: number): boolean {
    if (this.wanted) {
      this.wanted = false;
      this.push('event: beat\ndata: 1\n\n');
      return true;
    }
    return performance.now() - this.takenAt < longestSilence;
  }

  /** Ends it in order; the browser connects again by itself, or does not when it signed out. */
  finish(): void {
    if (!this.readableEnded && !this.destroyed) this.push(null);
  }

  override _read(): void {
    this.wanted = true;
    this.takenAt = performance.now();
    this.flush();
  }

  private flush(): void {
    if (!this.wanted || this.waiting.size === 0) return;
    this.wanted = false;
    const events = [...this.waiting].map((heard) => `event: news\ndata: ${heard}\n\n`).join('');
    this.waiting.clear();
    this.push(events);
  }
}
