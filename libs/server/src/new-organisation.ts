import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { usualDayCapacity } from '@voortuin/contract/people/words';
import { email as isEmail, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { dataSource } from './data-source.ts';
import type { DatabaseUrls } from './migrate.ts';
import { TextTemplates } from './messages/text-templates.service.ts';
import { People } from './people/people.service.ts';
import { systemActor } from './platform/actor.ts';
import { readConfig } from './platform/config.ts';
import { newId } from './platform/ids.ts';
import { Log } from './platform/log.ts';
import { providers } from './providers.ts';
import { Rhythms } from './rhythms/rhythms.service.ts';

/** A new organisation and who is to arrange it. */
export interface Founding {
  name: string;
  firstName: string;
  lastName: string;
  email: string;
}

/** Why an organisation cannot be made, told in a sentence. */
export class CannotFound extends Error {}

/**
 * Makes an organisation with a usual rhythm and the usual templates of texts, and invites its first administrator; answers the token of her link. Only
 * the owner of the database can: the app itself never makes an organisation.
 */
export async function newOrganisation(urls: DatabaseUrls, founding: Founding): Promise<{ id: string; token: string }> {
  check(founding);
  const id = newId();
  await write(urls.ownerUrl, id, founding.name);
  const source = await dataSource(urls.appUrl, 2).initialize();
  try {
    return { id, token: await settle(source, urls.appUrl, id, founding) };
  } finally {
    await source.destroy();
  }
}

async function settle(
  source: ReturnType<typeof dataSource>,
  appUrl: string,
  id: string,
  { firstName, lastName, email }: Founding,
): Promise<string> {
  // Nothing is sealed here, so the secret of the installation stays where it is.
  const config = readConfig({ DATABASE_URL: appUrl, VOORTUIN_SECRET: randomBytes(32).toString('hex') });
  class Founder {}
  const app = await NestFactory.createApplicationContext(
    { module: Founder, providers: providers(config, source, new Log('silent')) },
    { logger: false, abortOnError: false },
  );
  const actor = systemActor(id, 'new-organisation');
  await app.get(Rhythms).add(actor, {
    name: 'Gewoon',
    idealDays: 56,
    longestDays: 91,
    channels: ['phone', 'front-garden'],
    usual: true,
  });
  await app.get(TextTemplates).begin(actor);
  const { token } = await app.get(People).invite(actor, {
    firstName,
    lastName,
    email,
    roles: ['administrator'],
    worksOn: [1, 2, 3, 4, 5],
    dayCapacity: usualDayCapacity,
  });
  return token;
}

function check({ name, firstName, lastName, email }: Founding): void {
  const line = text(lengths.name);
  for (const [what, value] of Object.entries({ name, 'first name': firstName, 'last name': lastName }))
    if (line(value.trim())) throw new CannotFound(`The ${what} needs 1 to ${lengths.name} characters.`);
  if (isEmail(email)) throw new CannotFound(`${email} is no e-mail address.`);
}

/** The owner stands behind the wall as well: the row is written from inside the organisation that it makes. */
async function write(ownerUrl: string, id: string, name: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  owner.on('error', () => {});
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.organisation', $1, true)`, [id]);
    await owner.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [id, name.trim()]);
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
}
