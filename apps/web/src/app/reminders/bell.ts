import { Service, computed, effect, inject, signal } from '@angular/core';
import { Changes } from '../caregivers/changes.ts';
import { Session } from '../session/session.ts';
import { RemindersApi } from './reminders-api.ts';

/** How many reminders one has not seen: read again with every change and all news. */
@Service()
export class Bell {
  private readonly reminders = inject(RemindersApi);
  private readonly count = signal(0);
  readonly unseen = this.count.asReadonly();
  /** As it fits on a bell. */
  readonly shown = computed(() => (this.count() > 99 ? '99+' : String(this.count())));

  constructor() {
    const session = inject(Session);
    const changes = inject(Changes);
    effect(() => {
      changes.seen();
      if (session.may('caregivers:read')) void this.read();
    });
  }

  /** What the server counted. */
  take({ unseen }: { unseen: number }): void {
    this.count.set(unseen);
  }

  private async read(): Promise<void> {
    try {
      this.take(await this.reminders.unseen());
    } catch {
      // The bar of the connection tells it; the count stands as it was until the next news.
    }
  }
}
