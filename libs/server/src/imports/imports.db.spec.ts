import type { ImportRowView } from '@voortuin/contract/imports/imports';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { Decisions } from './decisions.ts';
import { aList, aSupportCentre, data, importsSetUp, lists, said, type ImportsSetUp } from './import.builder.ts';
import type { Imports } from './imports.service.ts';
import { NotAdded } from './not-added.ts';

describe('a list that somebody hands over', () => {
  let setUp: ImportsSetUp;
  let imports: Imports;
  let look: ImportsSetUp['look'];

  beforeAll(async () => {
    setUp = await importsSetUp();
    ({ imports, look } = setUp);
  });
  afterAll(() => setUp.close());

  const rowOf = async (lead: Actor, id: string, row: number): Promise<ImportRowView> =>
    (await setUp.allRows(lead, id)).get(row)!;

  it('adds a doubtful row when a person says so, before and after it came in, and once', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    const decisions = setUp.services.get(Decisions);
    const { id, undecided } = await imports.upload(lead, lists.western);
    expect(undecided).toBe(2);
    const before = await decisions.decide(lead, id, data(31), { decision: 'add' });
    expect(before).toEqual(jasmine.objectContaining({ result: 'added', decided: 'add', caregiverId: null }));
    expect((await decisions.decide(lead, id, data(31), { decision: 'same' })).result).toBe('doubtful');
    await imports.start(lead, id, said);
    await setUp.runs.work(lead.organisationId, id);
    const same = await rowOf(lead, id, data(31));
    expect(same.caregiverId)
      .withContext('the earlier row became her')
      .toBe((await rowOf(lead, id, data(3))).caregiverId);
    const added = await decisions.decide(lead, id, data(32), { decision: 'add' });
    expect(added.caregiverId).not.toBeNull();
    expect((await imports.open(lead, id)).undecided)
      .withContext('one is the same, one was added')
      .toBe(0);
    expect(await decisions.decide(lead, id, data(32), { decision: 'add' })).toEqual(added);
    await expectAsync(decisions.decide(lead, id, data(32), { decision: 'same' })).toBeRejectedWithError(
      'already-added',
    );
    await expectAsync(decisions.decide(lead, id, data(0), { decision: 'add' })).toBeRejectedWithError('not-doubtful');
    await expectAsync(decisions.decide(lead, id, 9_999, { decision: 'add' })).toBeRejectedWithError('not-found');
    await expectAsync(
      decisions.decide(lead, id, data(31), { decision: 'same', caregiverId: newId() }),
    ).toBeRejectedWithError('not-found');
  });

  it('notices somebody who came in between the preview and the start', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    const file = aList('Naam;Telefoon', 'Jan Bos;06-12345678', 'Naamloos');
    const first = await imports.upload(lead, file);
    const second = await imports.upload(lead, file);
    for (const { id } of [first, second]) {
      await imports.start(lead, id, said);
      await setUp.runs.work(lead.organisationId, id);
    }
    expect((await imports.open(lead, second.id)).counts).toEqual({
      added: 0,
      'added-with-remark': 0,
      doubtful: 2,
      refused: 0,
    });
  });

  it('refuses a row for which something goes wrong, and brings the others in', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    const { id } = await imports.upload(
      lead,
      aList('Naam;Telefoon', 'Jan Bos;06-12345678', 'Brengt Ongeluk;06-12345679', 'Piet Bos;06-12345670'),
    );
    await look(`ALTER TABLE caregiver ADD CONSTRAINT no_luck CHECK (last_name <> 'Ongeluk') NOT VALID`);
    await imports.start(lead, id, said);
    await setUp.runs.work(lead.organisationId, id);
    await look('ALTER TABLE caregiver DROP CONSTRAINT no_luck');
    expect((await imports.open(lead, id)).counts).toEqual({
      added: 2,
      'added-with-remark': 0,
      doubtful: 0,
      refused: 1,
    });
    expect((await rowOf(lead, id, 3)).remarks[0]!.code).toBe('went-wrong');
    expect(await setUp.services.get(NotAdded).csv(lead, id)).toContain(
      'Brengt Ongeluk;06-12345679;Er ging bij ons iets mis',
    );
  });

  it('gives back nothing that a spreadsheet takes for a formula, and takes it in again as it was', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    const { id } = await imports.upload(
      lead,
      aList('Naam;Telefoon;Opmerking', ';+31 6 12345678;=HYPERLINK(1)', ';;"-; zo"'),
    );
    const csv = await setUp.services.get(NotAdded).csv(lead, id);
    expect(csv).toContain(`;+31 6 12345678;'=HYPERLINK(1);`);
    expect(csv).toContain(`;;"'-; zo";`);
    const again = await imports.upload(lead, { name: 'terug.csv', bytes: Buffer.from(csv) });
    expect(await setUp.services.get(NotAdded).csv(lead, again.id)).toBe(csv);
  });

  it('starts once, and shows nothing to another organisation', async () => {
    const { lead } = await aSupportCentre(setUp.test);
    const other = (await aSupportCentre(setUp.test)).lead;
    const { id } = await imports.upload(lead, aList('Naam', 'Jan Bos', 'Piet Bos'));
    await imports.start(lead, id, said);
    expect((await imports.start(lead, id, said)).state).toBe('waiting');
    await expectAsync(imports.start(lead, id, { ...said, origin: 'iets anders' })).toBeRejectedWithError(
      'import-started',
    );
    await expectAsync(imports.drop(lead, id, { sure: true })).toBeRejectedWithError('import-running');
    for (const call of [
      () => imports.open(other, id),
      () => imports.rows(other, id, {}),
      () => imports.start(other, id, said),
      () => imports.drop(other, id, { sure: true }),
      () => setUp.services.get(NotAdded).csv(other, id),
      () => setUp.services.get(Decisions).decide(other, id, 2, { decision: 'add' }),
    ])
      await expectAsync<unknown, unknown>(call()).toBeRejectedWithError('not-found');
    expect(await imports.list(other)).toEqual([]);
  });

  for (const [what, bytes, code] of [
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['only white space', Buffer.from(' \r\n \r\n'), 'file-empty'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'is-a-workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not-a-list'],
    ['a letter', Buffer.from('Beste collega,\r\n\r\nHierbij de lijst.\r\n'), 'no-name-column'],
    ['one column without a heading', Buffer.from('Jan\r\nPiet\r\n'), 'one-column'],
    ['headings alone', Buffer.from('Naam;Telefoon\r\n'), 'no-rows'],
    [
      'a quotation mark that does not end',
      Buffer.from('Naam;Opmerking\r\nJan;"hij zei\r\nPiet;niets\r\n'),
      'quote-not-closed',
    ],
  ] as const) {
    it(`refuses ${what}, and keeps nothing of it`, async () => {
      const { lead } = await aSupportCentre(setUp.test);
      await expectAsync(imports.upload(lead, { name: 'x.csv', bytes })).toBeRejectedWithError(code);
      expect(await imports.list(lead)).toEqual([]);
    });
  }
});
