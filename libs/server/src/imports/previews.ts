import { Injectable } from '@nestjs/common';
import type { ImportResult } from '@voortuin/contract/imports/words';
import type { KnownConsultant } from '@voortuin/domain/imports/cells/consultant';
import type { ReadRow } from '@voortuin/domain/imports/listed';
import { readRow } from '@voortuin/domain/imports/read-row';
import { waits, type Agreed } from '@voortuin/domain/imports/waits';
import { usualRhythm, type Rhythm } from '@voortuin/domain/rhythms/rhythm';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Doubts } from './doubts.ts';
import { EarlierRows } from './earlier-rows.ts';
import { fingerprintOf } from './fingerprint.ts';
import { addedResult, recognisableOf, type Likely } from './import-row.ts';
import type { ListRow, OpenedList } from './parse-list.ts';

/** How many rows are read and written at once. */
const BATCH = 250;

/** All that is the same for every row of a list. */
interface Surroundings {
  consultants: KnownConsultant[];
  byDigits: Map<string, string>;
  agreed: Agreed;
}

interface PreviewedRow extends ListRow {
  read: ReadRow;
  fingerprint: string;
  likely: Likely[];
}

/** Reads a list row by row and writes down what would become of each; nobody is added yet. */
@Injectable()
export class Previews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly doubts: Doubts,
  ) {}

  /** Writes the rows of a list under its import, in the going transaction; a few hundred are in memory at a time. */
  async write(actor: Actor, importId: string, list: OpenedList): Promise<void> {
    const about = await this.surroundings(actor);
    const earlier = new EarlierRows();
    let batch: ListRow[] = [];
    for await (const row of list.rows) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      await this.writeBatch(actor, importId, list, batch, about, earlier);
      batch = [];
    }
    if (batch.length > 0) await this.writeBatch(actor, importId, list, batch, about, earlier);
  }

  private async writeBatch(
    actor: Actor,
    importId: string,
    list: OpenedList,
    batch: ListRow[],
    about: Surroundings,
    earlier: EarlierRows,
  ): Promise<void> {
    const today = this.clock.today().toString();
    const rows: PreviewedRow[] = batch.map((row) => {
      const read = readRow(row.cells, list.columns, { today, consultants: about.consultants }, row.cleaned);
      return { ...row, read, fingerprint: fingerprintOf(row.cells, list.columns), likely: [] };
    });
    const people = rows.filter(({ read }) => read.caregiver);
    const known = await this.doubts.find(
      actor,
      importId,
      people.map(({ read, fingerprint }) => ({ fingerprint, who: recognisableOf(read.caregiver!) })),
    );
    for (const [at, { row, read, fingerprint, likely }] of people.entries())
      likely.push(...known[at]!, ...earlier.meet(row, read.name!, recognisableOf(read.caregiver!), fingerprint));
    await this.database.rows(
      `INSERT INTO import_row (organisation_id, import_id, row, cells, caregiver, fingerprint, name, result, remarks, likely_same,
         consultant_id, has_history, waits)
       SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) r(row int, cells jsonb, caregiver jsonb, fingerprint text, name text,
         result text, remarks jsonb, likely_same jsonb, consultant_id uuid, has_history boolean, waits boolean)`,
      [actor.organisationId, importId, JSON.stringify(rows.map((row) => storedOf(row, about, today)))],
    );
  }

  private async surroundings(actor: Actor): Promise<Surroundings> {
    const { organisationId } = actor;
    const consultants = await this.database.rows<KnownConsultant>(
      `SELECT id, first_name AS "firstName", last_name AS "lastName", email FROM person
       WHERE organisation_id = $1 AND left_at IS NULL AND 'consultant' = ANY(roles)`,
      [organisationId],
    );
    const areas = await this.database.rows<{ digits: string; consultantId: string }>(
      `SELECT a.digits, k.id AS "consultantId" FROM postcode_area a
       JOIN person k ON k.organisation_id = a.organisation_id AND k.id = a.consultant_id AND k.left_at IS NULL AND 'consultant' = ANY(k.roles)
       WHERE a.organisation_id = $1`,
      [organisationId],
    );
    const usual = await this.database.row<Rhythm & { firstContactDays: number }>(
      `SELECT r.ideal_days AS "idealDays", r.longest_days AS "longestDays", r.channels, o.first_contact_days AS "firstContactDays"
       FROM organisation o LEFT JOIN rhythm r ON r.organisation_id = o.id AND r.usual WHERE o.id = $1`,
      [organisationId],
    );
    return {
      consultants,
      byDigits: new Map(areas.map(({ digits, consultantId }) => [digits, consultantId])),
      agreed: { usual: usual?.idealDays ? usual : usualRhythm, firstContactDays: usual?.firstContactDays ?? 0 },
    };
  }
}

function storedOf({ row, cells, read, fingerprint, likely }: PreviewedRow, about: Surroundings, today: string) {
  const { caregiver } = read;
  return {
    row,
    cells,
    caregiver,
    fingerprint,
    name: read.name,
    result: resultOf(read, likely),
    remarks: read.refused ? [{ code: read.refused, column: null, given: null }] : read.remarks,
    likely_same: likely,
    consultant_id:
      caregiver &&
      (caregiver.consultantId ?? about.byDigits.get(caregiver.address.postcode?.slice(0, 4) ?? '') ?? null),
    has_history: Boolean(caregiver?.history),
    waits: caregiver ? waits(caregiver, about.agreed, today) : false,
  };
}

function resultOf(read: ReadRow, likely: readonly Likely[]): ImportResult {
  if (read.refused) return 'refused';
  return likely.length > 0 ? 'doubtful' : addedResult(read.remarks);
}
