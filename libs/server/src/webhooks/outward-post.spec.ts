import { ListeningPartner, SpecInternet } from './listening-partner.builder.ts';
import { OpenInternet } from './open-internet.ts';
import { OutwardPost } from './outward-post.ts';

describe('What is posted to an address that somebody outside chose', () => {
  let partner: ListeningPartner;
  let internet: SpecInternet;
  let port: number;

  beforeEach(async () => {
    partner = new ListeningPartner();
    port = await partner.open();
    internet = new SpecInternet(port);
  });
  afterEach(() => partner.close());

  const send = (url: string) => new OutwardPost(internet).send(url, { 'x-word': 'woord' }, '{"a":1}');
  const refused = { delivered: false, cause: 'address-not-allowed' } as const;

  it('arrives under its own name with its headers', async () => {
    expect(await send('https://partner.example/in?x=1')).toEqual({ delivered: true, cause: null });
    expect(partner.arrived.length).toBe(1);
    const [{ path, headers, body }] = partner.arrived as [(typeof partner.arrived)[0]];
    expect([path, headers.host, headers['x-word'], body]).toEqual(['/in?x=1', 'partner.example', 'woord', '{"a":1}']);
  });

  it('goes to no address of our own network, in whatever notation', async () => {
    for (const host of [
      '10.0.0.1', '192.168.1.1', '169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '[::1]', '[::ffff:10.0.0.1]', '[fd00::1]',
      '[fe80::1]', '[64:ff9b::a00:1]', '[2002:a00:1::]', '0', '0.0.0.0', '100.64.1.1',
    ])
      expect(await send(`https://${host}/`)).withContext(host).toEqual(refused); // prettier-ignore
    expect(internet.asked).toEqual([]);
  });

  it('goes to no name that leads into our own network, also not with one address of several', async () => {
    for (const addresses of [
      ['10.0.0.1'],
      ['::1'],
      ['::ffff:10.0.0.1'],
      ['93.184.216.34', '192.168.0.1'],
      ['127.0.0.1', 'fd00::1'],
      [],
    ]) {
      internet.names.set('partner.example', [addresses]);
      expect(await send('https://partner.example/'))
        .withContext(addresses.join())
        .toEqual(refused);
    }
    expect(partner.arrived).toEqual([]);
  });

  it('goes to the address that was looked at, whatever the name says a moment later', async () => {
    internet.names.set('partner.example', [['127.0.0.1'], ['10.0.0.1']]);
    expect((await send('https://partner.example/')).delivered).toBeTrue();
    expect(internet.asked).toEqual(['partner.example']);
    expect(await send('https://partner.example/')).toEqual(refused);
    expect(internet.asked.length).toBe(2);
    expect(partner.arrived.length).toBe(1);
  });

  it('follows no redirect, into our own network or elsewhere', async () => {
    for (const status of [301, 302, 303, 307, 308])
      for (const location of [
        'https://10.0.0.1/',
        `https://127.0.0.1:${port}/elsewhere`,
        'https://partner.example/elsewhere',
        '/elsewhere',
      ]) {
        partner.answer = (response) => response.writeHead(status, { location }).end();
        expect(await send('https://partner.example/')).toEqual({ delivered: false, cause: 'redirect' });
      }
    expect(partner.arrived.every(({ path }) => path === '/')).toBeTrue();
    expect(internet.asked.every((name) => name === 'partner.example')).toBeTrue();
  });

  it('goes to nothing but https on its port, and with nobody in the address', async () => {
    for (const url of [
      'http://partner.example/',
      `https://partner.example:${port}/`,
      'https://a:b@partner.example/',
      'https://localhost/',
      'geen adres',
    ])
      expect(await send(url))
        .withContext(url)
        .toEqual(refused);
    expect(new OpenInternet().port).toBe(443);
    expect(new OpenInternet().isAllowed('127.0.0.1')).toBeFalse();
  });

  it('believes no certificate of another name', async () => {
    internet.names.set('elsewhere.example', [['127.0.0.1']]);
    expect(await send('https://elsewhere.example/')).toEqual({ delivered: false, cause: 'certificate' });
    expect(partner.arrived).toEqual([]);
  });

  it('waits no longer than its patience for an answer, and reads no more of it than its status', async () => {
    partner.answer = () => undefined;
    internet.patience = 200;
    expect(await send('https://partner.example/')).toEqual({ delivered: false, cause: 'timeout' });
    internet.resolve = () => new Promise(() => undefined);
    expect(await send('https://partner.example/')).toEqual({ delivered: false, cause: 'timeout' });
    internet = new SpecInternet(port);
    const endless = (response: Parameters<typeof partner.answer>[0]): void => {
      response.writeHead(200);
      const going = setInterval(() => response.write('x'.repeat(65_536)), 5);
      response.on('close', () => clearInterval(going));
    };
    partner.answer = endless;
    expect((await send('https://partner.example/')).delivered).toBeTrue();
    partner.answer = (response) => response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end();
    expect(await send('https://partner.example/')).toEqual({ delivered: false, cause: 'no-connection' });
  });

  it('that is refused there, or finds nobody, tells by a code what went wrong', async () => {
    partner.answer = (response) => response.writeHead(500).end('Geheim');
    expect(await send('https://partner.example/')).toEqual({ delivered: false, cause: 'http-500' });
    partner.answer = (response) => response.destroy();
    expect(await send('https://partner.example/')).toEqual({ delivered: false, cause: 'no-connection' });
  });
});
