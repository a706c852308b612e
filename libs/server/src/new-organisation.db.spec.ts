import { newOrganisation, CannotFound } from './new-organisation.ts';
import { testDatabase, type TestDatabase } from './platform/testing/test-database.ts';

const founding = { name: 'Steunpunt Zuid', firstName: 'Wim', lastName: 'Smit', email: 'Wim@steunpunt.test' };

describe('A new organisation', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });

  afterAll(() => test.close());

  it('has a usual rhythm, and an administrator who is invited', async () => {
    const { id, token } = await newOrganisation(test, founding);
    expect(token.length).toBe(32);
    const { rows: people } = await test.owner.query('SELECT email, roles FROM person WHERE organisation_id = $1', [id]);
    expect(people).toEqual([{ email: 'wim@steunpunt.test', roles: ['administrator'] }]);
    const { rows: rhythms } = await test.owner.query('SELECT usual FROM rhythm WHERE organisation_id = $1', [id]);
    expect(rhythms).toEqual([{ usual: true }]);
    const { rows: templates } = await test.owner.query(
      'SELECT count(*)::int AS all FROM text_template WHERE organisation_id = $1',
      [id],
    );
    expect(templates).toEqual([{ all: 5 }]);
  });

  it('is not made for an administrator who cannot be reached', async () => {
    await expectAsync(newOrganisation(test, { ...founding, email: 'wim' })).toBeRejectedWithError(
      CannotFound,
      /e-mail/,
    );
    await expectAsync(newOrganisation(test, { ...founding, name: ' ' })).toBeRejectedWithError(CannotFound, /name/);
  });
});
