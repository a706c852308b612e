import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DaySpending } from '../../phone-lines/day-spending.ts';
import { aPhoneLine, type PhoneLineBuild } from '../../phone-lines/phone-line.builder.ts';
import { PhoneLines } from '../../phone-lines/phone-lines.service.ts';
import { anActor } from '../../people/person.builder.ts';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { Log } from '../../platform/log.ts';
import type { Jobs, JobToSend } from '../../platform/queue/jobs.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { Carrier } from '../../platform/telephony/carrier.ts';
import { CarrierDouble } from '../../platform/telephony/testing/carrier-double.ts';
import type { TestDatabase } from '../../platform/testing/test-database.ts';
import type { TestServices } from '../../platform/testing/test-services.ts';
import { DueTexts } from '../due-texts.ts';
import { OutgoingTexts, type TextToWrite } from '../outgoing-texts.service.ts';
import { PageLinks } from '../page-links.ts';
import { TextCallbacks } from '../text-callbacks.ts';
import { TextDelivery } from '../text-delivery.ts';
import { TextFates } from '../text-fates.ts';
import { TextLookUp } from '../text-look-up.ts';
import { Textables } from '../textables.ts';
import { TextsNotArrived } from '../texts-not-arrived.ts';
import { aTextableCaregiver } from '../text.builder.ts';

/** A row of `outgoing_text`, as a spec looks at it. */
export interface TextRow {
  id: string;
  state: string;
  cause: string | null;
  arrival: string | null;
  claim: number;
  tries: number;
  cents: string | null;
  to_number: string | null;
  send_from_at: string;
}

/** A house that texts, with a carrier outside that is a witness of what went out, and no worker but the spec. */
export class Texting {
  jobs: JobToSend[] = [];
  /** How many jobs of others wait before those of the spec. */
  before = 0;
  /** Whether what the carrier tells is heard. */
  hears = true;
  readonly texts: OutgoingTexts;
  private readonly queue = {
    atHand: () => Promise.resolve(this.before),
    send: (sent: JobToSend[]) => Promise.resolve(void this.jobs.push(...sent)),
    nudge: (sent: JobToSend) => void this.jobs.push(sent),
  } as unknown as JobQueue;
  private readonly test: TestDatabase;
  private readonly services: TestServices;
  readonly outside: CarrierDouble;
  private readonly ear: Server;

  private constructor(test: TestDatabase, services: TestServices, outside: CarrierDouble, ear: Server) {
    this.test = test;
    this.services = services;
    this.outside = outside;
    this.ear = ear;
    this.texts = new OutgoingTexts(services.get(Database), this.queue, services.get(PhoneLines));
  }

  static async open(test: TestDatabase, services: TestServices): Promise<Texting> {
    const ear = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += String(piece)));
      request.on('end', () => void texting.hear(request.url!, body).then(() => response.end()));
    });
    await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve));
    const texting: Texting = new Texting(test, services, await new CarrierDouble({}).open(), ear);
    return texting;
  }

  async close(): Promise<void> {
    await this.outside.close();
    this.ear.close();
    this.ear.closeAllConnections();
  }

  /** Somebody who may text, at an organisation of her own with a phone line. */
  async somebody(line: PhoneLineBuild = {}): Promise<Actor> {
    const actor = await anActor(this.test);
    await aPhoneLine(this.test, actor.organisationId, line);
    return actor;
  }

  /** Writes a text, to a caregiver who may be texted unless another is named; answers its id. */
  async write(actor: Actor, own: Partial<TextToWrite> = {}): Promise<string> {
    const id = newId();
    const caregiverId = own.caregiverId ?? (await aTextableCaregiver(this.services, actor));
    await this.texts.write(actor, { id, kind: 'by-hand', text: `Ik kom langs. ${id}`, ...own, caregiverId });
    return id;
  }

  /** Does what a worker does with the jobs that are there. */
  async work(): Promise<void> {
    const carrier = this.carrier();
    const fates = this.services.get(TextFates);
    const database = this.services.get(Database);
    const delivery = new TextDelivery(
      database, carrier, this.services.get(Textables), this.services.get(PhoneLines),
      this.services.get(DaySpending), this.services.get(PageLinks), fates, this.services.get(TextsNotArrived),
    ); // prettier-ignore
    const lookUp = new TextLookUp(database, carrier, fates);
    for (const { name, payload } of this.jobs.splice(0)) {
      if (name === 'text') await delivery.deliver(payload as Jobs['text']);
      if (name === 'text-look-up') await lookUp.look(payload as Jobs['text-look-up']);
    }
    await this.outside.told();
  }

  /** Looks what is due, and does it. */
  async sweep(): Promise<void> {
    await new DueTexts(
      this.services.get(Database),
      this.queue,
      this.services.get(TextsNotArrived),
      new Log('silent'),
    ).sweep();
    await this.work();
  }

  /** Lets so much time go by that everything which waits is looked at again. */
  async timePasses(): Promise<void> {
    await this.test.owner.query(
      `UPDATE outgoing_text SET look_at = now() - interval '1 second' WHERE look_at IS NOT NULL`,
    );
    await this.sweep();
  }

  /** One text, as it stands. */
  async row(id: string): Promise<TextRow> {
    return (await this.test.owner.query('SELECT * FROM outgoing_text WHERE id = $1', [id])).rows[0];
  }

  /** The texts that the carrier has accepted with these words in them. */
  accepted(words: string): number {
    return this.outside.accepted.filter(({ body }) => body.includes(words)).length;
  }

  carrier(): Carrier {
    const { accountSid, authToken } = this.outside.settings;
    const publicUrl = new URL(`http://127.0.0.1:${(this.ear.address() as AddressInfo).port}`);
    return new Carrier({
      publicUrl,
      twilio: { accountSid, authToken, from: '+31850000000', baseUrl: this.outside.url },
    });
  }

  private async hear(path: string, body: string): Promise<void> {
    if (!this.hears) return;
    const [, organisationId, id] = /^\/carrier\/texts\/([^/]+)\/([^/]+)$/.exec(path)!;
    const { MessageSid, MessageStatus, ErrorCode } = Object.fromEntries(new URLSearchParams(body));
    await this.services
      .get(TextCallbacks)
      .hear(organisationId!, id!, { sid: MessageSid!, status: MessageStatus!, errorCode: ErrorCode });
  }
}
