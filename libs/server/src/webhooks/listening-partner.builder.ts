import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { OpenInternet, type Address } from './open-internet.ts';

/** What arrived at the partner. */
export interface Arrived {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A partner's own system on this machine, under the name partner.example. */
export class ListeningPartner {
  readonly arrived: Arrived[] = [];
  /** How it answers; 204 unless a spec says otherwise. */
  answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();
  private readonly server: Server;

  constructor() {
    this.server = createServer({ key, cert: certificate }, (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        this.arrived.push({ path: request.url ?? '', headers: request.headers, body });
        this.answer(response);
      });
    });
  }

  /** Begins to listen; answers its port. */
  open(): Promise<number> {
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as { port: number }).port)),
    );
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** The internet of a spec: names lead where the spec says, and this machine's own address stands in for a public one. */
export class SpecInternet extends OpenInternet {
  override readonly trusted = certificate;
  override patience = 5_000;
  /** What each name answers, one answer after the other; the last one stays. */
  readonly names = new Map<string, string[][]>();
  readonly asked: string[] = [];

  constructor(override readonly port: number) {
    super();
    this.names.set('partner.example', [['127.0.0.1']]);
  }

  override resolve(name: string): Promise<Address[]> {
    this.asked.push(name);
    const answers = this.names.get(name) ?? [];
    const addresses = answers.length > 1 ? answers.shift()! : (answers[0] ?? []);
    return Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }

  override isAllowed(address: string): boolean {
    return address === '127.0.0.1' || super.isAllowed(address);
  }
}

// Made for specs alone: a certificate that nobody else believes, for names that cannot exist.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZM0Pa5BsK4VBw4wk
475flk9I5/r8EftBkAY9Gpblvi6hRANCAAQnGaEx1rcNsJpTlS2tJ6TKsWEgn7b9
TkTOUepyY+UBOuYPQMJcuxFhfx9+7Cepr2MWWQEAPuegz1BWQXNGYU3e
-----END PRIVATE KEY-----`;
const certificate = `-----BEGIN CERTIFICATE-----
MIIBtTCCAVygAwIBAgIUItNjaks9DrBEY+K07eO0s2iiTPEwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPcGFydG5lci5leGFtcGxlMCAXDTI2MTEyNTE3MDM0NVoYDzIx
MjYxMTAxMTcwMzQ1WjAaMRgwFgYDVQQDDA9wYXJ0bmVyLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQnGaEx1rcNsJpTlS2tJ6TKsWEgn7b9TkTOUepy
Y+UBOuYPQMJcuxFhfx9+7Cepr2MWWQEAPuegz1BWQXNGYU3eo34wfDAdBgNVHQ4E
FgQUoBMM1bu2eiL57nfyyUautY4mpm0wHwYDVR0jBBgwFoAUoBMM1bu2eiL57nfy
yUautY4mpm0wDwYDVR0TAQH/BAUwAwEB/zApBgNVHREEIjAggg9wYXJ0bmVyLmV4
YW1wbGWCDW90aGVyLmV4YW1wbGUwCgYIKoZIzj0EAwIDRwAwRAIgFoqUb2ndKEz/
kGPRSCKYoxry+wmVnRVco8FrctcUvqECIHAvpONoYdPkVR7SuThAX7fYfCmIxPJr
ErXtG9RTDPaV
-----END CERTIFICATE-----`;
