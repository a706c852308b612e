import { sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';
import { sight } from '@voortuin/server/caregivers/sight.sql';
import { isPassword } from '@voortuin/server/people/passwords';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { demoLogins, fillDemoTown } from './fill-demo-town.ts';
import type { CaregiverFile } from './history/file.ts';
import { makeTowns, seed } from './make-town.ts';
import { oostersas, wilgendonk } from './people/organisations.ts';
import type { Town } from './write/write-town.ts';

const today = '2026-11-25';

describe('the demo town in the database', () => {
  let test: TestDatabase;
  let towns: Town[];

  const rows = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    (await test.owner.query(sql, parameters)).rows as T[];

  beforeAll(async () => {
    test = await testDatabase();
    towns = makeTowns(today, () => {}, seed, [wilgendonk, oostersas]);
    await cutOff();
    await fillDemoTown(test, () => {}, today);
  });
  afterAll(() => test.close());

  let leftByHalf: number;
  /** A start that is killed halfway. */
  const cutOff = async (): Promise<void> => {
    const half = fillDemoTown(
      test,
      (done, total) => {
        if (done > total * 0.8) throw new Error('killed');
      },
      today,
      [oostersas],
    );
    await expectAsync(half).toBeRejectedWithError('killed');
    leftByHalf = (await rows('SELECT 1 FROM organisation UNION ALL SELECT 1 FROM account')).length;
  };

  it('is there as a whole or not at all', () => {
    expect(leftByHalf).toBe(0);
  });

  it('leaves a database alone that is filled already', async () => {
    const count = `SELECT (SELECT count(*) FROM contact_moment) + (SELECT count(*) FROM account) AS all`;
    const before = await rows(count);
    await fillDemoTown(test, () => fail('nothing is to be filled'), today);
    expect(await rows(count)).toEqual(before);
  });

  it('keeps the promise: exactly one open planned contact for whoever is not closed', async () => {
    const broken = await rows(
      `SELECT c.id FROM caregiver c LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
       GROUP BY c.organisation_id, c.id, c.closed_at HAVING count(p.id) <> CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END`,
    );
    expect(broken).toEqual([]);
  });

  it('shows every class of sight, in shares one can believe', async () => {
    const counted = await rows<{ sight: SightClass; people: number }>(
      `SELECT ${sight('$1')} AS sight, count(*)::int AS people FROM caregiver_line l WHERE l.organisation_id = $2 GROUP BY 1`,
      [today, towns[0]!.organisation.id],
    );
    const share = Object.fromEntries(counted.map(({ sight, people }) => [sight, people / 1200]));
    for (const one of sightClasses) expect(share[one]).withContext(one).toBeGreaterThan(0.002);
    expect(share['on-time']).toBeGreaterThan(0.45);
    expect(share['too-long']).toBeGreaterThan(0.04);
    expect(share['too-long']).toBeLessThan(0.18);
    expect(share['never-spoken']).toBeLessThan(0.06);
    expect(share['closed']).toBeLessThan(0.2);
  });

  it('counts for each caregiver what her history says', async () => {
    const states = await rows<State>(
      `SELECT caregiver_id AS id, last_spoken_at AS "spokenAt", last_spoken_channel AS "spokenBy", last_how_it_goes AS "howItGoes",
              attempts_by_channel AS misses, open_signals AS signals, open_tasks AS tasks, conversations FROM care_state ORDER BY 1`,
    );
    const expected = towns.flatMap(({ files }) => files.map(stateOf)).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(states).toEqual(expected);
    const [{ all }] = (await rows<{ all: number }>('SELECT count(*)::int AS all FROM conversation')) as [
      { all: number },
    ];
    expect(all).toBe(expected.reduce((sum, { conversations }) => sum + conversations, 0));
  });

  it('tells of no text later than it came in', async () => {
    const told = await rows<{ late: number }>(
      `SELECT extract(epoch FROM sent_at - due_at)::float8 AS late FROM reminder WHERE kind = 'text'`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ late }) => late !== 0)).toEqual([]);
  });

  it('can be entered as each of the demo logins', async () => {
    for (const { email, password } of demoLogins) {
      const [account] = await rows<{ hash: string }>('SELECT password_hash AS hash FROM account WHERE email = $1', [
        email,
      ]);
      expect(await isPassword(password, account?.hash ?? null))
        .withContext(email)
        .toBeTrue();
    }
    const people = await test.database.alone<{ roles: string[]; team: string }>('SELECT * FROM demo_people()');
    expect(people.length).toBe(16);
    expect(people.filter(({ roles }) => roles.includes('partner')).map(({ team }) => team)).toEqual([
      'Thuiszorg De Brug', 'Logeerhuis De Luwte', 'Thuiszorg Aan de Sluis',
    ]); // prettier-ignore
    const twice = await rows(
      `SELECT 1 FROM person WHERE account_id IS NOT NULL GROUP BY account_id HAVING count(DISTINCT organisation_id) = 2`,
    );
    expect(twice.length).toBe(1);
  });

  it('has partners of every kind, some of which have to be checked again, and everywhere somebody to refer to', async () => {
    for (const { organisation, partners } of towns) {
      const old = await rows<{ old: boolean }>(
        `SELECT checked_on < $2::date - 180 AS old FROM partner WHERE organisation_id = $1`,
        [organisation.id, today],
      );
      expect(old.length).toBe(partners.partners.length);
      expect(new Set(old.map((one) => one.old)).size).toBe(2);
      const nobody = await rows(
        `SELECT name FROM partner p WHERE organisation_id = $1 AND NOT EXISTS (
           SELECT 1 FROM person w WHERE w.organisation_id = p.organisation_id AND w.partner_id = p.id AND (w.phone IS NOT NULL OR w.second_email IS NOT NULL))`,
        [organisation.id],
      );
      expect(nobody).toEqual([]);
    }
    const [{ needs }] = (await rows<{ needs: number }>('SELECT count(DISTINCT need)::int AS needs FROM offer_fit')) as [
      { needs: number },
    ];
    expect(needs).toBe(8);
  });

  it('shows neither organisation anything of the other', async () => {
    for (const { organisation, files } of towns) {
      const seen = await test.database.inside({ organisationId: organisation.id }, () =>
        test.database.rows<{ id: string }>('SELECT id FROM caregiver ORDER BY id'),
      );
      expect(seen.map(({ id }) => id)).toEqual(files.map(({ row }) => row.id).sort());
    }
  });
});

interface State {
  id: string;
  spokenAt: string | null;
  spokenBy: string | null;
  howItGoes: string | null;
  misses: Record<string, number>;
  signals: number;
  tasks: number;
  conversations: number;
}

const speaking = ['phone', 'front-garden', 'home-visit', 'encounter', 'video'];

function stateOf({ row, spokenAt, spokenBy, howItGoes, misses, signals, tasks, moments }: CaregiverFile): State {
  return {
    id: row.id, spokenAt, spokenBy, howItGoes, misses,
    signals: signals.filter(({ handledAt }) => !handledAt).length,
    tasks: tasks.filter(({ doneAt }) => !doneAt).length,
    conversations: moments.filter(({ outcome, channel }) => outcome === 'spoken' && speaking.includes(channel)).length,
  }; // prettier-ignore
}
