import type { ImportRowView } from '@voortuin/contract/imports/imports';
import type { ImportResult } from '@voortuin/contract/imports/words';
import type { Actor } from '../platform/actor.ts';
import { aSupportCentre, data, importsSetUp, lists, said, type ImportsSetUp } from './import.builder.ts';
import type { Imports } from './imports.service.ts';
import { NotAdded } from './not-added.ts';
import { openList } from './parse-list.ts';

describe('a real list', () => {
  let setUp: ImportsSetUp;
  let imports: Imports;
  let look: ImportsSetUp['look'];

  beforeAll(async () => {
    setUp = await importsSetUp();
    ({ imports, look } = setUp);
  });
  afterAll(() => setUp.close());

  const sumOf = (counts: Record<ImportResult, number>): number =>
    Object.values(counts).reduce((sum, one) => sum + one, 0);

  for (const [file, encoding, delimiter, counts, size] of [
    [lists.western, 'windows-1252', ';', { added: 157, 'added-with-remark': 80, doubtful: 2, refused: 2 }, 241],
    [lists.unicode, 'utf-8', ',', { added: 112, 'added-with-remark': 45, doubtful: 2, refused: 2 }, 161],
  ] as const) {
    describe(file.name, () => {
      let lead: Actor;
      let id: string;
      let ended: Map<number, ImportRowView>;

      beforeAll(async () => {
        ({ lead } = await aSupportCentre(setUp.test));
        const preview = await imports.upload(lead, file);
        id = preview.id;
        expect(preview).toEqual(
          jasmine.objectContaining({
            state: 'previewed',
            encoding,
            delimiter,
            rows: size,
            done: 0,
            fileName: file.name,
          }),
        );
        expect(preview.counts).toEqual(counts);
        expect(await look('SELECT 1 FROM caregiver WHERE organisation_id = $1', lead.organisationId)).toEqual([]);
        const previewed = preview;
        await imports.start(lead, id, said);
        await setUp.runs.work(lead.organisationId, id);
        const done = await imports.open(lead, id);
        expect(done.counts).withContext('what was promised happened').toEqual(previewed.counts);
        expect(done.unassigned).toBe(previewed.unassigned);
        expect(done.withHistory).toBe(previewed.withHistory);
        expect(done.backlog.people).toBe(previewed.backlog.people);
        expect(done).toEqual(jasmine.objectContaining({ state: 'done', done: size }));
        ended = await setUp.allRows(lead, id);
      });

      it('ends each row in exactly one of four ways', async () => {
        const { counts: all } = await imports.open(lead, id);
        expect(sumOf(all)).toBe(size);
        expect(ended.size).toBe(size);
        const [{ people }] = await look(
          'SELECT count(*)::int AS people FROM caregiver WHERE organisation_id = $1',
          lead.organisationId,
        );
        expect(people).toBe(all.added + all['added-with-remark']);
      });

      it('knows what is the matter with each row that is', async () => {
        const codes = async (row: number) => ended.get(data(row))!.remarks.map(({ code }) => code);
        expect(await codes(7)).toContain('not-a-date');
        expect(await codes(19)).toContain('year-only');
        expect(await codes(43)).toEqual(['no-name']);
        expect(await codes(55)).toContain('not-a-postcode');
        expect(await codes(67)).toContain('in-the-future');
        expect(await codes(79)).toContain('citizen-number-masked');
        expect(await codes(91)).toEqual(['row-stops']);
        expect(await codes(115)).toContain('unreadable-character');
        expect(await codes(size - 1)).toEqual(['empty-row']);
      });

      it('asks a person about the same row again, and about the same person in another notation', async () => {
        for (const [row, earlier, same] of [
          [31, 3, 'whole-row'],
          [32, 5, 'phone'],
        ] as const) {
          const shown = ended.get(data(row))!;
          expect(shown.result).toBe('doubtful');
          expect(shown.likelySame[0]!.row).toBe(data(earlier));
          expect(shown.likelySame[0]!.id).toBe(ended.get(data(earlier))!.caregiverId);
          expect(shown.likelySame[0]!.same).toContain(same);
        }
      });

      it('keeps what it could not read, to the letter', async () => {
        const noteOf = async (row: number): Promise<string> =>
          (await look('SELECT note FROM caregiver WHERE id = $1', ended.get(data(row))!.caregiverId))[0].note;
        expect(await noteOf(7)).toContain('Laatste contact: 31-02-2026');
        expect(await noteOf(55)).toContain('Postcode: 4600 SS');
        expect(await noteOf(67)).toContain('Laatste contact: 01-03-2031');
        expect((await noteOf(103)).match(/x/g)!.length).toBeGreaterThanOrEqual(12_000);
        expect(await noteOf(79)).toContain('BSN ********* staat in dossier');
        const born = await look(
          'SELECT born_on, born_year FROM caregiver WHERE id = $1',
          ended.get(data(19))!.caregiverId,
        );
        expect(born).toEqual([{ born_on: null, born_year: 1962 }]);
        const name = await look('SELECT first_name FROM caregiver WHERE id = $1', ended.get(data(115))!.caregiverId);
        expect(name).toEqual([{ first_name: 'Ineke' }]);
      });

      it('makes the last contact history: without an author, by its day, and only reaching her counts', async () => {
        const { withHistory } = await imports.open(lead, id);
        const moments = await look(
          `SELECT count(*)::int AS all, count(*) FILTER (WHERE day_only)::int AS days, count(person_id)::int AS authors,
             count(*) FILTER (WHERE outcome = 'spoken' AND channel IN ('phone', 'front-garden', 'home-visit'))::int AS spoken
           FROM contact_moment WHERE organisation_id = $1`,
          lead.organisationId,
        );
        expect(moments[0]).toEqual({ all: withHistory, days: withHistory, authors: 0, spoken: jasmine.any(Number) });
        const [{ conversations }] = await look(
          'SELECT count(*)::int AS conversations FROM conversation WHERE organisation_id = $1',
          lead.organisationId,
        );
        expect(conversations).toBe(moments[0].spoken);
        const list = await openList(file.bytes);
        const at = (field: string): number => list.columns.findIndex((column) => column.field === field);
        for await (const { row, cells } of list.rows) {
          const { caregiverId, result } = ended.get(row)!;
          if (!result.startsWith('added') || cells[at('spoken')]) continue;
          expect(await look(`SELECT 1 FROM contact_moment WHERE caregiver_id = $1 AND outcome = 'spoken'`, caregiverId))
            .withContext(`row ${row} does not say that one spoke`)
            .toEqual([]);
        }
      });

      it('gives everyone exactly one next moment', async () => {
        const open = await look(
          `SELECT count(*)::int AS times FROM caregiver c LEFT JOIN planned_contact p ON p.caregiver_id = c.id AND p.state = 'open'
           WHERE c.organisation_id = $1 GROUP BY c.id`,
          lead.organisationId,
        );
        expect(open.every(({ times }) => times === 1)).toBe(true);
      });

      it('leaves those in peace who asked for it, and looks at them inside', async () => {
        const [{ never, request }] = await look(
          `SELECT count(*) FILTER (WHERE c.approach = 'never' AND p.kind = 'review')::int AS never,
                  count(*) FILTER (WHERE c.approach = 'on-request' AND p.kind = 'review')::int AS request
           FROM caregiver c JOIN planned_contact p ON p.caregiver_id = c.id AND p.state = 'open' WHERE c.organisation_id = $1`,
          lead.organisationId,
        );
        const list = await openList(file.bytes);
        const at = (field: string): number => list.columns.findIndex((column) => column.field === field);
        let [wantsNever, wantsRequest] = [0, 0];
        for await (const { row, cells } of list.rows) {
          if (!ended.get(row)!.result.startsWith('added')) continue;
          if (cells[at('approach')]) wantsNever++;
          else if (cells[at('rhythm')] === 'op verzoek') wantsRequest++;
        }
        expect({ never, request }).toEqual({ never: wantsNever, request: wantsRequest });
      });

      it('assigns by postcode area, and leaves the others to the team lead as not yet assigned', async () => {
        const { unassigned } = await imports.open(lead, id);
        const wrong = await look(
          `SELECT c.id FROM caregiver c LEFT JOIN postcode_area a ON a.organisation_id = c.organisation_id AND a.digits = left(c.postcode, 4)
           JOIN planned_contact p ON p.caregiver_id = c.id AND p.state = 'open'
           WHERE c.organisation_id = $1 AND (c.consultant_id IS DISTINCT FROM a.consultant_id OR p.consultant_id IS DISTINCT FROM a.consultant_id)`,
          lead.organisationId,
        );
        expect(wrong).toEqual([]);
        const [{ nobodys }] = await look(
          'SELECT count(*)::int AS nobodys FROM caregiver WHERE organisation_id = $1 AND consultant_id IS NULL',
          lead.organisationId,
        );
        expect(nobodys).toBe(unassigned);
        expect(unassigned).toBeGreaterThan(0);
      });

      it('fills in what was said once about the whole list, with its proof', async () => {
        const distinct = await look(
          'SELECT DISTINCT source, source_note, legal_ground, channel_permissions FROM caregiver WHERE organisation_id = $1',
          lead.organisationId,
        );
        const proof = {
          allowed: true,
          saidBy: lead.name,
          saidOn: jasmine.stringMatching(/^\d{4}-/),
          how: said.agreedHow,
        };
        expect(distinct).toEqual([
          {
            source: 'list',
            source_note: said.origin,
            legal_ground: 'public-task',
            channel_permissions: said.agreedChannels.map((channel) => jasmine.objectContaining({ channel, ...proof })),
          },
        ]);
      });

      it('puts the rows that were not added in a file that says why and comes in again', async () => {
        const csv = await setUp.services.get(NotAdded).csv(lead, id);
        expect(csv.startsWith('\uFEFFAchternaam;')).toBe(true);
        const list = await openList(Buffer.from(csv));
        expect(list.columns.at(-1)).toEqual({ heading: 'Reden niet toegevoegd', field: 'reason' });
        const original = new Map<number, string[]>();
        for await (const { row, cells } of (await openList(file.bytes)).rows) original.set(row, cells);
        const left = [31, 32, 43, size - 1];
        const reasons: string[] = [];
        let at = 0;
        for await (const { cells } of list.rows) {
          expect(cells.slice(0, -1)).toEqual(original.get(data(left[at++]!))!);
          reasons.push(cells.at(-1)!);
        }
        expect(at).toBe(4);
        expect(reasons[0]).toContain('Misschien al bekend als');
        expect(reasons[2]).toContain('geen naam');
        const mended = csv.replace(/^;;;/m, 'Mansveld;;Karin;');
        const again = await imports.upload(lead, { name: 'niet-toegevoegd.csv', bytes: Buffer.from(mended) });
        expect(again.counts).toEqual(jasmine.objectContaining({ doubtful: 2, refused: 1 }));
        expect(again.counts.added + again.counts['added-with-remark']).toBe(1);
        await imports.drop(lead, again.id, { sure: true });
      });

      it('doubles nobody when the same file comes again', async () => {
        const again = await imports.upload(lead, { ...file, name: 'nog-een-keer.csv' });
        expect(again.counts).toEqual({ added: 0, 'added-with-remark': 0, doubtful: size - 2, refused: 2 });
        await imports.start(lead, again.id, said);
        await setUp.runs.work(lead.organisationId, again.id);
        const [{ people }] = await look(
          'SELECT count(*)::int AS people FROM caregiver WHERE organisation_id = $1',
          lead.organisationId,
        );
        expect(people).toBe(size - 4);
      });
    });
  }
});
