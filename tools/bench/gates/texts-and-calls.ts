import { CallViews } from '@voortuin/server/calls/call-views';
import { Callers } from '@voortuin/server/caregivers/callers';
import { IncomingList } from '@voortuin/server/messages/incoming-list';
import { IncomingTexts } from '@voortuin/server/messages/incoming-texts.service';
import { ParkedTexts } from '@voortuin/server/messages/parked-texts.service';
import { TextWriting } from '@voortuin/server/messages/text-writing';
import { OwnPageViews } from '@voortuin/server/own-pages/own-page-views';
import { Database } from '@voortuin/server/platform/database/database';
import { Reminders } from '@voortuin/server/reminders/reminders.service';
import type { IncomingTextQuery } from '@voortuin/contract/messages/messages';
import type { Asked, Gate, Subject } from './gate.ts';
import { undone } from './undone.ts';

/** A text that came in takes its caregiver and who handled it out of their own tables, and a few are somebody's whom one does not know. */
const byText = (): number => 12 * 50;

/** Each of five hundred is looked up, with her next moment, what she said and whether her number asked for no texts. */
const byWriting = (): number => 8 * 500;

/** A call takes its caregiver along; of those to log there are never more than fifty. */
const byCall = (): number => 12 * 50;

/** Each of fifty numbers is looked for in two indexes. */
const byNumbers = (): number => 12 * 50;

/** One caregiver and the few rows about her. */
const byHer = (): number => 24;

/** An index says of each colleague who is away what waits for her: one of twenty, each with two hundred caregivers. */
const byAway = (caregivers: number): number => byText() + Math.round(caregivers / 800);

/** What asks something of one person, of which each thing has its reminder and perhaps its caregiver; and what was agreed with or asked of who is away. */
const byWaiting = (caregivers: number): number => 1_000 + Math.round(caregivers / 200);

/** Nothing is due: an index says so. */
const byIndex = (): number => 12;

/** The same of contacts, tasks and signals, of which some were claimed a moment ago. */
const byIndices = (): number => 60;

/** Each row that is claimed is written anew, in all its indexes. */
const byClaim = (): number => 50 * 60;

const incoming =
  (query: Partial<IncomingTextQuery>, deep = false): Gate['ask'] =>
  (services, { actor, deepIn }) =>
    services.get(IncomingList).list(actor, { size: 50, ...query, ...(deep && { after: deepIn }) });

const claim =
  (sql: string, due?: string): Gate['ask'] =>
  (services, { actor }) =>
    undone(services, actor, async () => {
      const database = services.get(Database);
      if (due) await database.rows(due, [actor.organisationId]);
      await database.rows(sql);
    });

const ringing = (services: Asked, { busiest: { phone } }: Subject): Promise<unknown> =>
  services
    .get(IncomingTexts)
    .receive({ sid: 'SM-gate', from: phone, to: '+3197010200000', body: 'Ja, graag', attachments: [] });

/** What came with texting and calling. */
export const textAndCallGates: Gate[] = [
  { name: 'Berichten, mine', most: byAway, ask: incoming({ whose: 'mine' }) },
  { name: 'Berichten, of nobody', most: byText, ask: incoming({ whose: 'unknown' }) },
  { name: 'Berichten, all', most: byText, ask: incoming({ whose: 'all' }) },
  { name: 'Berichten, all, also what was read', most: byText, ask: incoming({ whose: 'all', state: 'all' }) },
  { name: 'Berichten, all, also what was read, middle', most: byText, ask: incoming({ whose: 'all', state: 'all' }, true) },
  { name: 'Berichten, mine, also what was read', most: byAway, ask: incoming({ whose: 'mine', state: 'all' }) },
  { name: 'reminders, how many', most: byWaiting, ask: (services, { actor }) => services.get(Reminders).unseen(actor) },
  { name: 'reminders, first page', most: byWaiting, ask: (services, { actor }) => services.get(Reminders).list(actor, {}) },
  { name: 'texts that need a person', most: byText, ask: (services, { actor }) => services.get(ParkedTexts).page(actor, {}) },
  { name: 'texts to as many as can be, preview', most: byWriting, ask: (services, { actor, many }) => services.get(TextWriting).preview(actor, { kind: 'by-hand', text: 'Dag {voornaam}', caregiverIds: many.map(({ id }) => id) }) },
  { name: 'calls, to log', most: byCall, ask: (services, { actor }) => services.get(CallViews).mine(actor) },
  { name: 'who calls', most: byHer, ask: (services, { actor, busiest }) => services.get(Database).inside(actor, () => services.get(Callers).at(actor, busiest.phone)) },
  { name: 'who texts, of fifty numbers', most: byNumbers, ask: (services, { actor, many }) => services.get(Database).inside(actor, () => services.get(Callers).atEach(actor, many.slice(0, 50).map(({ phone }) => phone))) },
  { name: 'a text that comes in', most: byHer, ask: (services, subject) => undone(services, subject.actor, () => ringing(services, subject)) },
  { name: 'her own page', most: byHer, ask: (services, { actor, caregiverId }) => services.get(OwnPageViews).of(actor, caregiverId) },
  { name: 'reminders, none due', most: byIndices, ask: claim(`SELECT * FROM claim_due_reminders(5000, 100, '2 minutes')`) },
  { name: 'texts, none due', most: byIndex, ask: claim(`SELECT * FROM look_at_texts(50, '2 minutes', 20, 5, true)`) },
  { name: 'texts, fifty due', most: byClaim, ask: claim(`SELECT * FROM look_at_texts(50, '2 minutes', 20, 5, true)`, `UPDATE outgoing_text SET look_at = clock_timestamp() - interval '1 second' WHERE organisation_id = $1 AND look_at IS NOT NULL`) },
  { name: 'calls to look up, none due', most: byIndex, ask: claim(`SELECT * FROM claim_calls_to_look_at(500, '2 minutes')`) },
]; // prettier-ignore
