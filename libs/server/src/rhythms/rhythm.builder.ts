import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';

/** Puts a rhythm in the test database; the usual one unless told otherwise. */
export async function aRhythm(
  test: TestDatabase,
  organisationId: string,
  own: { name?: string; idealDays?: number; longestDays?: number; channels?: string[]; usual?: boolean } = {},
): Promise<{ id: string }> {
  const id = newId();
  const { name = 'Gewoon', idealDays = 42, longestDays = 90, channels = ['phone', 'front-garden'], usual = true } = own;
  await test.owner.query(
    `INSERT INTO rhythm (organisation_id, id, name, ideal_days, longest_days, channels, usual) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, id, name, idealDays, longestDays, channels, usual],
  );
  return { id };
}
