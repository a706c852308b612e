import { Injectable } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import type { HandleSignal, RaiseSignal, SignalQuery, SignalView, TakeStep } from '@voortuin/contract/signals/signals';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { Colleagues } from '../people/colleagues.ts';
import { OpenWork } from '../caregivers/open-work.ts';
import { Planner } from '../caregivers/planner.ts';
import { signalColumns, signalOf, signalTables, type SignalRow } from './signal-view.ts';

/** Raises signals, and keeps each with an owner until someone writes what was done. */
@Injectable()
export class Signals {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly openWork: OpenWork,
    private readonly colleagues: Colleagues,
  ) {}

  /** A new signal; its owner is who raises it, or whoever is named. The same one again changes nothing. */
  async raise(
    actor: Actor,
    request: RaiseSignal,
    contactMomentId: string | null = null,
  ): Promise<{ view: SignalView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      await this.planner.lock(actor, request.caregiverId);
      const ownerId = request.ownerId ?? personOf(actor);
      await this.colleagues.demand(actor, ownerId, 'ownerId');
      const what = maskCitizenNumbers(request.what).text;
      const written = await this.database.row(
        `INSERT INTO signal (organisation_id, id, caregiver_id, contact_moment_id, kind, what, owner_id, raised_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [
          actor.organisationId,
          request.id,
          request.caregiverId,
          contactMomentId,
          request.kind,
          what,
          ownerId,
          personOf(actor),
        ],
      );
      const view = await this.one(actor, request.id);
      if (!written && (view.what !== what || view.kind !== request.kind || view.caregiverId !== request.caregiverId))
        throw new Conflict('other-content');
      if (written) {
        await this.openWork.signals(actor, request.caregiverId);
        await this.audit.line(actor, { action: 'added', object: 'signal', ids: [request.caregiverId, request.id] });
      }
      return { view, isNew: written !== null };
    });
  }

  /** Writes what was done; from then on the signal is no longer open. */
  async handle(actor: Actor, id: string, { whatWasDone }: HandleSignal): Promise<SignalView> {
    return this.change(
      actor,
      id,
      ['handled_at = clock_timestamp()', 'handled_by = $3', 'what_was_done = $4'],
      [personOf(actor), maskCitizenNumbers(whatWasDone).text],
    );
  }

  /** A step of the reporting code that was taken; only for a safety signal. */
  async takeStep(actor: Actor, id: string, { step, note }: TakeStep): Promise<SignalView> {
    const taken = {
      step,
      takenAt: new Date().toISOString(),
      by: actor.name,
      note: note ? maskCitizenNumbers(note).text : null,
    };
    return this.change(actor, id, ['steps = steps || $3::jsonb'], [JSON.stringify([taken])], 'safety');
  }

  /** Gives it to another owner. */
  async give(actor: Actor, id: string, ownerId: string): Promise<SignalView> {
    return this.database.inside(actor, async () => {
      await this.colleagues.demand(actor, ownerId, 'ownerId');
      return this.change(actor, id, ['owner_id = $3'], [ownerId]);
    });
  }

  /** Gives everything open of somebody to another owner; answers how many. */
  async passOn(actor: Actor, fromId: string, ownerId: string): Promise<number> {
    return this.database.inside(actor, async () => {
      await this.colleagues.demand(actor, ownerId, 'ownerId');
      const passed = await this.database.rows<{ id: string }>(
        `UPDATE signal SET owner_id = $3
         WHERE organisation_id = $1 AND owner_id = $2 AND NOT handled AND withdrawn_at IS NULL RETURNING id`,
        [actor.organisationId, fromId, ownerId],
      );
      const ids = passed.map(({ id }) => id);
      if (ids.length > 0)
        await this.audit.line(actor, { action: 'changed', object: 'signal', ids, details: { ownerId } });
      return ids.length;
    });
  }

  /** Takes back the signals of a contact moment that is taken back. */
  async withdrawOf(actor: Actor, contactMomentId: string): Promise<void> {
    const withdrawn = await this.database.rows<{ caregiverId: string }>(
      `UPDATE signal SET withdrawn_at = clock_timestamp()
       WHERE organisation_id = $1 AND contact_moment_id = $2 AND withdrawn_at IS NULL RETURNING caregiver_id AS "caregiverId"`,
      [actor.organisationId, contactMomentId],
    );
    for (const { caregiverId } of withdrawn) await this.openWork.signals(actor, caregiverId);
  }

  /** A page of signals, the newest first. A team lead's `team` holds her team's (everybody's for who leads no one team), and every safety signal. */
  async list(actor: Actor, query: SignalQuery): Promise<Page<SignalView>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const parameters: unknown[] = [actor.organisationId];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const conditions = ['t.organisation_id = $1', 't.withdrawn_at IS NULL'];
      if (query.state === 'handled') conditions.push('t.handled');
      else if (query.state === 'open' || !query.caregiverId) conditions.push('NOT t.handled');
      const after = readAfter(query.after, 2);
      if (after) conditions.push(`(t.raised_at, t.id) < (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`);
      const page = `ORDER BY t.raised_at DESC, t.id DESC LIMIT ${bind(size + 1)}`;
      const ways = waysTo(actor, query, bind).map(
        (way) => `(SELECT t.raised_at, t.id FROM signal t WHERE ${[way, ...conditions].join(' AND ')} ${page})`,
      );
      const rows = await this.database.rows<SignalRow>(
        `SELECT ${signalColumns} FROM ${signalTables}
         WHERE t.organisation_id = $1 AND t.id IN (SELECT t.id FROM (${ways.join(' UNION ')}) t ${page}) ORDER BY t.raised_at DESC, t.id DESC`,
        parameters,
      );
      const signals = pageOf(rows, size, (row) => [row.raisedAtExactly, row.id], signalOf);
      await this.audit.line(actor, { action: 'listed', object: 'signal', ids: signals.items.map(({ id }) => id) });
      return signals;
    });
  }

  private async change(
    actor: Actor,
    id: string,
    set: string[],
    values: unknown[],
    kind: string | null = null,
  ): Promise<SignalView> {
    return this.database.inside(actor, async () => {
      const before = await this.one(actor, id);
      if (before.handledAt) throw new RuleBroken('already-handled');
      if (kind && before.kind !== kind) throw new RuleBroken('not-a-safety-signal');
      await this.planner.lock(actor, before.caregiverId);
      const changed = await this.database.rows(
        `UPDATE signal SET ${set.join(', ')} WHERE organisation_id = $1 AND id = $2 AND handled_at IS NULL RETURNING id`,
        [actor.organisationId, id, ...values],
      );
      if (changed.length === 0) throw new RuleBroken('already-handled');
      await this.openWork.signals(actor, before.caregiverId);
      await this.audit.line(actor, { action: 'changed', object: 'signal', ids: [before.caregiverId, id] });
      return this.one(actor, id);
    });
  }

  private async one(actor: Actor, id: string): Promise<SignalView> {
    const row = await this.database.row<SignalRow>(
      `SELECT ${signalColumns} FROM ${signalTables} WHERE t.organisation_id = $1 AND t.id = $2 AND t.withdrawn_at IS NULL`,
      [actor.organisationId, id],
    );
    if (!row) throw new NotFound();
    return signalOf(row);
  }
}

/** The ways to the signals that are asked for, each by an index in their order. */
function waysTo({ personId, teamId }: Actor, query: SignalQuery, bind: (value: unknown) => string): string[] {
  if (query.caregiverId) return [`t.caregiver_id = ${bind(query.caregiverId)}`];
  if (query.whose === 'all' || (query.whose === 'team' && !teamId)) return ['true'];
  const own = `t.owner_id = ${bind(personId)}`;
  return query.whose === 'team' ? [own, `t.team_id = ${bind(teamId)}`, `t.kind = 'safety'`] : [own];
}
