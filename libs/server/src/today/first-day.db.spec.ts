import { aSupportCentre, importsSetUp, lists, type ImportsSetUp } from '../imports/import.builder.ts';
import { Today } from './today.service.ts';

describe('the first Vandaag after a list came in', () => {
  let setUp: ImportsSetUp;
  let look: ImportsSetUp['look'];

  beforeAll(async () => {
    setUp = await importsSetUp();
    ({ look } = setUp);
  });
  afterAll(() => setUp.close());

  it('is one day’s work for each consultant, and says how many wait behind it', async () => {
    const { lead, consultants } = await aSupportCentre(setUp.test);
    await setUp.bringIn(lead, lists.western);
    const lateByConsultant = await look(
      `SELECT consultant_id AS id, count(*)::int AS times FROM planned_contact
       WHERE organisation_id = $1 AND state = 'open' AND kind = 'contact' AND due_on <= '2026-11-25' GROUP BY 1`,
      lead.organisationId,
    );
    for (const consultant of consultants) {
      const day = await setUp.services.get(Today).of(consultant);
      const proposed = day.asked.length + day.tooLong.length + day.today.length;
      const late = lateByConsultant.find((one) => one.id === consultant.personId).times;
      expect(proposed).toBe(6);
      expect(day.waiting).toBe(late - proposed);
      const busiest = await look(
        `SELECT max(n)::int AS most, sum(n)::int AS spread FROM (SELECT count(*) AS n FROM planned_contact WHERE consultant_id = $1 AND state = 'open'
           AND kind = 'contact' AND why @> '[{"code": "backlog"}]' GROUP BY planned_on) d`,
        consultant.personId,
      );
      expect(busiest[0].most).toBe(6);
      expect(busiest[0].spread).withContext('all who are late have a day of their own').toBeGreaterThanOrEqual(late);
      const scores = day.tooLong.map(({ score }) => score);
      const later = day.thisWeek
        .filter(({ why }) => why.some(({ code }) => code === 'backlog'))
        .map(({ score }) => score);
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(Math.max(...later, 0));
    }
  });
});
