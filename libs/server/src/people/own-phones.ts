import { Injectable } from '@nestjs/common';
import { normalisePhone, showPhone } from '@voortuin/domain/platform/phone-number';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';

/** One's own phone: the one that rings when one calls through the line of the organisation, or is called. */
@Injectable()
export class OwnPhones {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The phone of whoever asks. */
  async open(actor: Actor): Promise<{ phone: string | null; phoneShown: string | null }> {
    return this.database.inside(actor, async () => {
      const row = await this.database.row<{ phone: string | null }>(
        'SELECT phone FROM person WHERE organisation_id = $1 AND id = $2',
        [actor.organisationId, personOf(actor)],
      );
      const phone = row?.phone ?? null;
      return { phone, phoneShown: phone && showPhone(phone) };
    });
  }

  /** Sets it, or takes it away. The number of the organisation itself would ring in a circle. */
  async change(actor: Actor, given: string | null): Promise<{ phone: string | null; phoneShown: string | null }> {
    const phone = given && normalisePhone(given);
    if (given && !phone) throw new BadField('phone', 'not-a-phone-number');
    return this.database.inside(actor, async () => {
      const line = await this.database.row('SELECT 1 FROM phone_line WHERE organisation_id = $1 AND number = $2', [
        actor.organisationId,
        phone,
      ]);
      if (line) throw new BadField('phone', 'number-of-the-line');
      await this.database.rows('UPDATE person SET phone = $3 WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        personOf(actor),
        phone,
      ]);
      await this.audit.line(actor, { action: 'changed', object: 'person', ids: [personOf(actor)], details: { phone: phone !== null } }); // prettier-ignore
      return this.open(actor);
    });
  }
}
