import { aList, aSupportCentre, importsSetUp, said, type ImportsSetUp } from './import.builder.ts';
import type { Imports } from './imports.service.ts';

describe('a list comes in', () => {
  let setUp: ImportsSetUp;
  let imports: Imports;
  let look: ImportsSetUp['look'];

  beforeAll(async () => {
    setUp = await importsSetUp();
    ({ imports, look } = setUp);
  });
  afterAll(() => setUp.close());

  it('brings each row in exactly once when its worker is killed halfway', async () => {
    const killed = await aSupportCentre(setUp.test);
    const whole = await aSupportCentre(setUp.test);
    const lines = Array.from(
      { length: 700 },
      (_, n) => `Bakker${n};An${n};0612${String(100_000 + n)};4611 KE;${1 + (n % 28)}-03-2025;ja;tel.`,
    );
    const file = aList('Achternaam;Voornaam;Telefoon;Postcode;Laatste contact;Gesproken;Soort', ...lines);
    await setUp.bringIn(whole.lead, file);

    const { organisationId } = killed.lead;
    const { id } = await imports.upload(killed.lead, file);
    await imports.start(killed.lead, id, said);
    expect((await setUp.runs.waiting()).some(({ importId }) => importId === id)).toBe(true);
    // A worker that took the list, brought one batch in, and died in the middle of the next.
    await look(
      `UPDATE import SET state = 'running', lease_until_at = clock_timestamp() + interval '1 minute' WHERE id = $1`,
      id,
    );
    expect(await setUp.runs.step(organisationId, id)).toBe(true);
    await look(
      `CREATE FUNCTION stop_halfway() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
    );
    await look(
      `CREATE TRIGGER stop_halfway BEFORE INSERT ON planned_contact FOR EACH ROW EXECUTE FUNCTION stop_halfway()`,
    );
    await expectAsync(setUp.runs.step(organisationId, id)).toBeRejected();
    await look('DROP TRIGGER stop_halfway ON planned_contact');
    expect((await imports.open(killed.lead, id)).done).toBe(250);
    // While its lease holds nobody takes it up; after that anybody does.
    await setUp.runs.work(organisationId, id);
    expect((await imports.open(killed.lead, id)).done).toBe(250);
    await look(`UPDATE import SET lease_until_at = clock_timestamp() - interval '1 second' WHERE id = $1`, id);
    expect((await setUp.runs.waiting()).some(({ importId }) => importId === id)).toBe(true);
    await Promise.all([setUp.runs.work(organisationId, id), setUp.runs.work(organisationId, id)]);

    const stateOf = (organisation: string) =>
      look(
        `SELECT c.first_name, c.last_name, c.phone, c.neighbourhood, p.planned_on::text, p.due_on::text, p.why, s.conversations, count(m.id)::int AS moments
         FROM caregiver c JOIN planned_contact p ON p.caregiver_id = c.id AND p.state = 'open' JOIN care_state s ON s.caregiver_id = c.id
         LEFT JOIN contact_moment m ON m.caregiver_id = c.id
         WHERE c.organisation_id = $1 GROUP BY c.organisation_id, c.id, p.organisation_id, p.id, s.organisation_id, s.caregiver_id ORDER BY c.sort_name`,
        organisation,
      );
    const ended = await stateOf(organisationId);
    expect(ended.length).toBe(700);
    expect(ended.map(({ planned_on: _, ...rest }) => rest)).toEqual(
      (await stateOf(whole.lead.organisationId)).map(({ planned_on: _, ...rest }) => rest),
    );
    expect((await imports.open(killed.lead, id)).state).toBe('done');
  });
});
