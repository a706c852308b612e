import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { dayOf, daysBetween, plainDay, sayDay, sayDays, today } from '../platform/dates.ts';
import { channelWords, sightWords } from './caregiver-words.ts';

/** Where somebody of a list stands, in a few words: her class, when she was last spoken to or what comes next. */
export function sayStanding(line: CaregiverLine, now = today()): string {
  const { sight, plannedOn, inSightSinceOn } = line;
  switch (sight) {
    case 'never-spoken':
      return $localize`:@@line.never-spoken:nooit gesproken, in beeld sinds ${plainDay(inSightSinceOn, now)}:since:`;
    case 'too-long':
      return $localize`:@@line.too-long:te lang niet gesproken: ${ago(line, now)}:ago:`;
    case 'below-floor':
      return $localize`:@@line.below-floor:onder de ondergrens, gesproken ${ago(line, now)}:ago:`;
    case 'due':
      return $localize`:@@line.due:aan de beurt: ${next(line, now)}:next:`;
    case 'on-time':
      return $localize`:@@line.on-time:gesproken ${ago(line, now)}:ago:, weer ${next(line, now)}:next:`;
    case 'paused':
      return plannedOn
        ? $localize`:@@line.paused:pauze, weer vanaf ${plainDay(plannedOn, now)}:from:`
        : sightWords[sight];
    default:
      return sightWords[sight];
  }
}

function ago({ lastSpokenAt }: CaregiverLine, now: string): string {
  if (!lastSpokenAt) return '';
  const day = dayOf(lastSpokenAt);
  const days = daysBetween(day, now);
  return days < 2 ? sayDay(day, now) : $localize`:@@line.ago:${sayDays(days)}:count: geleden`;
}

function next({ plannedOn, channel }: CaregiverLine, now: string): string {
  if (!plannedOn) return '';
  const day = sayDay(plannedOn, now);
  return channel ? $localize`:@@line.next:${day}:day: ${channelWords[channel]}:channel:` : day;
}
