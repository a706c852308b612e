import { Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { sayWhy } from '../caregivers/reason-words.ts';
import { Calling } from '../calls/calling.ts';
import { Changes } from '../caregivers/changes.ts';
import { sayMoment } from '../caregivers/moment-words.ts';
import { device } from '../platform/device.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import { ContactMomentsApi } from './contact-moments-api.ts';
import type { LogAnswer, LoggedAnswer } from './log-sheet.ts';
import { standsWords } from './stands-words.ts';
import { UnderWay } from './under-way.ts';
import type { Whom } from './whom.ts';

/** Logs contacts: opens the sheet, says when the next moment is and why, and takes back what was pressed by mistake. */
@Service()
export class Logging {
  private readonly sheets = inject(Sheets);
  private readonly contactMoments = inject(ContactMomentsApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly underWay = inject(UnderWay);
  private readonly router = inject(Router);
  private readonly calling = inject(Calling);
  private opened: string | null = null;

  /** Opens the sheet; true once the contact is saved. */
  async log(who: Whom): Promise<boolean> {
    if (this.opened) return false;
    this.opened = who.caregiverId;
    try {
      const { LogSheet } = await import('./log-sheet.ts');
      const answer = await this.sheets.open<LogAnswer>(LogSheet, { data: who, config: { autoFocus: 'dialog' } });
      this.underWay.forget();
      if (!answer) return false;
      if ('kept' in answer) this.sayKept(who);
      else this.saySaved(who, answer);
      return 'logged' in answer;
    } finally {
      this.opened = null;
    }
  }

  /**
   * One calls or goes there now: the sheet waits beneath, and returns when the phone threw the page away. A desk has no
   * phone of its own: there the link that was pressed is not followed, and the sheet shows the number to ring.
   */
  async setOut(who: Whom, pressed?: Event): Promise<boolean> {
    if (who.channel === 'phone' && this.calling.instead(who, pressed)) return false;
    if (device === 'desk' && (who.channel === 'phone' || who.channel === 'sms')) pressed?.preventDefault();
    return this.goingOut(who);
  }

  private goingOut(who: Whom): Promise<boolean> {
    const calls = who.channel === 'phone';
    const now: Whom = { ...who, underWay: true, ...(calls && { startedAt: new Date().toISOString() }) };
    this.underWay.remember(now);
    return this.log(now);
  }

  /** Calls with the phone in one's hand, also where the organisation has a line of its own. */
  setOutByHand(who: Whom): Promise<boolean> {
    if (device !== 'desk' && who.phoneShown) location.assign(`tel:${who.phoneShown.replaceAll(' ', '')}`);
    return this.goingOut(who);
  }

  /** Opens the sheet of a contact that was under way when the page went. */
  async goOn(): Promise<void> {
    const who = this.underWay.recall();
    if (who) await this.log(who);
  }

  private saySaved(who: Whom, { logged, spoken }: LoggedAnswer): void {
    const { id, planned, why, undoUntilAt, masked, stands } = logged;
    this.changes.tell();
    const next = planned
      ? $localize`Volgend moment: ${sayMoment(planned)}:when:.`
      : $localize`Deze mantelzorger is nu afgesloten.`;
    const more = [
      ...(stands ? [standsWords[stands]] : []),
      ...why.slice(0, 2).map((one) => sentence(sayWhy(one))),
      ...(masked ? [$localize`Een burgerservicenummer in je notitie is onleesbaar gemaakt.`] : []),
    ].join(' ');
    this.toasts.done($localize`Bewaard. ${next}:next:`, {
      more,
      ...(spoken &&
        planned && {
          also: {
            label: $localize`Doorverwijzen`,
            run: () => this.router.navigate(['/mantelzorgers', who.caregiverId, 'doorverwijzen']),
          },
        }),
      ...(undoUntilAt && { action: { label: $localize`Maak ongedaan`, run: () => this.takeBack(id, who) } }),
    });
  }

  private sayKept(who: Whom): void {
    this.toasts.done($localize`Nog niet bewaard. Wat je invulde staat klaar.`, {
      action: { label: $localize`Ga verder`, run: () => this.log(who) },
    });
  }

  private async takeBack(id: string, who: Whom): Promise<void> {
    try {
      await this.contactMoments.retract(id);
      this.toasts.done($localize`Teruggenomen. Alles staat weer zoals het was.`, {
        action: { label: $localize`Leg opnieuw vast`, run: () => this.log(who) },
      });
    } catch (error) {
      const problem = problemOf(error);
      const mayWork = problem.status === 0 || problem.status >= 500;
      const again = { label: $localize`Probeer opnieuw`, run: () => this.takeBack(id, who) };
      const why = problemWords(problem);
      this.toasts.wrong($localize`Niet teruggenomen. ${why}:why:`, { action: mayWork ? again : undefined });
    }
    this.changes.tell();
  }
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
