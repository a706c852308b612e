import type { Permission, Role } from '@voortuin/contract/people/words';

/** Who asks: the first argument of every service method. */
export interface Actor {
  readonly organisationId: string;
  /** Null for the system itself, such as a job. */
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  /** The partner she works at; null for who works here. */
  readonly partnerId: string | null;
  readonly permissions: ReadonlySet<Permission>;
  /** The address the request came from, for the audit line. */
  readonly origin: string | null;
  /** The browser or program, for the audit line. */
  readonly client: string | null;
  /** How somebody came in, when not by signing in: a partner by a link or a key, a caregiver by her own page. */
  readonly door?: 'link' | 'key' | 'own-page';
}

/** The system itself at work for one organisation; it holds no person's permissions. */
export function systemActor(organisationId: string, name: string): Actor {
  return {
    organisationId,
    name,
    personId: null,
    accountId: null,
    roles: [],
    teamId: null,
    partnerId: null,
    permissions: new Set(),
    origin: null,
    client: name,
  };
}

/** The person who asks; jobs have none and may not come here. */
export function personOf(actor: Actor): string {
  if (!actor.personId) throw new Error('only a person may do this');
  return actor.personId;
}
