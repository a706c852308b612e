import { Injectable } from '@nestjs/common';
import {
  afterConversation,
  afterPause,
  firstMoment,
  review,
  type NextMoment,
} from '@voortuin/domain/caregivers/next-moment';
import { dayOf } from '@voortuin/domain/platform/days';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { Caregiver } from './caregiver.entity.ts';
import type { Plain } from './plain.ts';
import { PlannedContact } from './planned-contact.entity.ts';
import { settingColumns, settingOf, settingTables, type Setting, type SettingRow } from './setting.ts';

/** What a planned contact has beside the decided moment. */
export interface PlannedExtra {
  byHand?: boolean;
  chosenAt?: Date | null;
  askedAt?: Date | null;
  previousId?: string | null;
  kind?: PlannedContact['kind'];
  startsAt?: Date | null;
  minutes?: number | null;
}

/** Her open planned contact, what deciding asks, and the names of the consultants it may come to, by id. */
export interface Met {
  open: PlannedContact | null;
  setting: Setting;
  consultants: Record<string, string | null>;
}

/** Keeps the one open planned contact of each caregiver: fetches, asks the domain, writes. */
@Injectable()
export class Planner {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A caregiver, locked until the end of the transaction: whoever changes her or her next moment begins here. */
  async lock(actor: Actor, caregiverId: string): Promise<Caregiver> {
    const row = await this.database.row<object>(
      'SELECT * FROM caregiver WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
      [actor.organisationId, caregiverId],
    );
    if (!row) throw new NotFound();
    const caregiver = camelNames<Plain<Caregiver>>(row);
    const { closedAt } = caregiver;
    return this.database.manager.create(Caregiver, {
      ...caregiver,
      closedAt: closedAt === null ? null : new Date(closedAt),
    });
  }

  /** The open planned contact; null only when she is closed. */
  async open(actor: Actor, caregiverId: string): Promise<PlannedContact | null> {
    return this.database.manager.findOneBy(PlannedContact, {
      organisationId: actor.organisationId,
      caregiverId,
      state: 'open',
    });
  }

  /** What deciding about a caregiver asks: rhythm, working days, hours, and how she can be reached. */
  async setting(actor: Actor, caregiver: Caregiver): Promise<Setting> {
    return (await this.settings(actor, [caregiver]))[0]!;
  }

  /** Her open planned contact with what deciding about the next one asks, in one statement. */
  async meet(actor: Actor, caregiver: Caregiver): Promise<Met> {
    const row = await this.database.row<SettingRow & Pick<Met, 'consultants'> & { open: object | null }>(
      `SELECT ${settingColumns}, to_jsonb(p) AS open,
              jsonb_build_object(coalesce(c.consultant_id::text, ''), k.first_name || ' ' || k.last_name)
                || jsonb_build_object(coalesce(p.consultant_id::text, ''), pk.first_name || ' ' || pk.last_name) AS consultants
       FROM ${settingTables}
       LEFT JOIN planned_contact p ON p.organisation_id = o.id AND p.caregiver_id = c.id AND p.state = 'open'
       LEFT JOIN person pk ON pk.organisation_id = o.id AND pk.id = p.consultant_id
       WHERE o.id = $1`,
      [actor.organisationId, [caregiver.id], [caregiver.rhythmId], [caregiver.consultantId]],
    );
    if (!row) throw new NotFound();
    const open = row.open && camelNames<Plain<PlannedContact>>(row.open);
    return {
      setting: settingOf(caregiver, row, this.clock.today().toString()),
      consultants: row.consultants,
      open:
        open &&
        this.database.manager.create(PlannedContact, {
          ...open,
          startsAt: open.startsAt === null ? null : new Date(open.startsAt),
          askedAt: open.askedAt === null ? null : new Date(open.askedAt),
          chosenAt: open.chosenAt === null ? null : new Date(open.chosenAt),
          endedAt: null,
        }),
    };
  }

  /** What deciding about many caregivers asks, in their order and in one statement. */
  async settings(actor: Actor, caregivers: readonly Caregiver[]): Promise<Setting[]> {
    const rows = await this.database.rows<SettingRow>(
      `SELECT ${settingColumns} FROM ${settingTables} WHERE o.id = $1 ORDER BY c.n`,
      [
        actor.organisationId,
        caregivers.map(({ id }) => id),
        caregivers.map(({ rhythmId }) => rhythmId),
        caregivers.map(({ consultantId }) => consultantId),
      ],
    );
    if (rows.length < caregivers.length) throw new NotFound();
    const today = this.clock.today().toString();
    return caregivers.map((caregiver, at) => settingOf(caregiver, rows[at]!, today));
  }

  /** The moment her standing and history ask for, whatever is planned now. */
  decide(caregiver: Caregiver, setting: Setting): NextMoment {
    if (caregiver.approach !== 'welcome') return review(caregiver.approach, setting);
    if (caregiver.pausedUntilOn && caregiver.pausedUntilOn >= setting.today) {
      return afterPause(caregiver.pausedUntilOn, setting.lastSpokenChannel, setting);
    }
    return setting.lastSpokenAt
      ? afterConversation(dayOf(setting.lastSpokenAt), setting.lastSpokenChannel ?? 'phone', setting)
      : firstMoment(caregiver.inSightSinceOn, setting.firstContactDays, setting);
  }

  /** Opens a planned contact for who has none. */
  async begin(
    actor: Actor,
    caregiver: Caregiver,
    moment: NextMoment,
    extra: PlannedExtra = {},
  ): Promise<PlannedContact> {
    return (await this.beginMany(actor, [{ caregiver, moment, extra }]))[0]!;
  }

  /** Opens a planned contact for each of many who have none. */
  async beginMany(
    actor: Actor,
    all: readonly { caregiver: Caregiver; moment: NextMoment; extra?: PlannedExtra }[],
  ): Promise<PlannedContact[]> {
    const planned = all.map(({ caregiver, moment, extra }) => this.planned(actor, caregiver, moment, extra));
    if (planned.length > 0) await this.database.manager.insert(PlannedContact, planned);
    return planned;
  }

  private planned(actor: Actor, caregiver: Caregiver, moment: NextMoment, extra: PlannedExtra = {}): PlannedContact {
    return this.database.manager.create(PlannedContact, {
      organisationId: actor.organisationId,
      id: newId(),
      caregiverId: caregiver.id,
      state: 'open',
      consultantId: caregiver.consultantId,
      byHand: false,
      chosenAt: null,
      previousId: null,
      startsAt: null,
      minutes: null,
      askedAt: null,
      endedAt: null,
      ...moment,
      ...this.since(extra),
    });
  }

  /** Ends the open one, held or dropped. */
  async end(open: PlannedContact, state: 'done' | 'dropped'): Promise<void> {
    await this.change(open, { state, endedAt: new Date(this.clock.now().epochMilliseconds) });
  }

  /** Ends the open one and opens the next in its place. */
  async replace(
    actor: Actor,
    caregiver: Caregiver,
    open: PlannedContact | null,
    state: 'done' | 'dropped',
    moment: NextMoment,
    extra: PlannedExtra = {},
  ): Promise<PlannedContact> {
    if (!open) return this.begin(actor, caregiver, moment, extra);
    const next = this.planned(actor, caregiver, moment, { ...extra, previousId: open.id });
    // The next one goes in out of the one that ends, since two of them may not be open at once.
    await this.database.rows(
      `WITH ended AS (
         UPDATE planned_contact SET state = $2, ended_at = $3 WHERE organisation_id = $1 AND id = $4 RETURNING organisation_id, caregiver_id, id
       )
       INSERT INTO planned_contact (organisation_id, caregiver_id, previous_id, id, kind, planned_on, day_part, due_on, latest_on, starts_at, minutes,
         channel, consultant_id, why, by_hand, chosen_at, asked_at)
       SELECT organisation_id, caregiver_id, id, $5::uuid, $6, $7::date, $8, $9::date, $10::date, $11::timestamptz, $12::int, $13, $14::uuid, $15::jsonb, $16::boolean, $17::timestamptz, $18::timestamptz
       FROM ended`,
      [
        open.organisationId, state, new Date(this.clock.now().epochMilliseconds), open.id, next.id, next.kind, next.plannedOn, next.dayPart, next.dueOn,
        next.latestOn, next.startsAt, next.minutes, next.channel, next.consultantId, JSON.stringify(next.why), next.byHand,
        next.chosenAt, next.askedAt,
      ],
    ); // prettier-ignore
    return next;
  }

  /** Changes the open one where it stands. */
  async change(open: PlannedContact, changes: Partial<PlannedContact>): Promise<void> {
    const all = this.since(changes);
    Object.assign(open, all);
    const { organisationId, id } = open;
    await this.database.manager.update(PlannedContact, { organisationId, id }, all);
  }

  /** What a person chooses is chosen now, unless it was before. */
  private since<T extends PlannedExtra>(changes: T): T {
    if (changes.byHand === undefined || changes.chosenAt !== undefined) return changes;
    return { ...changes, chosenAt: changes.byHand ? new Date(this.clock.now().epochMilliseconds) : null };
  }
}
