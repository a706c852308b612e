import { Service, inject, signal } from '@angular/core';
import type { WhichNumber } from '@voortuin/contract/calls/words';
import type { Whom } from '../contact-moments/whom.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { Session } from '../session/session.ts';

type Place = (who: Whom, which: WhichNumber) => unknown;

/** Calls somebody through the line of the organisation; without one the phone in one's hand does it. */
@Service()
export class Calling {
  private readonly line = inject(OurLine);
  private readonly session = inject(Session);
  /** What follows calls comes after the first page; a press before that waits for it. */
  private ready: (place: Place) => void = () => {};
  private readonly with = signal<ReadonlySet<string>>(new Set());
  private readonly place = new Promise<Place>((resolve) => (this.ready = resolve));

  /** Places the call when calls go out by us; true when it does, and then the link that was pressed is not followed. */
  instead(who: Whom, pressed?: Event, which: WhichNumber = 'phone'): boolean {
    if (!this.line.carries() || !this.session.may('contacts:log')) return false;
    pressed?.preventDefault();
    if (this.isWith(who.caregiverId)) return true;
    void this.place.then((place) => place(who, which));
    return true;
  }

  /** Whether a call with her goes on now: then there is none to begin. */
  isWith(caregiverId: string): boolean {
    return this.with().has(caregiverId);
  }

  /** Whom the calls that go on are with. */
  goesOnWith(caregiverIds: readonly string[]): void {
    this.with.set(new Set(caregiverIds));
  }

  /** From now on calls are placed so. */
  through(place: Place): void {
    this.ready(place);
  }
}
