import { Injectable } from '@nestjs/common';
import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import { lengths } from '@voortuin/contract/platform/words';
import type { ListedCaregiver } from '@voortuin/domain/imports/listed';
import { Arrivals } from '../caregivers/arrivals.ts';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Planner } from '../caregivers/planner.ts';
import { History } from '../contact-moments/history.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { derivedId } from './derived-id.ts';
import { addedResult, type StartedImport, type WaitingRow } from './import-row.ts';

/** Brings rows in: caregivers with their history and their next moments, and the rows as done, in the going transaction. */
@Injectable()
export class RowArrivals {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly arrivals: Arrivals,
    private readonly history: History,
    private readonly planner: Planner,
  ) {}

  /** Adds whoever stands in the rows; answers their ids. */
  async add(actor: Actor, list: StartedImport, rows: readonly WaitingRow[]): Promise<string[]> {
    if (rows.length === 0) return [];
    const consultants = await this.consultants(actor);
    const caregivers = await this.arrivals.write(
      actor,
      rows.map(({ row, caregiver }) => ({
        id: derivedId(list.id, row, 'caregiver'),
        draft: draftOf(list, row, caregiver!, consultants),
        arrival: {
          event: 'imported',
          params: { origin: list.origin, importId: list.id, row },
          approach: caregiver!.approach,
          inSightSinceOn: caregiver!.inSightSinceOn ?? undefined,
        },
      })),
    );
    await this.writeHistory(actor, list, rows);
    const settings = await this.planner.settings(actor, caregivers);
    await this.planner.beginMany(
      actor,
      caregivers.map((caregiver, at) => ({ caregiver, moment: this.planner.decide(caregiver, settings[at]!) })),
    );
    await this.finish(actor, list, rows, caregivers);
    const ids = caregivers.map(({ id }) => id);
    await this.audit.line(actor, { action: 'added', object: 'caregiver', ids, details: { importId: list.id } });
    return ids;
  }

  /** The last contact that each row knows of becomes a contact moment; who held it is not known. */
  private async writeHistory(actor: Actor, list: StartedImport, rows: readonly WaitingRow[]): Promise<void> {
    const told = rows.filter(({ caregiver }) => caregiver!.history);
    if (told.length === 0) return;
    const moments = told.map(({ row, caregiver }) => ({
      id: derivedId(list.id, row, 'contact-moment'),
      caregiver_id: derivedId(list.id, row, 'caregiver'),
      channel: caregiver!.history!.channel,
      outcome: caregiver!.history!.outcome,
      how_it_goes: caregiver!.history!.howItGoes,
      held_on: caregiver!.history!.heldOn,
    }));
    await this.database.rows(
      `INSERT INTO contact_moment (organisation_id, id, version, caregiver_id, channel, outcome, how_it_goes, held_at, day_only)
       SELECT $1, m.id, 1, m.caregiver_id, m.channel, m.outcome, m.how_it_goes,
              least((m.held_on + time '12:00') AT TIME ZONE 'Europe/Amsterdam', clock_timestamp()), true
       FROM jsonb_to_recordset($2::jsonb) m(id uuid, caregiver_id uuid, channel text, outcome text, how_it_goes text, held_on date)`,
      [actor.organisationId, JSON.stringify(moments)],
    );
    await this.history.refresh(
      actor,
      moments.map((moment) => moment.caregiver_id),
    );
  }

  /** What stood in a row is now hers, so the row keeps no second copy. */
  private async finish(
    actor: Actor,
    list: StartedImport,
    rows: readonly WaitingRow[],
    caregivers: readonly Caregiver[],
  ): Promise<void> {
    await this.database.rows(
      `UPDATE import_row r SET done = true, result = d.result, caregiver_id = d.caregiver_id, consultant_id = d.consultant_id,
              cells = '[]', caregiver = NULL
       FROM unnest($3::int[], $4::text[], $5::uuid[], $6::uuid[]) d(row, result, caregiver_id, consultant_id)
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.row = d.row`,
      [
        actor.organisationId,
        list.id,
        rows.map(({ row }) => row),
        rows.map(({ remarks }) => addedResult(remarks)),
        caregivers.map(({ id }) => id),
        caregivers.map(({ consultantId }) => consultantId),
      ],
    );
  }

  private async consultants(actor: Actor): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM person WHERE organisation_id = $1 AND left_at IS NULL AND 'consultant' = ANY(roles)`,
      [actor.organisationId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** What a row says of her, with what was said once about the whole list. */
function draftOf(
  list: StartedImport,
  row: number,
  listed: ListedCaregiver,
  consultants: ReadonlySet<string>,
): CaregiverDraft {
  const { care, approach: _, inSightSinceOn: __, history: ___, ...rest } = listed;
  return {
    ...rest,
    // Whoever left meanwhile is not responsible; the postcode area says who is.
    consultantId: rest.consultantId && consultants.has(rest.consultantId) ? rest.consultantId : null,
    source: 'list',
    sourceNote: list.origin,
    ground: list.ground,
    whereabouts: [],
    channelPermissions: list.agreedChannels.map((channel) => ({
      channel,
      allowed: true,
      saidBy: list.startedBy.slice(0, lengths.name),
      saidOn: list.startedOn,
      how: list.agreedHow ?? list.origin,
    })),
    careSituations: care ? [{ ...care, id: derivedId(list.id, row, 'care-situation') }] : [],
  };
}
