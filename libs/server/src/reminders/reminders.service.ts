import { Injectable } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import type { ReminderQuery, ReminderView, SeeReminders, UnseenView } from '@voortuin/contract/reminders/reminders';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { ReminderRows, type WaitingRow } from './reminder-rows.ts';
import { waitingFor } from './waiting.sql.ts';

/** Shows people what they are reminded of, for as long as it still asks something. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly rows: ReminderRows,
  ) {}

  /** A page of one's reminders, the latest first. */
  async list(actor: Actor, query: ReminderQuery): Promise<Page<ReminderView>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const after = readAfter(query.after, 2);
      const found = await this.database.rows<WaitingRow & { dueAtExactly: string }>(
        `SELECT w.id, w.kind, w.about_id AS "aboutId", w.due_at AS "dueAt", w.due_at::text AS "dueAtExactly", w.due_on AS "dueOn",
           w.sent_at AS "sentAt", $2 = ANY (w.seen_by) AS seen
         FROM ${waitingFor(actor.permissions.has('work:share'))} w
         WHERE $4::timestamptz IS NULL OR (w.due_at, w.id) < ($4::timestamptz, $5::uuid)
         ORDER BY w.due_at DESC, w.id DESC LIMIT $6`,
        [...this.who(actor), after?.[0] ?? null, after?.[1] ?? null, size + 1],
      );
      const page = pageOf(
        found,
        size,
        ({ dueAtExactly, id }) => [dueAtExactly, id],
        ({ dueAtExactly: _, ...row }) => row,
      );
      const items = await this.rows.filled(actor, page.items);
      await this.audit.line(actor, { action: 'listed', object: 'reminder', ids: items.flatMap(caregiverOf) });
      return { items, next: page.next };
    });
  }

  /** How many one has not seen. */
  async unseen(actor: Actor): Promise<UnseenView> {
    return this.database.inside(actor, async () => {
      const row = await this.database.row<UnseenView>(
        `SELECT count(*)::int AS unseen FROM ${waitingFor(actor.permissions.has('work:share'))} w WHERE NOT $2 = ANY (w.seen_by)`,
        this.who(actor),
      );
      return row!;
    });
  }

  /** One has seen one of them, or all; what is seen stays on the page until it is done. */
  async see(actor: Actor, { id }: SeeReminders): Promise<UnseenView> {
    return this.database.inside(actor, async () => {
      const waiting = waitingFor(actor.permissions.has('work:share'));
      const seen = await this.database.rows<{ id: string }>(
        `WITH mine AS (SELECT w.id FROM ${waiting} w WHERE $4::uuid IS NULL OR w.id = $4::uuid),
           now AS (UPDATE reminder r SET seen_by = array_append(r.seen_by, $2::uuid) FROM mine
                   WHERE r.organisation_id = $1 AND r.id = mine.id AND NOT $2 = ANY (r.seen_by))
         SELECT id FROM mine`,
        [...this.who(actor), id ?? null],
      );
      if (id && seen.length === 0) throw new NotFound();
      return this.unseen(actor);
    });
  }

  private who(actor: Actor): [string, string, string | null] {
    return [actor.organisationId, personOf(actor), actor.teamId];
  }
}

/** Whose file a reminder shows something of. */
function caregiverOf({ contact, task, signal, text }: ReminderView): string[] {
  const id = contact?.caregiverId ?? signal?.caregiverId ?? task?.caregiverId ?? text?.caregiverId;
  return id ? [id] : [];
}
