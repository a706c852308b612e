import { Injectable } from '@nestjs/common';
import type { MailKind } from '@voortuin/contract/platform/words';
import type { Actor } from '../actor.ts';
import { Database } from '../database/database.ts';
import { JobQueue } from '../queue/queue.ts';

/** A mail to write. */
export interface MailToWrite {
  /** Made by whoever writes it: of two with the same id the second is the first. */
  id: string;
  kind: MailKind;
  /** A colleague, at the address she has when it goes out; or an address outside. */
  to: { personId: string } | { address: string };
  subject: string;
  text: string;
  html?: string;
  /** An instant before which it may not go out; at once unless said. */
  sendFromAt?: string;
  /** An instant from which nobody wants it any more. */
  sendUntilAt?: string;
}

/** For how long what is put into the queue is left alone. */
export const lookLease = '75 seconds';

/**
 * Mails that leave the house. Write one in the transaction of what it belongs to:
 * `await mails.write(actor, { id: newId(), kind: 'referral', to: { address }, subject, text })`; when that commits the
 * worker sends it, at most once. What may have been accepted is never sent again unless a person says so; until it is
 * out, or nobody wants it any more, its content is kept and can be read on the page of the proof. The mail server gets
 * it in the clear: write numbers and a link, and nobody's data. The row of `outgoing_mail` tells how far it has come.
 */
@Injectable()
export class Mails {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  /** Writes a mail; it goes out soon after the commit, or from its moment on. */
  async write(actor: Pick<Actor, 'organisationId'>, mail: MailToWrite): Promise<void> {
    const { id, kind, to, subject, text, html = null, sendFromAt = null, sendUntilAt = null } = mail;
    const { organisationId } = actor;
    await this.database.inside(actor, async () => {
      const row = await this.database.row<{ now: boolean }>(
        `INSERT INTO outgoing_mail AS m (organisation_id, id, kind, person_id, to_address, subject, text, html, send_from_at, send_until_at, look_at, looks)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, e.from_at, $10, CASE WHEN e.now THEN clock_timestamp() + $11::interval ELSE e.from_at END, e.now::int
         FROM (SELECT n.from_at, n.from_at <= clock_timestamp() AS now FROM (SELECT coalesce($9::timestamptz, clock_timestamp()) AS from_at) n) e
         ON CONFLICT DO NOTHING RETURNING m.looks > 0 AS now`,
        [
          organisationId,
          id,
          kind,
          'personId' in to ? to.personId : null,
          'address' in to ? to.address : null,
          subject,
          text,
          html,
          sendFromAt,
          sendUntilAt,
          lookLease,
        ],
      );
      if (row?.now)
        this.database.afterCommit(() => this.queue.nudge(mailJob({ organisation_id: organisationId, id, claim: 1 })));
    });
  }

  /** Writes many at once to people; the next sweep has them sent. */
  async writeMany(
    actor: Pick<Actor, 'organisationId'>,
    mails: readonly (Pick<MailToWrite, 'id' | 'kind' | 'subject' | 'text'> & { to: { personId: string } })[],
  ): Promise<void> {
    await this.database.inside(actor, () =>
      this.database.rows(
        `INSERT INTO outgoing_mail (organisation_id, id, kind, person_id, subject, text, send_from_at, look_at)
         SELECT $1, m.id, m.kind, m.person_id, m.subject, m.text, clock_timestamp(), clock_timestamp()
         FROM jsonb_to_recordset($2::jsonb) m(id uuid, kind text, person_id uuid, subject text, text text) ON CONFLICT DO NOTHING`,
        [actor.organisationId, JSON.stringify(mails.map(({ to, ...mail }) => ({ ...mail, person_id: to.personId })))],
      ),
    );
  }

  /** Has one that is parked or unknown sent again, because a person says so; false when there is none such. */
  async again(actor: Pick<Actor, 'organisationId'>, id: string): Promise<boolean> {
    return this.database.inside(actor, async () => {
      const freed = await this.database.rows(
        `UPDATE outgoing_mail SET state = 'queued', claim = claim + 1, tries = 0, looks = 0, token = NULL, cause = NULL, look_at = clock_timestamp()
         WHERE organisation_id = $1 AND id = $2 AND state IN ('unknown', 'parked') RETURNING id`,
        [actor.organisationId, id],
      );
      if (freed.length > 0) this.database.afterCommit(() => this.queue.nudge({ name: 'sweep', payload: {} }));
      return freed.length > 0;
    });
  }

  /** Nobody wants it any more: it goes out no longer, and its content is forgotten; false when it is out or under way. */
  async drop(actor: Pick<Actor, 'organisationId'>, id: string): Promise<boolean> {
    return this.database.inside(actor, async () => {
      const dropped = await this.database.rows(
        `UPDATE outgoing_mail SET state = 'left', token = NULL, look_at = NULL, to_address = NULL, subject = NULL, text = NULL, html = NULL
         WHERE organisation_id = $1 AND id = $2 AND state IN ('queued', 'unknown', 'parked') RETURNING id`,
        [actor.organisationId, id],
      );
      return dropped.length > 0;
    });
  }
}

/** The job that sends a mail; as long as it is in the queue, the same one once more changes nothing. */
export function mailJob({
  organisation_id: organisationId,
  id,
  claim,
}: {
  organisation_id: string;
  id: string;
  claim: number;
}) {
  return {
    name: 'mail',
    payload: { organisationId, mailId: id, claim },
    id: `mail_${organisationId}_${id}_${claim}`,
  } as const;
}
