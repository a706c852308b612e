import { Injectable } from '@nestjs/common';
import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

/** The columns of a contact moment as the screen shows it, but for the name of its author; reads alias t (contact_moment). */
export const written = `t.id, t.version, t.channel, t.outcome, t.how_it_goes AS "howItGoes", t.held_at AS "heldAt", t.day_only AS "dayOnly",
  t.recorded_at AS "recordedAt", t.minutes, t.voicemail, t.note_left AS "noteLeft", t.note, t.person_id AS "authorId",
  t.version > 1 AND NOT t.retracted AS corrected, t.retracted`;

/** Reads contact moments. */
@Injectable()
export class ContactMomentViews {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** A contact moment in its latest version; runs in the going transaction. */
  async one(actor: Actor, id: string): Promise<ContactMomentView> {
    const [latest] = await this.read(actor, id, 1);
    if (!latest) throw new NotFound();
    return latest;
  }

  /** Every version of a contact moment, the newest first. */
  async versions(actor: Actor, id: string): Promise<ContactMomentView[]> {
    return this.database.inside(actor, async () => {
      const versions = await this.read(actor, id, 1000);
      if (versions.length === 0) throw new NotFound();
      await this.audit.line(actor, { action: 'opened', object: 'contact-moment', ids: [id] });
      return versions;
    });
  }

  private read(actor: Actor, id: string, most: number): Promise<ContactMomentView[]> {
    return this.database.rows(
      `SELECT ${written}, a.first_name || ' ' || a.last_name AS author FROM contact_moment t LEFT JOIN person a ON a.organisation_id = t.organisation_id AND a.id = t.person_id
       WHERE t.organisation_id = $1 AND t.id = $2 ORDER BY t.version DESC LIMIT $3`,
      [actor.organisationId, id, most],
    );
  }
}
