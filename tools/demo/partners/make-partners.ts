import { addDays, type Day } from '@voortuin/domain/platform/days';
import { plain } from '@voortuin/domain/platform/plain';
import { idAt, type Dice } from '../dice.ts';
import { instantAt } from '../history/calendar.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Row } from '../write/insert.ts';
import type { PartnerPersonPlan, PartnerPlan } from './partner-plan.ts';

/** Somebody at a partner as her row will be. */
export interface PartnerPersonRow extends Omit<PartnerPersonPlan, 'joined'> {
  id: string;
  accountId: string | null;
  partnerId: string;
  invitedBy: string | null;
  createdAt: string;
}

/** The partners of an organisation as their rows will be. */
export interface DemoPartners {
  partners: (Row & { id: string; name: string })[];
  offers: (Row & { id: string; partnerId: string; needs: readonly string[] })[];
  agreements: { partnerId: string; tasks: string; responseDays: number; reviewOn: Day }[];
  people: PartnerPersonRow[];
}

/** Gives the partners of a plan their ids and dates. They were there from the beginning of the history. */
export function makePartners(
  plans: readonly PartnerPlan[],
  organisation: Organisation,
  began: Day,
  today: Day,
  dice: Dice,
): DemoPartners {
  const at = Date.parse(instantAt(began, 10 * 60));
  const made: DemoPartners = { partners: [], offers: [], agreements: [], people: [] };
  for (const { checked, offers, people, agreement, ...plan } of plans) {
    const id = idAt(at, dice);
    made.partners.push({
      ...plan,
      id,
      sortName: plain(plan.name),
      searchText: plain(`${plan.name} ${plan.does}`),
      tellsDiagnosis: plan.tellsDiagnosis ?? false,
      checkedOn: addDays(today, -checked),
      createdAt: new Date(at).toISOString(),
    });
    for (const { checked: ago, ...offer } of offers)
      made.offers.push({
        id: idAt(at, dice),
        partnerId: id,
        name: offer.name,
        searchText: plain([offer.name, offer.forWhomWords, offer.note].filter(Boolean).join(' ')),
        needs: offer.needs,
        forWhom: offer.forWhom ?? [],
        forWhomWords: offer.forWhomWords ?? null,
        digits: offer.digits?.toSorted() ?? [],
        dayParts: offer.dayParts ?? [],
        weekend: offer.weekend ?? false,
        online: offer.online ?? false,
        languages: offer.languages ?? [],
        waitingWeeks: offer.waitingWeeks ?? null,
        note: offer.note ?? null,
        checkedOn: addDays(today, -ago),
      });
    if (agreement) {
      const { reviewIn, ...agreed } = agreement;
      made.agreements.push({ partnerId: id, ...agreed, reviewOn: addDays(today, reviewIn) });
    }
    for (const { joined, ...person } of people)
      made.people.push({
        id: idAt(at, dice),
        accountId: joined ? idAt(at, dice) : null,
        partnerId: id,
        email: person.email,
        firstName: person.firstName,
        lastName: person.lastName,
        job: person.job ?? null,
        phone: person.phone ?? null,
        secondEmail: person.secondEmail ?? null,
        invitedBy: joined ? organisation.consultants[0]!.id : null,
        // After everybody who works here.
        createdAt: new Date(at + 3_600_000 + made.people.length * 1_000).toISOString(),
      });
  }
  return made;
}
