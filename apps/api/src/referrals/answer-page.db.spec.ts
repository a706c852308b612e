import { newId } from '@voortuin/server/platform/ids';
import { aConsent } from '@voortuin/server/referrals/referral.builder';
import { Referrals } from '@voortuin/server/referrals/referrals.service';
import { brotliCompressSync } from 'node:zlib';
import { LinkRig } from './testing/link-rig.ts';
import { formOf, PlainBrowser } from '../platform/testing/plain-browser.ts';

const dead = 'Deze link werkt niet (meer)';

describe('The page on which a partner answers', () => {
  let rig: LinkRig;

  beforeAll(async () => {
    rig = await LinkRig.make();
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.begin());

  it('tells nothing by itself: it asks for a code, which goes to her phone and opens the question', async () => {
    const first = await rig.browser.get(rig.at);
    expect(first.status).toBe(200);
    expect(first.text).toContain('Er wacht een vraag op u');
    expect(first.text).not.toMatch(/middag|Ria|0687654321|Joke|12345678/);
    const asked = await rig.browser.post(`${rig.at}/code`, { way: 'text' });
    expect(asked.text).toContain('het nummer dat eindigt op 78');
    expect(await rig.state()).toBe('requested');
    const page = await rig.browser.post(`${rig.at}/open`, {
      code: ` ${rig.code().replace(/(\d{3})/, '$1 ')} `,
    });
    expect(page.text).toContain('Ik wil één middag in de week voor mezelf.');
    expect(page.text).toContain('href="tel:');
    expect(page.text.indexOf('<blockquote>')).toBeLessThan(page.text.indexOf('Wat wij met u delen'));
    expect(await rig.state()).toBe('received');
  });

  it('is answered on the same page; what happens now is told, and the sender sees it', async () => {
    const page = await rig.enter();
    const done = await rig.browser.post(`${rig.at}/antwoord`, {
      ...formOf(page.text, 'accept'),
      text: 'Wij bellen\r\nmorgen.',
    });
    expect(done.text).toContain('Dank u wel. U pakt dit op.');
    expect(done.text).toContain('Sanne de Koning krijgt bericht.');
    expect(await rig.state()).toBe('accepted');
    const { door, text, told } = await rig.one(`SELECT door, text, told FROM referral_event WHERE referral_id = $1 AND kind = 'accept'`, [rig.id]); // prettier-ignore
    expect([door, text, told]).toEqual(['link', 'Wij bellen\nmorgen.', true]);
    const then = await rig.browser.get(rig.at);
    expect(then.text).toContain('Deze vraag is opgepakt');
    expect(formOf(then.text, 'accept')).toEqual({});
    const planned = await rig.browser.post(`${rig.at}/antwoord`, {
      ...formOf(then.text, 'plan'),
      plannedOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    expect(planned.text).toContain('Genoteerd:');
    const finished = await rig.browser.post(`${rig.at}/antwoord`, {
      ...formOf((await rig.browser.get(rig.at)).text, 'finish'),
      outcome: 'help-given',
    });
    expect(finished.text).toContain('De mantelzorger heeft het laatste woord.');
    expect(await rig.state()).toBe('completed');
  });

  it('shows a refusal with what is missing beside the field, and keeps what was typed', async () => {
    const page = await rig.enter();
    const refused = await rig.browser.post(`${rig.at}/antwoord`, { ...formOf(page.text, 'reject'), text: 'Een heel <b>verhaal</b>' }); // prettier-ignore
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Maak een keuze.');
    expect(refused.text).toContain('Een heel &#60;b&#62;verhaal&#60;/b&#62;');
    expect(await rig.state()).toBe('received');
  });

  it('no longer shows what was shared to whoever refused', async () => {
    const page = await rig.enter();
    await rig.browser.post(`${rig.at}/antwoord`, { ...formOf(page.text, 'reject'), rejection: 'no-room' });
    const then = await rig.browser.get(rig.at);
    expect(then.text).toContain('Deze vraag is niet opgepakt');
    expect(then.text).not.toMatch(/href="tel:|Wat wij met u delen|<form/);
  });

  it('changes nothing when an answer is sent again', async () => {
    const page = await rig.enter();
    const form = { ...formOf(page.text, 'accept'), text: 'Een keer' };
    await rig.browser.post(`${rig.at}/antwoord`, form);
    const once = await rig.everything();
    const again = await rig.browser.post(`${rig.at}/antwoord`, form);
    expect(again.text).toContain('Dank u wel. U pakt dit op.');
    expect(await rig.everything()).toBe(once);
  });

  it('of two answers at once takes one, and tells the other what happened, with what she typed', async () => {
    const page = await rig.enter();
    const other = new PlainBrowser(rig.api.url);
    const there = await rig.enter(other);
    const accept = { ...formOf(page.text, 'accept'), text: 'Wij doen het' };
    const hold = { ...formOf(there.text, 'hold'), untilOn: '2027-09-01', text: 'Pas na de zomer' };
    const both = await Promise.all([
      rig.browser.post(`${rig.at}/antwoord`, accept),
      other.post(`${rig.at}/antwoord`, hold),
    ]);
    const [won, lost] = both[0].status === 409 ? [both[1], both[0]] : both;
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.text).toContain('Er is intussen iets veranderd');
    expect(lost.text).toContain(both[0] === lost ? 'Wij doen het' : 'Pas na de zomer');
    expect(lost.text).toContain(both[0] === lost ? 'Op de wachtlijst' : 'U pakt dit op.');
    const { events } = await rig.one(`SELECT count(*)::int AS events FROM referral_event WHERE referral_id = $1 AND kind IN ('accept', 'hold')`, [rig.id]); // prettier-ignore
    expect(events).toBe(1);
  });

  it('shows nothing more within one request after it was taken back, and gives back what was typed', async () => {
    const page = await rig.enter();
    const { version } = await rig.one('SELECT version FROM referral WHERE id = $1', [rig.id]);
    await rig.services.get(Referrals).withdraw(rig.sanne, rig.id, { version: version as number, reason: 'she-no-longer-wants' } as never); // prettier-ignore
    const then = await rig.browser.get(rig.at);
    expect([then.status, then.text.includes(dead)]).toEqual([404, true]);
    const late = await rig.browser.post(`${rig.at}/antwoord`, {
      ...formOf(page.text, 'accept'),
      text: 'Mijn antwoord',
    });
    expect([late.status, late.text.includes(dead), late.text.includes('Mijn antwoord')]).toEqual([404, true, true]);
    expect(late.text).not.toContain('middag');
  });

  it('shows nothing more from the day her consent is over', async () => {
    await rig.refer({
      shares: [{ field: 'name', ground: 'consent' }],
      consent: aConsent(new Date().toISOString().slice(0, 10)),
    });
    await rig.enter();
    expect((await rig.browser.get(rig.at)).text).toContain('één middag');
    await rig.test.owner.query(`UPDATE consent SET until_on = current_date - 2, said_on = current_date - 9 WHERE id = (SELECT consent_id FROM referral WHERE id = $1)`, [rig.id]); // prettier-ignore
    const then = await rig.browser.get(rig.at);
    expect([then.status, then.text.includes(dead)]).toEqual([404, true]);
  });

  it('gives the page in at most 40 kB with everything in it, which keeps its address to itself', async () => {
    const page = await rig.enter();
    for (let n = 0; n < 12; n++)
      await rig.browser.post(`${rig.at}/antwoord`, { ...formOf(page.text, 'message'), id: newId(), text: 'Een bericht. '.repeat(12) }); // prettier-ignore
    const long = await rig.browser.get(rig.at);
    const script = await rig.browser.get('/antwoord/kopieer.js');
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

  it('takes documents in and gives them out as what is to be kept, not shown', async () => {
    await rig.enter();
    const send = (name: string, bytes: Buffer | string) => {
      const form = new FormData();
      form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
      return rig.browser.post(`${rig.at}/bestanden`, form);
    };
    expect((await send('plan.pdf', '<html><script>alert(1)</script>')).text).toContain('geen document of scan');
    expect((await send('plan.exe.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'))).text).toContain('plan.pdf');
    const page = await rig.browser.get(rig.at);
    const [path] = /\/antwoord\/[\w-]+\/bestanden\/[\w-]+/.exec(page.text)!;
    const file = await rig.browser.get(path);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="plan.pdf"');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const other = await new PlainBrowser(rig.api.url).send('GET', path);
    expect([other.status, other.text]).toEqual([303, '']);
  });
});
