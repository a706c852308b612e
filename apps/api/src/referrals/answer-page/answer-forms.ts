import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import type { PartnerAnswerKind } from '@voortuin/contract/referrals/words';
import { addDays, type Day } from '@voortuin/domain/platform/days';
import { failureWords, outcomeWords, rejectionWords } from '@voortuin/domain/referrals/dutch';
import { choice, line, lines, type Asked, type Typed, type Wrong } from '../../platform/plain-pages/fields.ts';
import { markup, type Html } from '../../platform/plain-pages/html.ts';

/** An answer that was sent and did not come in: what was typed, and what is wrong with it. */
export interface Attempt {
  answer: string;
  typed: Typed;
  wrong: Wrong;
}

/** What the forms need to know. */
export interface FormsOf {
  referral: PartnerReferralView;
  /** The address of the page. */
  at: string;
  today: Day;
  newId: () => string;
  attempt: Attempt | null;
}

const titles: Record<PartnerAnswerKind, string> = {
  accept: 'Ja, wij pakken dit op',
  hold: 'Komt op de wachtlijst',
  reject: 'Nee, wij kunnen dit niet doen',
  ask: 'Ik heb eerst een vraag',
  plan: 'Er is een dag afgesproken',
  finish: 'Het is klaar',
  fail: 'Het is niet gelukt',
  message: 'Ik wil iets laten weten',
};

const buttons: Record<PartnerAnswerKind, string> = {
  accept: 'Ja, wij pakken dit op',
  hold: 'Zet op de wachtlijst',
  reject: 'Stuur dit antwoord',
  ask: 'Stel deze vraag',
  plan: 'Geef deze dag door',
  finish: 'Meld dat het klaar is',
  fail: 'Meld dat het niet gelukt is',
  message: 'Stuur dit bericht',
};

/** The forms for what may be answered now: the likeliest open, the others one press away. */
export function answerForms(of: FormsOf): Html {
  const { answers } = of.referral;
  const first = answers.find((one) => one === likeliest(of.referral.state)) ?? answers[0];
  if (!first) return markup``;
  const others = answers.filter((one) => one !== first);
  return markup`<section class="card" id="antwoord" aria-labelledby="antwoord-kop">
<h2 id="antwoord-kop">Uw antwoord</h2>
${formOf(first, of, true)}
${others.length > 0 && markup`<p class="quiet or">Of kies iets anders:</p>`}
${others.map(
  (one) => markup`<details name="antwoord"${of.attempt?.answer === one && markup` open`}>
<summary>${titles[one]}</summary>
${formOf(one, of, false)}
</details>
`,
)}</section>`;
}

function likeliest(state: PartnerReferralView['state']): PartnerAnswerKind {
  if (state === 'accepted') return 'plan';
  return state === 'in-progress' ? 'finish' : 'accept';
}

function formOf(answer: PartnerAnswerKind, of: FormsOf, first: boolean): Html {
  const { referral, at, newId, attempt } = of;
  const mine = attempt?.answer === answer ? attempt : null;
  return markup`<form method="post" action="${at}/antwoord">
<input type="hidden" name="id" value="${newId()}"><input type="hidden" name="version" value="${referral.version}"><input type="hidden" name="answer" value="${answer}">
${first && answer !== 'accept' && markup`<h3>${titles[answer]}</h3>`}
${fieldsOf(answer, of, mine)}<button class="wide${!first && ' second'}">${buttons[answer]}</button>
</form>`;
}

function fieldsOf(answer: PartnerAnswerKind, { today }: FormsOf, mine: Attempt | null): Html {
  const asked = (name: string, label: string, hint?: string): Asked => ({
    form: answer, name, label, hint, typed: mine?.typed ?? {}, wrong: mine?.wrong ?? {},
  }); // prettier-ignore
  const dated = (first: Day): Html => markup`type="date" required min="${first}" max="${addDays(today, 730)}"`;
  const more = lines(asked('text', 'Wilt u er iets bij zeggen?', 'Dat hoeft niet.'), markup`rows="2"`);
  switch (answer) {
    case 'accept':
      return more;
    case 'hold':
      return markup`${line(asked('untilOn', 'Tot wanneer duurt het ongeveer?', 'Een schatting is goed.'), dated(addDays(today, 1)))}${more}`;
    case 'plan':
      return markup`${line(asked('plannedOn', 'Op welke dag begint het?'), dated(addDays(today, -60)))}${more}`;
    case 'reject':
      return markup`${choice(asked('rejection', 'Waarom niet?'), Object.entries(rejectionWords))}${more}`;
    case 'fail':
      return markup`${choice(asked('failure', 'Waardoor niet?'), Object.entries(failureWords))}${more}`;
    case 'finish':
      return markup`${choice(asked('outcome', 'Wat is eruit gekomen?'), Object.entries(outcomeWords))}${more}`;
    case 'ask':
      return lines(asked('text', 'Uw vraag'), markup`rows="4" required`);
    case 'message':
      return lines(asked('text', 'Uw bericht'), markup`rows="4" required`);
  }
}
