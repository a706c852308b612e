import { Injectable } from '@nestjs/common';
import type { TextRecipient, TextRecipientQuery } from '@voortuin/contract/messages/messages';
import { mostAtOnce } from '@voortuin/contract/messages/words';
import { fullName } from '@voortuin/domain/caregivers/names';
import { mayText } from '@voortuin/domain/messages/may-text';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Textables } from './textables.ts';

type Row = Omit<TextRecipient, 'name' | 'objection'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
};

/** Finds whom one can text in a neighbourhood before one cycles through it. */
@Injectable()
export class TextRecipients {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly textables: Textables,
  ) {}

  /** Everybody in sight there: whose front-garden conversation is planned or overdue first, then who waits longest. */
  async in(actor: Actor, { neighbourhood, onDay }: TextRecipientQuery): Promise<TextRecipient[]> {
    return this.database.inside(actor, async () => {
      const rows = await this.database.rows<Row>(
        `SELECT c.id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.at_door AS "atDoor",
           p.planned_on AS "plannedOn", p.channel, p.latest_on < $3::date AS overdue
         FROM caregiver c
         JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open' AND p.kind <> 'review'
         WHERE c.organisation_id = $1 AND c.neighbourhood = $2 AND c.closed_at IS NULL
         ORDER BY p.channel IN ('front-garden', 'home-visit') AND p.planned_on <= $4::date DESC NULLS LAST, p.latest_on, c.id LIMIT $5`,
        [
          actor.organisationId,
          neighbourhood,
          this.clock.today().toString(),
          onDay ?? this.clock.today().toString(),
          mostAtOnce,
        ],
      );
      const facts = await this.textables.of(
        actor,
        rows.map(({ caregiverId }) => caregiverId),
        false,
      );
      await this.audit.line(actor, {
        action: 'listed',
        object: 'caregiver',
        ids: rows.map(({ caregiverId }) => caregiverId),
      });
      return rows.map(({ firstName, prefix, lastName, ...row }) => ({
        ...row,
        name: fullName({ firstName, prefix, lastName }),
        objection: mayText(facts.get(row.caregiverId)!).objection,
      }));
    });
  }
}
