import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { aPerson, actorOf } from '@voortuin/server/people/person.builder';
import type { Actor } from '@voortuin/server/platform/actor';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { CarrierDouble } from '@voortuin/server/platform/telephony/testing/carrier-double';
import { aPartner, aSentReferral, type BuiltPartner } from '@voortuin/server/referrals/referral.builder';
import { testApi, type TestApi } from '../../platform/testing/test-api.ts';
import { PlainBrowser, type Shown } from '../../platform/testing/plain-browser.ts';

/** A referral that was sent to a partner, the link in its mail, and a browser to open it with. */
export class LinkRig {
  sanne!: Actor;
  partner!: BuiltPartner;
  /** The referral. */
  id!: string;
  token!: string;
  /** The address of its page. */
  at!: string;
  browser!: PlainBrowser;

  private constructor(
    readonly test: TestDatabase,
    readonly services: TestServices,
    readonly api: TestApi,
    private readonly carrier: CarrierDouble,
  ) {}

  static async make(): Promise<LinkRig> {
    const test = await testDatabase();
    const carrier = await new CarrierDouble().open();
    const { accountSid, authToken } = carrier.settings;
    const twilio = { accountSid, authToken, from: '+3197000040000', baseUrl: carrier.url };
    const api = await testApi(test, { demo: true, twilio });
    const rig = new LinkRig(test, await testServices(test), api, carrier);
    const { id } = await anOrganisation(test, { name: 'Steunpunt Heuvelrade', demo: true });
    rig.sanne = actorOf(await aPerson(test, id, { firstName: 'Sanne', lastName: 'de Koning' }));
    return rig;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.carrier.close();
    await this.services.close();
    await this.test.close();
  }

  /** A new partner with a new referral, and nobody has tried anything yet. */
  async begin(): Promise<void> {
    await this.test.owner.query('DELETE FROM sign_in_try');
    this.partner = await aPartner(this.test, this.sanne.organisationId, { person: { secondEmail: 'joke@thuis.test' } });
    await this.refer();
  }

  async refer(own: Parameters<typeof aSentReferral>[4] = {}): Promise<void> {
    const caregiverId = await aCaregiver(this.services, this.sanne, { phone: '0687654321' });
    this.id = await aSentReferral(this.services, this.sanne, caregiverId, this.partner.id, own);
    const mail = await this.one('SELECT text FROM outgoing_mail WHERE person_id = $1 ORDER BY id DESC', [
      this.partner.personId,
    ]);
    this.token = /antwoord\/([\w-]+)/.exec(String(mail['text']))![1]!;
    this.at = `/antwoord/${this.token}`;
    this.browser = new PlainBrowser(this.api.url);
  }

  /** The first row, past every wall. */
  async one(sql: string, values: unknown[] = []): Promise<Record<string, unknown>> {
    return (await this.test.owner.query(sql, values)).rows[0] ?? {};
  }

  /** Where the referral stands. */
  async state(): Promise<unknown> {
    return (await this.one('SELECT state FROM referral WHERE id = $1', [this.id]))['state'];
  }

  /** The last code that was sent as a text. */
  code(): string {
    return /\d{6}/.exec(this.carrier.accepted.at(-1)!.body)![0];
  }

  /** Asks for a code and fills it in. */
  async enter(who = this.browser): Promise<Shown> {
    await who.post(`${this.at}/code`, { way: 'text' });
    return who.post(`${this.at}/open`, { code: this.code() });
  }

  /** Everything that could have changed. */
  async everything(): Promise<string> {
    return JSON.stringify(
      await this.one(
        `SELECT (SELECT jsonb_agg(to_jsonb(r)) FROM referral r WHERE id = $1) AS r, (SELECT jsonb_agg(to_jsonb(e)) FROM referral_event e WHERE referral_id = $1) AS e,
           (SELECT count(*) FROM answer_visit) AS v, (SELECT jsonb_agg(to_jsonb(l)) FROM answer_link l WHERE referral_id = $1) AS l`,
        [this.id],
      ),
    );
  }
}
