import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { News } from '../platform/news.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';

/** What somebody is to do about a text, in plain Dutch. */
const asks = {
  'not-arrived': 'Een sms’je is niet aangekomen. Bel, of kijk of het nummer nog klopt.',
  'not-out': 'Een sms’je is niet uitgegaan. Kijk op de tijdlijn, of bel.',
  left: 'Een sms’je gaat niet meer uit. Kijk op de tijdlijn waarom.',
  waits: 'De limiet van de dag is bereikt: een sms’je gaat morgen pas uit. Kan dat niet wachten? Bel dan.',
  unknown: 'Van een sms’je is niet bekend of het is aangekomen. Kijk op de tijdlijn, of bel.',
};

/** Sees to it that somebody hears of a text that did not arrive: whoever wrote it counts on it. */
@Injectable()
export class TextsNotArrived {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tasks: RaisedTasks,
    private readonly news: News,
  ) {}

  /** A task for her consultant today, or for whoever keeps the line; one is enough as long as it is open. */
  async raise(actor: Pick<Actor, 'organisationId'>, caregiverId: string): Promise<void> {
    await this.ask(actor, 'c.id = $4', caregiverId, asks['not-arrived']);
  }

  /**
   * A task for whoever wrote a text that does not go out by itself any more. Of texts that were sent together and wait for a
   * person one task is enough; those that nobody wants any more are told one by one.
   */
  async tell(
    actor: Pick<Actor, 'organisationId'>,
    textId: string,
    what: 'not-out' | 'waits' | 'unknown',
  ): Promise<void> {
    await this.ask(actor, 't.id = $4', textId, asks[what]);
  }

  /** Nobody gets it any more, and nobody decided that: whoever wrote it hears so, and what it answered asks to be read again. */
  async left(actor: Pick<Actor, 'organisationId'>, textId: string): Promise<void> {
    await this.ask(actor, 't.id = $4', textId, asks.left);
    const { organisationId } = actor;
    const [again] = await this.database.rows<{ personId: string | null }>(
      `UPDATE incoming_text i SET handled_by = NULL, handled_at = NULL FROM outgoing_text t
       WHERE t.organisation_id = $1 AND t.id = $2 AND i.organisation_id = t.organisation_id AND i.id = t.answers_id AND i.handled_by = t.person_id
       RETURNING i.person_id AS "personId"`,
      [organisationId, textId],
    );
    if (!again) return;
    this.database.afterCommit(() => this.news.soon({ organisationId, personId: again.personId, about: 'reminders' }));
  }

  /** What waited for another day's money goes out: nobody has to call for that any more. */
  async goes(actor: Pick<Actor, 'organisationId'>, caregiverId: string): Promise<void> {
    await this.tasks.settleWhat(actor, caregiverId, asks.waits);
  }

  private async ask(
    actor: Pick<Actor, 'organisationId'>,
    about: 'c.id = $4' | 't.id = $4',
    id: string,
    what: string,
  ): Promise<void> {
    const text = about === 't.id = $4' ? 't.id = $4' : 'false';
    const found = await this.database.row<{ caregiverId: string; ownerId: string | null }>(
      `SELECT c.id AS "caregiverId", (
           SELECT p.id FROM person p
           WHERE p.organisation_id = c.organisation_id AND p.left_at IS NULL AND p.partner_id IS NULL
             AND (p.id = t.person_id OR p.id = c.consultant_id OR p.id = l.keeper_id OR 'team-lead' = ANY (p.roles))
           ORDER BY (p.id = t.person_id) IS TRUE DESC, (p.id = c.consultant_id) IS TRUE DESC, (p.id = l.keeper_id) IS TRUE DESC,
             p.absent_until_on >= $3 NULLS FIRST, p.created_at, p.id
           LIMIT 1) AS "ownerId"
       FROM caregiver c LEFT JOIN outgoing_text t ON t.organisation_id = c.organisation_id AND t.caregiver_id = c.id AND ${text}
       LEFT JOIN phone_line l ON l.organisation_id = c.organisation_id
       WHERE c.organisation_id = $1 AND ${about} AND c.closed_at IS NULL AND NOT EXISTS (
         SELECT FROM task k WHERE k.organisation_id = $1 AND k.what = $2 AND k.done_at IS NULL AND k.withdrawn_at IS NULL
           AND (k.caregiver_id = c.id OR k.caregiver_id IN (
             SELECT o.caregiver_id FROM outgoing_text o WHERE o.organisation_id = $1 AND o.request_id = t.request_id AND t.state <> 'left')))
       FOR UPDATE OF c`,
      [actor.organisationId, what, this.clock.today().toString(), id],
    );
    if (found?.ownerId)
      await this.tasks.raise(actor, { caregiverId: found.caregiverId, referralId: null, ownerId: found.ownerId, what });
  }
}
