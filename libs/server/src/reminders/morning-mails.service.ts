import { Inject, Injectable } from '@nestjs/common';
import type { KeptMailView, MorningMailView, MorningMailWish } from '@voortuin/contract/reminders/reminders';
import { personOf, type Actor } from '../platform/actor.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { mailsHere } from '../platform/mail/mails-here.ts';

const mostKept = 30;

/** One's own morning mail: at what hour it comes, and in the demo what it said. */
@Injectable()
export class MorningMails {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** At what hour it comes. */
  async wish(actor: Actor): Promise<MorningMailView> {
    return this.database.inside(actor, async () => {
      const row = await this.database.row<{ hour: number | null }>(
        'SELECT mail_hour AS hour FROM person WHERE organisation_id = $1 AND id = $2',
        [actor.organisationId, personOf(actor)],
      );
      return { hour: row!.hour, how: mailsHere(this.config) };
    });
  }

  /** Another hour, from the next morning that it has not come yet; null for no mail. */
  async want(actor: Actor, { hour }: MorningMailWish): Promise<MorningMailView> {
    return this.database.inside(actor, async () => {
      await this.database.rows('UPDATE person SET mail_hour = $3 WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        personOf(actor),
        hour ?? null,
      ]);
      return this.wish(actor);
    });
  }

  /** The last mails that the demo kept for whoever asks, and the mails to people outside. */
  async kept(actor: Actor): Promise<KeptMailView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<KeptMailView>(
        `SELECT m.id, coalesce(m.to_address, p.email) AS "to", m.subject, m.text, m.sent_at AS "keptAt" FROM outgoing_mail m
         LEFT JOIN person p ON p.organisation_id = m.organisation_id AND p.id = m.person_id AND p.partner_id IS NOT NULL
         WHERE m.organisation_id = $1 AND m.state = 'kept' AND (m.person_id = $2 OR m.person_id IS NULL OR p.id IS NOT NULL)
         ORDER BY m.sent_at DESC, m.id DESC LIMIT $3`,
        [actor.organisationId, personOf(actor), mostKept],
      ),
    );
  }
}
