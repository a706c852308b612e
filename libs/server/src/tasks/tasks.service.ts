import { Injectable } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import type { AddTask, ChangeTask, FinishTask, TaskQuery, TaskView } from '@voortuin/contract/tasks/tasks';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { Colleagues } from '../people/colleagues.ts';
import { OpenWork } from '../caregivers/open-work.ts';
import { Planner } from '../caregivers/planner.ts';
import { taskColumns, taskOf, taskTables, type TaskRow } from './task-view.ts';

/** Keeps what was promised or is to do, beside the next moment and never instead of it. */
@Injectable()
export class Tasks {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly openWork: OpenWork,
    private readonly colleagues: Colleagues,
  ) {}

  /** A new task; the same one again changes nothing. */
  async add(
    actor: Actor,
    request: AddTask,
    contactMomentId: string | null = null,
  ): Promise<{ view: TaskView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const caregiverId = request.caregiverId ?? null;
      if (caregiverId) await this.planner.lock(actor, caregiverId);
      const ownerId = request.ownerId ?? personOf(actor);
      await this.colleagues.demand(actor, ownerId, 'ownerId');
      const what = maskCitizenNumbers(request.what).text;
      const written = await this.database.row(
        `INSERT INTO task (organisation_id, id, caregiver_id, contact_moment_id, what, due_on, owner_id, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [actor.organisationId, request.id, caregiverId, contactMomentId, what, request.dueOn, ownerId, personOf(actor)],
      );
      const view = await this.one(actor, request.id);
      if (!written && (view.what !== what || view.dueOn !== request.dueOn || view.caregiverId !== caregiverId))
        throw new Conflict('other-content');
      if (written) await this.counted(actor, view, 'added');
      return { view, isNew: written !== null };
    });
  }

  /** Other words, another date or owner. */
  async change(actor: Actor, id: string, request: ChangeTask): Promise<TaskView> {
    return this.database.inside(actor, async () => {
      await this.colleagues.demand(actor, request.ownerId, 'ownerId');
      return this.update(
        actor,
        id,
        'what = $3, due_on = $4, owner_id = $5',
        [maskCitizenNumbers(request.what).text, request.dueOn, request.ownerId],
        'open',
      );
    });
  }

  /** Done, with a word about it. */
  finish(actor: Actor, id: string, { note }: FinishTask): Promise<TaskView> {
    return this.update(
      actor,
      id,
      'done_at = clock_timestamp(), done_note = $3',
      [note ? maskCitizenNumbers(note).text : null],
      'open',
    );
  }

  /** Not done after all. */
  reopen(actor: Actor, id: string): Promise<TaskView> {
    return this.update(actor, id, 'done_at = NULL, done_note = NULL', [], 'done');
  }

  /** Gives everything open of somebody to another owner; answers how many. */
  async passOn(actor: Actor, fromId: string, ownerId: string): Promise<number> {
    return this.database.inside(actor, async () => {
      await this.colleagues.demand(actor, ownerId, 'ownerId');
      const passed = await this.database.rows<{ id: string }>(
        `UPDATE task SET owner_id = $3
         WHERE organisation_id = $1 AND owner_id = $2 AND done_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
        [actor.organisationId, fromId, ownerId],
      );
      const ids = passed.map(({ id }) => id);
      if (ids.length > 0)
        await this.audit.line(actor, { action: 'changed', object: 'task', ids, details: { ownerId } });
      return ids.length;
    });
  }

  /** Takes back the tasks of a contact moment that is taken back. */
  async withdrawOf(actor: Actor, contactMomentId: string): Promise<void> {
    const withdrawn = await this.database.rows<{ caregiverId: string | null }>(
      `UPDATE task SET withdrawn_at = clock_timestamp()
       WHERE organisation_id = $1 AND contact_moment_id = $2 AND withdrawn_at IS NULL RETURNING caregiver_id AS "caregiverId"`,
      [actor.organisationId, contactMomentId],
    );
    for (const { caregiverId } of withdrawn) if (caregiverId) await this.openWork.tasks(actor, caregiverId);
  }

  /** A page of tasks: the open ones by date, those done the latest first. */
  async list(actor: Actor, query: TaskQuery): Promise<Page<TaskView>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const done = query.state === 'done';
      const parameters: unknown[] = [actor.organisationId];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const conditions = [done ? 't.done_at IS NOT NULL' : 't.done_at IS NULL'];
      if (query.caregiverId) conditions.push(`t.caregiver_id = ${bind(query.caregiverId)}`);
      else if (query.whose !== 'all') conditions.push(`t.owner_id = ${bind(actor.personId)}`);
      const after = readAfter(query.after, 2);
      if (after) {
        const key = `(${bind(after[0])}::${done ? 'timestamptz' : 'date'}, ${bind(after[1])}::uuid)`;
        conditions.push(done ? `(t.done_at, t.id) < ${key}` : `(t.due_on, t.id) > ${key}`);
      }
      const rows = await this.database.rows<TaskRow>(
        `SELECT ${taskColumns} FROM ${taskTables} WHERE t.organisation_id = $1 AND t.withdrawn_at IS NULL AND ${conditions.join(' AND ')}
         ORDER BY ${done ? 't.done_at DESC, t.id DESC' : 't.due_on, t.id'} LIMIT ${bind(size + 1)}`,
        parameters,
      );
      const page = pageOf(rows, size, (row) => [done ? (row.doneAtExactly ?? '') : row.dueOn, row.id], taskOf);
      await this.audit.line(actor, { action: 'listed', object: 'task', ids: page.items.map(({ id }) => id) });
      return page;
    });
  }

  private async update(
    actor: Actor,
    id: string,
    set: string,
    values: unknown[],
    state: 'open' | 'done',
  ): Promise<TaskView> {
    return this.database.inside(actor, async () => {
      const task = await this.one(actor, id);
      if (task.caregiverId) await this.planner.lock(actor, task.caregiverId);
      const changed = await this.database.rows(
        `UPDATE task SET ${set} WHERE organisation_id = $1 AND id = $2 AND done_at IS ${state === 'open' ? 'NULL' : 'NOT NULL'} RETURNING id`,
        [actor.organisationId, id, ...values],
      );
      if (changed.length === 0) throw new RuleBroken(state === 'open' ? 'already-done' : 'not-done');
      const view = await this.one(actor, id);
      await this.counted(actor, view, 'changed');
      return view;
    });
  }

  private async counted(actor: Actor, task: TaskView, action: 'added' | 'changed'): Promise<void> {
    if (task.caregiverId) await this.openWork.tasks(actor, task.caregiverId);
    await this.audit.line(actor, {
      action,
      object: 'task',
      ids: task.caregiverId ? [task.caregiverId, task.id] : [task.id],
    });
  }

  private async one(actor: Actor, id: string): Promise<TaskView> {
    const row = await this.database.row<TaskRow>(
      `SELECT ${taskColumns} FROM ${taskTables} WHERE t.organisation_id = $1 AND t.id = $2 AND t.withdrawn_at IS NULL`,
      [actor.organisationId, id],
    );
    if (!row) throw new NotFound();
    return taskOf(row);
  }
}
