import type { Role } from '@voortuin/contract/people/words';
import { permissionsOf } from '@voortuin/domain/people/permissions';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';

/** A person as the builder made her. */
export interface BuiltPerson {
  id: string;
  organisationId: string;
  accountId: string | null;
  email: string;
  name: string;
  roles: Role[];
  teamId: string | null;
}

/** What may differ from the usual person. */
export interface PersonBuild {
  roles?: Role[];
  firstName?: string;
  lastName?: string;
  email?: string;
  teamId?: string | null;
  worksOn?: number[];
  dayCapacity?: number;
  absentUntilOn?: string | null;
  /** Null for somebody who has not joined yet. */
  accountId?: string | null;
  passwordHash?: string;
}

/** Puts a person in the test database, with an account of her own unless told otherwise. */
export async function aPerson(test: TestDatabase, organisationId: string, own: PersonBuild = {}): Promise<BuiltPerson> {
  const id = newId();
  const { roles = ['consultant'], firstName = 'Anne', lastName = 'de Wit', teamId = null } = own;
  const email = own.email ?? `${id}@steunpunt.test`;
  const accountId = own.accountId === undefined ? await anAccount(test, email, own.passwordHash) : own.accountId;
  await test.owner.query(
    `INSERT INTO person (organisation_id, id, account_id, email, first_name, last_name, roles, team_id, works_on, day_capacity, absent_until_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      organisationId,
      id,
      accountId,
      email,
      firstName,
      lastName,
      roles,
      teamId,
      own.worksOn ?? [1, 2, 3, 4, 5],
      own.dayCapacity ?? 8,
      own.absentUntilOn ?? null,
    ],
  );
  return { id, organisationId, accountId, email, name: `${firstName} ${lastName}`, roles, teamId };
}

/** Puts an account in the test database. */
export async function anAccount(
  test: TestDatabase,
  email: string,
  passwordHash: string | null = null,
): Promise<string> {
  const id = newId();
  await test.owner.query('INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)', [
    id,
    email,
    passwordHash,
  ]);
  return id;
}

/** The actor that a person is when she asks something. */
export function actorOf(person: BuiltPerson): Actor {
  return {
    organisationId: person.organisationId,
    personId: person.id,
    accountId: person.accountId,
    name: person.name,
    roles: person.roles,
    partnerId: null,
    teamId: person.teamId,
    permissions: permissionsOf(person.roles),
    origin: '192.0.2.1',
    client: 'spec',
  };
}

/** Somebody who asks: a new person, in the organisation given or in a new one. */
export async function anActor(
  test: TestDatabase,
  own: PersonBuild & { organisationId?: string } = {},
): Promise<Actor & { personId: string }> {
  const organisationId = own.organisationId ?? (await anOrganisation(test)).id;
  const person = await aPerson(test, organisationId, own);
  return { ...actorOf(person), personId: person.id };
}
