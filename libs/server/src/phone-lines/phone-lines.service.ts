import { Injectable } from '@nestjs/common';
import type { PhoneLineDraft, PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import { usualLine } from '@voortuin/contract/phone-lines/words';
import { normalisePhone, showPhone } from '@voortuin/domain/platform/phone-number';
import { Colleagues } from '../people/colleagues.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { DaySpending } from './day-spending.ts';
import { lineColumns, type PhoneLine, type PricedAccount } from './phone-line.ts';

/** The phone lines: one number for an organisation, which administrators set and all that calls or texts reads. */
@Injectable()
export class PhoneLines {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly carrier: Carrier,
    private readonly colleagues: Colleagues,
    private readonly spending: DaySpending,
  ) {}

  /** The line of an organisation; null as long as it has none. */
  async of({ organisationId }: { organisationId: string }): Promise<PhoneLine | null> {
    return this.database.inside({ organisationId }, () =>
      this.database.row<PhoneLine>(`SELECT ${lineColumns} FROM phone_line l WHERE l.organisation_id = $1`, [
        organisationId,
      ]),
    );
  }

  /** The account of an organisation; one without a line has the usual limit and prices. */
  async account({ organisationId }: { organisationId: string }): Promise<PricedAccount> {
    return (await this.of({ organisationId })) ?? { organisationId, number: null, ...usualLine };
  }

  /** The organisation that is called or texted on a number, in E.164: who has it or had it last; null when nobody here. */
  async organisationOf(number: string): Promise<string | null> {
    const [found] = await this.database.alone<{ id: string | null }>('SELECT organisation_of_line($1) AS id', [number]);
    return found?.id ?? null;
  }

  /** The line as an administrator sees it; without one, the hours and limits that it would begin with. */
  async open(actor: Actor): Promise<PhoneLineView> {
    return this.database.inside(actor, async () => {
      const line = await this.of(actor);
      const carried = this.carrier.here;
      const urls = {
        textsUrl: this.carrier.address('/carrier/texts'),
        callsUrl: this.carrier.address('/carrier/calls'),
      };
      if (!line)
        return { ...usualLine, openOn: [...usualLine.openOn], number: '', numberShown: '', closedWords: null, keeperId: null, keeper: null, spentCentsToday: 0, apartCentsToday: 0, carried, set: false, ...urls }; // prettier-ignore
      const keeper = await this.database.row<{ name: string }>(
        `SELECT first_name || ' ' || last_name AS name FROM person WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, line.keeperId],
      );
      const { organisationId: _, ...shown } = line;
      const { spent, apart } = await this.spending.today(line);
      return {
        ...shown,
        numberShown: showPhone(line.number),
        keeper: keeper?.name ?? null,
        spentCentsToday: spent,
        apartCentsToday: apart,
        carried,
        set: true,
        ...urls,
      };
    });
  }

  /** Sets the line, or changes it. A number belongs to one organisation, also when that has another by now. */
  async change(actor: Actor, draft: PhoneLineDraft): Promise<PhoneLineView> {
    const number = normalisePhone(draft.number);
    if (!number) throw new BadField('number', 'not-a-phone-number');
    if (draft.closesAt <= draft.opensAt) throw new BadField('closesAt', 'closes-before-it-opens');
    return this.database.inside(actor, async () => {
      if (draft.keeperId) await this.colleagues.demand(actor, draft.keeperId, 'keeperId');
      const holder = await this.organisationOf(number);
      if (holder && holder !== actor.organisationId) throw new BadField('number', 'number-taken');
      await this.database
        .rows(
          `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone,
             closed_words, keeper_id, day_limit_cents, text_cents, minute_cents)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           ON CONFLICT (organisation_id) DO UPDATE SET number = $2, open_on = $3, opens_at = $4, closes_at = $5, quiet_from = $6,
             quiet_until = $7, time_zone = $8, closed_words = $9, keeper_id = $10, day_limit_cents = $11, text_cents = $12, minute_cents = $13`,
          [
            actor.organisationId, number, [...new Set(draft.openOn)].sort(), draft.opensAt, draft.closesAt, draft.quietFrom,
            draft.quietUntil, draft.timeZone, draft.closedWords ?? null, draft.keeperId ?? null, draft.dayLimitCents,
            draft.textCents, draft.minuteCents,
          ], // prettier-ignore
        )
        .catch((error: { driverError?: { constraint?: string } }) => {
          // Another organisation took it in this very moment.
          if (error.driverError?.constraint === 'phone_line_number_key') throw new BadField('number', 'number-taken');
          if (error.driverError?.constraint === 'phone_line_has_a_night') throw new BadField('quietUntil', 'no-night');
          throw error;
        });
      await this.audit.line(actor, { action: 'changed', object: 'phone-line', ids: [actor.organisationId] });
      return this.open(actor);
    });
  }
}
