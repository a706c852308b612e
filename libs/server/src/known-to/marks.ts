import { Injectable } from '@nestjs/common';
import { identifiersOf, type Identifiable } from '@voortuin/domain/known-to/identifiers';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { SecretBox } from '../platform/secret-box.ts';

/** Makes the marks by which another organisation that knows her can be found: keyed, so that they tell nothing by themselves. */
@Injectable()
export class Marks {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** Makes them anew of what is known of her now, if she allows it; in the transaction that is going on. */
  async make({ organisationId }: Pick<Actor, 'organisationId'>, caregiverId: string): Promise<void> {
    const her = await this.database.row<Identifiable>(
      `SELECT c.last_name AS "lastName", c.born_on AS "bornOn", c.phone, c.second_phone AS "secondPhone", c.email, c.postcode
       FROM caregiver c JOIN known_consent k ON k.organisation_id = c.organisation_id AND k.caregiver_id = c.id
       WHERE c.organisation_id = $1 AND c.id = $2 AND c.closed_at IS NULL FOR NO KEY UPDATE OF c`,
      [organisationId, caregiverId],
    );
    if (!her) return;
    const marks = identifiersOf(her).map((identifier) => this.box.mark(identifier));
    await this.database.rows('DELETE FROM known_key WHERE organisation_id = $1 AND caregiver_id = $2', [
      organisationId,
      caregiverId,
    ]);
    await this.database.rows(
      'INSERT INTO known_key (organisation_id, caregiver_id, mark) SELECT $1, $2, unnest($3::bytea[])',
      [organisationId, caregiverId, marks],
    );
    await this.database.rows(
      'UPDATE known_consent SET marks_made_at = clock_timestamp() WHERE organisation_id = $1 AND caregiver_id = $2',
      [organisationId, caregiverId],
    );
  }
}
