import { Injectable } from '@nestjs/common';
import type { ParkedTextView } from '@voortuin/contract/messages/parked-texts';
import type { Page, PageQuery } from '@voortuin/contract/platform/page';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { OutgoingTexts } from './outgoing-texts.service.ts';

const most = 100;

/** Shows the texts that nobody could finish, and has them sent again or let be, as a person says. */
@Injectable()
export class ParkedTexts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly texts: OutgoingTexts,
  ) {}

  /** The first of those that are surely not out and need a person, and of those of which it cannot be found out; the oldest first. */
  async list(actor: Actor): Promise<ParkedTextView[]> {
    return (await this.page(actor, { size: most })).items;
  }

  /** A page of all of them. */
  async page(actor: Actor, query: PageQuery): Promise<Page<ParkedTextView>> {
    const size = query.size ?? usualPage;
    const [after] = readAfter(query.after, 1) ?? [null];
    const rows = await this.database.inside(actor, () =>
      this.database.rows<ParkedTextView>(
        `SELECT t.id, t.kind, p.first_name || ' ' || p.last_name AS person, t.send_from_at AS "dueAt", t.cause, t.state = 'unknown' AS unknown, t.claim
         FROM outgoing_text t LEFT JOIN person p ON p.organisation_id = t.organisation_id AND p.id = t.person_id
         WHERE t.organisation_id = $1 AND t.state IN ('unknown', 'parked') AND (t.state = 'parked' OR t.look_at IS NULL)
           AND ($2::uuid IS NULL OR t.id > $2::uuid)
         ORDER BY t.id LIMIT $3`,
        [actor.organisationId, after, size + 1],
      ),
    );
    return pageOf(rows, size, ({ id }) => [id], (row) => row); // prettier-ignore
  }

  /** Has one sent again, with all its chances; refused when somebody else decided about it meanwhile. */
  async again(actor: Actor, id: string, claim: number): Promise<ParkedTextView[]> {
    return this.decide(actor, id, 'again', () => this.texts.again(actor, id, claim));
  }

  /** Lets one be that need not go out any more, such as one that turns out to have arrived. */
  async drop(actor: Actor, id: string): Promise<ParkedTextView[]> {
    return this.decide(actor, id, 'dropped', () => this.texts.drop(actor, id));
  }

  /** Lets everything go that the limit of the day stopped, such as after raising it. */
  async goOn(actor: Actor): Promise<ParkedTextView[]> {
    return this.database.inside(actor, async () => {
      await this.texts.goOn(actor);
      await this.audit.line(actor, { action: 'changed', object: 'text', details: { again: 'day-limit' } });
      return this.list(actor);
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    what: 'again' | 'dropped',
    work: () => Promise<boolean>,
  ): Promise<ParkedTextView[]> {
    return this.database.inside(actor, async () => {
      const text = await this.database.row<{ caregiverId: string }>(
        'SELECT caregiver_id AS "caregiverId" FROM outgoing_text WHERE organisation_id = $1 AND id = $2',
        [actor.organisationId, id],
      );
      if (!text) throw new NotFound();
      if (!(await work())) throw new Conflict('changed-meanwhile');
      await this.audit.line(actor, {
        action: 'changed',
        object: 'text',
        ids: [text.caregiverId, id],
        details: { [what]: true },
      });
      return this.list(actor);
    });
  }
}
