import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';

/** Puts an organisation in the test database. */
export async function anOrganisation(
  test: TestDatabase,
  own: { name?: string; requiresSecondFactor?: boolean; firstContactDays?: number; demo?: boolean } = {},
): Promise<{ id: string; name: string }> {
  const id = newId();
  const name = own.name ?? `Steunpunt ${id.slice(-4)}`;
  await test.owner.query(
    `INSERT INTO organisation (id, name, requires_second_factor, first_contact_days, demo) VALUES ($1, $2, $3, $4, $5)`,
    [id, name, own.requiresSecondFactor ?? false, own.firstContactDays ?? 10, own.demo ?? false],
  );
  return { id, name };
}

/** Puts a team in the test database. */
export async function aTeam(
  test: TestDatabase,
  organisationId: string,
  name = 'Team Noord',
): Promise<{ id: string; name: string }> {
  const id = newId();
  await test.owner.query('INSERT INTO team (organisation_id, id, name) VALUES ($1, $2, $3)', [
    organisationId,
    id,
    name,
  ]);
  return { id, name };
}

/** Puts a municipality in the test database. */
export async function aMunicipality(
  test: TestDatabase,
  organisationId: string,
  own: { name?: string; floor?: number } = {},
): Promise<{ id: string; name: string }> {
  const id = newId();
  const name = own.name ?? 'Heuvelrade';
  await test.owner.query('INSERT INTO municipality (organisation_id, id, name, floor) VALUES ($1, $2, $3, $4)', [
    organisationId,
    id,
    name,
    own.floor ?? 4,
  ]);
  return { id, name };
}
