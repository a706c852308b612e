import { Injectable } from '@nestjs/common';
import type { CallView, PlaceCall } from '@voortuin/contract/calls/calls';
import type { WhichNumber } from '@voortuin/contract/calls/words';
import type { Approach } from '@voortuin/contract/caregivers/words';
import { minutesAtMost, minutesBefore, minutesToTalk } from '@voortuin/domain/calls/call-cost';
import { mayCall, type Callable } from '@voortuin/domain/calls/may-call';
import { nothingHeard } from '@voortuin/domain/calls/call-course';
import { askedDays } from '@voortuin/domain/messages/may-text';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { DaySpending } from '../phone-lines/day-spending.ts';
import type { PhoneLine } from '../phone-lines/phone-line.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { CallersHere } from './callers-here.ts';
import { CallHearing } from './call-hearing.ts';
import { callColumns, type CallRow } from './call-row.ts';
import { CallLegs } from './call-legs.ts';
import { callPath, ringSeconds } from './call-twiml.ts';
import { CallViews } from './call-views.ts';

/** Within this many seconds somebody does not call the same caregiver twice, nor while she talks to her: it was a second press. */
const secondPress = 60;

/** Calls caregivers through the line of the organisation: the consultant's own phone rings first, then hers. */
@Injectable()
export class Calls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly carrier: Carrier,
    private readonly lines: PhoneLines,
    private readonly spending: DaySpending,
    private readonly hearing: CallHearing,
    private readonly views: CallViews,
    private readonly legs: CallLegs,
    private readonly callers: CallersHere,
  ) {}

  /**
   * Places a call, once: what was written down is handed to the carrier a single time, whatever becomes of that. The same
   * id again is the same call.
   */
  async place(actor: Actor, request: PlaceCall): Promise<{ view: CallView; isNew: boolean }> {
    const written = await this.database.inside(actor, () => this.write(actor, request));
    if (written) await this.handOver(written);
    return { view: await this.views.one(actor, request.id), isNew: written !== null };
  }

  /** Ends a call of one's own that goes on. */
  async hangUp(actor: Actor, id: string): Promise<CallView> {
    const call = await this.database.inside(actor, () => this.own(actor, id));
    if (call.phase !== 'over') {
      if (!call.sid) throw new RuleBroken('call-not-there-yet');
      const { fate } = await this.carrier.hangUp(call.sid);
      if (fate !== 'taken') throw new RuleBroken('call-not-ended');
    }
    return this.views.one(actor, id);
  }

  /** Puts away a call that needs no log. */
  async putAway(actor: Actor, id: string): Promise<CallView> {
    return this.database.inside(actor, async () => {
      const call = await this.own(actor, id);
      if (!call.result) throw new RuleBroken('call-goes-on');
      await this.database.rows(
        `UPDATE call SET put_away_at = coalesce(put_away_at, $3::timestamptz) WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, id, this.clock.now().toString()],
      );
      await this.audit.line(actor, { action: 'changed', object: 'call', ids: [id], details: { putAway: true } });
      this.hearing.tell(actor.organisationId, call.personId);
      return this.views.one(actor, id);
    });
  }

  /** A contact moment tells of a call; who called is known by then as well. */
  async logged(actor: Actor, id: string, contactMomentId: string, caregiverId: string): Promise<void> {
    const call = await this.own(actor, id);
    if (call.direction === 'out' && call.caregiverId !== caregiverId) throw new RuleBroken('call-of-another');
    await this.database.rows(
      `UPDATE call SET contact_moment_id = $3, caregiver_id = $4 WHERE organisation_id = $1 AND id = $2`,
      [actor.organisationId, id, contactMomentId, caregiverId],
    );
    this.hearing.tell(actor.organisationId, call.personId);
  }

  /** The contact moment was taken back: its call is still to be logged, and who called is as open as when it came in. */
  async unlogged(actor: Actor, contactMomentId: string): Promise<void> {
    const [call] = await this.database.rows<Pick<CallRow, 'id' | 'direction' | 'number' | 'personId'>>(
      `UPDATE call SET contact_moment_id = NULL WHERE organisation_id = $1 AND contact_moment_id = $2
       RETURNING id, direction, number, person_id AS "personId"`,
      [actor.organisationId, contactMomentId],
    );
    if (!call) return;
    if (call.direction === 'in') {
      const callers = call.number ? await this.callers.byNumber(actor, call.number) : [];
      await this.database.rows('UPDATE call SET caregiver_id = $3 WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        call.id,
        callers.length === 1 ? callers[0]!.id : null,
      ]);
    }
    this.hearing.tell(actor.organisationId, call.personId);
  }

  /** The calls that somebody still had to log become another's; answers how many. */
  async passOn(actor: Actor, fromId: string, toId: string): Promise<number> {
    const passed = await this.database.rows<{ id: string }>(
      'UPDATE call SET person_id = $3 WHERE organisation_id = $1 AND person_id = $2 AND asks AND result IS NOT NULL RETURNING id',
      [actor.organisationId, fromId, toId],
    );
    if (passed.length === 0) return 0;
    const ids = passed.map(({ id }) => id);
    await this.audit.line(actor, { action: 'changed', object: 'call', ids, details: { personId: toId } });
    this.hearing.tell(actor.organisationId, toId);
    return ids.length;
  }

  /** Judges it and writes it down; null when it was there already. */
  private async write(actor: Actor, { id, caregiverId, which }: PlaceCall): Promise<CallRow | null> {
    const { organisationId } = actor;
    const personId = personOf(actor);
    // One press at a time of one person, so that two at once are not two calls.
    const me = await this.database.row<{ phone: string | null }>(
      'SELECT phone FROM person WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [organisationId, personId],
    );
    const known = await this.find(actor, id);
    if (known) {
      if (known.personId !== personId || known.caregiverId !== caregiverId) throw new Conflict('other-content');
      return null;
    }
    const number = await this.numberToRing(actor, caregiverId, which);
    const line = await this.lines.of(actor);
    if (!this.carrier.here || !line) throw new RuleBroken('no-phone-line');
    if (!me?.phone) throw new RuleBroken('own-phone-missing');
    const again = await this.database.row(
      `SELECT 1 FROM call WHERE organisation_id = $1 AND person_id = $2 AND caregiver_id = $3 AND direction = 'out' AND result IS NULL
         AND (phase IN ('ringing-her', 'talking') OR (phase <> 'over' AND made_at > $4::timestamptz - $5 * interval '1 second'))`,
      [organisationId, personId, caregiverId, this.clock.now().toString(), secondPress],
    );
    if (again) throw new RuleBroken('already-calling');
    const name = await this.whoTalksTo(actor, caregiverId);
    if (name) throw new RuleBroken('called-by-colleague', { name });
    const { talkMinutes, cents, on } = await this.pay(line);
    const at = this.clock.now().toString();
    await this.database.rows(
      `INSERT INTO call (organisation_id, id, direction, caregiver_id, person_id, number, line_number, ours, heard, phase, made_at,
         talk_minutes, minute_cents, cents, paid_on, look_at)
       VALUES ($1, $2, 'out', $3, $4, $5, $6, $7::jsonb, $8::jsonb, 'placing', $9, $10, $11, $12, $13, clock_timestamp() + interval '2 minutes')`,
      [
        organisationId, id, caregiverId, personId, number, line.number, JSON.stringify([{ who: personId, number: me.phone }]),
        JSON.stringify(nothingHeard), at, talkMinutes, line.minuteCents, cents, on,
      ],
    ); // prettier-ignore
    await this.audit.line(actor, { action: 'added', object: 'call', ids: [caregiverId, id] });
    return (await this.find(actor, id))!;
  }

  /** Sets apart the most that the call can cost. Two who call at once do not both get the last minutes of the day. */
  private async pay(line: PhoneLine): Promise<{ talkMinutes: number; cents: number; on: string }> {
    const talkMinutes = minutesToTalk('out', await this.spending.leftAlone(line), line.minuteCents);
    const cents = minutesAtMost({ direction: 'out', phones: [], talkMinutes }) * line.minuteCents;
    const on = await this.spending.reserve(line, cents, { apart: true });
    if (on === null) {
      const { apart } = await this.spending.today(line);
      throw new RuleBroken(apart > 0 ? 'day-limit-set-apart' : 'day-limit-reached');
    }
    return { talkMinutes, cents, on };
  }

  /** The colleague who calls her at this moment, or talks to her; her row is locked, so that of two at once one is first. */
  private async whoTalksTo(actor: Actor, caregiverId: string): Promise<string | null> {
    const row = await this.database.row<{ name: string }>(
      `SELECT coalesce(p.first_name, p.last_name) AS name FROM call c
       JOIN person p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
       WHERE c.organisation_id = $1 AND c.caregiver_id = $2 AND c.person_id <> $3 AND c.result IS NULL AND c.phase <> 'over'
         AND (c.direction = 'out' OR c.phase = 'talking') LIMIT 1`,
      [actor.organisationId, caregiverId, personOf(actor)],
    );
    return row?.name ?? null;
  }

  private async numberToRing(actor: Actor, caregiverId: string, which: WhichNumber): Promise<string> {
    const row = await this.database.row<Omit<Callable, 'approach'> & { approach: Approach }>(
      `SELECT c.approach, c.closed_at IS NOT NULL AS closed, c.phone, c.second_phone AS "secondPhone",
         EXISTS (SELECT 1 FROM jsonb_array_elements(c.channel_permissions) e WHERE e ->> 'channel' = 'phone' AND NOT (e ->> 'allowed')::boolean) AS refused,
         EXISTS (SELECT 1 FROM call t WHERE t.organisation_id = c.organisation_id AND t.caregiver_id = c.id AND t.direction = 'in' AND t.made_at > $3)
           OR EXISTS (SELECT 1 FROM incoming_text t WHERE t.organisation_id = c.organisation_id AND t.caregiver_id = c.id AND t.received_at > $3
             AND t.kind <> 'stop') AS asked
       FROM caregiver c WHERE c.organisation_id = $1 AND c.id = $2 FOR NO KEY UPDATE OF c`,
      [
        actor.organisationId,
        caregiverId,
        this.clock
          .now()
          .subtract({ hours: askedDays * 24 })
          .toString(),
      ],
    );
    if (!row) throw new NotFound();
    const { number, objection } = mayCall(row, which);
    if (objection) throw new RuleBroken(objection);
    return number;
  }

  /** The one time that it is handed to the carrier. What is not known then is told by callbacks, or found by a later look. */
  private async handOver(call: CallRow): Promise<void> {
    const fate = await this.carrier.ring({
      to: call.ours[0]!.number,
      from: call.lineNumber,
      rings: ringSeconds.own,
      longest: (minutesBefore + call.talkMinutes) * 60,
      callback: callPath(call, 'status'),
      ask: { twiml: await this.legs.first(call) },
    });
    if (fate.fate === 'taken') await this.hearing.hear(call, [{ of: 'hand', is: 'taken' }], { sid: fate.sid });
    else if (fate.fate === 'unknown') await this.hearing.hear(call, [], { cause: fate.cause });
    else await this.hearing.hear(call, [{ of: 'hand', is: 'refused' }], { cause: fate.cause });
  }

  private async own(actor: Actor, id: string): Promise<CallRow> {
    const call = await this.find(actor, id);
    if (!call || (call.personId !== actor.personId && !actor.permissions.has('work:share'))) throw new NotFound();
    return call;
  }

  private async find(actor: Actor, id: string): Promise<CallRow | null> {
    return this.database.row<CallRow>(`SELECT ${callColumns} FROM call c WHERE c.organisation_id = $1 AND c.id = $2`, [
      actor.organisationId,
      id,
    ]);
  }
}
