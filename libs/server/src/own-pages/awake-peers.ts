import { Injectable } from '@nestjs/common';
import type { DayPart } from '@voortuin/contract/platform/words';
import { isAwake } from '@voortuin/domain/own-pages/awake-now';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';

/** Others whom she can find online. */
export interface Peers {
  name: string;
  partner: string;
  website: string;
  /** For whom, when not for every caregiver. */
  forWhomWords: string | null;
  does: string;
}

/** How many are shown at once: who lies awake chooses from few. */
const mostPeers = 5;

/** Finds the company that is there online at this hour: what partners offer to caregivers who want to be heard. */
@Injectable()
export class AwakePeers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who is awake now. Nothing of a partner whose name tells a diagnosis: who holds her phone may see it. */
  async now(actor: Pick<Actor, 'organisationId'>): Promise<Peers[]> {
    return this.database.inside(actor, async () => {
      const found = await this.database.rows<Peers & { dayParts: DayPart[]; weekend: boolean }>(
        `SELECT o.name, p.name AS partner, p.website, o.for_whom_words AS "forWhomWords", p.does, o.day_parts AS "dayParts", o.weekend
         FROM offer_fit f JOIN offer o ON o.organisation_id = f.organisation_id AND o.id = f.offer_id AND o.ended_at IS NULL
         JOIN partner p ON p.organisation_id = f.organisation_id AND p.id = f.partner_id AND p.ended_at IS NULL
         WHERE f.organisation_id = $1 AND f.need = 'emotional-support' AND f.place = 'all' AND f.online AND f.for_herself
           AND p.website IS NOT NULL AND NOT p.tells_diagnosis
         ORDER BY 'night' = ANY (o.day_parts) DESC, o.name, o.id LIMIT 50`,
        [actor.organisationId],
      );
      const now = this.clock.now().toString();
      return found
        .filter((one) => isAwake(one, now))
        .slice(0, mostPeers)
        .map(({ dayParts: _, weekend: __, ...peers }) => peers);
    });
  }
}
