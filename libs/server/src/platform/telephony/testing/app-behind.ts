import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';

/** An app of a few lines behind a carrier: it keeps what the carrier tells it and whether that was signed rightly. */
export class AppBehind {
  readonly heard: { path: string; form: Record<string, string>; signed: boolean }[] = [];
  /** What it answers at each path. */
  readonly answers: Record<string, string> = {};
  private readonly authToken: string;
  private server: Server | null = null;

  constructor(authToken = 'only-where-nothing-goes-out') {
    this.authToken = authToken;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}`;
  }

  async open(): Promise<this> {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += String(piece)));
      request.on('end', () => {
        const form = Object.fromEntries(new URLSearchParams(body));
        const signature = String(request.headers['x-twilio-signature']);
        const signed = twilio.validateRequest(this.authToken, signature, `${this.url}${request.url}`, form);
        this.heard.push({ path: request.url!, form, signed });
        response
          .writeHead(signed ? 200 : 403, { 'content-type': 'text/xml' })
          .end(this.answers[request.url!] ?? '<Response/>');
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    return this;
  }

  close(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  /** The steps told at a path, in the order in which they came. */
  steps(path: string, only: 'signed' | 'forged' = 'signed'): string[] {
    return this.heard
      .filter((one) => one.path === path && one.signed === (only === 'signed'))
      .map(({ form }) => form['MessageStatus'] ?? form['CallStatus'] ?? '');
  }
}
