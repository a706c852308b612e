import { Injectable } from '@nestjs/common';
import type { IncomingTextQuery, IncomingTextView } from '@voortuin/contract/messages/messages';
import type { Page } from '@voortuin/contract/platform/page';
import { askedDays } from '@voortuin/domain/messages/may-text';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Planner } from '../caregivers/planner.ts';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound, RuleBroken } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { News } from '../platform/news.ts';
import { away } from '../reminders/waiting.sql.ts';
import { Callers, type Caller } from '../caregivers/callers.ts';
import { incomingColumns, incomingTables, incomingView, type IncomingRow } from './incoming-view.ts';
import { NumberWishes } from './number-wishes.ts';
import { SimpleAnswers, type HerAnswer } from './simple-answers.ts';

/** The texts that came in: who reads them, whose they are, and that they were read. */
@Injectable()
export class IncomingList {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly news: News,
    private readonly planner: Planner,
    private readonly callers: Callers,
    private readonly answers: SimpleAnswers,
    private readonly wishes: NumberWishes,
  ) {}

  /** A page of them, the newest first; one's own are also those of nobody for who shares the work. */
  async list(actor: Actor, query: IncomingTextQuery): Promise<Page<IncomingTextView>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const [at, id] = readAfter(query.after, 2) ?? [null, null];
      const rows = await this.database.rows<IncomingRow>(
        `SELECT ${incomingColumns} FROM (
           SELECT * FROM (${waysTo(query, actor.permissions.has('work:share')).join(' UNION ALL ')}) e ORDER BY received_at DESC, id DESC LIMIT $5
         ) e JOIN ${incomingTables} ON i.organisation_id = $1 AND i.id = e.id ORDER BY e.received_at DESC, e.id DESC`,
        [actor.organisationId, personOf(actor), at, id, size + 1],
      );
      const page = pageOf(rows, size, (row) => [row.exactly, row.id], (row) => row); // prettier-ignore
      await this.audit.line(actor, {
        action: 'listed',
        object: 'text',
        ids: page.items.flatMap(({ caregiverId }) => caregiverId ?? []),
      });
      return { items: await this.views(actor, page.items), next: page.next };
    });
  }

  /** Says whose it was; what she meant by it follows as if we had known. */
  async assign(actor: Actor, id: string, caregiverId: string): Promise<IncomingTextView> {
    return this.database.inside(actor, async () => {
      await this.demand(actor, id);
      const caregiver = await this.herself(actor, caregiverId);
      const text = await this.lock(actor, id);
      if (text.caregiverId === caregiverId) return this.one(actor, id);
      if (text.caregiverId !== null && text.caregiverId === text.askedId && text.simple)
        throw new RuleBroken('text-was-followed');
      const readerId = caregiver.consultantId ?? text.personId;
      const answersId = await this.questionTo(actor, caregiverId, text);
      await this.database.rows(
        `WITH hers AS (
           UPDATE incoming_text SET caregiver_id = $3, answers_id = coalesce($6, answers_id), person_id = $4, assigned_by = $5, assigned_at = clock_timestamp()
           WHERE organisation_id = $1 AND id = $2 RETURNING id
         )
         UPDATE reminder r SET caregiver_id = $3, person_id = $4 FROM hers WHERE r.organisation_id = $1 AND r.about_id = hers.id`,
        [actor.organisationId, id, caregiverId, readerId, personOf(actor), answersId],
      );
      // What was said on a number that was hers counts as well.
      if (text.kind === 'stop') await this.wishes.stop(actor, text.fromNumber, text, [caregiverId]);
      if (answersId) await this.answers.follow(actor, caregiver, { ...text, answersId });
      await this.audit.line(actor, {
        action: 'changed',
        object: 'text',
        ids: [id, caregiverId],
        details: { assigned: true },
      });
      const { organisationId } = actor;
      if (readerId !== text.personId)
        this.database.afterCommit(() => this.news.soon({ organisationId, personId: readerId, about: 'reminders' }));
      return this.one(actor, id);
    });
  }

  /** Somebody read it and did what it asks; it asks nothing more. */
  async handled(actor: Actor, id: string): Promise<IncomingTextView> {
    return this.database.inside(actor, async () => {
      await this.lock(actor, id);
      await this.database.rows(
        `UPDATE incoming_text SET handled_by = $3, handled_at = clock_timestamp() WHERE organisation_id = $1 AND id = $2 AND handled_at IS NULL`,
        [actor.organisationId, id, personOf(actor)],
      );
      await this.audit.line(actor, { action: 'changed', object: 'text', ids: [id], details: { handled: true } });
      return this.one(actor, id);
    });
  }

  /** What she answers with something as short as "1": whoever shares her phone may have been asked since how it goes. */
  private async questionTo(
    actor: Actor,
    caregiverId: string,
    { simple, fromNumber, receivedAt }: { simple: boolean; fromNumber: string; receivedAt: string },
  ): Promise<string | null> {
    if (!simple) return null;
    const row = await this.database.row<{ id: string }>(
      `SELECT id FROM outgoing_text
       WHERE organisation_id = $1 AND caregiver_id = $2 AND to_number = $3 AND kind = 'how-goes-it' AND state IN ('sending', 'sent', 'unknown')
         AND handed_at <= $4 AND handed_at > $4::timestamptz - make_interval(days => $5) ORDER BY handed_at DESC LIMIT 1`,
      [actor.organisationId, caregiverId, fromNumber, receivedAt, askedDays],
    );
    return row?.id ?? null;
  }

  private async demand(actor: Actor, id: string): Promise<void> {
    const found = await this.database.row('SELECT 1 FROM incoming_text WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      id,
    ]);
    if (!found) throw new NotFound();
  }

  /** Her row comes before that of the text, as it does for whoever takes one in. */
  private herself(actor: Actor, caregiverId: string): Promise<Caregiver> {
    return this.planner.lock(actor, caregiverId).catch((error: unknown) => {
      throw error instanceof NotFound ? new BadField('caregiverId', 'not-a-caregiver') : error;
    });
  }

  /** A text, locked, with whom we asked what it answers and whether it is a simple answer. */
  private async lock(actor: Actor, id: string) {
    const row = await this.database.row<
      HerAnswer & {
        fromNumber: string;
        caregiverId: string | null;
        personId: string | null;
        askedId: string | null;
        simple: boolean;
      }
    >(
      `SELECT i.id, i.kind, i.answers_id AS "answersId", i.received_at AS "receivedAt", i.from_number AS "fromNumber", i.caregiver_id AS "caregiverId", i.person_id AS "personId",
         (SELECT o.caregiver_id FROM outgoing_text o WHERE o.organisation_id = i.organisation_id AND o.id = i.answers_id) AS "askedId",
         i.kind IN ('good', 'call-me') AS simple
       FROM incoming_text i WHERE i.organisation_id = $1 AND i.id = $2 FOR UPDATE OF i`,
      [actor.organisationId, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  private async one(actor: Actor, id: string): Promise<IncomingTextView> {
    const rows = await this.database.rows<IncomingRow>(
      `SELECT ${incomingColumns} FROM ${incomingTables} WHERE i.organisation_id = $1 AND i.id = $2`,
      [actor.organisationId, id],
    );
    return (await this.views(actor, rows))[0]!;
  }

  private async views(actor: Actor, rows: readonly IncomingRow[]): Promise<IncomingTextView[]> {
    const unknown = rows.filter(({ caregiverId }) => caregiverId === null).map(({ fromNumber }) => fromNumber);
    const callers = unknown.length > 0 ? await this.callers.atEach(actor, unknown) : new Map<string, Caller[]>();
    return rows.map((row) => incomingView(row, callers.get(row.fromNumber) ?? []));
  }
}

/**
 * The ways to what is asked for, each in the order of the list by an index of its own and no longer than a page. Of whoever
 * is away or has left one sees what waits for her, when one shares the work.
 */
function waysTo({ whose, state }: IncomingTextQuery, sharesWork: boolean): string[] {
  const asks = state === 'all' ? 'true' : 'i.asks';
  const way = (of: string): string => `(
    SELECT i.received_at, i.id FROM incoming_text i WHERE i.organisation_id = $1 AND ${asks} AND ${of}
      AND ($3::timestamptz IS NULL OR (i.received_at, i.id) < ($3::timestamptz, $4::uuid))
    ORDER BY i.received_at DESC, i.id DESC LIMIT $5)`;
  if (whose === 'unknown') return [way('i.caregiver_id IS NULL AND $2::uuid IS NOT NULL')];
  if (whose !== 'mine') return [way('$2::uuid IS NOT NULL')];
  const own = way('i.person_id = $2');
  if (!sharesWork) return [own];
  const ofAway = `(SELECT a.* FROM person k CROSS JOIN LATERAL ${way('i.person_id = k.id')} a
    WHERE k.organisation_id = $1 AND k.id <> $2 AND ${away})`;
  return [own, way('i.person_id IS NULL'), ofAway];
}
