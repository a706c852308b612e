import { longestPauseDays } from '@voortuin/contract/caregivers/words';
import { wishedParts, type WishedChannel, type WishedPart } from '@voortuin/contract/own-pages/words';
import { wishOfHours } from '@voortuin/domain/own-pages/wished-hours';
import { addDays } from '@voortuin/domain/platform/days';
import { choice, line, type Asked } from '../../platform/plain-pages/fields.ts';
import { markup, type Html, type Piece } from '../../platform/plain-pages/html.ts';
import type { OwnPageOf } from './own-page-of.ts';

const dayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

const partNames: Record<WishedPart, string> = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' };

const channelNames: Record<WishedChannel, string> = {
  phone: 'Bel mij',
  'front-garden': 'Kom langs voor een praatje aan de deur',
  video: 'Bel mij met beeld',
  sms: 'Stuur mij een sms',
  email: 'Stuur mij een mail',
};

/** What a form is asked with: what was typed and what is wrong when it did not come in. */
function asked({ attempt }: OwnPageOf, form: string, name: string, label: string, value = ''): Asked {
  const hers = attempt?.form === form ? attempt : null;
  return { form, name, label, typed: hers?.typed ?? { [name]: value }, wrong: hers?.wrong ?? {} };
}

function folded({ attempt }: OwnPageOf, form: string, summary: string, body: Piece): Html {
  return markup`<details${attempt?.form === form && markup` open`}><summary>${summary}</summary>${body}</details>`;
}

/** Which days and parts of the day suit her. */
export function hoursForm(of: OwnPageOf): Html {
  const { shown, at } = of;
  const typed = of.attempt?.form === 'uren' ? of.attempt.typed : null;
  const now = wishOfHours(shown.hours);
  const any = shown.hours.length === 0;
  const isOn = (name: string, stands: boolean): boolean => (typed ? Boolean(typed[name]) : any || stands);
  const wrong = (typed && of.attempt?.wrong['uren']) || null;
  const tick = (name: string, words: string, on: boolean): Html =>
    markup`<label class="choice"><input type="checkbox" name="${name}" value="ja"${on && markup` checked`}>${words}</label>
`;
  return folded(
    of,
    'uren',
    'Op andere dagen of uren',
    markup`<form method="post" action="${at}/uren">
<fieldset id="uren-uren"${wrong && markup` aria-describedby="uren-wrong"`}><legend>Welke dagen komen u uit?</legend>${wrong && markup`<p class="wrong" id="uren-wrong">${wrong}</p>`}<div class="ticks">${dayNames.map((day, place) => tick(`dag${place + 1}`, day, isOn(`dag${place + 1}`, now.days.includes(place + 1))))}</div></fieldset>
<fieldset><legend>Welk deel van de dag?</legend><div class="ticks">${wishedParts.map((part) => tick(part, partNames[part], isOn(part, now.parts.includes(part))))}</div></fieldset>
<button class="wide">Bewaar deze uren</button></form>`, // prettier-ignore
  );
}

/** By which channel she likes to hear from us. */
export function channelForm(of: OwnPageOf): Piece {
  const { shown, at } = of;
  if (shown.channels.length === 0) return null;
  const now = shown.channels.some((channel) => channel === shown.preferred) ? shown.preferred! : 'any';
  return folded(
    of,
    'kanaal',
    'Op een andere manier',
    markup`<form method="post" action="${at}/kanaal">
${choice(asked(of, 'kanaal', 'kanaal', 'Hoe hoort u het liefst van ons?', now), [
  ...shown.channels.map((channel) => [channel, channelNames[channel]] as const),
  ['any', 'Dat maakt mij niet uit'],
])}<button class="wide">Bewaar</button></form>`,
  );
}

/** More or less often. */
export function paceForm(of: OwnPageOf): Html {
  const { shown, at } = of;
  const paces: (readonly [string, string])[] = [
    ...(shown.more ? [['more', `Vaker: ongeveer ${every(shown.more.idealDays)}`] as const] : []),
    ['as-now', `Zoals nu: ongeveer ${every(shown.idealDays)}`],
    ...(shown.less ? [['less', `Minder vaak: ongeveer ${every(shown.less.idealDays)}`] as const] : []),
  ];
  return folded(
    of,
    'ritme',
    'Vaker of minder vaak',
    markup`<form method="post" action="${at}/ritme"><input type="hidden" name="nu" value="${shown.idealDays}">
${choice(asked(of, 'ritme', 'ritme', 'Hoe vaak wilt u van ons horen?', 'as-now'), paces)}
${!shown.less && markup`<p class="hint">Minder vaak kan hier niet. Wij beloven iedereen een paar gesprekken per jaar. Wilt u toch minder? Neem een pauze, of bel ons.</p>`}
${!shown.more && markup`<p class="hint">Hebt u ons vaker nodig? Bel ons.</p>`}
<button class="wide">Bewaar</button></form>`,
  );
}

/** A time in which she is left in peace. */
export function pauseForm(of: OwnPageOf): Html {
  const { shown, at } = of;
  const day = (days: number): string => addDays(shown.today, days);
  const limits = markup`type="date" min="${day(1)}" max="${day(longestPauseDays)}"`;
  return folded(
    of,
    'pauze',
    'Even pauze',
    markup`<form method="post" action="${at}/pauze">
${choice(asked(of, 'pauze', 'pauze', 'Tot wanneer wilt u rust?', '14'), [
  ['14', 'Twee weken'],
  ['30', 'Een maand'],
  ['91', 'Drie maanden'],
  ['datum', 'Tot en met de dag die ik kies:'],
])}${line(asked(of, 'pauze', 'datum', 'Laatste dag van de pauze'), limits)}
<p class="quiet">Daarna nemen wij weer contact op. Uw consulent krijgt bericht. U kunt de pauze hier altijd stoppen.</p>
<button class="wide">Begin de pauze</button></form>`,
  );
}

/** An interval as one says it. */
function every(days: number): string {
  if (days % 7 === 0) return days === 7 ? 'elke week' : `elke ${days / 7} weken`;
  return days === 1 ? 'elke dag' : `elke ${days} dagen`;
}
