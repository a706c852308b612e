import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../database/database.ts';
import { TextNotSent } from './text-to-send.ts';
import { Texts } from './texts.ts';

describe('A text', () => {
  let server: Server;
  let heard: { path: string; authorization: string; form: Record<string, string> }[];
  let answers: { status: number; body: object };

  beforeEach(async () => {
    heard = [];
    answers = { status: 201, body: { sid: 'SM1', status: 'queued' } };
    server = createServer((request, response) => {
      void read(request).then((body) => {
        heard.push({
          path: request.url!,
          authorization: request.headers.authorization ?? '',
          form: Object.fromEntries(new URLSearchParams(body)),
        });
        response.writeHead(answers.status, { 'content-type': 'application/json' }).end(JSON.stringify(answers.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => void server.close());

  const read = async (request: IncomingMessage): Promise<string> => {
    let body = '';
    for await (const piece of request) body += String(piece);
    return body;
  };
  const texts = () => {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const twilio = { accountSid: 'AC0', authToken: 'secret', from: '+31850000000', baseUrl };
    return new Texts({} as Database, { twilio, demo: false });
  };
  const who = { organisationId: 'o' };

  it('goes out through Twilio under the account of the settings', async () => {
    await texts().send(who, { to: '+31612345678', text: 'Uw code is 123456.', spoken: false });
    expect(heard.length).toBe(1);
    expect(heard[0]!.path).toBe('/2010-04-01/Accounts/AC0/Messages.json');
    expect(heard[0]!.form).toEqual({ To: '+31612345678', From: '+31850000000', Body: 'Uw code is 123456.' });
    expect(Buffer.from(heard[0]!.authorization.split(' ')[1]!, 'base64').toString()).toBe('AC0:secret');
  });

  it('is spoken twice in Dutch on a landline', async () => {
    await texts().send(who, { to: '+31164123456', text: 'De code is: 1, 2 & 3.', spoken: true });
    const { path, form } = heard[0]!;
    expect(path).toBe('/2010-04-01/Accounts/AC0/Calls.json');
    expect(form['Twiml']!.match(/<Say language="nl-NL">De code is: 1, 2 &amp; 3\.<\/Say>/g)!.length).toBe(2);
  });

  it('that is refused is told by its code alone, and not tried again', async () => {
    answers = { status: 400, body: { code: 21614, message: '+31612345678 is not a mobile number', status: 400 } };
    const error = await texts()
      .send(who, { to: '+31612345678', text: 'x', spoken: false })
      .catch((one: unknown) => one);
    expect(error).toBeInstanceOf(TextNotSent);
    expect((error as Error).message).toBe('twilio-21614');
    expect(heard.length).toBe(1);
  });

  it('cannot go out where nobody carries it', async () => {
    const none = new Texts({} as Database, { twilio: null, demo: false });
    expect(none.here).toBe('none');
    await expectAsync(none.send(who, { to: '+31612345678', text: 'x', spoken: false })).toBeRejectedWithError(
      TextNotSent,
    );
  });
});
