import { Injectable } from '@nestjs/common';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { dutchDaysOff } from '@voortuin/domain/caregivers/days-off';
import {
  afterConversation,
  afterPause,
  firstMoment,
  review,
  type NextMoment,
  type Planning,
} from '@voortuin/domain/caregivers/next-moment';
import { dayOf } from '@voortuin/domain/platform/days';
import { rhythmFor, usualRhythm } from '@voortuin/domain/rhythms/rhythm';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Caregiver } from './caregiver.entity.ts';
import { Caregiver as CaregiverEntity } from './caregiver.entity.ts';
import { PlannedContact } from './planned-contact.entity.ts';
import { reachableOf } from './reachable.ts';

/** What a planned contact has beside the decided moment. */
export interface PlannedExtra {
  byHand?: boolean;
  previousId?: string | null;
  kind?: PlannedContact['kind'];
  startsAt?: Date | null;
  minutes?: number | null;
}

/** All that deciding about one caregiver asks, beside the caregiver herself. */
export interface Setting extends Planning {
  firstContactDays: number;
  lastSpokenAt: string | null;
  lastSpokenChannel: Channel | null;
}

interface SettingRow {
  idealDays: number | null;
  longestDays: number | null;
  channels: Channel[] | null;
  firstContactDays: number;
  schoolHolidaysCount: boolean;
  worksOn: number[] | null;
  lastSpokenAt: string | null;
  lastSpokenChannel: Channel | null;
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
    const caregiver = await this.database.manager.findOne(CaregiverEntity, {
      where: { organisationId: actor.organisationId, id: caregiverId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!caregiver) throw new NotFound();
    return caregiver;
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

  /** What deciding about many caregivers asks, in their order and in one statement. */
  async settings(actor: Actor, caregivers: readonly Caregiver[]): Promise<Setting[]> {
    const rows = await this.database.rows<SettingRow>(
      `SELECT r.ideal_days AS "idealDays", r.longest_days AS "longestDays", r.channels, p.works_on AS "worksOn",
              o.first_contact_days AS "firstContactDays", o.school_holidays_count AS "schoolHolidaysCount",
              s.last_spoken_at AS "lastSpokenAt", s.last_spoken_channel AS "lastSpokenChannel"
       FROM organisation o
       CROSS JOIN unnest($2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY c(id, rhythm_id, consultant_id, n)
       LEFT JOIN LATERAL (
         SELECT * FROM rhythm WHERE organisation_id = o.id AND (id = c.rhythm_id OR usual)
         ORDER BY (id = c.rhythm_id) DESC NULLS LAST LIMIT 1
       ) r ON true
       LEFT JOIN person p ON p.organisation_id = o.id AND p.id = c.consultant_id
       LEFT JOIN care_state s ON s.organisation_id = o.id AND s.caregiver_id = c.id
       WHERE o.id = $1 ORDER BY c.n`,
      [
        actor.organisationId,
        caregivers.map(({ id }) => id),
        caregivers.map(({ rhythmId }) => rhythmId),
        caregivers.map(({ consultantId }) => consultantId),
      ],
    );
    if (rows.length < caregivers.length) throw new NotFound();
    return caregivers.map((caregiver, at) => this.settingOf(caregiver, rows[at]!));
  }

  private settingOf(caregiver: Caregiver, row: SettingRow): Setting {
    const { idealDays, longestDays, channels } = row;
    const usual = idealDays && longestDays && channels ? { idealDays, longestDays, channels } : usualRhythm;
    return {
      ...reachableOf(caregiver),
      rhythm: rhythmFor({ idealDays: caregiver.ownIdealDays, longestDays: caregiver.ownLongestDays }, usual),
      ownRhythm: caregiver.ownIdealDays !== null,
      today: this.clock.today().toString(),
      worksOn: row.worksOn ?? [],
      daysOff: dutchDaysOff(row.schoolHolidaysCount),
      hours: caregiver.suitableHours,
      firstContactDays: row.firstContactDays,
      lastSpokenAt: row.lastSpokenAt,
      lastSpokenChannel: row.lastSpokenChannel,
    };
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
      previousId: null,
      startsAt: null,
      minutes: null,
      endedAt: null,
      ...moment,
      ...extra,
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
    if (open) await this.end(open, state);
    return this.begin(actor, caregiver, moment, { previousId: open?.id ?? null, ...extra });
  }

  /** Changes the open one where it stands. */
  async change(open: PlannedContact, changes: Partial<PlannedContact>): Promise<void> {
    Object.assign(open, changes);
    const { organisationId, id } = open;
    await this.database.manager.update(PlannedContact, { organisationId, id }, changes);
  }
}
