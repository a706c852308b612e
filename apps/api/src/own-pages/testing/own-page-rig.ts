import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { PageLinks } from '@voortuin/server/messages/page-links';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { aPerson, actorOf } from '@voortuin/server/people/person.builder';
import type { Actor } from '@voortuin/server/platform/actor';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { CarrierDouble } from '@voortuin/server/platform/telephony/testing/carrier-double';
import { aConsent, aPartner, aSentReferral } from '@voortuin/server/referrals/referral.builder';
import { PlainBrowser, type Shown } from '../../platform/testing/plain-browser.ts';
import { testApi, type TestApi } from '../../platform/testing/test-api.ts';

/** The forms of her own page, each filled in. */
export const forms: Record<string, Record<string, string>> = {
  uren: { dag2: 'ja', morning: 'ja' },
  kanaal: { kanaal: 'front-garden' },
  ritme: { ritme: 'more' },
  pauze: { pauze: '14' },
  hervat: {},
  'bel-mij': {},
  code: { nummer: '0' },
  open: { code: '123456' },
  intrekken: { toestemming: newId() },
};

/** Ria, of whom something was shared on her consent, the link to her own page, and a browser to open it with. */
export class OwnPageRig {
  sanne!: Actor;
  her!: string;
  /** The address of her page. */
  at!: string;
  consentId!: string;
  browser!: PlainBrowser;

  private constructor(
    readonly test: TestDatabase,
    readonly services: TestServices,
    readonly api: TestApi,
    readonly carrier: CarrierDouble,
  ) {}

  static async make(): Promise<OwnPageRig> {
    const test = await testDatabase();
    const carrier = await new CarrierDouble().open();
    const { accountSid, authToken } = carrier.settings;
    const twilio = { accountSid, authToken, from: '+3197000040000', baseUrl: carrier.url };
    const api = await testApi(test, { demo: true, twilio });
    const rig = new OwnPageRig(test, await testServices(test), api, carrier);
    const { id } = await anOrganisation(test, { name: 'Steunpunt Heuvelrade', demo: true });
    rig.sanne = actorOf(await aPerson(test, id, { firstName: 'Sanne', lastName: 'de Koning' }));
    await test.owner.query(
      `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, day_limit_cents, text_cents, minute_cents)
       VALUES ($1, '+31164000100', '{1,2,3,4,5}', '09:00', '17:00', '20:00', '09:00', 'Europe/Amsterdam', 2500, 9, 4)`,
      [id],
    );
    return rig;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.carrier.close();
    await this.services.close();
    await this.test.close();
  }

  /** A new Ria with a new link, and nobody has tried anything yet. */
  async begin(): Promise<void> {
    const { test, services, sanne } = this;
    await test.owner.query('DELETE FROM sign_in_try');
    this.her = await aCaregiver(services, sanne, {
      firstName: 'Ria',
      note: 'Overspannen, niet over haar broer beginnen',
      careSituations: [{ id: newId(), recipientName: 'Wim', relation: 'partner', condition: 'dementia' }],
    });
    const partner = await aPartner(test, sanne.organisationId, {});
    const consent = aConsent(services.clock.now().toString().slice(0, 10));
    this.consentId = consent.id;
    await aSentReferral(services, sanne, this.her, partner.id, {
      consent,
      shares: [
        { field: 'name', ground: 'consent' },
        { field: 'phone', ground: 'consent' },
      ],
    });
    this.at = await this.linkOf(this.her);
    this.browser = new PlainBrowser(this.api.url);
  }

  /** The address in a text to a caregiver. */
  async linkOf(caregiverId: string): Promise<string> {
    return (await this.services.get(PageLinks).linkFor(this.sanne, caregiverId, '+31612345678')).pathname;
  }

  /** The first row, past every wall. */
  async one(sql: string, values: unknown[] = []): Promise<Record<string, unknown>> {
    return (await this.test.owner.query(sql, values)).rows[0] as Record<string, unknown>;
  }

  /** The last code that was sent. */
  code(): string {
    return /\d{6}/.exec(this.carrier.accepted.at(-1)!.body)![0];
  }

  /** Asks for a code and fills it in. */
  async enter(who = this.browser): Promise<Shown> {
    await who.post(`${this.at}/code`, { nummer: '0' });
    return who.post(`${this.at}/open`, { code: this.code() });
  }

  /** Everything that could have changed. */
  async everything(): Promise<string> {
    return JSON.stringify(
      await this.one(
        `SELECT (SELECT jsonb_agg(to_jsonb(c)) FROM caregiver c WHERE id = $1) AS c, (SELECT jsonb_agg(to_jsonb(p)) FROM planned_contact p WHERE caregiver_id = $1) AS p,
           (SELECT jsonb_agg(to_jsonb(l)) FROM own_page l WHERE caregiver_id = $1) AS l, (SELECT count(*) FROM own_page_visit) AS v,
           (SELECT count(*) FROM caregiver_event) AS e, (SELECT sum(cents) FROM day_spending) AS k, (SELECT count(*) FROM task) AS t,
           (SELECT jsonb_agg(to_jsonb(r)) FROM referral r WHERE caregiver_id = $1) AS r`,
        [this.her],
      ),
    );
  }
}
