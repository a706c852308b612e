import type { PartnerReferralLine } from '@voortuin/contract/referrals/answers';
import type { PartnerAnswerKind } from '@voortuin/contract/referrals/words';
import type { Tone } from '@voortuin/ui/chip/chip';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { dayOf, lastDayBefore, plainDay, sayDay } from '../platform/dates.ts';

/** What one may answer, as a partner says it. */
export const answerWords: Record<PartnerAnswerKind, string> = {
  accept: $localize`:@@answer.accept:Wij pakken dit op`,
  hold: $localize`:@@answer.hold:Komt op onze wachtlijst`,
  reject: $localize`:@@answer.reject:Wij pakken dit niet op`,
  ask: $localize`:@@answer.ask:Wij hebben een vraag`,
  plan: $localize`:@@answer.plan:Wij beginnen op een dag`,
  finish: $localize`:@@answer.finish:Het is klaar`,
  fail: $localize`:@@answer.fail:Het is niet gelukt`,
  message: $localize`:@@answer.message:Een bericht, zonder antwoord`,
};

/** Where a question stands for the partner that got it. */
export function sayAsked(line: PartnerReferralLine): { words: string; tone: Tone; icon: IconName } {
  const { state, answerByAt, waitsUntilOn, plannedOn } = line;
  switch (state) {
    case 'requested':
    case 'received': {
      const late = answerByAt !== null && Date.parse(answerByAt) < Date.now();
      if (late)
        return {
          words: $localize`antwoord had gekund tot en met ${plainDay(lastDayBefore(answerByAt))}:day:`,
          tone: 'clay',
          icon: 'hourglass',
        };
      return {
        words: answerByAt
          ? $localize`antwoord graag vóór ${plainDay(dayOf(answerByAt))}:day:`
          : $localize`wacht op uw antwoord`,
        tone: 'sun',
        icon: 'mail',
      };
    }
    case 'accepted':
      return { words: $localize`u pakt dit op`, tone: 'hedge', icon: 'check' };
    case 'on-hold':
      return {
        words: waitsUntilOn
          ? $localize`op uw wachtlijst tot ongeveer ${plainDay(waitsUntilOn)}:day:`
          : $localize`op uw wachtlijst`,
        tone: 'sun',
        icon: 'hourglass',
      };
    case 'in-progress':
      return {
        words: plannedOn ? $localize`u begint ${sayDay(plannedOn)}:day:` : $localize`u bent bezig`,
        tone: 'sky',
        icon: 'calendar',
      };
    case 'completed':
      return { words: $localize`klaar`, tone: 'neutral', icon: 'check' };
    case 'rejected':
      return { words: $localize`niet opgepakt`, tone: 'neutral', icon: 'cross' };
    case 'failed':
      return { words: $localize`niet gelukt`, tone: 'neutral', icon: 'cross' };
    default:
      return { words: $localize`ingetrokken`, tone: 'neutral', icon: 'undo' };
  }
}
