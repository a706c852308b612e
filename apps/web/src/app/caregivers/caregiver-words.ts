// long because: every code about caregivers has its Dutch words here, and nowhere else.
import type {
  Approach, AtDoor, ClosureReason, Condition, DayPart, DigitalSkill, Gap, Ground, Language, PauseReason, Relation, SightClass,
  SightFilter, SnoozeReason, Source, Work,
} from '@voortuin/contract/caregivers/words'; // prettier-ignore
import type { Channel } from '@voortuin/contract/rhythms/words';

/** Words for a list of codes. */
export type Words<T extends string> = Record<T, string>;

/** How a channel is called. */
export const channelWords: Words<Channel> = {
  phone: $localize`:@@channel.phone:bellen`,
  'front-garden': $localize`:@@channel.front-garden:voortuingesprek`,
  'home-visit': $localize`:@@channel.home-visit:huisbezoek`,
  encounter: $localize`:@@channel.encounter:ontmoeting`,
  video: $localize`:@@channel.video:beeldbellen`,
  sms: $localize`:@@channel.sms:sms`,
  email: $localize`:@@channel.email:e-mail`,
  letter: $localize`:@@channel.letter:brief`,
};

/** How a channel is called when it was used. */
export const channelPastWords: Words<Channel> = {
  ...channelWords,
  phone: $localize`:@@channel.past.phone:telefoon`,
};

/** Where a caregiver stands. */
export const sightWords: Words<SightClass> = {
  'never-spoken': $localize`:@@sight.never-spoken:nooit gesproken`,
  'too-long': $localize`:@@sight.too-long:te lang niet gesproken`,
  'below-floor': $localize`:@@sight.below-floor:onder de ondergrens`,
  due: $localize`:@@sight.due:aan de beurt`,
  'on-time': $localize`:@@sight.on-time:op tijd gesproken`,
  paused: $localize`:@@sight.paused:pauze`,
  'on-request': $localize`:@@sight.on-request:alleen op eigen verzoek`,
  'never-approach': $localize`:@@sight.never-approach:niet benaderen`,
  closed: $localize`:@@sight.closed:afgesloten`,
};

/** By what a list can be narrowed. */
export const sightFilterWords: Words<SightFilter> = {
  ...sightWords,
  'not-spoken': $localize`:@@sight.not-spoken:nooit of te lang niet gesproken`,
};

/** What somebody is without. */
export const gapWords: Words<Gap> = {
  team: $localize`:@@gap.team:zonder team`,
  neighbourhood: $localize`:@@gap.neighbourhood:buurt onbekend of geheim`,
  municipality: $localize`:@@gap.municipality:zonder gemeente`,
};

/** Who the recipient is to her. */
export const relationWords: Words<Relation> = {
  partner: $localize`:@@relation.partner:partner`,
  mother: $localize`:@@relation.mother:moeder`,
  father: $localize`:@@relation.father:vader`,
  'mother-in-law': $localize`:@@relation.mother-in-law:schoonmoeder`,
  'father-in-law': $localize`:@@relation.father-in-law:schoonvader`,
  daughter: $localize`:@@relation.daughter:dochter`,
  son: $localize`:@@relation.son:zoon`,
  child: $localize`:@@relation.child:kind`,
  sister: $localize`:@@relation.sister:zus`,
  brother: $localize`:@@relation.brother:broer`,
  grandparent: $localize`:@@relation.grandparent:opa of oma`,
  grandchild: $localize`:@@relation.grandchild:kleinkind`,
  'other-family': $localize`:@@relation.other-family:ander familielid`,
  neighbour: $localize`:@@relation.neighbour:buur`,
  friend: $localize`:@@relation.friend:vriend of vriendin`,
  other: $localize`:@@relation.other:iemand anders`,
};

/** What makes the recipient need care. */
export const conditionWords: Words<Condition> = {
  dementia: $localize`:@@condition.dementia:dementie`,
  parkinson: $localize`:@@condition.parkinson:Parkinson`,
  als: $localize`:@@condition.als:ALS`,
  ms: $localize`:@@condition.ms:MS`,
  'brain-injury': $localize`:@@condition.brain-injury:hersenletsel`,
  stroke: $localize`:@@condition.stroke:beroerte`,
  cancer: $localize`:@@condition.cancer:kanker`,
  'heart-or-lungs': $localize`:@@condition.heart-or-lungs:hart of longen`,
  'old-age': $localize`:@@condition.old-age:ouderdom`,
  physical: $localize`:@@condition.physical:lichamelijke beperking`,
  'intellectual-disability': $localize`:@@condition.intellectual-disability:verstandelijke beperking`,
  autism: $localize`:@@condition.autism:autisme`,
  'mental-health': $localize`:@@condition.mental-health:psychische klachten`,
  addiction: $localize`:@@condition.addiction:verslaving`,
  'chronic-illness': $localize`:@@condition.chronic-illness:chronische ziekte`,
  other: $localize`:@@condition.other:anders`,
};

/** What she wants at her front door. */
export const atDoorWords: Words<AtDoor> = {
  welcome: $localize`:@@at-door.welcome:onaangekondigd welkom`,
  'announce-first': $localize`:@@at-door.announce-first:eerst aankondigen`,
  never: $localize`:@@at-door.never:nooit aan de deur`,
};

/** How she manages with a computer or phone. */
export const digitalSkillWords: Words<DigitalSkill> = {
  easy: $localize`:@@digital.easy:gaat makkelijk`,
  somewhat: $localize`:@@digital.somewhat:gaat een beetje`,
  'with-help': $localize`:@@digital.with-help:met hulp`,
  not: $localize`:@@digital.not:gaat niet`,
};

/** The language one speaks with her. */
export const languageWords: Words<Language> = {
  nl: $localize`:@@language.nl:Nederlands`,
  en: $localize`:@@language.en:Engels`,
  de: $localize`:@@language.de:Duits`,
  fr: $localize`:@@language.fr:Frans`,
  pl: $localize`:@@language.pl:Pools`,
  tr: $localize`:@@language.tr:Turks`,
  ar: $localize`:@@language.ar:Arabisch`,
  zgh: $localize`:@@language.zgh:Berber`,
  fa: $localize`:@@language.fa:Perzisch`,
  ti: $localize`:@@language.ti:Tigrinya`,
  so: $localize`:@@language.so:Somalisch`,
  uk: $localize`:@@language.uk:Oekraïens`,
  zh: $localize`:@@language.zh:Chinees`,
  sign: $localize`:@@language.sign:gebarentaal`,
  other: $localize`:@@language.other:een andere taal`,
};

/** Whether one may approach her. */
export const approachWords: Words<Approach> = {
  welcome: $localize`:@@approach.welcome:we houden contact`,
  'on-request': $localize`:@@approach.on-request:alleen op eigen verzoek`,
  never: $localize`:@@approach.never:niet benaderen`,
};

/** The work she does beside caring. */
export const workWords: Words<Work> = {
  none: $localize`:@@work.none:geen werk`,
  'part-time': $localize`:@@work.part-time:werkt in deeltijd`,
  'full-time': $localize`:@@work.full-time:werkt voltijds`,
  study: $localize`:@@work.study:studeert`,
  volunteer: $localize`:@@work.volunteer:doet vrijwilligerswerk`,
  retired: $localize`:@@work.retired:met pensioen`,
  unable: $localize`:@@work.unable:kan niet werken`,
};

/** A part of the day. */
export const dayPartWords: Words<DayPart> = {
  morning: $localize`:@@day-part.morning:’s ochtends`,
  afternoon: $localize`:@@day-part.afternoon:’s middags`,
  evening: $localize`:@@day-part.evening:’s avonds`,
  night: $localize`:@@day-part.night:’s nachts`,
};

/** Why somebody is left in peace. */
export const pauseReasonWords: Words<PauseReason> = {
  'own-wish': $localize`:@@pause.own-wish:eigen wens`,
  holiday: $localize`:@@pause.holiday:vakantie`,
  admission: $localize`:@@pause.admission:opname`,
  mourning: $localize`:@@pause.mourning:rouw`,
  other: $localize`:@@pause.other:iets anders`,
};

/** Why somebody is no longer kept in sight. */
export const closureReasonWords: Words<ClosureReason> = {
  'care-ended': $localize`:@@closure.care-ended:de zorg is gestopt`,
  'recipient-died': $localize`:@@closure.recipient-died:naaste overleden`,
  'recipient-moved-to-home': $localize`:@@closure.recipient-moved-to-home:naaste woont nu in een instelling`,
  'moved-away': $localize`:@@closure.moved-away:verhuisd`,
  died: $localize`:@@closure.died:overleden`,
  'own-wish': $localize`:@@closure.own-wish:eigen wens`,
  'helped-elsewhere': $localize`:@@closure.helped-elsewhere:wordt ergens anders geholpen`,
  'entered-in-error': $localize`:@@closure.entered-in-error:per ongeluk ingevoerd`,
  other: $localize`:@@closure.other:iets anders`,
};

/** Why a next moment is put off. */
export const snoozeReasonWords: Words<SnoozeReason> = {
  'she-asked': $localize`:@@snooze.she-asked:op eigen verzoek`,
  'she-is-away': $localize`:@@snooze.she-is-away:is weg`,
  'i-am-away': $localize`:@@snooze.i-am-away:ik ben weg`,
  'full-day': $localize`:@@snooze.full-day:mijn dag is vol`,
  'waiting-for-something': $localize`:@@snooze.waiting-for-something:ik wacht op iets`,
  other: $localize`:@@snooze.other:iets anders`,
};

/** How we came to know her. */
export const sourceWords: Words<Source> = {
  herself: $localize`:@@source.herself:de mantelzorger zelf`,
  list: $localize`:@@source.list:een lijst`,
  partner: $localize`:@@source.partner:een partner`,
  'general-practitioner': $localize`:@@source.general-practitioner:de huisarts`,
  family: $localize`:@@source.family:familie of bekenden`,
  encounter: $localize`:@@source.encounter:een ontmoeting`,
  campaign: $localize`:@@source.campaign:een actie`,
  other: $localize`:@@source.other:anders`,
};

/** Why we may hold her data. */
export const groundWords: Words<Ground> = {
  'public-task': $localize`:@@ground.public-task:taak van de gemeente (Wmo)`,
  consent: $localize`:@@ground.consent:gaf toestemming`,
  'legal-duty': $localize`:@@ground.legal-duty:wettelijke plicht`,
  'legitimate-interest': $localize`:@@ground.legitimate-interest:gerechtvaardigd belang`,
  'vital-interest': $localize`:@@ground.vital-interest:levensbelang`,
};

/** The days of the week, Monday first. */
export const weekdayWords: readonly string[] = [
  $localize`:@@weekday.1:ma`,
  $localize`:@@weekday.2:di`,
  $localize`:@@weekday.3:wo`,
  $localize`:@@weekday.4:do`,
  $localize`:@@weekday.5:vr`,
  $localize`:@@weekday.6:za`,
  $localize`:@@weekday.7:zo`,
];

/** Days of the week in a row: ma, wo en vr; ma t/m vr. */
export function sayWeekdays(days: readonly number[]): string {
  const sorted = [...days].sort();
  const name = (day: number): string => weekdayWords[day - 1] ?? '';
  if (sorted.length === 7) return $localize`:@@weekday.all:elke dag`;
  const run = sorted.length > 2 && sorted.every((day, place) => day === sorted[0]! + place);
  if (run) return $localize`:@@weekday.run:${name(sorted[0]!)}:from: t/m ${name(sorted.at(-1)!)}:until:`;
  return sorted.map(name).join(', ');
}
