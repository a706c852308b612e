import { Injectable } from '@nestjs/common';
import { reckon } from '@voortuin/domain/calls/call-cost';
import { courseOf, hear, type CallWord, type Course } from '@voortuin/domain/calls/call-course';
import { systemActor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { News } from '../platform/news.ts';
import { DaySpending, type Booked } from '../phone-lines/day-spending.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { callColumns, planOf, type CallRow } from './call-row.ts';
import { MissedCalls } from './missed-calls.ts';

/** A call by its ids. */
export interface WhichCall {
  organisationId: string;
  id: string;
}

/** What comes with what is heard: the carrier's name of its first leg, or why it was not taken. */
interface Beside {
  sid?: string | null;
  cause?: string | null;
}

/**
 * Hears what is told about calls: by callbacks, by the answer to our own asking, by a look at the carrier. In whatever
 * order and however often, the same comes of it: what it cost is counted once, and a missed call is one task. What
 * is set apart for a call stays so until all of its phones are known to be down.
 */
@Injectable()
export class CallHearing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lines: PhoneLines,
    private readonly spending: DaySpending,
    private readonly missed: MissedCalls,
    private readonly news: News,
  ) {}

  /** Hears words about a call; answers the call as it stands now, or null when there is no such call. */
  async hear(which: WhichCall, words: readonly CallWord[], { sid, cause }: Beside = {}): Promise<CallRow | null> {
    const { organisationId, id } = which;
    return this.database.inside(which, async () => {
      const call = await this.locked(which);
      if (!call) return null;
      const heard = words.reduce(hear, call.heard);
      const course = courseOf(call.direction, heard);
      const personId = course.takenBy ?? call.personId;
      const { minutes, settled } = reckon(planOf(call), heard, call.settled);
      const cents = minutes * call.minuteCents;
      await this.database.rows(
        `UPDATE call SET heard = $3::jsonb, phase = $4, result = $5, seconds = $6, person_id = $7, sid = coalesce(sid, $8),
           cause = coalesce(cause, $9), cents = $10, settled = $13, over_at = CASE WHEN $4 = 'over' THEN coalesce(over_at, $11::timestamptz) END,
           look_at = CASE WHEN NOT $13 THEN least(coalesce(look_at, 'infinity'), clock_timestamp() + $12 * interval '1 second') END
         WHERE organisation_id = $1 AND id = $2`,
        [
          organisationId, id, JSON.stringify(heard), course.phase, course.result, course.seconds, personId, sid ?? null,
          cause ?? null, cents, this.clock.now().toString(), secondsUntilLook(course), settled,
        ],
      ); // prettier-ignore
      const now: CallRow = { ...call, ...course, heard, personId, cents, settled, sid: call.sid ?? sid ?? null };
      if (now.direction === 'in' && now.result === 'no-answer')
        await this.missed.raise(systemActor(organisationId, 'calls'), now, await this.lines.of(which));
      // After the task: whoever locks both a caregiver and a day locks her first.
      if (cents !== call.cents || settled !== call.settled)
        await this.spending.rebook({ organisationId, on: call.paidOn }, booked(call), booked(now));
      if (course.phase !== call.phase || course.result !== call.result)
        for (const whose of new Set([call.personId, personId])) this.tell(organisationId, whose);
      return now;
    });
  }

  /** Lets the browser of somebody know that something about her calls changed. */
  tell(organisationId: string, personId: string | null): void {
    if (personId) this.database.afterCommit(() => this.news.soon({ organisationId, personId, about: 'calls' }));
  }

  private async locked({ organisationId, id }: WhichCall): Promise<CallRow | null> {
    return this.database.row<CallRow>(
      `SELECT ${callColumns} FROM call c WHERE c.organisation_id = $1 AND c.id = $2 FOR UPDATE`,
      [organisationId, id],
    );
  }
}

const booked = ({ cents, settled }: CallRow): Booked => ({ cents, apart: !settled });

/** When it should be known what became of it: soon after it is over, and while it goes on now and then. */
function secondsUntilLook({ phase }: Course): number {
  return phase === 'over' ? 30 : 120;
}
