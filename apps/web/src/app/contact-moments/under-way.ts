import { Service, inject } from '@angular/core';
import { Session } from '../session/session.ts';
import type { Whom } from './whom.ts';

const key = 'voortuin.under-way';

/** After this long nobody is still under way. */
const longest = 12 * 60 * 60_000;

interface Kept {
  who: Whom;
  personId: string;
  since: number;
}

/** Remembers whom one is calling or cycling to: a phone may throw the page away meanwhile. */
@Service()
export class UnderWay {
  private readonly session = inject(Session);

  remember(who: Whom): void {
    const personId = this.session.person()?.id;
    if (!personId) return;
    const kept: Kept = { who, personId, since: Date.now() };
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // Storage may be closed off: then it is remembered as long as the page lives.
    }
  }

  forget(): void {
    sessionStorage.removeItem(key);
  }

  /** With whom a contact was under way when the page went, for the same person only. */
  recall(): Whom | null {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
      const fresh = kept && kept.personId === this.session.person()?.id && Date.now() - kept.since < longest;
      return fresh ? kept.who : null;
    } catch {
      return null;
    }
  }
}
