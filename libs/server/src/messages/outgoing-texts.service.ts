import { Injectable } from '@nestjs/common';
import type { TextKind } from '@voortuin/contract/messages/words';
import { dayBefore } from '@voortuin/domain/messages/judge-text';
import type { Day } from '@voortuin/domain/platform/days';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { quietOf } from './quiet-of.ts';
import { textJob, textLease } from './text-job.ts';

/** A text to write. */
export interface TextToWrite {
  /** Made by whoever writes it: of two with the same id the second is the first. */
  id: string;
  /** What was asked for at once; nobody gets two texts of one request. The id itself when there is but one. */
  requestId?: string;
  caregiverId: string;
  kind: TextKind;
  /** As it goes out, but for `{link}`: the link to her own page is filled in while it does. */
  text: string;
  /** The text of hers that it answers. */
  answersId?: string | null;
  /** It announces this planned contact as it stands now, the day before unless at once, and is left when that moves or ends. */
  planned?: { id: string; on: Day; atOnce?: boolean } | null;
  /** An instant before which it may not go out; at once unless said, or the day before what it announces. */
  sendFromAt?: string | null;
  /** An instant from which nobody wants it any more. */
  sendUntilAt?: string | null;
}

/** More texts than these at once are left to the sweep, which is woken. */
const mostNudges = 10;

/**
 * Texts that go out. Write one in the transaction of what it belongs to; when that commits the worker sends it, at most
 * once, if she may be texted at that very moment and on the number that she has then. What may be out is never sent again
 * by itself. The row of `outgoing_text` tells how far it has come.
 */
@Injectable()
export class OutgoingTexts {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly lines: PhoneLines,
  ) {}

  /** Writes a text; it goes out soon after the commit, or from its moment on. */
  async write(actor: Pick<Actor, 'organisationId' | 'personId'>, text: TextToWrite): Promise<void> {
    await this.writeMany(actor, [text]);
  }

  /** Writes many at once; answers the ids of those that were not there yet. */
  async writeMany(actor: Pick<Actor, 'organisationId' | 'personId'>, texts: readonly TextToWrite[]): Promise<string[]> {
    if (texts.length === 0) return [];
    const { organisationId, personId } = actor;
    return this.database.inside(actor, async () => {
      const rows = await this.withMoments(actor, texts);
      const written = await this.database.rows<{ id: string; now: boolean }>(
        `INSERT INTO outgoing_text AS t (organisation_id, id, request_id, caregiver_id, kind, text, answers_id, planned_contact_id, planned_on, person_id,
           send_from_at, send_until_at, look_at, looks)
         SELECT $1, e.id, e.request_id, e.caregiver_id, e.kind, e.text, e.answers_id, e.planned_contact_id, e.planned_on, $3,
           e.from_at, e.send_until_at, CASE WHEN e.now THEN clock_timestamp() + $4::interval ELSE e.from_at END, e.now::int
         FROM (SELECT n.*, $5 AND n.from_at <= clock_timestamp() AS now
               FROM (SELECT r.*, coalesce(r.send_from_at, clock_timestamp()) AS from_at
                     FROM jsonb_to_recordset($2::jsonb) r(id uuid, request_id uuid, caregiver_id uuid, kind text, text text, answers_id uuid,
                       planned_contact_id uuid, planned_on date, send_from_at timestamptz, send_until_at timestamptz)) n) e
         ON CONFLICT DO NOTHING RETURNING t.id, t.looks > 0 AS now`,
        [organisationId, JSON.stringify(rows), personId, textLease, texts.length <= mostNudges],
      );
      const soon = written
        .filter(({ now }) => now)
        .map(({ id }) => textJob({ organisation_id: organisationId, id, claim: 1 }));
      this.database.afterCommit(() => {
        for (const job of soon) this.queue.nudge(job);
        // Many are put into the queue together.
        if (texts.length > mostNudges) this.queue.nudge({ name: 'sweep', payload: {} });
      });
      return written.map(({ id }) => id);
    });
  }

  /** Has one that is parked, or may be out, sent again, because a person says so; false when there is none such any more. */
  async again(actor: Pick<Actor, 'organisationId'>, id: string, claim: number): Promise<boolean> {
    return this.free(actor, 'id = $2 AND claim = $3', [id, claim]);
  }

  /** Lets go all that waits for another day's money. */
  async goOn(actor: Pick<Actor, 'organisationId'>): Promise<boolean> {
    return this.free(actor, `cause = 'day-limit' AND state = 'parked'`, []);
  }

  /** Nobody wants it any more; false when it is out or under way. */
  async drop(actor: Pick<Actor, 'organisationId'>, id: string): Promise<boolean> {
    return this.database.inside(actor, async () => {
      const dropped = await this.database.rows(
        `UPDATE outgoing_text SET state = 'left', cause = 'dropped', claim = claim + 1, token = NULL, look_at = NULL
         WHERE organisation_id = $1 AND id = $2 AND state IN ('queued', 'unknown', 'parked') RETURNING id`,
        [actor.organisationId, id],
      );
      return dropped.length > 0;
    });
  }

  private async free(actor: Pick<Actor, 'organisationId'>, which: string, values: unknown[]): Promise<boolean> {
    return this.database.inside(actor, async () => {
      const freed = await this.database.rows(
        `UPDATE outgoing_text SET state = 'queued', claim = claim + 1, tries = 0, looks = 0, token = NULL, cause = NULL, look_at = clock_timestamp()
         WHERE organisation_id = $1 AND state IN ('unknown', 'parked') AND ${which} RETURNING id`,
        [actor.organisationId, ...values],
      );
      if (freed.length > 0) this.database.afterCommit(() => this.queue.nudge({ name: 'sweep', payload: {} }));
      return freed.length > 0;
    });
  }

  /** The rows, with a moment for whatever announces a planned contact. */
  private async withMoments(actor: Pick<Actor, 'organisationId'>, texts: readonly TextToWrite[]): Promise<object[]> {
    const line = texts.some(({ planned }) => planned) ? await this.lines.of(actor) : null;
    const [now] = await this.database.rows<{ at: string }>('SELECT clock_timestamp() AS at');
    return texts.map(({ id, requestId = id, caregiverId, kind, text, answersId, planned, sendFromAt, sendUntilAt }) => {
      const announces =
        planned && line
          ? dayBefore(planned.on, Temporal.Instant.from(now!.at), { opensAt: line.opensAt, quiet: quietOf(line) })
          : null;
      return {
        id,
        request_id: requestId,
        caregiver_id: caregiverId,
        kind,
        text,
        answers_id: answersId ?? null,
        planned_contact_id: planned?.id ?? null,
        planned_on: planned?.on ?? null,
        send_from_at: sendFromAt ?? (planned?.atOnce ? null : (announces?.from.toString() ?? null)),
        send_until_at: sendUntilAt ?? announces?.until.toString() ?? null,
      };
    });
  }
}
