import type { Source } from '@voortuin/contract/caregivers/words';
import { addDays, weekday, type Day } from '@voortuin/domain/platform/days';
import { makeFile, type Arrival } from './caregivers/make-file.ts';
import { dice, type Dice } from './dice.ts';
import { simulate } from './history/simulate.ts';
import type { OrganisationPlan } from './people/organisations.ts';
import { foundOrganisation } from './people/organisation.ts';
import { doorsOf } from './town/street-plan.ts';
import { makeTexts } from './messages/make-texts.ts';
import { makePartners } from './partners/make-partners.ts';
import { makeReferrals } from './referrals/make-referrals.ts';
import type { Town } from './write/write-town.ts';

/** How long the history of the demo is, in days: eighteen months. */
const HISTORY = 548;

/** What the chance in the demo town begins with. */
export const seed = 'voortuin';

/** Organisations with all their history up to yesterday: the same for the same seed and day. */
export function makeTowns(
  today: Day,
  report: (part: number) => void,
  from: string,
  plans: readonly OrganisationPlan[],
): Town[] {
  const accounts = new Map<string, string>();
  const all = plans.reduce((sum, { caregivers }) => sum + caregivers, 0);
  let before = 0;
  return plans.map((plan) => {
    const town = makeTown(plan, today, accounts, dice(`${from} / ${plan.name}`), (part) =>
      report((before + part * plan.caregivers) / all),
    );
    before += plan.caregivers;
    return town;
  });
}

function makeTown(
  plan: OrganisationPlan,
  today: Day,
  accounts: Map<string, string>,
  from: Dice,
  report: (part: number) => void,
): Town {
  const began = addDays(today, -HISTORY);
  const organisation = foundOrganisation(plan, began, today, accounts, from.for('organisation'));
  const arriving = from.for('arrivals');
  const doors = doorsToOpen(plan, from.for('doors'));
  const unshared = doors.filter(({ neighbourhood }) => !organisation.consultantAt(neighbourhood.digits)).slice(0, 5);
  const files = doors.map((door, place) =>
    makeFile(
      organisation,
      door,
      unshared.includes(door) ? newly(today, arriving) : arrivalOf(place / doors.length, began, today, arriving),
      from.for(`caregiver ${place}`),
    ),
  );
  simulate(organisation, files, began, today, from.for('history'), report);
  const partners = makePartners(plan.partners, organisation, began, today, from.for('partners'));
  const referrals = makeReferrals(plan.referrals, plan.announcements, {
    organisation,
    files,
    partners,
    today,
    dice: from.for('referrals'),
  });
  const texts = makeTexts(organisation, files, today, from.for('texts'));
  return { organisation, files, partners, referrals, texts };
}

/** A front door for each caregiver: as many in each neighbourhood as its share, no two behind the same. */
function doorsToOpen(plan: OrganisationPlan, from: Dice) {
  const shares = plan.neighbourhoods.reduce((sum, { share }) => sum + share, 0);
  const chosen = plan.neighbourhoods.flatMap((one) => {
    const wanted = Math.round((one.share / shares) * plan.caregivers);
    return from.shuffled(doorsOf(one, from.for(one.digits))).slice(0, wanted);
  });
  return from.shuffled(chosen).slice(0, plan.caregivers);
}

/** Two in three were on the list the organisation began with; the others came in since. */
function arrivalOf(place: number, began: Day, today: Day, from: Dice): Arrival {
  if (place < 0.66) {
    return {
      comesInOn: began,
      inSightSinceOn: addDays(began, -Math.round(30 + Math.min(2_500, from.wait(700)))),
      source: 'list',
      today,
    };
  }
  return on(addDays(began, from.whole(1, HISTORY - 1)), today, from);
}

/** Somebody of the last days, where nobody looks after her postcode yet. */
function newly(today: Day, from: Dice): Arrival {
  return on(addDays(today, -from.whole(1, 13)), today, from);
}

/** Came in on a date, or on the Friday before when that is in a weekend. */
function on(wanted: Day, today: Day, from: Dice): Arrival {
  const day = addDays(wanted, Math.min(0, 5 - weekday(wanted)));
  const source = from.weighed<Source>([
    [22, 'herself'],
    [20, 'general-practitioner'],
    [24, 'partner'],
    [14, 'family'],
    [12, 'encounter'],
    [8, 'campaign'],
  ]);
  return { comesInOn: day, inSightSinceOn: day, source, today };
}
