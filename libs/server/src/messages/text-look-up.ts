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

  /**
   * What is not found may still come to light: it is looked for again later, and then left to a person. So is one of which
   * others say the same, as long as the carrier has fewer than there are of them: nobody can tell which of them it has.
   */
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
      const free = same.filter(({ sid }) => !taken.some((one) => one.sid === sid));
      const alike = (await this.others(job, text.to)).filter((other) =>
        free.some((one) => couldBe(other.text, one.text)),
      );
      if (alike.some(({ state }) => state === 'sending') || free.length <= alike.length) return;
      await this.fates.isOut(job, free[0]!, { guessed: true });
    });
  }

  /** The other texts to this number that may be at the carrier under a name that nobody here knows yet. */
  private others(
    { organisationId, textId }: Jobs['text-look-up'],
    to: string,
  ): Promise<{ text: string; state: 'sending' | 'unknown' | 'left' }[]> {
    return this.database.rows(
      `SELECT t.text, t.state FROM outgoing_text t
       WHERE t.organisation_id = $1 AND t.id <> $2 AND t.to_number = $3 AND t.sid IS NULL
         AND (t.state IN ('sending', 'unknown') OR (t.state = 'left' AND t.cause = 'dropped'))
         AND t.handed_at > (SELECT o.handed_at - interval '10 hours' FROM outgoing_text o WHERE o.organisation_id = $1 AND o.id = $2)
         AND t.caregiver_id IN (
           SELECT c.id FROM caregiver c WHERE c.organisation_id = $1 AND (c.phone = $3 OR c.second_phone = $3)
           UNION ALL SELECT o.caregiver_id FROM outgoing_text o WHERE o.organisation_id = $1 AND o.id = $2)`,
      [organisationId, textId, to],
    );
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
