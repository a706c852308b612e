import { Injectable } from '@nestjs/common';
import { couldBe } from '@voortuin/domain/messages/fill-text';
import { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { TextFates } from './text-fates.ts';

interface Unknown {
  to: string;
  from: string;
  text: string;
  since: string;
}

/** Asks the carrier whether it has a text of which nobody knows whether it is out. */
@Injectable()
export class TextLookUp {
  constructor(
    private readonly database: Database,
    private readonly carrier: Carrier,
    private readonly fates: TextFates,
  ) {}

  /** What is not found may still come to light: it is looked for again later, and then left to a person. */
  async look(job: Jobs['text-look-up']): Promise<void> {
    const text = await this.database.inside(job, () => this.unknown(job));
    if (!text || !this.carrier.here) return;
    const there = await this.carrier.textsTo(text.to, text.from, new Date(text.since));
    const same = there.filter((one) => couldBe(text.text, one.text));
    if (same.length === 0) return;
    await this.database.inside(job, async () => {
      // While two that say the same are looked for, each must find its own.
      await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`text to ${text.to}`]);
      if (!(await this.unknown(job))) return;
      const taken = await this.database.rows<{ sid: string }>(
        'SELECT sid FROM outgoing_text WHERE organisation_id = $1 AND sid = ANY ($2)',
        [job.organisationId, same.map(({ sid }) => sid)],
      );
      const ours = same.find(({ sid }) => !taken.some((one) => one.sid === sid));
      if (ours) await this.fates.isOut(job, ours);
    });
  }

  /** The text, if its fate still is unknown; by the carrier's clock it may have been handed over some minutes earlier. */
  private unknown({ organisationId, textId, claim }: Jobs['text-look-up']): Promise<Unknown | null> {
    return this.database.row<Unknown>(
      `SELECT to_number AS "to", from_number AS "from", text, handed_at - interval '5 minutes' AS since
       FROM outgoing_text WHERE organisation_id = $1 AND id = $2 AND state = 'unknown' AND claim = $3`,
      [organisationId, textId, claim],
    );
  }
}
