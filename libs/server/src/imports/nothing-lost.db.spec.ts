import { aSupportCentre, importsSetUp, lists, type ImportsSetUp } from './import.builder.ts';
import { openList } from './parse-list.ts';

describe('of a list nothing is lost, and nothing is kept that may not be', () => {
  let setUp: ImportsSetUp;
  let look: ImportsSetUp['look'];

  beforeAll(async () => {
    setUp = await importsSetUp();
    ({ look } = setUp);
  });
  afterAll(() => setUp.close());

  it('leaves no citizen service number anywhere', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    await setUp.bringIn(lead, {
      name: 'lijst van 111222333.csv',
      bytes: Buffer.from(
        'Naam;BSN;Telefoon;Iets anders;Uren\r\nJan Bos;123456782;06-12345678;was 111222333;111222333\r\n;111222333;;;\r\n',
      ),
    });
    const columns = await look(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'ARRAY', 'character varying')`,
    );
    expect(columns.length).toBeGreaterThan(50);
    for (const { table, column } of columns) {
      const found = await look(`SELECT 1 FROM "${table}" WHERE "${column}"::text ~ '(111222333|123456782)'`);
      expect(found).withContext(`${table}.${column}`).toEqual([]);
    }
  });

  it('keeps every value of every added row somewhere', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    const id = await setUp.bringIn(lead, lists.western);
    const list = await openList(lists.western.bytes);
    const ended = await setUp.allRows(lead, id);
    const heldBy: Record<string, string> = {
      channel: 'kanaal',
      spoken: 'gesproken',
      approach: 'benaderen',
      rhythm: 'ritme',
      relation: 'relatie',
      condition: 'situatie',
    };
    for await (const { row, cells } of list.rows) {
      const { caregiverId } = ended.get(row)!;
      if (!caregiverId) continue;
      const [all] = await look(
        `SELECT c.*, to_jsonb(s) AS situation, r.name AS recipient, to_jsonb(m) AS moment, (m.held_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS held_on,
                c.born_on::text AS born
         FROM caregiver c LEFT JOIN care_situation s ON s.caregiver_id = c.id LEFT JOIN care_recipient r ON r.id = s.recipient_id
         LEFT JOIN contact_moment m ON m.caregiver_id = c.id WHERE c.id = $1`,
        caregiverId,
      );
      const everything = JSON.stringify(all).toLowerCase();
      for (const [at, { heading, field }] of list.columns.entries()) {
        const text = (cells[at] ?? '').trim();
        if (!text) continue;
        const inNote =
          (all.note ?? '').includes(`${heading}: ${text}`) || (field === 'note' && all.note.startsWith(text));
        expect(inNote || isKept(field!, text, all, everything))
          .withContext(`row ${row}: ${heading} ${text} (${heldBy[field!] ?? field})`)
          .toBe(true);
      }
    }
  });
});

/** Whether a field of hers, or her history, holds what a cell says. */
// oxlint-disable-next-line typescript/no-explicit-any
function isKept(field: string, text: string, all: any, everything: string): boolean {
  const digits = text.replace(/\D/g, '');
  switch (field) {
    case 'phone':
      return all.phone.endsWith(digits.slice(-9));
    case 'bornOn':
      return digits.length === 4
        ? String(all.born_year) === digits
        : all.born.endsWith(text.slice(-2)) ||
            /\d{4}/.exec(text)?.[0] === all.born.slice(0, 4) ||
            text.endsWith(all.born.slice(2, 4));
    case 'postcode':
      return all.postcode === text.replace(' ', '').toUpperCase();
    case 'recipientName':
      return all.recipient === text;
    case 'hoursPerWeek':
      return Number(all.situation.hours_per_week) === (text === '24/7' ? 168 : Number(text.replace(',', '.')));
    case 'lastContactOn':
      return (
        all.held_on !== null &&
        (all.held_on.includes(/\d{4}/.exec(text)?.[0] ?? '') || text.endsWith(all.held_on.slice(2, 4)))
      );
    case 'channel':
    case 'spoken':
      return all.moment !== null;
    case 'rhythm':
      return text === 'op verzoek' ? all.approach !== 'welcome' : all.own_ideal_days > 0;
    case 'preference':
      return all.preferred_channel !== null;
    case 'approach':
      return all.approach === 'never';
    case 'relation':
      return all.situation.relation !== null && all.situation.relation !== 'other';
    case 'condition':
      return all.situation.condition !== null && all.situation.condition !== 'other';
    default:
      return everything.includes(JSON.stringify(text.toLowerCase()).slice(1, -1));
  }
}
