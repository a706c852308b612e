import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { aPerson, actorOf } from '@voortuin/server/people/person.builder';
import type { Actor } from '@voortuin/server/platform/actor';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { aConsent, aPartner, aSentReferral, type BuiltPartner } from '@voortuin/server/referrals/referral.builder';
import { Referrals } from '@voortuin/server/referrals/referrals.service';
import { brotliCompressSync } from 'node:zlib';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';
import { formOf, PlainBrowser, type Shown } from './testing/plain-browser.ts';

const dead = 'Deze link werkt niet (meer)';

describe('The link in the mail to a partner', () => {
  let test: TestDatabase;
  let services: TestServices;
  let api: TestApi;
  let sanne: Actor;
  let partner: BuiltPartner;
  let id: string;
  let token: string;
  let at: string;
  let browser: PlainBrowser;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    api = await testApi(test, { demo: true });
    const { id: organisationId } = await anOrganisation(test, { name: 'Steunpunt Heuvelrade', demo: true });
    sanne = actorOf(await aPerson(test, organisationId, { firstName: 'Sanne', lastName: 'de Koning' }));
  });
  afterAll(async () => {
    await api.close();
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    await test.owner.query('DELETE FROM sign_in_try');
    partner = await aPartner(test, sanne.organisationId, { person: { secondEmail: 'joke@thuis.test' } });
    await refer();
  });

  async function refer(own: Parameters<typeof aSentReferral>[4] = {}): Promise<void> {
    const caregiverId = await aCaregiver(services, sanne, { phone: '0687654321' });
    id = await aSentReferral(services, sanne, caregiverId, partner.id, own);
    const mail = await one('SELECT text FROM outgoing_mail WHERE person_id = $1 ORDER BY id DESC', [partner.personId]);
    token = /antwoord\/([\w-]+)/.exec(String(mail['text']))![1]!;
    at = `/antwoord/${token}`;
    browser = new PlainBrowser(api.url);
  }

  const one = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>> =>
    (await test.owner.query(sql, values)).rows[0] ?? {};
  const state = async () => (await one('SELECT state FROM referral WHERE id = $1', [id]))['state'];
  const code = async (): Promise<string> =>
    /\d{6}/.exec(String((await one('SELECT text FROM kept_text ORDER BY kept_at DESC'))['text']))![0];
  const wrongOf = (right: string): string => (right === '000000' ? '000001' : '000000');
  const enter = async (who = browser): Promise<Shown> => {
    await who.post(`${at}/code`, { way: 'text' });
    return who.post(`${at}/open`, { code: await code() });
  };
  /** Everything that could have changed. */
  const everything = async (): Promise<string> =>
    JSON.stringify(
      await one(
        `SELECT (SELECT jsonb_agg(to_jsonb(r)) FROM referral r WHERE id = $1) AS r, (SELECT jsonb_agg(to_jsonb(e)) FROM referral_event e WHERE referral_id = $1) AS e,
           (SELECT count(*) FROM answer_visit) AS v, (SELECT jsonb_agg(to_jsonb(l)) FROM answer_link l WHERE referral_id = $1) AS l`,
        [id],
      ),
    );

  it('tells nothing by itself: it asks for a code, which goes to her phone and opens the question', async () => {
    const first = await browser.get(at);
    expect(first.status).toBe(200);
    expect(first.text).toContain('Er wacht een vraag op u');
    expect(first.text).not.toMatch(/middag|Ria|0687654321|Joke|12345678/);
    const asked = await browser.post(`${at}/code`, { way: 'text' });
    expect(asked.text).toContain('het nummer dat eindigt op 78');
    expect(await state()).toBe('requested');
    const page = await browser.post(`${at}/open`, { code: ` ${(await code()).replace(/(\d{3})/, '$1 ')} ` });
    expect(page.text).toContain('Ik wil één middag in de week voor mezelf.');
    expect(page.text).toContain('tel:');
    expect(page.text.indexOf('<blockquote>')).toBeLessThan(page.text.indexOf('Wat wij met u delen'));
    expect(await state()).toBe('received');
  });

  it('is answered on the same page; what happens now is told, and the sender sees it', async () => {
    const page = await enter();
    const done = await browser.post(`${at}/antwoord`, {
      ...formOf(page.text, 'accept'),
      text: 'Wij bellen\r\nmorgen.',
    });
    expect(done.text).toContain('Dank u wel. U pakt dit op.');
    expect(done.text).toContain('Sanne de Koning krijgt bericht.');
    expect(await state()).toBe('accepted');
    const { door, text, told } = await one(`SELECT door, text, told FROM referral_event WHERE referral_id = $1 AND kind = 'accept'`, [id]); // prettier-ignore
    expect([door, text, told]).toEqual(['link', 'Wij bellen\nmorgen.', true]);
    const then = await browser.get(at);
    expect(then.text).toContain('Deze vraag is opgepakt');
    expect(formOf(then.text, 'accept')).toEqual({});
    const planned = await browser.post(`${at}/antwoord`, {
      ...formOf(then.text, 'plan'),
      plannedOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    expect(planned.text).toContain('Genoteerd:');
    const finished = await browser.post(`${at}/antwoord`, {
      ...formOf((await browser.get(at)).text, 'finish'),
      outcome: 'help-given',
    });
    expect(finished.text).toContain('Zij heeft het laatste woord.');
    expect(await state()).toBe('completed');
  });

  it('shows a refusal with what is missing beside the field, and keeps what was typed', async () => {
    const page = await enter();
    const refused = await browser.post(`${at}/antwoord`, { ...formOf(page.text, 'reject'), text: 'Een heel <b>verhaal</b>' }); // prettier-ignore
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Maak een keuze.');
    expect(refused.text).toContain('Een heel &#60;b&#62;verhaal&#60;/b&#62;');
    expect(await state()).toBe('received');
  });

  it('no longer shows what was shared to whoever refused', async () => {
    const page = await enter();
    await browser.post(`${at}/antwoord`, { ...formOf(page.text, 'reject'), rejection: 'no-room' });
    const then = await browser.get(at);
    expect(then.text).toContain('Deze vraag is niet opgepakt');
    expect(then.text).not.toMatch(/tel:|Wat wij met u delen|<form/);
  });

  it('that is guessed, malformed, expired or revoked answers alike, on every page', async () => {
    const guessed = `/antwoord/${'A'.repeat(43)}`;
    const first = await browser.get(guessed);
    expect([first.status, first.text.includes(dead)]).toEqual([404, true]);
    const told = ({ status, text, headers }: Shown) => [status, text, ...[...headers].filter(([name]) => !['date', 'request-id'].includes(name))]; // prettier-ignore
    const same = async (path: string, why: string) => {
      expect(told(await browser.get(path)))
        .withContext(why)
        .toEqual(told(first));
      for (const form of ['code', 'open', 'antwoord'])
        expect(told(await browser.post(`${path}/${form}`, { way: 'text', code: '123456', answer: 'accept' })))
          .withContext(`${why} ${form}`)
          .toEqual(told(first));
      expect(told(await browser.get(`${path}/gedaan/${newId()}`)))
        .withContext(why)
        .toEqual(told(first));
      expect(told(await browser.get(`${path}/bestanden/${newId()}`)))
        .withContext(why)
        .toEqual(told(first));
    };
    await same('/antwoord/kort', 'malformed');
    await same(`/antwoord/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'one letter off');
    await test.owner.query(`UPDATE answer_link SET expires_at = now() - interval '1 second' WHERE referral_id = $1`, [
      id,
    ]);
    await same(at, 'expired');
    await test.owner.query(`UPDATE answer_link SET expires_at = now() + interval '1 day', revoked_at = now() WHERE referral_id = $1`, [id]); // prettier-ignore
    await same(at, 'revoked');
  });

  it('changes nothing for a program that scans mails, however it looks', async () => {
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of [at, `${at}?verder`, `${at}/gedaan/${newId()}`, `${at}/code`, `${at}/open`, `${at}/antwoord`])
        for (const site of ['none', 'cross-site', 'same-origin'])
          await browser.send(method, path, undefined, { 'sec-fetch-site': site });
    expect(await everything()).toBe(before);
    await enter();
    const opened = await everything();
    await browser.get(at);
    await browser.get(at);
    expect(await everything()).toBe(opened);
  });

  it('that is forwarded opens nothing in another browser: that needs a code of its own', async () => {
    await enter();
    const other = new PlainBrowser(api.url);
    expect((await other.get(at)).text).toContain('Er wacht een vraag op u');
    const answer = await other.post(`${at}/antwoord`, { id: newId(), version: '1', answer: 'reject', rejection: 'no-room', text: 'Mijn tekst' }); // prettier-ignore
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Mijn tekst');
    await browser.post(`${at}/code`, { way: 'text' });
    const mine = await code();
    await other.post(`${at}/code`, { way: 'text' });
    const stolen = await other.post(`${at}/open`, { code: mine === (await code()) ? wrongOf(mine) : mine });
    expect(stolen.text).toContain('Deze code klopt niet');
    expect(await state()).toBe('received');
  });

  it('opens with a code once, for ten minutes, and after five wrong guesses with none', async () => {
    await browser.post(`${at}/code`, { way: 'text' });
    const right = await code();
    for (const left of [4, 3, 2, 1])
      expect((await browser.post(`${at}/open`, { code: wrongOf(right) })).text).toContain(`nog ${left} keer`);
    expect((await browser.post(`${at}/open`, { code: wrongOf(right) })).text).toContain('werkt niet meer');
    expect((await browser.post(`${at}/open`, { code: right })).text).toContain('werkt niet meer');
    await browser.post(`${at}/code`, { way: 'text' });
    await test.owner.query(`UPDATE answer_visit SET code_until_at = now() - interval '1 second'`);
    expect((await browser.post(`${at}/open`, { code: await code() })).text).toContain('werkt niet meer');
    await browser.post(`${at}/code`, { way: 'text' });
    const once = await code();
    const [name, visit] = [...browser.cookies].at(-1)!;
    const [a, b] = await Promise.all([1, 2].map(() => browser.send('POST', `${at}/open`, new URLSearchParams({ code: once }), { 'sec-fetch-site': 'same-origin', cookie: `${name}=${visit}` }))); // prettier-ignore
    expect([a!.status, b!.status].toSorted((x, y) => x - y)).toEqual([303, 422]);
  });

  it('gives no more than a few codes an hour, and says when the next may come', async () => {
    for (let n = 0; n < 5; n++) expect((await browser.post(`${at}/code`, { way: 'text' })).status).toBe(200);
    const refused = await new PlainBrowser(api.url).post(`${at}/code`, { way: 'text' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(refused.text).toContain('te vaak');
  });

  it('keeps of a code what cannot be guessed back from the database, and its browser for eight hours', async () => {
    await enter();
    const visit = await one('SELECT *, ends_at - now() > interval \'7 hours 55 minutes\' AND ends_at - now() <= interval \'8 hours\' AS eight FROM answer_visit ORDER BY ends_at DESC'); // prettier-ignore
    expect([visit['eight'], visit['code_hash']]).toEqual([true, null]);
    await test.owner.query(`UPDATE answer_visit SET ends_at = now() - interval '1 second'`);
    expect((await browser.get(at)).text).toContain('Er wacht een vraag op u');
  });

  it('sends a code to the second address when that is asked, and never to the mailbox the link went to', async () => {
    const page = await browser.post(`${at}/code`, { way: 'mail' });
    expect(page.text).toContain('j•••@thuis.test');
    const mail = await one(`SELECT to_address, text FROM outgoing_mail WHERE kind = 'answer-code' ORDER BY id DESC`);
    expect(mail['to_address']).toBe('joke@thuis.test');
    const opened = await browser.post(`${at}/open`, { code: /\d{6}/.exec(String(mail['text']))![0] });
    expect(opened.text).toContain('één middag');

    for (const asWritten of [
      (own: string) => own,
      (own: string) => own.toUpperCase(),
      (own: string) => own.replace('@', '+code@'),
    ]) {
      const email = `balie-${newId()}@wijkzorg.test`;
      partner = await aPartner(test, sanne.organisationId, { person: { email } });
      await refer();
      await test.owner.query('UPDATE person SET phone = NULL, second_email = $2 WHERE id = $1', [
        partner.personId,
        asWritten(email),
      ]);
      expect((await browser.get(at)).text).toContain('Wij kunnen u hier geen code sturen');
      expect((await browser.post(`${at}/code`, { way: 'mail' })).status).toBe(422);
      const link = await one('SELECT organisation_id, token_hash FROM answer_link WHERE referral_id = $1', [id]);
      await expectAsync(
        test.owner.query(
          `INSERT INTO answer_visit (organisation_id, visit_hash, token_hash, code_to, ends_at)
           SELECT $1, '\\x00', $2, second_email, now() FROM person WHERE id = $3`,
          [link['organisation_id'], link['token_hash'], partner.personId],
        ),
      ).toBeRejectedWithError(/never goes to the mailbox/);
    }
  });

  it('changes nothing when an answer is sent again', async () => {
    const page = await enter();
    const form = { ...formOf(page.text, 'accept'), text: 'Een keer' };
    await browser.post(`${at}/antwoord`, form);
    const once = await everything();
    const again = await browser.post(`${at}/antwoord`, form);
    expect(again.text).toContain('Dank u wel. U pakt dit op.');
    expect(await everything()).toBe(once);
  });

  it('of two answers at once takes one, and tells the other what happened, with what she typed', async () => {
    const page = await enter();
    const other = new PlainBrowser(api.url);
    const there = await enter(other);
    const accept = { ...formOf(page.text, 'accept'), text: 'Wij doen het' };
    const hold = { ...formOf(there.text, 'hold'), untilOn: '2027-09-01', text: 'Pas na de zomer' };
    const both = await Promise.all([browser.post(`${at}/antwoord`, accept), other.post(`${at}/antwoord`, hold)]);
    const [won, lost] = both[0].status === 409 ? [both[1], both[0]] : both;
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.text).toContain('Er is intussen iets veranderd');
    expect(lost.text).toContain(both[0] === lost ? 'Wij doen het' : 'Pas na de zomer');
    expect(lost.text).toContain(both[0] === lost ? 'Op de wachtlijst' : 'U pakt dit op.');
    const { events } = await one(`SELECT count(*)::int AS events FROM referral_event WHERE referral_id = $1 AND kind IN ('accept', 'hold')`, [id]); // prettier-ignore
    expect(events).toBe(1);
  });

  it('shows nothing more within one request after it was taken back, and gives back what was typed', async () => {
    const page = await enter();
    const { version } = await one('SELECT version FROM referral WHERE id = $1', [id]);
    await services.get(Referrals).withdraw(sanne, id, { version: version as number, reason: 'she-no-longer-wants' } as never); // prettier-ignore
    const then = await browser.get(at);
    expect([then.status, then.text.includes(dead)]).toEqual([404, true]);
    const late = await browser.post(`${at}/antwoord`, { ...formOf(page.text, 'accept'), text: 'Mijn antwoord' });
    expect([late.status, late.text.includes(dead), late.text.includes('Mijn antwoord')]).toEqual([404, true, true]);
    expect(late.text).not.toContain('middag');
  });

  it('shows nothing more from the day her consent is over', async () => {
    await refer({
      shares: [{ field: 'name', ground: 'consent' }],
      consent: aConsent(new Date().toISOString().slice(0, 10)),
    });
    await enter();
    expect((await browser.get(at)).text).toContain('één middag');
    await test.owner.query(`UPDATE consent SET until_on = current_date - 2, said_on = current_date - 9 WHERE id = (SELECT consent_id FROM referral WHERE id = $1)`, [id]); // prettier-ignore
    const then = await browser.get(at);
    expect([then.status, then.text.includes(dead)]).toEqual([404, true]);
  });

  it('takes forms from its own pages only', async () => {
    const page = await enter();
    const form = formOf(page.text, 'accept');
    const host = new URL(api.url).host;
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ])
      // prettier-ignore
      expect((await browser.post(`${at}/antwoord`, form, headers)).status)
        .withContext(JSON.stringify(headers))
        .toBe(403);
    const old = async (origin: Record<string, string>) =>
      (await browser.send('POST', `${at}/antwoord`, new URLSearchParams(form), origin)).status;
    expect(await old({})).toBe(403);
    expect(await old({ origin: 'https://elders.test' })).toBe(403);
    expect(await old({ origin: 'null' })).toBe(403);
    expect(await state()).toBe('received');
    expect(await old({ origin: `http://${host}` })).toBe(303);
  });

  it('reaches a browser that comes from a mail on the web by one step from here, whether it works or not', async () => {
    await enter();
    const arrived = await browser.get(at, { 'sec-fetch-site': 'cross-site' });
    expect(arrived.text).toContain(`content="0;url=${at}?verder"`);
    expect((await browser.get(`${at}?verder`)).text).toContain('één middag');
    expect((await browser.get('/antwoord/kort', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('gives the page in at most 40 kB with everything in it, which keeps its address to itself', async () => {
    const page = await enter();
    for (let n = 0; n < 12; n++)
      await browser.post(`${at}/antwoord`, { ...formOf(page.text, 'message'), id: newId(), text: 'Een bericht. '.repeat(12) }); // prettier-ignore
    const long = await browser.get(at);
    const script = await browser.get('/antwoord/kopieer.js');
    const bytes = Buffer.byteLength(long.text) + Buffer.byteLength(script.text);
    console.log(`the answer page: ${bytes} bytes, ${brotliCompressSync(long.text).length} compressed`);
    expect(bytes).toBeLessThanOrEqual(40_000);
    expect(Buffer.byteLength(script.text)).toBeLessThan(1_000);
    expect(long.text.match(/(?:src|href)="(?!tel:|data:|#|\/antwoord\/)[^"]*"/g)).toBeNull();
    expect(long.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(long.headers.get('referrer-policy')).toBe('strict-origin');
    expect(long.headers.get('cache-control')).toBe('no-store');
    expect(long.headers.get('x-robots-tag')).toContain('noindex');
  });

  it('leaves no token, code or word of hers in the log', async () => {
    const page = await enter();
    await browser.post(`${at}/antwoord`, { ...formOf(page.text, 'message'), text: 'Geheimwoord' });
    await browser.get(`/antwoord/${'A'.repeat(43)}`);
    const log = api.lines.join('');
    expect(log).toContain('/antwoord/:token');
    expect(log).not.toMatch(new RegExp(`${token}|${'A'.repeat(43)}|Geheimwoord|middag|${await code()}`));
  });

  it('has no other addresses below it that fall to the screens', async () => {
    for (const path of ['/antwoord', '/antwoord/', `${at}/nergens`, `${at}/a/b/c`, '/aanmelden', '/aanmelden/a/b'])
      expect((await browser.get(path)).status)
        .withContext(path)
        .toBe(404);
  });

  it('takes documents in and gives them out as what is to be kept, not shown', async () => {
    await enter();
    const send = (name: string, bytes: Buffer | string) => {
      const form = new FormData();
      form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
      return browser.post(`${at}/bestanden`, form);
    };
    expect((await send('plan.pdf', '<html><script>alert(1)</script>')).text).toContain('geen document of scan');
    expect((await send('plan.exe.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'))).text).toContain('plan.pdf');
    const page = await browser.get(at);
    const [path] = /\/antwoord\/[\w-]+\/bestanden\/[\w-]+/.exec(page.text)!;
    const file = await browser.get(path);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="plan.pdf"');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const other = await new PlainBrowser(api.url).send('GET', path);
    expect([other.status, other.text]).toEqual([303, '']);
  });
});
