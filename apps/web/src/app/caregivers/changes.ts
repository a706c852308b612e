import { Service, signal } from '@angular/core';

/** Tells every list and page that something about a caregiver changed, so that what shows her reads anew. */
@Service()
export class Changes {
  private readonly count = signal(0);
  /** Grows with each change; read it in a resource's request. */
  readonly seen = this.count.asReadonly();
  private readonly calls = signal(0);
  /** Grows with each change of one's own calls. */
  readonly callsSeen = this.calls.asReadonly();

  tell(): void {
    this.count.update((count) => count + 1);
  }

  /** Something changed about one's own calls alone. */
  tellCalls(): void {
    this.calls.update((count) => count + 1);
  }
}
