import { Injectable } from '@nestjs/common';
import { IncomingTexts } from '../messages/incoming-texts.service.ts';
import { Database } from '../platform/database/database.ts';
import { Log } from '../platform/log.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { ended, IncomingCalls } from './incoming-calls.ts';

/** Minutes that are looked at twice: clocks differ, and a call is only taken up here once it is over. */
const overlap = 15;

/** A number that the carrier is asked about. */
interface LineToAsk {
  number: string;
  /** The organisation had it, and has another by now. */
  former: boolean;
  since: string;
  asked: string;
}

/**
 * Takes in what came in while nobody listened: the carrier tells of a text or a call once, and what was not heard then it
 * only says when asked.
 */
@Injectable()
export class LateArrivals {
  constructor(
    private readonly database: Database,
    private readonly carrier: Carrier,
    private readonly texts: IncomingTexts,
    private readonly calls: IncomingCalls,
    private readonly log: Log,
  ) {}

  /** Asks what came in on the number of an organisation, and on those that it had, since that was last certain; takes in what is not here. */
  async fetch({ organisationId }: Jobs['what-came-in']): Promise<void> {
    if (!this.carrier.here) return;
    const numbers = await this.database.inside({ organisationId }, () =>
      this.database.rows<LineToAsk>(
        `SELECT number, former, greatest(came_in_until - $2 * interval '1 minute', held_from) AS since, clock_timestamp() AS asked
         FROM (SELECT number, false AS former, came_in_until, held_from FROM phone_line WHERE organisation_id = $1
               UNION ALL SELECT f.number, true, f.came_in_until, f.held_from FROM former_line f WHERE f.organisation_id = $1 AND NOT EXISTS (
                 SELECT FROM phone_line l WHERE l.organisation_id = f.organisation_id AND l.number = f.number)) n ORDER BY former`,
        [organisationId, overlap],
      ),
    );
    for (const number of numbers) await this.ask(organisationId, number);
  }

  private async ask(organisationId: string, { number: to, former, since, asked }: LineToAsk): Promise<void> {
    const [texts, calls] = await Promise.all([
      this.carrier.textsThatCame(to, new Date(since)),
      this.carrier.callsThatCame(to, new Date(since)),
    ]);
    const here = await this.known(organisationId, [...texts, ...calls]);
    let whole = true;
    const take = async (sid: string, work: () => Promise<unknown>): Promise<void> => {
      if (here.has(sid)) return;
      await work().catch((error: unknown) => {
        // The others are taken in all the same, and this one is tried again.
        whole = false;
        this.log.error('late-arrival-not-taken', error, { sid });
      });
    };
    for (const text of texts) await take(text.sid, () => this.texts.receive({ ...text, to }));
    for (const call of calls)
      if (ended.includes(call.status)) await take(call.sid, () => this.calls.take({ ...call, to }));
    if (!whole) return;
    await this.database.inside({ organisationId }, () =>
      this.database.rows(
        `UPDATE ${former ? 'former_line' : 'phone_line'} SET came_in_until = greatest(came_in_until, $3) WHERE organisation_id = $1 AND number = $2`,
        [organisationId, to, asked],
      ),
    );
  }

  private async known(organisationId: string, all: readonly { sid: string }[]): Promise<Set<string>> {
    const rows = await this.database.inside({ organisationId }, () =>
      this.database.rows<{ sid: string }>(
        `SELECT sid FROM incoming_text WHERE organisation_id = $1 AND sid = ANY ($2)
         UNION ALL SELECT sid FROM call WHERE organisation_id = $1 AND sid = ANY ($2)`,
        [organisationId, all.map(({ sid }) => sid)],
      ),
    );
    return new Set(rows.map(({ sid }) => sid));
  }
}
