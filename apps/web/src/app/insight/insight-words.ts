import type { SightClass } from '@voortuin/contract/caregivers/words';
import type { InsightCut } from '@voortuin/contract/insight/words';
import type { ClassColour } from '@voortuin/ui/charts/class-part';
import { sayDays } from '../platform/dates.ts';

/** The classes of people who expect to hear from us, in order of concern. */
export const expecting = ['never-spoken', 'too-long', 'below-floor', 'due', 'on-time'] as const;
/** The classes of people who are left in peace. */
export const inPeace = ['paused', 'on-request', 'never-approach'] as const;

/** The colour of each class in a picture. */
export const classColours: Record<SightClass, ClassColour> = {
  'never-spoken': 'never',
  'too-long': 'too-long',
  'below-floor': 'below-floor',
  due: 'due',
  'on-time': 'on-time',
  paused: 'away',
  'on-request': 'away',
  'never-approach': 'away',
  closed: 'away',
};

/** What each class is called at the head of a line. */
export const classWords: Record<SightClass, string> = {
  'never-spoken': $localize`:@@class.never-spoken:Nooit`,
  'too-long': $localize`:@@class.too-long:Te lang niet gesproken`,
  'below-floor': $localize`:@@class.below-floor:Onder de ondergrens`,
  due: $localize`:@@class.due:Aan de beurt`,
  'on-time': $localize`:@@class.on-time:Op tijd`,
  paused: $localize`:@@class.paused:Pauze`,
  'on-request': $localize`:@@class.on-request:Alleen op eigen verzoek`,
  'never-approach': $localize`:@@class.never-approach:Niet benaderen`,
  closed: $localize`:@@class.closed:Afgesloten`,
};

/** By what the table is cut, as the address bar and the screen say it, and what a row without a name stands for. */
export const cuts: readonly { cut: InsightCut; per: string; label: string; nobody: string }[] = [
  {
    cut: 'consultant',
    per: 'consulent',
    label: $localize`:@@cut.consultant:Consulent`,
    nobody: $localize`:@@cut.consultant.nobody:Nog niet toegewezen`,
  },
  { cut: 'team', per: 'team', label: $localize`:@@cut.team:Team`, nobody: $localize`:@@cut.team.nobody:Zonder team` },
  {
    cut: 'neighbourhood',
    per: 'wijk',
    label: $localize`:@@cut.neighbourhood:Buurt`,
    nobody: $localize`:@@cut.neighbourhood.nobody:Buurt onbekend of geheim`,
  },
  {
    cut: 'municipality',
    per: 'gemeente',
    label: $localize`:@@cut.municipality:Gemeente`,
    nobody: $localize`:@@cut.municipality.nobody:Zonder gemeente`,
  },
];

/** How long somebody waits: in days while one would count them, so that it stands beside an agreement in days. */
export function sayWait(days: number): string {
  return days > 1 && days < 60 ? $localize`:@@days.days:${days}:count: dagen` : sayDays(days);
}
