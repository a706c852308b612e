import { DestroyRef, Service, computed, inject, signal } from '@angular/core';
import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { DemoPhonesApi } from './demo-phones-api.ts';

const every = 1_500;

/** What the phones of the demo show, looked at again and again while somebody looks on. */
@Service({ autoProvided: false })
export class PhonesFeed {
  private readonly phonesApi = inject(DemoPhonesApi);
  private readonly view = signal<DemoPhonesView | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private asked = 0;
  private words = '';
  readonly wrong = signal<string | null>(null);
  readonly phones = computed(() => this.view()?.phones ?? null);
  readonly line = computed(() => this.view()?.line ?? null);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stopped = true;
      clearTimeout(this.timer);
    });
    void this.look();
  }

  /** Looks for somebody by name as well. */
  search(words: string): void {
    if (words === this.words) return;
    this.words = words;
    void this.look();
  }

  /** Looks at once. */
  async look(seen: number | null = null): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.asked;
    try {
      const found = await this.phonesApi.look(this.words, seen);
      if (turn !== this.asked) return;
      if (found.phones) this.view.set(found);
      this.wrong.set(null);
    } catch (error) {
      if (turn !== this.asked) return;
      this.wrong.set(problemWords(problemOf(error)));
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.again(), every);
  }

  private again(): Promise<void> {
    // Who looks at another tab is not shown anything; what is wrong is looked at in full.
    if (document.hidden) return this.wait();
    return this.look(this.wrong() ? null : (this.view()?.changes ?? null));
  }

  private wait(): Promise<void> {
    this.timer = setTimeout(() => void this.again(), every);
    return Promise.resolve();
  }
}
