import { Injectable } from '@nestjs/common';
import { lengths } from '@voortuin/contract/platform/words';
import { callBackWords, spokenSince } from '@voortuin/domain/calls/call-words';
import { whoCallsBack } from '@voortuin/domain/calls/whom-to-ring';
import { zone } from '@voortuin/domain/platform/days';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import type { PhoneLine } from '../phone-lines/phone-line.ts';
import { OpenWork } from '../caregivers/open-work.ts';
import { Planner } from '../caregivers/planner.ts';
import type { CallRow } from './call-row.ts';
import { CallersHere } from './callers-here.ts';

/** A conversation with her. */
interface Spoken {
  id: string;
  caregiverId: string;
  heldAt: string;
}

/** Makes of every missed call one task to call back. */
@Injectable()
export class MissedCalls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly callers: CallersHere,
    private readonly planner: Planner,
    private readonly openWork: OpenWork,
    private readonly audit: Audit,
  ) {}

  /** The task of a missed call; however often it is asked, there is one. */
  async raise(actor: Actor, call: CallRow, line: PhoneLine | null): Promise<void> {
    const { organisationId } = actor;
    const there = await this.database.row('SELECT 1 FROM task WHERE organisation_id = $1 AND call_id = $2', [
      organisationId,
      call.id,
    ]);
    if (there) return;
    const ids = call.caregiverId ? [call.caregiverId] : call.mayBe;
    const callers = await this.callers.byIds(actor, ids);
    const at = Temporal.Instant.from(new Date(call.madeAt).toISOString());
    // What is found out late is for the day on which it is.
    const due = whoCallsBack(await this.callers.asCallIn(organisationId, callers, line, this.clock.now()));
    if (!due) return;
    if (call.caregiverId) await this.planner.lock(actor, call.caregiverId);
    const names = callers.map(({ name }) => name);
    const what = callBackWords({ at, timeZone: line?.timeZone ?? zone, number: call.number, names });
    const [made] = await this.database.rows(
      `INSERT INTO task (organisation_id, id, caregiver_id, call_id, what, due_on, owner_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [
        organisationId, newId(), call.caregiverId, call.id, what.slice(0, lengths.line), due.dueOn, due.ownerId,
        this.clock.now().toString(),
      ],
    ); // prettier-ignore
    if (made && call.caregiverId) await this.openWork.tasks(actor, call.caregiverId);
  }

  /** She was spoken to after she called: nobody has to call her back for that any more. Answers whether there was anything. */
  async settle(actor: Actor, { id, caregiverId, heldAt }: Spoken): Promise<boolean> {
    const settled = await this.database.rows<{ id: string }>(
      `UPDATE task t SET done_at = $4, done_note = $5, settled_by = $3 FROM call c
       WHERE t.organisation_id = $1 AND t.caregiver_id = $2 AND t.done_at IS NULL AND t.withdrawn_at IS NULL
         AND c.organisation_id = $1 AND c.id = t.call_id AND c.made_at <= $6::timestamptz RETURNING t.id`,
      [actor.organisationId, caregiverId, id, this.clock.now().toString(), spokenSince, heldAt],
    );
    if (settled.length === 0) return false;
    await this.openWork.tasks(actor, caregiverId);
    const ids = [caregiverId, ...settled.map((task) => task.id)];
    await this.audit.line(actor, { action: 'changed', object: 'task', ids, details: { done: true } });
    return true;
  }

  /** That conversation was taken back: what it settled is to be done after all. */
  async unsettle(actor: Actor, contactMomentId: string): Promise<void> {
    const opened = await this.database.rows<{ caregiverId: string }>(
      `UPDATE task SET done_at = NULL, done_note = NULL, settled_by = NULL
       WHERE organisation_id = $1 AND settled_by = $2 RETURNING caregiver_id AS "caregiverId"`,
      [actor.organisationId, contactMomentId],
    );
    for (const { caregiverId } of opened) await this.openWork.tasks(actor, caregiverId);
  }
}
