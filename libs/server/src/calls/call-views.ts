import { Injectable } from '@nestjs/common';
import type { CallsView, CallView } from '@voortuin/contract/calls/calls';
import { fullName } from '@voortuin/domain/caregivers/names';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { personOf, type Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { OwnPhones } from '../people/own-phones.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { AwaitedWords } from '../caregivers/awaited-words.ts';

interface ViewRow extends Omit<CallView, 'caregiver' | 'numberShown' | 'minutes' | 'awaitingHerWord'> {
  prefix: string | null;
  lastName: string | null;
  number: string | null;
  seconds: number;
}

const viewColumns = `
  c.id, c.direction, c.caregiver_id AS "caregiverId", g.first_name AS "firstName", g.prefix, g.last_name AS "lastName",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', concat_ws(' ', m.first_name, m.prefix, m.last_name)) ORDER BY m.sort_name, m.id)
    FROM caregiver m WHERE m.organisation_id = c.organisation_id AND m.id = ANY (c.may_be)), '[]') AS "mayBe",
  c.number, c.phase, c.result, c.made_at AS "startedAt", c.seconds, c.cause, c.asks AND c.result IS NOT NULL AS "toLog"`;

const viewTables = 'call c LEFT JOIN caregiver g ON g.organisation_id = c.organisation_id AND g.id = c.caregiver_id';

/** How long a call that is over is still shown to whose it was, so that she sees what came of it. */
const justOver = '2 minutes';
/** Of calls that nobody ever logs these are the newest. */
const most = 50;

/** Shows calls to whoever makes or takes them. */
@Injectable()
export class CallViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly carrier: Carrier,
    private readonly lines: PhoneLines,
    private readonly phones: OwnPhones,
    private readonly words: AwaitedWords,
  ) {}

  /** How one calls, one's own calls that go on or were just over, and those that are still to be logged. */
  async mine(actor: Actor): Promise<CallsView> {
    return this.database.inside(actor, async () => {
      const line = this.carrier.here ? await this.lines.of(actor) : null;
      const { phoneShown } = await this.phones.open(actor);
      const rows = await this.database.rows<ViewRow>(
        `SELECT ${viewColumns} FROM ${viewTables}
         WHERE c.organisation_id = $1 AND c.id IN (
           (SELECT a.id FROM call a WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.asks ORDER BY a.made_at DESC LIMIT ${most})
           UNION ALL
           (SELECT o.id FROM call o WHERE o.organisation_id = $1 AND o.person_id = $2 AND o.over_at > $3::timestamptz - interval '${justOver}'))
         ORDER BY c.made_at DESC LIMIT ${most}`,
        [actor.organisationId, personOf(actor), this.clock.now().toString()],
      );
      return {
        way: line ? 'line' : 'own-phone',
        lineShown: line && showPhone(line.number),
        ownPhoneShown: phoneShown,
        calls: await this.viewed(actor, rows),
      };
    });
  }

  /** One call. */
  async one(actor: Actor, id: string): Promise<CallView> {
    return this.database.inside(actor, async () => {
      const rows = await this.database.rows<ViewRow>(
        `SELECT ${viewColumns} FROM ${viewTables} WHERE c.organisation_id = $1 AND c.id = $2`,
        [actor.organisationId, id],
      );
      const [view] = await this.viewed(actor, rows);
      if (!view) throw new NotFound();
      return view;
    });
  }

  private async viewed(actor: Actor, rows: readonly ViewRow[]): Promise<CallView[]> {
    const ids = rows.map(({ caregiverId }) => caregiverId).filter((id) => id !== null);
    const words = ids.length > 0 ? await this.words.of(actor, ids) : new Map<string, never>();
    return rows.map(({ prefix, lastName, number, seconds, ...row }) => ({
      ...row,
      caregiver: lastName === null ? null : fullName({ firstName: row.firstName, prefix, lastName }),
      numberShown: number && showPhone(number),
      minutes: row.result === 'answered' ? Math.max(1, Math.round(seconds / 60)) : null,
      awaitingHerWord: (row.caregiverId && words.get(row.caregiverId)) || [],
    }));
  }
}
