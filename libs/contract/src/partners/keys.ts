import { lengths } from '../platform/words.ts';
import { Id, SomeOf, Text, Whole } from '../platform/fields.ts';
import { keyScopes, longestKeyDays, type KeyScope } from './words.ts';

/** A key with which a partner's own system comes in. */
export class AddPartnerKey {
  @Id() id!: string;
  /** Which system it is for, so that one knows which key to revoke. */
  @Text(lengths.name) name!: string;
  @SomeOf(keyScopes) scopes!: KeyScope[];
  /** After how many days it opens nothing any more. */
  @Whole(1, longestKeyDays) days!: number;
}

/** A key as it is known afterwards: everything but the key itself. */
export class PartnerKeyView {
  id!: string;
  name!: string;
  scopes!: KeyScope[];
  madeAt!: string;
  madeBy!: string | null;
  expiresAt!: string;
  lastUsedAt!: string | null;
  revokedAt!: string | null;
}

/** A new key; the key itself is shown this once. */
export class NewPartnerKey {
  key!: PartnerKeyView;
  secret!: string;
}
