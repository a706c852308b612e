import { Injectable } from '@nestjs/common';
import type { IncomingKind } from '@voortuin/contract/messages/words';
import { readIncoming } from '@voortuin/domain/messages/incoming-text';
import { keptText, type Attachment } from '@voortuin/domain/messages/kept-text';
import { askedDays } from '@voortuin/domain/messages/may-text';
import { whoTakesUp } from '@voortuin/domain/messages/who-takes-up';
import { normalisePhone } from '@voortuin/domain/platform/phone-number';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Planner } from '../caregivers/planner.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { systemActor, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { Log } from '../platform/log.ts';
import { News } from '../platform/news.ts';
import { Callers, type Caller } from '../caregivers/callers.ts';
import { NumberWishes } from './number-wishes.ts';
import { SimpleAnswers, type HerAnswer } from './simple-answers.ts';

/** A text as the carrier tells it. */
export interface TextIn {
  sid: string;
  from: string;
  to: string;
  body: string;
  attachments: readonly Attachment[];
  /** When it was sent, of one that is heard of late; absent: now. */
  at?: Date;
}

/** The text of ours that one answers. */
interface Question {
  id: string;
  kind: string;
}

/** The longest name of a sender that is no number, such as that of a shop. */
const longestSender = 40;

/** Takes in the texts that people send to the numbers of organisations. */
@Injectable()
export class IncomingTexts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lines: PhoneLines,
    private readonly callers: Callers,
    private readonly planner: Planner,
    private readonly wishes: NumberWishes,
    private readonly answers: SimpleAnswers,
    private readonly audit: Audit,
    private readonly news: News,
    private readonly log: Log,
  ) {}

  /** Takes a text in, once, however often it is told. On a number that nobody here has it is for nobody. */
  async receive(text: TextIn): Promise<void> {
    const organisationId = await this.lines.organisationOf(normalisePhone(text.to) ?? text.to);
    if (!organisationId) {
      this.log.warn('text-to-nobody', { sid: text.sid });
      return;
    }
    const actor = systemActor(organisationId, 'carrier');
    await this.database.inside(actor, () => this.take(actor, text));
  }

  private async take(actor: Actor, text: TextIn): Promise<void> {
    const from = normalisePhone(text.from) ?? text.from.slice(0, longestSender);
    const having = await this.wishes.lockAll(actor, from);
    const callers = await this.callers.at(actor, from);
    // Whose number two people have, a person has to say.
    const her = callers.length === 1 ? await this.planner.lock(actor, callers[0]!.id) : null;
    const questions = await this.questionsTo(actor, callers, from);
    const howGoesIt = questions.find((one) => one.kind === 'how-goes-it') ?? null;
    const body = keptText(text.body, text.attachments);
    // What came along says nothing about what she means.
    const kind = readIncoming(keptText(text.body), howGoesIt && (howGoesIt === questions[0] ? 'last' : 'before'));
    const question = (kind === 'answer' ? questions[0] : (howGoesIt ?? questions[0])) ?? null;
    const readerId = await this.readerOf(actor, her, callers);
    const written = await this.write(actor, { ...text, body, from, kind, her, question, readerId });
    if (!written) return;
    const late = text.at !== undefined;
    if (kind === 'stop') await this.wishes.stop(actor, from, written, having);
    if (kind === 'start') await this.wishes.start(actor, from, { ...written, late }, her);
    if (her) await this.followed(written.id, () => this.answers.follow(actor, her, written));
    await this.audit.line(actor, { action: 'added', object: 'text', ids: [written.id, ...(her ? [her.id] : [])] });
    const { organisationId } = actor;
    this.database.afterCommit(() => this.news.soon({ organisationId, personId: readerId, about: 'reminders' }));
  }

  /**
   * Whose it is to read: her consultant's; the keeper's of the line while she is away, or when two have no consultant in
   * common; else null. While both are away whoever shares the work sees it too.
   */
  private async readerOf(actor: Actor, her: Caregiver | null, callers: readonly Caller[]): Promise<string | null> {
    const consultants = new Set(her ? [her.consultantId] : callers.map(({ consultantId }) => consultantId));
    const [one] = consultants.size === 1 ? consultants : [];
    const inOrder = await this.database.rows<{ id: string; absentUntilOn: string | null }>(
      `SELECT p.id, p.absent_until_on::text AS "absentUntilOn" FROM person p
       WHERE p.organisation_id = $1 AND p.left_at IS NULL
         AND p.id = ANY (ARRAY[$2::uuid, (SELECT keeper_id FROM phone_line WHERE organisation_id = $1)]) ORDER BY (p.id = $2::uuid) IS TRUE DESC`,
      [actor.organisationId, one ?? null],
    );
    return whoTakesUp(inOrder, this.clock.today().toString())?.id ?? null;
  }

  /** What she may answer, the last first, of what went to this number in the last days: how it goes, and the last of all else. */
  private async questionsTo(actor: Actor, callers: readonly Caller[], from: string): Promise<Question[]> {
    if (callers.length === 0) return [];
    return this.database.rows<Question>(
      `SELECT id, kind FROM (
         SELECT DISTINCT ON (kind = 'how-goes-it') id, kind, handed_at FROM outgoing_text
         WHERE organisation_id = $1 AND caregiver_id = ANY ($2) AND to_number = $3 AND state IN ('sending', 'sent', 'unknown')
           AND handed_at > (SELECT clock_timestamp() - make_interval(days => $4))
         ORDER BY kind = 'how-goes-it', handed_at DESC
       ) last ORDER BY handed_at DESC`,
      [actor.organisationId, callers.map(({ id }) => id), from, askedDays],
    );
  }

  /** The text, and by its trigger the reminder that it asks to be read. Null when it came in before. */
  private async write(
    actor: Actor,
    {
      sid,
      from,
      body,
      kind,
      her,
      question,
      readerId,
      at,
    }: TextIn & {
      kind: IncomingKind;
      her: Caregiver | null;
      question: Question | null;
      readerId: string | null;
    },
  ): Promise<HerAnswer | null> {
    const row = await this.database.row<{ id: string; receivedAt: string }>(
      `INSERT INTO incoming_text (organisation_id, id, sid, from_number, text, kind, caregiver_id, answers_id, person_id, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10::timestamptz, clock_timestamp())) ON CONFLICT (organisation_id, sid) DO NOTHING
       RETURNING id, received_at AS "receivedAt"`,
      [
        actor.organisationId, newId(), sid, from, body, kind, her?.id ?? null, question?.id ?? null, readerId,
        at?.toISOString() ?? null,
      ], // prettier-ignore
    );
    return row && { ...row, kind, answersId: question?.id ?? null };
  }

  /** What she wrote is kept, whatever stands in the way of what should follow from it. */
  private async followed(id: string, work: () => Promise<void>): Promise<void> {
    await this.database.rows('SAVEPOINT what_follows');
    try {
      await work();
      await this.database.rows('RELEASE SAVEPOINT what_follows');
    } catch (error) {
      await this.database.rows('ROLLBACK TO SAVEPOINT what_follows');
      this.log.error('nothing-followed-from-a-text', error, { text: id });
    }
  }
}
