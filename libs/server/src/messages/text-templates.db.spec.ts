import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { usualTemplates } from '@voortuin/domain/messages/usual-templates';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { BadField, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Messages1760000000025 } from './messages.migration.ts';
import { TextTemplates } from './text-templates.service.ts';

const missed = { kind: 'missed-you' as const, name: 'Gemist', text: 'Dag {voornaam}, ik trof u niet. {consulent}' };

describe('The templates of texts', () => {
  let test: TestDatabase;
  let services: TestServices;
  let marjan: Actor;
  let elsewhere: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    marjan = actorOf(await aPerson(test, (await anOrganisation(test)).id, { roles: ['team-lead'] }));
    elsewhere = actorOf(await aPerson(test, (await anOrganisation(test)).id, { roles: ['team-lead'] }));
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const templates = () => services.get(TextTemplates);

  it('are added, changed and taken out of use, and each organisation has its own', async () => {
    const { id } = await templates().add(marjan, missed);
    await templates().change(marjan, id, { ...missed, name: 'Niet thuis' });
    expect(await templates().list(marjan)).toEqual([{ id, ...missed, name: 'Niet thuis' }]);
    expect(await templates().list(elsewhere)).toEqual([]);
    await expectAsync(templates().change(elsewhere, id, missed)).toBeRejectedWithError(NotFound);
    await expectAsync(templates().retire(elsewhere, id)).toBeRejectedWithError(NotFound);
    await templates().retire(marjan, id);
    await templates().retire(marjan, id);
    expect(await templates().list(marjan)).toEqual([]);
    await expectAsync(templates().change(marjan, id, missed)).toBeRejectedWithError(NotFound);
  });

  it('have only fields that exist; another one is named', async () => {
    const text = 'Dag {voornaam}, uw bsn is {bsn}';
    for (const wrong of [
      templates().add(marjan, { ...missed, text }),
      templates().change(marjan, newId(), { ...missed, text }),
    ])
      await expectAsync(wrong).toBeRejectedWith(new BadField('text', 'unknown-text-field', 'bsn'));
  });

  it('are there from the beginning, also for who was here before there were texts', async () => {
    const name = `voortuin_before_texts_${randomBytes(4).toString('hex')}`;
    await test.owner.query(`CREATE DATABASE ${name}`);
    const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const urls = { ownerUrl: at(test.ownerUrl), appUrl: at(test.appUrl) };
    const before = migrations.indexOf(Messages1760000000025);
    await migrate(urls, undefined, before);
    const owner = new pg.Client({ connectionString: urls.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO organisation (id, name) VALUES ($1, 'Steunpunt')`, [newId()]);
    await migrate(urls);
    const { rows } = await owner.query('SELECT kind, name, text FROM text_template ORDER BY id');
    await owner.end();
    await test.owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    expect(rows).toEqual(jasmine.arrayWithExactContents([...usualTemplates]));
    const begun = actorOf(await aPerson(test, (await anOrganisation(test)).id));
    await templates().begin(begun);
    expect((await templates().list(begun)).length).toBe(usualTemplates.length);
  });
});
