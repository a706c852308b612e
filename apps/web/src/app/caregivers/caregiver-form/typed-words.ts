import { plannableChannels } from '@voortuin/contract/rhythms/words';
import { plainDate, plainDay } from '../../platform/dates.ts';
import {
  atDoorWords, channelWords, conditionWords, digitalSkillWords, groundWords, languageWords, relationWords,
  sayWeekdays, sourceWords, workWords,
} from '../caregiver-words.ts'; // prettier-ignore
import type { CaregiverTyped, SituationTyped } from './caregiver-typed.ts';

/** The names of what the form gives by id. */
export interface NamesById {
  rhythm(id: string): string;
  municipality(id: string): string;
}

type Say = (typed: CaregiverTyped, names: NamesById) => string;

const joined = (parts: (string | false)[], by = ', '): string => parts.filter(Boolean).join(by);

export const sayName: Say = ({ firstName, prefix, lastName }) => joined([firstName, prefix, lastName], ' ');

export const sayBorn: Say = ({ bornOn, bornYear }) =>
  bornOn ? $localize`geboren ${plainDate(bornOn)}:on:` : bornYear && $localize`geboren in ${bornYear}:year:`;

export const sayAddress: Say = ({ address: { street, houseNumber, addition, postcode, city, secret } }) =>
  joined([
    joined([street, houseNumber, addition], ' '),
    joined([postcode, city], ' '),
    secret && $localize`geheim adres`,
  ]);

export const sayHours: Say = ({ suitableHours }) =>
  suitableHours.map(({ days, from, until }) => `${sayWeekdays(days)} ${from}–${until}`).join(', ');

export const sayWhereabouts: Say = ({ whereabouts }) =>
  whereabouts.map(({ days, where }) => `${sayWeekdays(days)} ${where}`.trim()).join(', ');

export const sayChannels: Say = ({ channelPermissions }) =>
  joined(
    channelPermissions.map(({ channel, allowed }) => {
      if (allowed === '') return '';
      return allowed === 'yes'
        ? $localize`${channelWords[channel]}:channel: mag`
        : $localize`${channelWords[channel]}:channel: mag niet`;
    }),
  );

export const sayPreferred: Say = ({ preferredChannel }) =>
  preferredChannel && $localize`liefst ${channelWords[preferredChannel]}:channel:`;

export const sayRhythm: Say = ({ ownRhythm: { idealDays, longestDays, unit }, rhythmId }, names) => {
  if (!idealDays) return rhythmId ? names.rhythm(rhythmId) : '';
  const every =
    unit === 'weeks' ? $localize`elke ${idealDays}:count: weken` : $localize`elke ${idealDays}:count: dagen`;
  return longestDays
    ? $localize`eigen wens: ${every}:every:, hooguit ${longestDays}:most:`
    : $localize`eigen wens: ${every}:every:`;
};

export const saySituations: Say = ({ careSituations }) => careSituations.map(saySituation).join('; ');

export const saySource: Say = ({ source, sourceNote }) => joined([source && sourceWords[source], sourceNote]);

/** Whom she cares for in a few words: moeder Corrie (dementie), 20 uur per week. */
export function saySituation(situation: SituationTyped): string {
  const { relation, recipientName, condition, conditionWords: words, hoursPerWeek, endedOn } = situation;
  const what = words || (condition && conditionWords[condition]);
  return joined([
    joined([relation && relation !== 'other' && relationWords[relation], recipientName, what && `(${what})`], ' '),
    hoursPerWeek && $localize`${hoursPerWeek}:hours: uur per week`,
    endedOn && $localize`gestopt ${plainDay(endedOn)}:on:`,
  ]);
}

/** A thing the form holds: its name, the fields it is made of, and how one says it. */
export interface Thing {
  readonly name: string;
  readonly fields: readonly (keyof CaregiverTyped)[];
  readonly say: Say;
}

/** Everything the form holds, in the order of the page. */
export const things: readonly Thing[] = [
  { name: $localize`Naam`, fields: ['firstName', 'prefix', 'lastName'], say: sayName },
  { name: $localize`Geboren`, fields: ['bornOn', 'bornYear'], say: sayBorn },
  { name: $localize`Telefoon`, fields: ['phone'], say: ({ phone }) => phone },
  { name: $localize`Tweede telefoon`, fields: ['secondPhone'], say: ({ secondPhone }) => secondPhone },
  { name: $localize`E-mail`, fields: ['email'], say: ({ email }) => email },
  { name: $localize`Adres`, fields: ['address', 'location'], say: sayAddress },
  {
    name: $localize`Gemeente`,
    fields: ['municipalityId'],
    say: ({ municipalityId }, names) => names.municipality(municipalityId),
  },
  { name: $localize`Uren die passen`, fields: ['suitableHours'], say: sayHours },
  { name: $localize`Waar op welke dagen`, fields: ['whereabouts'], say: sayWhereabouts },
  { name: $localize`Liefst`, fields: ['preferredChannel'], say: sayPreferred },
  { name: $localize`Wat mag`, fields: ['channelPermissions'], say: sayChannels },
  { name: $localize`Aan de deur`, fields: ['atDoor'], say: ({ atDoor }) => atDoorWords[atDoor] },
  {
    name: $localize`Digitaal`,
    fields: ['digitalSkill'],
    say: ({ digitalSkill: how }) => how && digitalSkillWords[how],
  },
  { name: $localize`Taal`, fields: ['language'], say: ({ language }) => languageWords[language] },
  { name: $localize`Zorg voor wie`, fields: ['careSituations'], say: saySituations },
  { name: $localize`Werk`, fields: ['work'], say: ({ work }) => work && workWords[work] },
  { name: $localize`Ritme`, fields: ['rhythmId', 'ownRhythm'], say: sayRhythm },
  { name: $localize`Herkomst`, fields: ['source', 'sourceNote'], say: saySource },
  { name: $localize`Grondslag`, fields: ['ground'], say: ({ ground }) => ground && groundWords[ground] },
  { name: $localize`Notitie`, fields: ['note'], say: ({ note }) => note },
];

/** The channels she can prefer, with their words. */
export const channelChoices = plannableChannels.map((value) => ({ value, label: channelWords[value] }));
