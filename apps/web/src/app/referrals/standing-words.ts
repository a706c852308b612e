import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { mostTries, type ReferralState } from '@voortuin/contract/referrals/words';
import type { Tone } from '@voortuin/ui/chip/chip';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { dayOf, plainDay, sayDay } from '../platform/dates.ts';
import { endingWords } from './referral-words.ts';

/** Where a referral stands, in a sentence, with the colour and the drawing of it. */
export interface SaidStanding {
  readonly words: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

type Stands = Pick<
  ReferralLine,
  'state' | 'turn' | 'because' | 'ending' | 'partner' | 'answerByAt' | 'waitsUntilOn' | 'plannedOn' | 'tries'
>;

/** Whose turn it is and why: what one reads first of a referral. */
export function sayStanding(referral: Stands): SaidStanding {
  switch (referral.turn) {
    case 'consultant':
      return ours(referral);
    case 'partner':
      return theirs(referral);
    case 'caregiver':
      return hers(referral);
    case 'next':
      return { words: $localize`gaat verder met een andere doorverwijzing`, tone: 'neutral', icon: 'forward' };
    case 'nobody':
      return {
        words: endingWords[referral.ending ?? 'withdrawn'],
        tone: referral.ending === 'helped' ? 'hedge' : 'neutral',
        icon: referral.ending === 'helped' ? 'check' : 'lock',
      };
  }
}

/** Whether a partner has let the day pass on which an answer was due. */
export function isSilent({ state, turn, answerByAt }: Pick<ReferralLine, 'state' | 'turn' | 'answerByAt'>): boolean {
  const unanswered = turn === 'partner' && (state === 'requested' || state === 'received');
  return unanswered && answerByAt !== null && Date.parse(answerByAt) < Date.now();
}

function ours({ because, partner }: Stands): SaidStanding {
  const name = partner ?? $localize`de partner`;
  switch (because) {
    case 'rejected':
      return { words: $localize`${name}:partner: pakt het niet op`, tone: 'clay', icon: 'cross' };
    case 'failed':
      return { words: $localize`het is ${name}:partner: niet gelukt`, tone: 'clay', icon: 'cross' };
    case 'question':
      return { words: $localize`${name}:partner: vraagt iets`, tone: 'sun', icon: 'help' };
    case 'no-answer':
      return { words: $localize`${name}:partner: antwoordt niet`, tone: 'clay', icon: 'hourglass' };
    case 'not-helped':
      return { words: $localize`het heeft niet geholpen`, tone: 'clay', icon: 'alert' };
    case 'fell-away':
      return { words: $localize`de volgende doorverwijzing is weggevallen`, tone: 'sun', icon: 'alert' };
    default:
      return { words: $localize`concept, nog niet verstuurd`, tone: 'neutral', icon: 'edit' };
  }
}

function theirs(referral: Stands): SaidStanding {
  const { state, partner, answerByAt, waitsUntilOn, plannedOn } = referral;
  const name = partner ?? $localize`de partner`;
  if (isSilent(referral))
    return {
      words: $localize`${name}:partner: zou antwoorden vóór ${plainDay(dayOf(answerByAt!))}:day:`,
      tone: 'clay',
      icon: 'hourglass',
    };
  if (state === 'on-hold')
    return {
      words: waitsUntilOn
        ? $localize`op de wachtlijst tot ongeveer ${plainDay(waitsUntilOn)}:day:`
        : $localize`op de wachtlijst`,
      tone: 'sun',
      icon: 'hourglass',
    };
  if (state === 'in-progress')
    return {
      words: plannedOn
        ? $localize`${name}:partner: begint ${sayDay(plannedOn)}:day:`
        : $localize`${name}:partner: is bezig`,
      tone: 'sky',
      icon: 'calendar',
    };
  if (state === 'accepted') return { words: $localize`${name}:partner: pakt het op`, tone: 'sky', icon: 'check' };
  const until = answerByAt && plainDay(dayOf(answerByAt));
  return {
    words: until
      ? $localize`${name}:partner: antwoordt vóór ${until}:day:`
      : $localize`wacht op antwoord van ${name}:partner:`,
    tone: 'neutral',
    icon: state === 'received' ? 'eye' : 'mail',
  };
}

function hers({ tries }: Stands): SaidStanding {
  const words =
    tries > 0
      ? $localize`vraag of het heeft geholpen (${tries}:tries: van ${mostTries}:most: keer niet bereikt)`
      : $localize`vraag of het heeft geholpen`;
  return { words, tone: 'sun', icon: 'heart' };
}

/** Where a referral stands with the partner, in a few words. */
export function sayState(state: ReferralState): string {
  const words: Record<ReferralState, string> = {
    draft: $localize`:@@referral-state.draft:concept`,
    requested: $localize`:@@referral-state.requested:wacht op antwoord`,
    received: $localize`:@@referral-state.received:gelezen`,
    accepted: $localize`:@@referral-state.accepted:opgepakt`,
    rejected: $localize`:@@referral-state.rejected:niet opgepakt`,
    'in-progress': $localize`:@@referral-state.in-progress:bezig`,
    'on-hold': $localize`:@@referral-state.on-hold:op de wachtlijst`,
    completed: $localize`:@@referral-state.completed:klaar volgens de partner`,
    failed: $localize`:@@referral-state.failed:niet gelukt`,
    cancelled: $localize`:@@referral-state.cancelled:vervallen`,
  };
  return words[state];
}
