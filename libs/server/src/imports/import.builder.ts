import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportRowView, StartImport } from '@voortuin/contract/imports/imports';
import type { Page } from '@voortuin/contract/platform/page';
import { aMunicipality, anOrganisation, aTeam } from '../organisations/organisation.builder.ts';
import { actorOf, aPerson } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aRhythm } from '../rhythms/rhythm.builder.ts';
import { ImportRuns } from './import-runs.ts';
import { Imports, type HandedFile } from './imports.service.ts';

const listOf = (name: string): HandedFile => ({
  name,
  bytes: readFileSync(join(import.meta.dirname, '../../testdata', name)),
});

/** The lists as two support centres handed them over. */
export const lists = { western: listOf('caregivers-cp1252.csv'), unicode: listOf('caregivers-utf8.csv') };

/** A list of some lines. */
export const aList = (...lines: string[]): HandedFile => ({
  name: 'lijst.csv',
  bytes: Buffer.from(lines.join('\r\n'), 'utf8'),
});

/** What is said once about a list. */
export const said: StartImport = {
  origin: 'Lijst van het vorige steunpunt',
  ground: 'public-task',
  agreedChannels: ['phone', 'front-garden'],
  agreedHow: 'Bij aanmelding gevraagd',
};

/** A data row as the notes beside the lists count it, from 0; a spreadsheet counts from 1 and the headings first. */
export const data = (row: number): number => row + 2;

/** A support centre with two consultants, who each look after a part of the postcodes. */
export async function aSupportCentre(test: TestDatabase): Promise<{ lead: Actor; consultants: Actor[] }> {
  const { id } = await anOrganisation(test);
  const team = await aTeam(test, id);
  await aMunicipality(test, id);
  await aRhythm(test, id);
  const lead = actorOf(await aPerson(test, id, { roles: ['team-lead'], firstName: 'Thea', teamId: team.id }));
  const consultants: Actor[] = [];
  for (const [firstName, from, until] of [
    ['Marloes', 4600, 4649],
    ['Dirk', 4650, 4689],
  ] as const) {
    const consultant = actorOf(await aPerson(test, id, { firstName, teamId: team.id, dayCapacity: 6 }));
    consultants.push(consultant);
    await test.owner.query(
      `INSERT INTO postcode_area (organisation_id, digits, neighbourhood, team_id, consultant_id)
       SELECT $1, d::text, 'Buurt ' || d, $2, $3 FROM generate_series($4::int, $5::int) d`,
      [id, team.id, consultant.personId, from, until],
    );
  }
  return { lead, consultants };
}

/** The services that bring lists in, on a database of a spec's own, at nine in the morning of 25 November 2026. */
export interface ImportsSetUp {
  test: TestDatabase;
  services: TestServices;
  imports: Imports;
  runs: ImportRuns;
  /** A file from the upload to the end. */
  bringIn(lead: Actor, file: HandedFile): Promise<string>;
  /** All rows of a list, by their number. */
  allRows(lead: Actor, id: string): Promise<Map<number, ImportRowView>>;
  /** As somebody who sees past every wall. */
  look<T = any>(sql: string, ...parameters: unknown[]): Promise<T[]>; // oxlint-disable-line typescript/no-explicit-any
  close(): Promise<void>;
}

/** Puts them together. */
export async function importsSetUp(): Promise<ImportsSetUp> {
  const test = await testDatabase();
  const services = await testServices(test);
  services.clock.put('2026-11-25T09:00:00Z');
  const imports = services.get(Imports);
  const runs = services.get(ImportRuns);
  return {
    test,
    services,
    imports,
    runs,
    bringIn: async (lead, file) => {
      const { id } = await imports.upload(lead, file);
      await imports.start(lead, id, said);
      await runs.work(lead.organisationId, id);
      return id;
    },
    allRows: async (lead, id) => {
      const found = new Map<number, ImportRowView>();
      for (let after: string | null | undefined; after !== null;) {
        const page: Page<ImportRowView> = await imports.rows(lead, id, { after, size: 100 });
        for (const row of page.items) found.set(row.row, row);
        after = page.next;
      }
      return found;
    },
    look: async (sql, ...parameters) => (await test.owner.query(sql, parameters)).rows,
    close: async () => {
      await services.close();
      await test.close();
    },
  };
}
