import { Injectable } from '@nestjs/common';
import { minutesToTalk } from '@voortuin/domain/calls/call-cost';
import { callerNumber, closingWords } from '@voortuin/domain/calls/call-words';
import { courseOf, hear, nothingHeard, type CallWord } from '@voortuin/domain/calls/call-course';
import { whomToRing } from '@voortuin/domain/calls/whom-to-ring';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { Log } from '../platform/log.ts';
import { DaySpending, dayOf } from '../phone-lines/day-spending.ts';
import type { PhoneLine } from '../phone-lines/phone-line.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { CallHearing } from './call-hearing.ts';
import { CallLegs } from './call-legs.ts';
import { callColumns, type CallRow, type OurPhone } from './call-row.ts';
import { nothingTwiml, refuseTwiml, sayTwiml } from './call-twiml.ts';
import { CallersHere } from './callers-here.ts';

/** A call that comes in, as the carrier tells it. */
export interface ComingIn {
  sid: string;
  /** As the carrier has it; not always a number. */
  from: string;
  /** The number that is called, in E.164. */
  to: string;
  status: string;
  seconds?: number;
  /** When she called, of a call that is heard of late; absent: now. */
  at?: Date;
}

/** The states of a call that is over, in the words of the carrier. */
export const ended: readonly string[] = ['completed', 'busy', 'no-answer', 'canceled', 'failed'];

/** Takes calls that come in: recognises who calls, rings whoever is there for her, and sees to it that she is called back. */
@Injectable()
export class IncomingCalls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lines: PhoneLines,
    private readonly spending: DaySpending,
    private readonly callers: CallersHere,
    private readonly hearing: CallHearing,
    private readonly legs: CallLegs,
    private readonly log: Log,
  ) {}

  /**
   * Answers the TwiML for a call that comes in. Told twice it is one call, and rings the same phones; told that it is over,
   * it is heard, also when its beginning never was.
   */
  async take(coming: ComingIn): Promise<string> {
    // Two that have no name at the carrier would be taken for one; it has the name when it is asked what came in.
    if (!coming.sid) {
      this.log.warn('call-without-a-name', {});
      return refuseTwiml();
    }
    const organisationId = await this.lines.organisationOf(coming.to);
    if (!organisationId) {
      this.log.warn('call-to-no-line', { sid: coming.sid });
      return refuseTwiml();
    }
    const over = ended.includes(coming.status);
    const word: CallWord = { of: 'first', status: coming.status, ...(coming.seconds && { seconds: coming.seconds }) };
    return this.database.inside({ organisationId }, async () => {
      const line = (await this.lines.of({ organisationId }))!;
      // Told twice at once, it is written down and set apart for once.
      await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [coming.sid]);
      const call = (await this.known(organisationId, coming.sid)) ?? (await this.write(line, coming, over));
      await this.hearing.hear(call, call.ours.length === 0 ? [word, { of: 'closed' }] : [word]);
      if (over) return nothingTwiml;
      return call.ours.length > 0 ? this.legs.toUs(call) : this.closing(line, call);
    });
  }

  /** What is said once nobody took it. */
  async afterMissed(call: CallRow): Promise<string> {
    return this.database.inside(call, async () => {
      const line = await this.lines.of(call);
      return line ? this.closing(line, call) : nothingTwiml;
    });
  }

  /**
   * Writes it down with whom it rings, also once the day has cost what it may: whoever calls may not be able to wait, and
   * what she costs is told by no amount that an administrator chose for calls and texts of ours. What it costs counts all
   * the same, so that nothing else is begun; with little left it is cut sooner. Hearing it sets that apart.
   */
  private async write(line: PhoneLine, { sid, from, to, at: madeAt }: ComingIn, over: boolean): Promise<CallRow> {
    const { organisationId } = line;
    const number = callerNumber(from);
    const callers = number ? await this.callers.byNumber(line, number) : [];
    const at = this.clock.now();
    const callIn = await this.callers.asCallIn(organisationId, callers, line, at);
    const ours: OurPhone[] = (over ? [] : whomToRing(callIn)).map((who) => ({
      who,
      number: callIn.colleagues.find(({ id }) => id === who)!.number!,
    }));
    const talkMinutes = ours.length > 0 ? minutesToTalk('in', await this.spending.left(line), line.minuteCents) : 0;
    const heard = hear(nothingHeard, { of: 'hand', is: 'taken' });
    await this.database.rows(
      `INSERT INTO call (organisation_id, id, direction, caregiver_id, may_be, person_id, number, line_number, ours, sid, heard, phase, made_at,
         talk_minutes, minute_cents, paid_on, look_at)
       VALUES ($1, $2, 'in', $3, $4, $5, $6, $7, $8::jsonb, $9, $10::jsonb, $11, $12, $13, $14, $15, clock_timestamp() + interval '2 minutes')
       ON CONFLICT (organisation_id, sid) WHERE sid IS NOT NULL DO NOTHING`,
      [
        organisationId, newId(), callers.length === 1 ? callers[0]!.id : null,
        callers.length > 1 ? callers.map(({ id }) => id) : [], ours[0]?.who ?? null, number, to, JSON.stringify(ours), sid,
        JSON.stringify(heard), courseOf('in', heard).phase, madeAt?.toISOString() ?? at.toString(), talkMinutes, line.minuteCents,
        dayOf(line, madeAt ? Temporal.Instant.from(madeAt.toISOString()) : at),
      ],
    ); // prettier-ignore
    return (await this.known(organisationId, sid))!;
  }

  private async known(organisationId: string, sid: string): Promise<CallRow | null> {
    return this.database.row<CallRow>(`SELECT ${callColumns} FROM call c WHERE c.organisation_id = $1 AND c.sid = $2`, [
      organisationId,
      sid,
    ]);
  }

  private async closing(line: PhoneLine, call: CallRow): Promise<string> {
    const row = await this.database.row<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
      line.organisationId,
    ]);
    return sayTwiml(closingWords(row!.name, line, call.number !== null));
  }
}
