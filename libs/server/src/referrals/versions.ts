import { Injectable } from '@nestjs/common';
import type { Door, ReferralEventKind } from '@voortuin/contract/referrals/words';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { Planner } from '../caregivers/planner.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound, type Params } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { columnOf, setting, type ReferralRow } from './referral-row.ts';

/** What is told with a change of a referral. */
export interface Told {
  /** The id of the event, when the client made it: the same once more changes nothing. */
  id?: string;
  /** The version that was read, when whoever changes it must not overlook another. */
  version?: number;
  params?: Params;
  text?: string | null;
  /** Whether the partner reads the text as well; what a partner writes it always does. */
  told?: boolean;
}

/** Locks referrals, and writes each change of one as a version with its event and a line of the audit trail. */
@Injectable()
export class ReferralVersions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
  ) {}

  /**
   * A referral, locked until the end of the transaction, after the row of its caregiver. A partner finds only what was
   * sent to it and not taken back.
   */
  async lock(actor: Actor, id: string): Promise<ReferralRow> {
    const found = await this.database.row<Pick<ReferralRow, 'caregiverId' | 'partnerId'>>(
      'SELECT caregiver_id AS "caregiverId", partner_id AS "partnerId" FROM referral WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, id],
    );
    if (!found || (actor.partnerId && found.partnerId !== actor.partnerId)) throw new NotFound();
    await this.planner.lock(actor, found.caregiverId);
    const row = await this.database.row<object>(
      'SELECT * FROM referral WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
      [actor.organisationId, id],
    );
    const referral = camelNames<ReferralRow>(row!);
    const theirs = referral.partnerId === actor.partnerId && referral.sentAt && referral.ending !== 'withdrawn';
    if (actor.partnerId && !theirs) throw new NotFound();
    return referral;
  }

  /** Whether the event was written before; another event under its id is a conflict. */
  async isWritten(actor: Actor, referral: ReferralRow, kind: ReferralEventKind, { id }: Told): Promise<boolean> {
    if (!id) return false;
    const known = await this.database.row<{ kind: string; referralId: string }>(
      'SELECT kind, referral_id AS "referralId" FROM referral_event WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, id],
    );
    if (known && (known.kind !== kind || known.referralId !== referral.id)) throw new Conflict('other-content');
    return known !== null;
  }

  /** Refuses when another version was read than the one that stands. */
  demandRead({ version }: ReferralRow, told: Told): void {
    if (told.version !== undefined && told.version !== version) throw new Conflict('changed-meanwhile', { version });
  }

  /** Writes a change as the next version of a locked referral. */
  async write(
    actor: Actor,
    before: ReferralRow,
    kind: ReferralEventKind,
    changes: Partial<ReferralRow>,
    told: Told = {},
  ): Promise<ReferralRow> {
    const after = { ...before, ...changes, version: before.version + 1 };
    await this.set(before, { ...changes, version: after.version });
    await this.tell(actor, after, kind, told);
    return after;
  }

  /** Changes what is no part of its standing, such as a deadline, without another version. */
  async set({ organisationId, id }: ReferralRow, changes: Partial<ReferralRow>): Promise<void> {
    const values: unknown[] = [organisationId, id];
    const set = setting(changes, (value) => `$${values.push(value)}`);
    await this.database.rows(`UPDATE referral SET ${set} WHERE organisation_id = $1 AND id = $2`, values);
  }

  /** The same for many, each with its own values in the columns named. */
  async setMany(
    actor: Pick<Actor, 'organisationId'>,
    rows: readonly ReferralRow[],
    columns: readonly (keyof ReferralRow)[],
  ): Promise<void> {
    const names = columns.map(columnOf);
    await this.database.rows(
      `UPDATE referral r SET ${names.map((name) => `${name} = e.${name}`).join(', ')}
       FROM jsonb_populate_recordset(NULL::referral, $2::jsonb) e WHERE r.organisation_id = $1 AND r.id = e.id`,
      [
        actor.organisationId,
        JSON.stringify(
          rows.map((row) => Object.fromEntries([['id', row.id], ...columns.map((name, n) => [names[n], row[name]])])),
        ),
      ],
    );
  }

  /** Writes an event of the same kind for many, with one line of the audit trail for all of them. */
  async tellMany(actor: Actor, rows: readonly ReferralRow[], kind: ReferralEventKind): Promise<void> {
    if (rows.length === 0) return;
    await this.database.together([
      {
        sql: `INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, at, door, by_id)
              SELECT $1, e.id, e.referral_id, e.caregiver_id, e.version, $3, $4, $5, $6
              FROM jsonb_to_recordset($2::jsonb) e(id uuid, referral_id uuid, caregiver_id uuid, version int)`,
        values: [
          actor.organisationId,
          JSON.stringify(
            rows.map(({ id, caregiverId, version }) => ({
              id: newId(),
              referral_id: id,
              caregiver_id: caregiverId,
              version,
            })),
          ),
          kind,
          this.clock.now().toString(),
          doorOf(actor),
          actor.personId,
        ],
      },
      this.audit.lineAs(actor, {
        action: 'changed',
        object: 'referral',
        ids: rows.flatMap(({ caregiverId, id }) => [caregiverId, id]),
        details: { event: kind },
      }),
    ]);
  }

  /** Writes the event of the version that stands, with its line of the audit trail. */
  async tell(actor: Actor, referral: ReferralRow, kind: ReferralEventKind, told: Told = {}): Promise<void> {
    const { id, caregiverId, version } = referral;
    const text = told.text ? maskCitizenNumbers(told.text).text : null;
    await this.database.together([
      {
        sql: `INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, at, door, by_id, params, text, told)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        values: [
          actor.organisationId, told.id ?? newId(), id, caregiverId, version, kind, this.clock.now().toString(), doorOf(actor),
          actor.personId, JSON.stringify(told.params ?? {}), text, told.told ?? actor.partnerId !== null,
        ], // prettier-ignore
      },
      this.audit.lineAs(actor, {
        action: kind === 'made' ? 'added' : 'changed',
        object: 'referral',
        ids: [caregiverId, id],
        details: { event: kind, version },
      }),
    ]);
  }
}

/** Through which door somebody came in. */
function doorOf({ door, partnerId, personId }: Actor): Door {
  return door ?? (partnerId ? 'inbox' : personId ? 'app' : 'system');
}
