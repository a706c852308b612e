import type { TodayCard } from '@voortuin/contract/today/today';
import type { Tone } from '@voortuin/ui/chip/chip';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { dayPartWords } from '../caregivers/caregiver-words.ts';
import { sayHours } from '../caregivers/moment-words.ts';
import { sayReason, toneOf } from '../caregivers/reason-words.ts';
import { dayOf, sayDay } from '../platform/dates.ts';
import { callName, isPassed } from './suiting-action.ts';

/** A reason, or what suits her, in a few words. */
export interface CardChip {
  readonly words: string;
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly dot?: 'red' | 'yellow';
}

/** Why she stands here and what suits her, the heaviest first. */
export function chipsOf(card: TodayCard): CardChip[] {
  return [
    ...passed(card),
    ...card.reasons
      .filter(({ code }) => code !== 'agreed')
      .map((reason) => ({ words: sayReason(reason), tone: toneOf(reason), ...mark(reason.code) })),
    ...hours(card),
    ...door(card),
    ...helped(card),
  ];
}

/** The two heaviest reasons on one line, as a list shows them. */
export function reasonLine(card: TodayCard): { words: string; late: boolean } {
  const shown = card.reasons.slice(0, 2);
  return { words: shown.map(sayReason).join(', '), late: shown.some((reason) => toneOf(reason) === 'clay') };
}

function passed(card: TodayCard): CardChip[] {
  if (!isPassed(card)) return [];
  const words = $localize`:@@chip.passed:bel ${callName(card)}:name:: de afspraak van ${sayDay(dayOf(card.startsAt!))}:day: is voorbij`;
  return [{ words, tone: 'clay', icon: 'calendar' }];
}

function mark(code: string): Pick<CardChip, 'icon' | 'dot'> {
  if (code === 'last-red') return { dot: 'red' };
  if (code === 'last-yellow') return { dot: 'yellow' };
  if (code === 'safety-signal') return { icon: 'shield' };
  return code === 'open-signal' ? { icon: 'signal' } : code === 'task-late' ? { icon: 'task' } : {};
}

function hours({ suitableHours, dayPart, attemptsSinceSpoken }: TodayCard): CardChip[] {
  const [first, second] = suitableHours;
  if (first) {
    const words = second
      ? $localize`:@@chip.hours-or:liefst ${sayHours(first)}:first: of ${sayHours(second)}:second:`
      : $localize`:@@chip.hours:liefst ${sayHours(first)}:hours:`;
    return [{ words, tone: 'sun', icon: first.from >= '17:00' ? 'moon' : 'clock' }];
  }
  return dayPart && attemptsSinceSpoken > 0
    ? [
        {
          words: $localize`:@@chip.other-part:nu ${dayPartWords[dayPart]}:part: proberen`,
          tone: 'sun',
          icon: dayPart === 'evening' ? 'moon' : 'clock',
        },
      ]
    : [];
}

function door({ channel, atDoor, why }: TodayCard): CardChip[] {
  if (channel !== 'front-garden' && channel !== 'home-visit') return [];
  if (atDoor === 'announce-first')
    return [{ words: $localize`:@@chip.announce:eerst aankondigen`, tone: 'sun', icon: 'door' }];
  const prefers = why.some(({ code }) => code === 'prefers-channel');
  return prefers ? [{ words: $localize`:@@chip.prefers-door:liever aan de deur`, tone: 'hedge', icon: 'door' }] : [];
}

function helped({ awaitingHerWord }: TodayCard): CardChip[] {
  return awaitingHerWord.map(({ partner }) => ({
    words: $localize`:@@chip.helped:vraag of ${partner}:partner: heeft geholpen`,
    tone: 'sky',
    icon: 'heart',
  }));
}
