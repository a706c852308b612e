import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import type { Ground, Language, Source } from '@voortuin/contract/caregivers/words';
import { fieldsOf } from '@voortuin/server/caregivers/caregiver-fields';
import type { Caregiver } from '@voortuin/server/caregivers/caregiver.entity';
import { reachableOf } from '@voortuin/server/caregivers/reachable';
import { addDays, earlier, later, type Day } from '@voortuin/domain/platform/days';
import { rhythmFor } from '@voortuin/domain/rhythms/rhythm';
import { idAt, type Dice } from '../dice.ts';
import type { CaregiverFile } from '../history/file.ts';
import { instantAt } from '../history/calendar.ts';
import { Story } from '../history/story.ts';
import { wordsOf } from '../history/voice.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Door } from '../town/street-plan.ts';
import { careOf } from './care.ts';
import { backgrounds, firstNameFor, joined, lastNameFor, type Background } from './names.ts';
import { emailOf, phonesOf } from './reach.ts';
import { tagsOf } from './tags.ts';
import {
  atDoorOf,
  digitalSkillOf,
  hoursOf,
  notice,
  permissionsOf,
  preferredOf,
  whereaboutsOf,
  workOf,
} from './wishes.ts';

/** When and how somebody comes in sight. */
export interface Arrival {
  comesInOn: Day;
  inSightSinceOn: Day;
  source: Source;
  today: Day;
}

/** A caregiver behind a front door, with an empty history. */
export function makeFile(organisation: Organisation, door: Door, arrival: Arrival, dice: Dice): CaregiverFile {
  const { comesInOn, source, today } = arrival;
  const carer = carerBy(dice, Number(today.slice(0, 4)), today);
  const inSightSinceOn = earlier(comesInOn, later(arrival.inSightSinceOn, `${carer.bornYear + 14}-09-01`));
  const care = careOf(carer, dice);
  const work = workOf(carer.age, care, dice);
  const farmer = door.neighbourhood.form !== 'grid' && carer.age > 35 && work !== 'retired' && dice.chance(0.3);
  const newcomer =
    ['syrian', 'eritrean', 'ukrainian'].includes(carer.background) ||
    (['turkish', 'moroccan', 'polish', 'chinese'].includes(carer.background) && carer.age > 50 && dice.chance(0.6));
  const { phone, secondPhone, mobile } = phonesOf(carer.age, dice);
  const email = emailOf(carer.firstName, carer.lastName, carer.age, dice);
  const secret = dice.chance(0.012);
  const atDoor = secret ? 'never' : atDoorOf(care, carer.age, dice);
  const rhythm = organisation.rhythmFor(care, dice);
  const own = dice.chance(0.09)
    ? dice.one([
        { idealDays: 21, longestDays: 35 },
        { idealDays: 28, longestDays: null },
        { idealDays: 60, longestDays: 90 },
        { idealDays: 91, longestDays: 120 },
      ])
    : null;
  const id = idAt(Date.parse(instantAt(comesInOn, 9 * 60)), dice);
  const careId = idAt(Date.parse(instantAt(comesInOn, 9 * 60)), dice);
  const said = notice(care, carer.age, dice);
  const municipality = organisation.municipalityOf(door.neighbourhood);
  const careSinceOn = earlier(
    addDays(today, -Math.round(care.years * 365)),
    addDays(inSightSinceOn, -dice.whole(40, 300)),
  );
  const draft: CaregiverDraft = {
    firstName: carer.firstName,
    prefix: carer.prefix,
    lastName: carer.lastName,
    bornOn: carer.bornOn,
    bornYear: carer.bornOn ? null : carer.bornYear,
    phone,
    secondPhone,
    email,
    address: {
      street: door.street, houseNumber: door.houseNumber, addition: door.addition, postcode: door.postcode, city: door.neighbourhood.city,
      neighbourhood: door.neighbourhood.name, latitude: door.latitude, longitude: door.longitude, secret,
    },
    whereabouts: whereaboutsOf(work, care, dice),
    suitableHours: hoursOf(work, care, dice),
    channelPermissions: permissionsOf([carer.firstName, carer.prefix, carer.lastName].filter(Boolean).join(' '), comesInOn, mobile, email !== null, dice),
    preferredChannel: preferredOf(carer.age, mobile, atDoor, dice),
    atDoor,
    digitalSkill: digitalSkillOf(carer.age, dice),
    language: newcomer ? languageOf[carer.background] ?? 'nl' : 'nl',
    work,
    rhythmId: rhythm.usual ? null : rhythm.id,
    ownRhythm: own,
    source,
    sourceNote: sourceNoteOf(source, dice),
    ground: dice.weighed<Ground>([[78, 'public-task'], [22, 'consent']]),
    note: said && wordsOf({ sex: carer.sex, municipality: municipality.name, care })(said),
    careSituations: [{ id: careId, recipientName: care.name, relation: care.relation, condition: care.condition, hoursPerWeek: care.hours, livesTogether: care.together, sinceOn: careSinceOn }],
    municipalityId: municipality.id,
  }; // prettier-ignore
  const row = {
    ...fieldsOf(draft), organisationId: organisation.id, id, version: 1, teamId: null, consultantId: null, inSightSinceOn, approach: 'welcome',
    pausedUntilOn: null, pauseReason: null, closedAt: null, closureReason: null,
  } as Caregiver; // prettier-ignore
  const tags = tagsOf({ ...carer, work, farmer, newcomer }, care, dice.chance(0.6));
  return {
    row, care, careId, careSinceOn, careEndedOn: null, sex: carer.sex, age: carer.age, comesInOn, consultant: null,
    reach: reachableOf(row), rhythm: rhythmFor({ idealDays: row.ownIdealDays, longestDays: row.ownLongestDays }, rhythm), ownRhythm: own !== null,
    answers: dice.weighed([[8, 0.32], [22, 0.55], [40, 0.72], [30, 0.86]]),
    story: new Story(tags, care, { sex: carer.sex, municipality: municipality.name }, dice.for('story')),
    open: null, planned: [], moments: [], signals: [], tasks: [], events: [],
    spokenAt: null, spokenOn: null, spokenBy: null, howItGoes: null, misses: {}, dice,
  }; // prettier-ignore
}

function carerBy(dice: Dice, year: number, today: Day) {
  const background = dice.weighed<Background>(backgrounds);
  const sex = dice.chance(0.68) ? ('woman' as const) : ('man' as const);
  const [youngest, oldest] = dice.weighed([
    [2, [15, 17]],
    [3, [18, 24]],
    [17, [27, 44]],
    [40, [45, 64]],
    [28, [65, 79]],
    [10, [80, 93]],
  ] as const);
  const age = dice.whole(youngest, oldest);
  const bornYear = year - age - 1;
  const bornOn = dice.chance(0.9)
    ? `${bornYear}-${String(dice.whole(1, 12)).padStart(2, '0')}-${String(dice.whole(1, 28)).padStart(2, '0')}`
    : null;
  const household = lastNameFor(background, dice);
  const married = sex === 'woman' && age >= 48 && background === 'brabant' && dice.chance(0.34);
  const born = married ? lastNameFor(background, dice) : household;
  const name = married ? joined(household, born) : household;
  return {
    background,
    sex,
    age: bornOn && bornOn.slice(5) > today.slice(5) ? age : age + 1,
    bornYear,
    bornOn,
    firstName: firstNameFor(background, sex, age, dice),
    household,
    born,
    ...name,
  };
}

const languageOf: Partial<Record<Background, Language>> = {
  turkish: 'tr', moroccan: 'zgh', polish: 'pl', syrian: 'ar', ukrainian: 'uk', eritrean: 'ti', chinese: 'zh',
}; // prettier-ignore

const sourceNotes: Partial<Record<Source, readonly string[]>> = {
  'general-practitioner': ['huisartsenpraktijk De Kade', 'praktijkondersteuner', 'huisarts, na een huisbezoek'],
  partner: ['Thuiszorg De Linde', 'casemanager dementie', 'wijkteam', 'school, via de mentor', 'dagopvang Het Hofje'],
  family: ['dochter belde', 'een buurvrouw', 'broer, zij weet ervan'],
  encounter: ['inloop De Kapel', 'markt', 'Dag van de Mantelzorg'],
  campaign: ['kaartje bij de maaltijd', 'mantelzorgwaardering', 'brief van de gemeente'],
};

function sourceNoteOf(source: Source, dice: Dice): string | null {
  const notes = sourceNotes[source];
  return notes && dice.chance(0.7) ? dice.one(notes) : null;
}
