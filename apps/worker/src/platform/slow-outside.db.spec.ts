import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { anActor } from '@voortuin/server/people/person.builder';
import type { Actor } from '@voortuin/server/platform/actor';
import { newId } from '@voortuin/server/platform/ids';
import { Log } from '@voortuin/server/platform/log';
import { MailServer } from '@voortuin/server/platform/mail/mail-server.builder';
import { Mails } from '@voortuin/server/platform/mail/mails.service';
import { hands } from '@voortuin/server/platform/queue/jobs';
import { JobQueue } from '@voortuin/server/platform/queue/queue';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testConfig, testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { providers } from '@voortuin/server/providers';
import { WorkerModule } from '../worker.module.ts';

describe('A worker whose mail server hangs', () => {
  let test: TestDatabase;
  let services: TestServices;
  let server: MailServer;
  let worker: INestApplicationContext;
  let me: Actor;
  let hanging: number;

  beforeEach(async () => {
    test = await testDatabase();
    services = await testServices(test);
    me = await anActor(test);
    hanging = 0;
    server = new MailServer();
    server.decide = () => new Promise(() => hanging++);
    await server.open();
    const config = testConfig(test, { smtpUrl: server.url, smtpSeconds: 300 });
    worker = await NestFactory.createApplicationContext(
      WorkerModule.of(providers(config, test.dataSource, new Log('silent'))),
      { logger: false, abortOnError: false },
    );
  });
  afterEach(async () => {
    server.close();
    await worker.close();
    await services.close();
    await test.close();
  });

  const until = async (come: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await come())) await pause(20);
  };
  const reminded = async (): Promise<boolean> =>
    (await test.owner.query(`SELECT 1 FROM reminder WHERE state = 'sent'`)).rows.length > 0;
  const writeMails = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++)
      await worker.get(Mails).write(me, {
        id: newId(), kind: 'morning-mail', to: { address: `balie-${n}@partner.example` }, subject: 'Er is een vraag', text: 'https://v.example',
      }); // prettier-ignore
  };

  it('reminds people all the same, while as many mails hang as it has hands and more wait', async () => {
    await writeMails(3 * (hands.inside + hands.outside));
    await until(() => hanging >= hands.inside);
    await aCaregiver(services, me);
    await test.owner.query(`UPDATE planned_contact SET planned_on = current_date - 1 WHERE state = 'open'`);
    await worker.get(JobQueue).send([{ name: 'sweep', payload: {} }]);
    await until(reminded);
    await until(() => hanging >= hands.outside);
    expect(hanging).toBe(hands.outside);
    await until(async () => (await worker.get(JobQueue).atHand('outside')) === 3 * (hands.inside + hands.outside));
  });
});
