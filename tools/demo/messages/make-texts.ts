import { createHash } from 'node:crypto';
import { usualLine } from '@voortuin/contract/phone-lines/words';
import { fillText } from '@voortuin/domain/messages/fill-text';
import { textLength } from '@voortuin/domain/messages/text-length';
import { usualTemplates } from '@voortuin/domain/messages/usual-templates';
import { addDays, weekday, type Day } from '@voortuin/domain/platform/days';
import { isMobile, showPhone } from '@voortuin/domain/platform/phone-number';
import { idAt, type Dice } from '../dice.ts';
import { instantAt } from '../history/calendar.ts';
import type { CaregiverFile } from '../history/file.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Row } from '../write/insert.ts';
import { strangerPlans, textPlans, type TextPlan } from './text-plan.ts';

/** What was texted before the demo begins, as rows. */
export interface DemoTexts {
  outgoing: Row[];
  incoming: Row[];
  wishes: Row[];
}

/** Texts to caregivers who allowed them, with some answers, and a text of somebody whom nobody knows. */
export function makeTexts(
  organisation: Organisation,
  files: readonly CaregiverFile[],
  today: Day,
  dice: Dice,
): DemoTexts {
  const texts: DemoTexts = { outgoing: [], incoming: [], wishes: [] };
  const plans = organisation.plan.caregivers > 100 ? textPlans : textPlans.slice(0, 4);
  const reached = dice.shuffled(files.filter(mayGetTexts)).slice(0, plans.length);
  for (const [place, file] of reached.entries()) write(texts, organisation, file, plans[place]!, today, dice);
  const strangers = organisation.plan.caregivers > 100 ? strangerPlans : [];
  for (const { number, ago, text } of strangers) {
    const receivedAt = instantAt(addDays(today, -ago), 14 * 60 + 20);
    texts.incoming.push(came(receivedAt, dice, { fromNumber: number, text, kind: 'answer' }));
  }
  return texts;
}

function mayGetTexts({ row, consultant }: CaregiverFile): boolean {
  const allowed = row.channelPermissions.some((one) => one.channel === 'sms' && one.allowed);
  const fine = row.approach === 'welcome' && !row.closedAt && !row.pausedUntilOn && consultant !== null;
  return allowed && fine && row.firstName !== null && row.phone !== null && isMobile(row.phone);
}

function write(
  { outgoing, incoming, wishes }: DemoTexts,
  { plan: { name: organisation, line } }: Organisation,
  { row, consultant }: CaregiverFile,
  { kind, text, ago, answer }: TextPlan,
  today: Day,
  dice: Dice,
): void {
  const on = workday(addDays(today, -ago));
  const madeAt = instantAt(on, dice.whole(9 * 60 + 30, 14 * 60));
  const at = Date.parse(madeAt);
  const id = idAt(at, dice);
  const words = fillText(text ?? usualTemplates.find((one) => one.kind === kind)!.text, {
    voornaam: row.firstName!,
    consulent: consultant!.firstName,
    organisatie: organisation,
    telefoon: showPhone(line),
    dag: sayDay(addDays(on, 1)),
  });
  const { parts } = textLength(words);
  outgoing.push({
    id, requestId: idAt(at, dice), caregiverId: row.id, kind, text: words, toNumber: row.phone, fromNumber: line, parts, cents: parts * usualLine.textCents,
    personId: consultant!.id, sendFromAt: madeAt, state: 'sent', claim: 1, tries: 1, looks: 0, sid: sidOf(id), arrival: 'delivered', madeAt,
    handedAt: new Date(at + 2_000).toISOString(), sentAt: new Date(at + 3_000).toISOString(),
  }); // prettier-ignore
  if (!answer) return;
  const receivedAt = new Date(at + answer.minutesLater * 60_000).toISOString();
  const { id: incomingTextId, ...came1 } = came(receivedAt, dice, {
    fromNumber: row.phone, text: answer.text, kind: answer.kind, caregiverId: row.id, answersId: id, personId: consultant!.id,
    ...(answer.read && { handledBy: consultant!.id, handledAt: new Date(Date.parse(receivedAt) + 1_500_000).toISOString() }),
  }); // prettier-ignore
  incoming.push({ id: incomingTextId, ...came1 });
  if (answer.kind === 'stop')
    wishes.push({ id: idAt(at, dice), number: row.phone, wish: 'stop', saidAt: receivedAt, incomingTextId });
}

function came(receivedAt: string, dice: Dice, own: Row): Row {
  const id = idAt(Date.parse(receivedAt), dice);
  return { id, sid: sidOf(id), receivedAt, caregiverId: null, answersId: null, personId: null, handledBy: null, handledAt: null, ...own }; // prettier-ignore
}

/** A name as the carrier gives one. */
const sidOf = (id: string): string => `SM${createHash('md5').update(id).digest('hex')}`;

/** That day, or the Friday before a weekend. */
function workday(day: Day): Day {
  return weekday(day) > 5 ? addDays(day, 5 - weekday(day)) : day;
}

const sayDay = (day: Day): string =>
  Temporal.PlainDate.from(day).toLocaleString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
