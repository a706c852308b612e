import type { Rhythm } from '@voortuin/domain/rhythms/rhythm';
import { addDays, type Day } from '@voortuin/domain/platform/days';
import type { Care } from '../caregivers/care.ts';
import { idAt, type Dice } from '../dice.ts';
import { attendance, instantAt } from '../history/calendar.ts';
import type { Neighbourhood } from '../town/neighbourhoods.ts';
import type { Colleague } from './colleague.ts';
import { worksInBoth, type OrganisationPlan } from './organisations.ts';

/** A rhythm of the organisation as its row will be. */
export interface RhythmRow extends Rhythm {
  id: string;
  name: string;
  usual: boolean;
  share: number;
}

/** An organisation with its people, before anybody is in its sight. */
export interface Organisation {
  id: string;
  plan: OrganisationPlan;
  createdAt: string;
  municipalities: { id: string; name: string; floor: number }[];
  teams: { id: string; name: string }[];
  rhythms: RhythmRow[];
  colleagues: Colleague[];
  consultants: Colleague[];
  lead: Colleague;
  municipalityOf(neighbourhood: Neighbourhood): { id: string; name: string };
  rhythmFor(care: Care, from: Dice): RhythmRow;
  consultantAt(digits: string): Colleague | null;
}

/** Makes an organisation as planned, on the day its history begins. */
export function foundOrganisation(
  plan: OrganisationPlan,
  began: Day,
  today: Day,
  accounts: Map<string, string>,
  dice: Dice,
): Organisation {
  // The second began a day later, so that it is named second.
  const at = Date.parse(instantAt(addDays(began, accounts.size > 0 ? 1 : 0), 8 * 60));
  const withId = <T>(one: T): T & { id: string } => ({ ...one, id: idAt(at, dice) });
  const id = idAt(at, dice);
  const teams = plan.teams.map((name) => withId({ name }));
  const colleagues = plan.colleagues.map((one): Colleague => {
    const local = `${one.firstName}.${one.lastName}`.toLowerCase().replaceAll(' ', '').replaceAll('ı', 'i');
    const own = `${local}@${plan.host}`;
    const email = local === worksInBoth.email.split('@')[0] ? worksInBoth.email : own;
    const accountId = accounts.get(email) ?? idAt(at, dice);
    accounts.set(email, accountId);
    return {
      ...withId(one),
      accountId,
      email,
      teamId: teams.find(({ name }) => name === one.team)?.id ?? null,
      name: `${one.firstName} ${one.lastName}`,
      absentUntilOn: one.ill ? addDays(today, one.ill.until) : null,
      worksAt: attendance(one, today, dice.for(one.firstName)),
    };
  });
  const municipalities = plan.municipalities.map(withId);
  const rhythms = plan.rhythms.map(withId);
  const consultants = colleagues.filter(({ roles }) => roles.includes('consultant'));
  return {
    id,
    plan,
    createdAt: new Date(at).toISOString(),
    municipalities,
    teams,
    rhythms,
    colleagues,
    consultants,
    lead: colleagues.findLast(({ roles }) => roles.includes('team-lead'))!,
    municipalityOf: ({ municipality }) => municipalities.find(({ name }) => name === municipality)!,
    rhythmFor: (care, from) => {
      const heavy = care.together && ['dementia', 'als', 'cancer'].includes(care.condition) ? 2 : 0.5;
      return from.weighed(
        rhythms.map((rhythm) => [rhythm.idealDays < 30 ? rhythm.share * heavy : rhythm.share, rhythm] as const),
      );
    },
    consultantAt: (digits) => consultants.find((one) => one.digits.includes(digits)) ?? null,
  };
}
