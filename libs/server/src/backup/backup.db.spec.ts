import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, type DatabaseUrls } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { newOrganisation } from '../new-organisation.ts';
import { testOwnerUrl } from '../platform/config.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { anActor } from '../people/person.builder.ts';
import { Audit } from '../platform/audit.ts';
import { newId } from '../platform/ids.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { tableHashes } from '../platform/testing/table-hashes.ts';
import { testServices } from '../platform/testing/test-services.ts';
import { aRhythm } from '../rhythms/rhythm.builder.ts';
import { VisitLog } from '../today/visit-log.ts';
import { backUp } from './back-up.ts';
import { BackupRefused } from './contents.ts';
import { restore, type RestoreOptions } from './restore.ts';

const secret = 'the secret of the installation, in a spec';

describe('A backup', () => {
  let test: TestDatabase;
  let folder: string;
  let file: string;
  let made = 0;
  /** A role like the owner of a managed database: no superuser, and not past the walls. */
  const owner = `spec_owner_${process.pid}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voortuin-backup-'));
    test = await testDatabase();
    await onCluster(
      `CREATE ROLE ${owner} LOGIN PASSWORD 'only-in-tests' NOSUPERUSER;
       GRANT voortuin_walls TO ${owner} WITH INHERIT TRUE, SET TRUE`,
    );
    await fill();
    file = join(folder, 'town.backup');
    await backUp(test, file, secret);
  });

  afterAll(async () => {
    await test.close();
    for (let database = 1; database <= made; database++)
      await onCluster(`DROP DATABASE IF EXISTS ${owner}_${database} WITH (FORCE)`);
    await onCluster(`DROP OWNED BY ${owner} CASCADE; DROP ROLE ${owner}`);
    rmSync(folder, { recursive: true });
  });

  async function onCluster(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: testOwnerUrl() });
    await client.connect();
    for (const sql of statements) await client.query(sql);
    await client.end();
  }

  /** An empty database of an owner who is no superuser. */
  async function emptyDatabase(): Promise<DatabaseUrls & { all: string }> {
    const name = `${owner}_${++made}`;
    await onCluster(`CREATE DATABASE ${name} OWNER ${owner}`);
    const [all, own, app] = [new URL(testOwnerUrl()), new URL(testOwnerUrl()), new URL(test.appUrl)];
    for (const url of [all, own, app]) url.pathname = `/${name}`;
    [own.username, own.password] = [owner, 'only-in-tests'];
    return { ownerUrl: own.href, appUrl: app.href, all: all.href };
  }

  /** Two organisations with people, caregivers, contacts, signals, reminders and lines about nobody who is signed in. */
  async function fill(): Promise<void> {
    const services = await testServices(test);
    for (const name of ['Tab\there', 'Line\nand \\. backslash']) {
      const asker = await anActor(test, { lastName: name });
      await aRhythm(test, asker.organisationId);
      for (let count = 0; count < 40; count++) {
        const caregiverId = await aCaregiver(services, asker, { lastName: `${name} ${count}`, note: '\\.\n\\N\t' });
        await services.get(VisitLog).log(asker, {
          id: newId(),
          caregiverId,
          channel: 'phone',
          outcome: count % 3 ? 'spoken' : 'no-answer',
          heldAt: services.clock.now().subtract({ minutes: 5 }).toString(),
          note: `Het gaat ${'zo zo '.repeat(count)}`,
          signal: count % 7 ? undefined : { id: newId(), kind: 'overload', what: 'Slaapt slecht' },
          task: count % 5 ? undefined : { id: newId(), what: 'Folder', dueOn: '2026-01-05' },
        });
      }
      await test.owner.query(`UPDATE planned_contact SET remind_at = now() WHERE organisation_id = $1`, [
        asker.organisationId,
      ]);
      await test.owner.query('SELECT claim_due_reminders(20, 20, $1)', ['1 minute']);
      await test.owner.query(`UPDATE account SET totp_secret = $2, totp_confirmed_at = now() WHERE id = $1`, [
        asker.accountId,
        new SecretBox(secret).seal('JBSWY3DP', asker.accountId!),
      ]);
    }
    await test.database.outside(() =>
      new Audit(test.database).line(
        { organisationId: null as never, personId: null, accountId: null, origin: '192.0.2.1', client: 'spec' },
        { action: 'refused', object: 'session' },
      ),
    );
    await services.close();
  }

  const put = (urls: DatabaseUrls, from = file, more: Partial<RestoreOptions> = {}) =>
    restore(urls, from, { secret, ...more });

  /** No row anywhere; tables that are not there hold none. */
  async function isEmpty(url: string): Promise<boolean> {
    return Object.values(await tableHashes(url)).every((hash) => hash.startsWith('0 '));
  }

  it('comes back row for row, in a database whose owner is no superuser', async () => {
    const target = await emptyDatabase();
    const steps: number[] = [];
    await put(target, file, { progress: (done, total) => steps.push(done / total) });
    const [before, after] = [await tableHashes(test.ownerUrl), await tableHashes(target.all)];
    expect(after).toEqual(before);
    for (const table of ['audit_line', 'contact_moment', 'reminder', 'signal', 'task', 'conversation', 'care_state'])
      expect(before[table]).withContext(table).not.toMatch(/^0 /);
    expect(steps.at(-1)).toBe(1);
  });

  it('made by an owner who is no superuser holds the same', async () => {
    const target = await emptyDatabase();
    await put(target);
    const second = join(folder, 'second.backup');
    await backUp(target, second, secret);
    const again = await emptyDatabase();
    await put(again, second);
    expect(await tableHashes(again.all)).toEqual(await tableHashes(test.ownerUrl));
  });

  it('that is back has its walls, its promise and its append-only rows as before', async () => {
    const target = await emptyDatabase();
    await put(target);
    const client = new pg.Client({ connectionString: target.ownerUrl });
    await client.connect();
    expect((await client.query('SELECT 1 FROM caregiver')).rows).toEqual([]);
    await client.end();
    const past = new pg.Client({ connectionString: target.all });
    await past.connect();
    const { rows } = await past.query(
      `SELECT c.id FROM caregiver c LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
       GROUP BY c.organisation_id, c.id, c.closed_at HAVING count(p.id) <> CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END`,
    );
    expect(rows).toEqual([]);
    await expectAsync(past.query('DELETE FROM audit_line')).toBeRejectedWithError(/stays/);
    await expectAsync(past.query(`DELETE FROM planned_contact WHERE state = 'open'`)).toBeRejected();
    const { rows: resting } = await past.query(`SELECT 1 FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`);
    expect(resting).toEqual([]);
    await past.end();
  });

  it('of which one byte is other, or the end is missing, is refused and leaves the database empty', async () => {
    const target = await emptyDatabase();
    const bytes = readFileSync(file);
    const broken = join(folder, 'broken.backup');
    for (const at of [4, 12, bytes.length >> 1, bytes.length - 40, bytes.length - 1]) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      writeFileSync(broken, altered);
      await expectAsync(put(target, broken))
        .withContext(`byte ${at}`)
        .toBeRejectedWithError(BackupRefused, /altered/);
    }
    for (const length of [20, bytes.length >> 1, bytes.length - 1]) {
      copyFileSync(file, broken);
      truncateSync(broken, length);
      await expectAsync(put(target, broken))
        .withContext(`${length} bytes`)
        .toBeRejectedWithError(BackupRefused, /cut off/);
    }
    writeFileSync(broken, 'naam;adres\n');
    await expectAsync(put(target, broken)).toBeRejectedWithError(BackupRefused, /no backup/);
    await expectAsync(put(target, join(folder, 'nowhere'))).toBeRejectedWithError(BackupRefused, /no file/);
    expect(await tableHashes(target.all)).toEqual({});
  });

  it('whose restore is cut off half-way leaves the database empty, and goes in afterwards', async () => {
    const target = await emptyDatabase();
    const killed = put(target, file, {
      progress: (done, total) => {
        if (done > total / 2) throw new Error('killed');
      },
    });
    await expectAsync(killed).toBeRejectedWithError('killed');
    expect(await isEmpty(target.all)).toBeTrue();
    await put(target);
    expect(await isEmpty(target.all)).toBeFalse();
  });

  it('does not go into a database that holds something', async () => {
    const target = await emptyDatabase();
    await migrate(target);
    await newOrganisation(target, { name: 'Zuid', firstName: 'Wim', lastName: 'Smit', email: 'wim@zuid.test' });
    const before = await tableHashes(target.all);
    await expectAsync(put(target)).toBeRejectedWithError(BackupRefused, /not empty/);
    expect(await tableHashes(target.all)).toEqual(before);
  });

  it('of an older version goes into a new database and is brought up to date', async () => {
    const [old, target, beyond] = [await emptyDatabase(), await emptyDatabase(), await emptyDatabase()];
    await migrate(old, () => {}, migrations.length - 1);
    const client = new pg.Client({ connectionString: old.all });
    await client.connect();
    await client.query(`INSERT INTO organisation (id, name) VALUES (uuidv7(), 'Van vroeger')`);
    await client.end();
    const older = join(folder, 'older.backup');
    await backUp(old, older, secret);
    await put(target, older);
    const known = await tableHashes(old.all);
    expect(await tableHashes(target.all)).toEqual(jasmine.objectContaining(known));
    expect(Object.keys(await tableHashes(target.all)).length).toBeGreaterThan(0);
    await migrate(beyond);
    await expectAsync(put(beyond, older)).toBeRejectedWithError(BackupRefused, /newer than the backup/);
  });

  it('asks for the secret with which second factors are sealed, or does without them', async () => {
    const target = await emptyDatabase();
    for (const other of [null, 'the secret of another installation, in a spec'])
      await expectAsync(put(target, file, { secret: other })).toBeRejectedWithError(BackupRefused, /2 accounts/);
    await put(target, file, { secret: null, withoutSecondFactors: true });
    const client = new pg.Client({ connectionString: target.all });
    await client.connect();
    const { rows } = await client.query('SELECT DISTINCT totp_secret, totp_confirmed_at FROM account');
    expect(rows).toEqual([{ totp_secret: null, totp_confirmed_at: null }]);
    await client.end();
  });

  it('leaves sessions out, writes over nothing, and leaves no half file', async () => {
    await expectAsync(backUp(test, file, secret)).toBeRejectedWithError(BackupRefused, /there already/);
    const cut = backUp(test, join(folder, 'cut.backup'), secret, () => {
      throw new Error('killed');
    });
    await expectAsync(cut).toBeRejectedWithError('killed');
    expect(readdirSync(folder).filter((name) => /cut|half/.test(name))).toEqual([]);
    const { tables } = await backUp(test, join(folder, 'more.backup'), null);
    expect(tables.map(({ name }) => name)).not.toContain('session');
  });
});
