import { Service, inject } from '@angular/core';
import { CaregiversApi } from './caregivers-api.ts';
import { Changes } from './changes.ts';

/** Somebody to hand over, and who is responsible for her now. */
export interface Handed {
  readonly id: string;
  readonly consultantId: string | null;
}

/** How many go in one call: small enough to see it move, well below what a call takes. */
const atOnce = 250;

/** Hands several caregivers over at once, a piece at a time. */
@Service()
export class HandOvers {
  private readonly caregivers = inject(CaregiversApi);
  private readonly changes = inject(Changes);

  /** Hands them over and tells how many are done; what fails leaves the rest where they were. */
  async give(
    people: readonly Handed[],
    consultantId: string | null,
    note: string | null,
    tell: (done: number) => void = () => undefined,
  ): Promise<void> {
    try {
      for (let from = 0; from < people.length; from += atOnce) {
        const piece = people.slice(from, from + atOnce);
        await this.caregivers.handOverMany({ caregiverIds: piece.map(({ id }) => id), consultantId, note });
        tell(from + piece.length);
      }
    } finally {
      this.changes.tell();
    }
  }

  /** Gives them back to whom they were with. */
  async giveBack(people: readonly Handed[]): Promise<void> {
    const byConsultant = Map.groupBy(people, ({ consultantId }) => consultantId);
    for (const [consultantId, theirs] of byConsultant) await this.give(theirs, consultantId, null);
  }
}
