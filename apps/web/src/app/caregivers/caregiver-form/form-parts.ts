import type { FieldTree } from '@angular/forms/signals';
import {
  atDoorWords, channelWords, groundWords, languageWords, sourceWords, workWords,
} from '../caregiver-words.ts'; // prettier-ignore
import type { CaregiverTyped } from './caregiver-typed.ts';
import {
  sayAddress,
  sayBorn,
  sayHours,
  sayName,
  sayRhythm,
  saySituations,
  sayWhereabouts,
  type NamesById,
} from './typed-words.ts';

/** The parts of the form, in the order of the page. */
export const partNames = ['who', 'contact', 'where', 'when', 'how', 'care', 'rhythm', 'ground', 'note'] as const;
export type PartName = (typeof partNames)[number];

/** How each part is called. */
export const partTitles: Record<PartName, string> = {
  who: $localize`Wie`,
  contact: $localize`Contact`,
  where: $localize`Adres en buurt`,
  when: $localize`Wanneer het past`,
  how: $localize`Hoe we contact houden`,
  care: $localize`Zorg voor wie, en werk`,
  rhythm: $localize`Hoe vaak`,
  ground: $localize`Herkomst en grondslag`,
  note: $localize`Notitie`,
};

/** Which fields stand in which part. */
const fieldsOf: Record<PartName, readonly (keyof CaregiverTyped)[]> = {
  who: ['firstName', 'prefix', 'lastName', 'bornOn', 'bornYear'],
  contact: ['phone', 'secondPhone', 'email'],
  where: ['address', 'municipalityId', 'consultantId'],
  when: ['suitableHours', 'whereabouts'],
  how: ['preferredChannel', 'language', 'digitalSkill', 'atDoor', 'channelPermissions'],
  care: ['careSituations', 'work'],
  rhythm: ['rhythmId', 'ownRhythm'],
  ground: ['source', 'ground', 'sourceNote'],
  note: ['note'],
};

/** Whether a field of a part is wrong and was left, or tried to be saved. */
export function isWrong(form: FieldTree<CaregiverTyped>, part: PartName): boolean {
  return fieldsOf[part].some((field) => {
    const state = (form[field] as FieldTree<unknown>)();
    return state.invalid() && state.touched();
  });
}

/** What stands in a part, in a line. */
export function summaryOf(part: PartName, typed: CaregiverTyped, names: NamesById): string {
  return summaries[part](typed, names) || $localize`nog leeg`;
}

const row = (...parts: string[]): string => parts.filter(Boolean).join(' · ');

const summaries: Record<PartName, (typed: CaregiverTyped, names: NamesById) => string> = {
  who: (typed, names) => row(sayName(typed, names), sayBorn(typed, names)),
  contact: ({ phone, secondPhone, email }) => row(phone, secondPhone, email),
  where: sayAddress,
  when: (typed, names) => row(sayHours(typed, names), sayWhereabouts(typed, names)),
  how: ({ preferredChannel, atDoor, language }) =>
    row(
      preferredChannel && $localize`liefst ${channelWords[preferredChannel]}:channel:`,
      $localize`aan de deur: ${atDoorWords[atDoor]}:at-door:`,
      languageWords[language],
    ),
  care: (typed, names) => row(saySituations(typed, names), typed.work && workWords[typed.work]),
  rhythm: (typed, names) => sayRhythm(typed, names) || $localize`het gewone ritme`,
  ground: ({ source, ground }) => row(source && sourceWords[source], ground && groundWords[ground]),
  note: ({ note }) => note.trim().split('\n')[0] ?? '',
};
