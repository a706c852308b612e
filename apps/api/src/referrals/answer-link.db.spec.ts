import { newId } from '@voortuin/server/platform/ids';
import { aPartner } from '@voortuin/server/referrals/referral.builder';
import { LinkRig } from './testing/link-rig.ts';
import { formOf, PlainBrowser, type Shown } from '../platform/testing/plain-browser.ts';

const dead = 'Deze link werkt niet (meer)';
const wrongOf = (right: string): string => (right === '000000' ? '000001' : '000000');

describe('The link in the mail to a partner', () => {
  let rig: LinkRig;

  beforeAll(async () => {
    rig = await LinkRig.make();
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.begin());

  it('that is guessed, malformed, expired or revoked answers alike, on every page', async () => {
    const guessed = `/antwoord/${'A'.repeat(43)}`;
    const first = await rig.browser.get(guessed);
    expect([first.status, first.text.includes(dead)]).toEqual([404, true]);
    const told = ({ status, text, headers }: Shown) => [status, text, ...[...headers].filter(([name]) => !['date', 'request-id'].includes(name))]; // prettier-ignore
    const same = async (path: string, why: string) => {
      expect(told(await rig.browser.get(path)))
        .withContext(why)
        .toEqual(told(first));
      for (const form of ['code', 'open', 'antwoord'])
        expect(told(await rig.browser.post(`${path}/${form}`, { way: 'text', code: '123456', answer: 'accept' })))
          .withContext(`${why} ${form}`)
          .toEqual(told(first));
      expect(told(await rig.browser.get(`${path}/gedaan/${newId()}`)))
        .withContext(why)
        .toEqual(told(first));
      expect(told(await rig.browser.get(`${path}/bestanden/${newId()}`)))
        .withContext(why)
        .toEqual(told(first));
    };
    await same('/antwoord/kort', 'malformed');
    await same(`/antwoord/${rig.token.slice(0, -1)}${rig.token.endsWith('A') ? 'B' : 'A'}`, 'one letter off');
    await rig.test.owner.query(
      `UPDATE answer_link SET expires_at = now() - interval '1 second' WHERE referral_id = $1`,
      [rig.id],
    );
    await same(rig.at, 'expired');
    await rig.test.owner.query(`UPDATE answer_link SET expires_at = now() + interval '1 day', revoked_at = now() WHERE referral_id = $1`, [rig.id]); // prettier-ignore
    await same(rig.at, 'revoked');
  });

  it('changes nothing for a program that scans mails, however it looks', async () => {
    const before = await rig.everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of [
        rig.at,
        `${rig.at}?verder`,
        `${rig.at}/gedaan/${newId()}`,
        `${rig.at}/code`,
        `${rig.at}/open`,
        `${rig.at}/antwoord`,
      ])
        for (const site of ['none', 'cross-site', 'same-origin'])
          await rig.browser.send(method, path, undefined, { 'sec-fetch-site': site });
    expect(await rig.everything()).toBe(before);
    await rig.enter();
    const opened = await rig.everything();
    await rig.browser.get(rig.at);
    await rig.browser.get(rig.at);
    expect(await rig.everything()).toBe(opened);
  });

  it('that is forwarded opens nothing in another browser: that needs a code of its own', async () => {
    await rig.enter();
    const other = new PlainBrowser(rig.api.url);
    expect((await other.get(rig.at)).text).toContain('Er wacht een vraag op u');
    const answer = await other.post(`${rig.at}/antwoord`, { id: newId(), version: '1', answer: 'reject', rejection: 'no-room', text: 'Mijn tekst' }); // prettier-ignore
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Mijn tekst');
    await rig.browser.post(`${rig.at}/code`, { way: 'text' });
    const mine = rig.code();
    await other.post(`${rig.at}/code`, { way: 'text' });
    const stolen = await other.post(`${rig.at}/open`, { code: mine === rig.code() ? wrongOf(mine) : mine });
    expect(stolen.text).toContain('Deze code klopt niet');
    expect(await rig.state()).toBe('received');
  });

  it('opens with a code once, for ten minutes, and after five wrong guesses with none', async () => {
    await rig.browser.post(`${rig.at}/code`, { way: 'text' });
    const right = rig.code();
    for (const left of [4, 3, 2, 1])
      expect((await rig.browser.post(`${rig.at}/open`, { code: wrongOf(right) })).text).toContain(`nog ${left} keer`);
    expect((await rig.browser.post(`${rig.at}/open`, { code: wrongOf(right) })).text).toContain('werkt niet meer');
    expect((await rig.browser.post(`${rig.at}/open`, { code: right })).text).toContain('werkt niet meer');
    await rig.browser.post(`${rig.at}/code`, { way: 'text' });
    await rig.test.owner.query(`UPDATE answer_visit SET code_until_at = now() - interval '1 second'`);
    expect((await rig.browser.post(`${rig.at}/open`, { code: rig.code() })).text).toContain('werkt niet meer');
    await rig.browser.post(`${rig.at}/code`, { way: 'text' });
    const once = rig.code();
    const [name, visit] = [...rig.browser.cookies].at(-1)!;
    const [a, b] = await Promise.all([1, 2].map(() => rig.browser.send('POST', `${rig.at}/open`, new URLSearchParams({ code: once }), { 'sec-fetch-site': 'same-origin', cookie: `${name}=${visit}` }))); // prettier-ignore
    expect([a!.status, b!.status].toSorted((x, y) => x - y)).toEqual([303, 422]);
  });

  it('gives no more than a few codes an hour, and says when the next may come', async () => {
    for (let n = 0; n < 5; n++) expect((await rig.browser.post(`${rig.at}/code`, { way: 'text' })).status).toBe(200);
    const refused = await new PlainBrowser(rig.api.url).post(`${rig.at}/code`, { way: 'text' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(refused.text).toContain('te vaak');
  });

  it('keeps of a code what cannot be guessed back from the database, and its browser for eight hours', async () => {
    await rig.browser.post(`${rig.at}/code`, { way: 'text' });
    const kept = await rig.one(
      `SELECT count(*)::int AS found FROM answer_visit WHERE code_hash IN (sha256(convert_to($1, 'UTF8')), convert_to($1, 'UTF8'))`,
      [rig.code()],
    );
    expect(kept['found']).toBe(0);
    await rig.enter();
    const visit = await rig.one('SELECT *, ends_at - now() > interval \'7 hours 55 minutes\' AND ends_at - now() <= interval \'8 hours\' AS eight FROM answer_visit ORDER BY ends_at DESC'); // prettier-ignore
    expect([visit['eight'], visit['code_hash']]).toEqual([true, null]);
    await rig.test.owner.query(`UPDATE answer_visit SET ends_at = now() - interval '1 second'`);
    expect((await rig.browser.get(rig.at)).text).toContain('Er wacht een vraag op u');
  });

  it('sends a code to the second address when that is asked, and never to the mailbox the link went to', async () => {
    const page = await rig.browser.post(`${rig.at}/code`, { way: 'mail' });
    expect(page.text).toContain('j•••@thuis.test');
    const mail = await rig.one(
      `SELECT to_address, text FROM outgoing_mail WHERE kind = 'answer-code' ORDER BY id DESC`,
    );
    expect(mail['to_address']).toBe('joke@thuis.test');
    const opened = await rig.browser.post(`${rig.at}/open`, { code: /\d{6}/.exec(String(mail['text']))![0] });
    expect(opened.text).toContain('één middag');

    for (const asWritten of [
      (own: string) => own,
      (own: string) => own.toUpperCase(),
      (own: string) => own.replace('@', '+code@'),
    ]) {
      const email = `balie-${newId()}@wijkzorg.test`;
      rig.partner = await aPartner(rig.test, rig.sanne.organisationId, { person: { email } });
      await rig.refer();
      await rig.test.owner.query('UPDATE person SET phone = NULL, second_email = $2 WHERE id = $1', [
        rig.partner.personId,
        asWritten(email),
      ]);
      expect((await rig.browser.get(rig.at)).text).toContain('Wij kunnen u hier geen code sturen');
      expect((await rig.browser.post(`${rig.at}/code`, { way: 'mail' })).status).toBe(422);
      const link = await rig.one('SELECT organisation_id, token_hash FROM answer_link WHERE referral_id = $1', [
        rig.id,
      ]);
      await expectAsync(
        rig.test.owner.query(
          `INSERT INTO answer_visit (organisation_id, visit_hash, token_hash, code_to, ends_at)
           SELECT $1, '\\x00', $2, second_email, now() FROM person WHERE id = $3`,
          [link['organisation_id'], link['token_hash'], rig.partner.personId],
        ),
      ).toBeRejectedWithError(/never goes to the mailbox/);
    }
  });

  it('takes forms from its own pages only', async () => {
    const page = await rig.enter();
    const form = formOf(page.text, 'accept');
    const host = new URL(rig.api.url).host;
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ])
      // prettier-ignore
      expect((await rig.browser.post(`${rig.at}/antwoord`, form, headers)).status)
        .withContext(JSON.stringify(headers))
        .toBe(403);
    const old = async (origin: Record<string, string>) =>
      (await rig.browser.send('POST', `${rig.at}/antwoord`, new URLSearchParams(form), origin)).status;
    expect(await old({})).toBe(403);
    expect(await old({ origin: 'https://elders.test' })).toBe(403);
    expect(await old({ origin: 'null' })).toBe(403);
    expect(await rig.state()).toBe('received');
    expect(await old({ origin: `http://${host}` })).toBe(303);
  });

  it('reaches a browser that comes from a mail on the web by one step from here, whether it works or not', async () => {
    await rig.enter();
    const arrived = await rig.browser.get(rig.at, { 'sec-fetch-site': 'cross-site' });
    expect(arrived.text).toContain(`content="0;url=${rig.at}?verder"`);
    expect((await rig.browser.get(`${rig.at}?verder`)).text).toContain('één middag');
    expect((await rig.browser.get('/antwoord/kort', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('leaves no token, code or word of hers in the log', async () => {
    const page = await rig.enter();
    await rig.browser.post(`${rig.at}/antwoord`, { ...formOf(page.text, 'message'), text: 'Geheimwoord' });
    await rig.browser.get(`/antwoord/${'A'.repeat(43)}`);
    const log = rig.api.lines.join('');
    expect(log).toContain('/antwoord/:token');
    expect(log).not.toMatch(new RegExp(`${rig.token}|${'A'.repeat(43)}|Geheimwoord|middag|${rig.code()}`));
  });

  it('has no other addresses below it that fall to the screens', async () => {
    for (const path of [
      '/antwoord',
      '/antwoord/',
      `${rig.at}/nergens`,
      `${rig.at}/a/b/c`,
      '/aanmelden',
      '/aanmelden/a/b',
    ])
      expect((await rig.browser.get(path)).status)
        .withContext(path)
        .toBe(404);
    for (const path of ['/antwoord', '/aanmelden']) expect((await rig.browser.get(path)).text).toContain(dead);
  });
});
