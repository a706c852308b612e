import type { AtDoor, DigitalSkill, Language, Work } from '@voortuin/contract/caregivers/words';
import { wordFinder, type Read } from './read.ts';

const yesOf = wordFinder<boolean>({
  ja: true, j: true, x: true, yes: true, y: true, '1': true, waar: true, true: true, jazeker: true, v: true, wel: true,
  nee: false, n: false, neen: false, no: false, '0': false, onwaar: false, false: false, niet: false,
}); // prettier-ignore

const spokenOf = wordFinder<boolean>({
  ja: true, j: true, x: true, yes: true, y: true, '1': true, gesproken: true, gelukt: true, bereikt: true,
  nee: false, n: false, neen: false, no: false, '0': false, nietbereikt: false, geengehoor: false, nietthuis: false, voicemail: false, nietgesproken: false, nietgelukt: false,
}); // prettier-ignore

const doorOf = wordFinder<AtDoor>({
  welkom: 'welcome', ja: 'welcome', altijdwelkom: 'welcome', onaangekondigd: 'welcome', onaangekondigdwelkom: 'welcome', zonderafspraak: 'welcome',
  aankondigen: 'announce-first', eerstaankondigen: 'announce-first', eerstbellen: 'announce-first', opafspraak: 'announce-first', alleenopafspraak: 'announce-first', aangekondigd: 'announce-first', naafspraak: 'announce-first',
  nooit: 'never', nee: 'never', niet: 'never', nietaandedeur: 'never', nietwelkom: 'never', nietlangskomen: 'never',
}); // prettier-ignore

const languageOf = wordFinder<Language>({
  nederlands: 'nl', nl: 'nl', ned: 'nl', dutch: 'nl', engels: 'en', en: 'en', eng: 'en', duits: 'de', de: 'de', frans: 'fr', fr: 'fr', pools: 'pl', pl: 'pl',
  turks: 'tr', tr: 'tr', arabisch: 'ar', ar: 'ar', marokkaans: 'ar', berbers: 'zgh', tamazight: 'zgh', riffijns: 'zgh', farsi: 'fa', perzisch: 'fa', dari: 'fa',
  tigrinya: 'ti', somalisch: 'so', oekraiens: 'uk', chinees: 'zh', mandarijn: 'zh', gebarentaal: 'sign', ngt: 'sign',
}); // prettier-ignore

const skillOf = wordFinder<DigitalSkill>({
  goed: 'easy', makkelijk: 'easy', ja: 'easy', vaardig: 'easy', redelijk: 'somewhat', beetje: 'somewhat', eenbeetje: 'somewhat', matig: 'somewhat', methulp: 'with-help', hulpnodig: 'with-help',
  niet: 'not', nee: 'not', slecht: 'not', nietdigitaal: 'not', geen: 'not',
}); // prettier-ignore

const workOf = wordFinder<Work>({
  geen: 'none', nee: 'none', werkloos: 'none', geenbaan: 'none', parttime: 'part-time', deeltijd: 'part-time', fulltime: 'full-time', voltijd: 'full-time',
  student: 'study', studie: 'study', studeert: 'study', school: 'study', vrijwilliger: 'volunteer', vrijwilligerswerk: 'volunteer',
  gepensioneerd: 'retired', pensioen: 'retired', aow: 'retired', arbeidsongeschikt: 'unable', wao: 'unable', wia: 'unable', wajong: 'unable',
}); // prettier-ignore

const goingOf = wordFinder<'green' | 'yellow' | 'red'>({
  groen: 'green', goed: 'green', gaatgoed: 'green', prima: 'green', geel: 'yellow', oranje: 'yellow', matig: 'yellow', gaatwel: 'yellow', redelijk: 'yellow', zozo: 'yellow',
  rood: 'red', slecht: 'red', zwaar: 'red', overbelast: 'red', nietgoed: 'red', tezwaar: 'red',
}); // prettier-ignore

/** Yes or no. */
export const readYesNo = (text: string): Read<boolean> => answer(yesOf(text), 'not-yes-or-no');
/** Whether one spoke with her. */
export const readSpoken = (text: string): Read<boolean> => answer(spokenOf(text), 'not-an-outcome');
/** What she wants at her front door. */
export const readAtDoor = (text: string): Read<AtDoor> => answer(doorOf(text), 'not-at-door');
/** The language one speaks with her. */
export const readLanguage = (text: string): Read<Language> => answer(languageOf(text), 'not-a-language');
/** How she manages with a computer or phone. */
export const readDigitalSkill = (text: string): Read<DigitalSkill> => answer(skillOf(text), 'not-a-digital-skill');
/** The work she does beside caring. */
export const readWork = (text: string): Read<Work> => answer(workOf(text), 'not-a-kind-of-work');
/** How it goes with her. */
export const readHowItGoes = (text: string): Read<'green' | 'yellow' | 'red'> =>
  answer(goingOf(text), 'not-how-it-goes');

function answer<T>(value: T | undefined, remark: Read<T>['remark']): Read<T> {
  return value === undefined ? { value: null, remark } : { value };
}
