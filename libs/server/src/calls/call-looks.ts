import { Injectable } from '@nestjs/common';
import type { CallWord } from '@voortuin/domain/calls/call-course';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Log } from '../platform/log.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { Carrier, type LegAtCarrier } from '../platform/telephony/carrier.ts';
import { CallHearing } from './call-hearing.ts';
import { callColumns, type CallRow } from './call-row.ts';

/**
 * Minutes after which a call is given up of which nothing more is heard, and one that was heard of: none lasts longer. So long
 * the carrier is asked as well what one cost.
 */
const patience = { silent: 15, heard: 180 } as const;
/** Clocks differ, and a carrier writes whole seconds. */
const earlier = 5_000;
const ended = ['completed', 'busy', 'no-answer', 'canceled', 'failed'];

/** Asks the carrier what became of a call whose callbacks never came, and gives it up when nobody knows. */
@Injectable()
export class CallLooks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly carrier: Carrier,
    private readonly hearing: CallHearing,
    private readonly log: Log,
  ) {}

  /** Looks once; a call of which the end is known by now, and what it cost, asks nothing. */
  async look({ organisationId, callId }: Jobs['look-at-call']): Promise<void> {
    const call = await this.database.inside({ organisationId }, () =>
      this.database.row<CallRow>(
        `SELECT ${callColumns} FROM call c WHERE c.organisation_id = $1 AND c.id = $2 AND NOT c.settled`,
        [organisationId, callId],
      ),
    );
    if (!call) return;
    const found = await this.ask(call).catch((error: unknown) => {
      this.log.warn('carrier-not-asked', {
        call: callId,
        cause: String((error as { code?: unknown }).code ?? 'failed'),
      });
      return null;
    });
    const now = found ? await this.hearing.hear(call, found.words, found) : call;
    // What is over since this very look may have more to tell at the next one.
    if (!now || now.settled || (now.phase === 'over' && !call.overAt)) return;
    const minutes = (this.clock.now().epochMilliseconds - new Date(call.overAt ?? call.madeAt).getTime()) / 60_000;
    const silent = now.phase === 'placing' || now.phase === 'over';
    const words: CallWord[] = [];
    if (!now.result && minutes >= (silent ? patience.silent : patience.heard)) words.push({ of: 'give-up' });
    if (minutes >= patience.heard) words.push({ of: 'forget' });
    if (words.length > 0) await this.hearing.hear(call, words, { cause: now.result ? null : 'never-told' });
  }

  /** What the carrier has; null when there is none here to ask. */
  private async ask(call: CallRow): Promise<{ words: CallWord[]; sid?: string; cause?: string } | null> {
    if (!this.carrier.here) return null;
    const sid = call.sid ?? (await this.sidOf(call));
    if (sid === 'unclear') return { words: [] };
    const known = sid ? await this.carrier.callOf(sid) : null;
    if (!known)
      return call.direction === 'out'
        ? { words: [{ of: 'hand', is: 'refused' }], cause: 'not-at-carrier' }
        : { words: [] };
    const { first, others } = known;
    const words: CallWord[] = [
      { of: 'first', status: first.status, seconds: first.seconds },
      ...others.map((leg): CallWord => ({
        of: 'other',
        who: whoseIs(call, leg),
        status: leg.status,
        seconds: leg.seconds,
      })),
    ];
    const over = ended.includes(first.status) && others.every(({ status }) => ended.includes(status));
    return { words: over ? [...words, { of: 'told' }] : words, sid: first.sid };
  }

  /**
   * Its name at the carrier, when the answer to our asking was lost: the call to her own phone that is no other's. Were
   * more answers lost than there are such calls, then nobody knows whose each is.
   */
  private async sidOf({ organisationId, id, ours, lineNumber, madeAt }: CallRow): Promise<string | null> {
    const own = ours[0]!.number;
    const nameless = await this.database.inside({ organisationId }, () =>
      this.database.rows<{ id: string; madeAt: Date }>(
        `SELECT id, made_at AS "madeAt" FROM call
         WHERE organisation_id = $1 AND direction = 'out' AND sid IS NULL AND (result IS NULL OR result = 'unknown') AND ours -> 0 ->> 'number' = $2
           AND made_at > $3::timestamptz - interval '${patience.silent} minutes' ORDER BY made_at, id`,
        [organisationId, own, madeAt],
      ),
    );
    const since = Math.min(...[madeAt, ...nameless.map((one) => one.madeAt)].map((at) => new Date(at).getTime()));
    const found = (await this.carrier.callsTo(own, lineNumber))
      .filter((leg) => leg.madeAt !== null && leg.madeAt.getTime() >= since - earlier)
      .toSorted((one, other) => one.madeAt!.getTime() - other.madeAt!.getTime());
    const others = await this.database.inside({ organisationId }, () =>
      this.database.rows<{ sid: string }>('SELECT sid FROM call WHERE organisation_id = $1 AND sid = ANY ($2)', [
        organisationId,
        found.map(({ sid }) => sid),
      ]),
    );
    const free = found.filter(({ sid }) => !others.some((other) => other.sid === sid));
    if (free.length === 0) return null;
    if (free.length !== nameless.length) return 'unclear';
    return free[nameless.findIndex((one) => one.id === id)]?.sid ?? null;
  }
}

function whoseIs({ direction, ours }: CallRow, { to, sid }: LegAtCarrier): string {
  return direction === 'out' ? 'her' : (ours.find(({ number }) => number === to)?.who ?? sid);
}
