import { Agent, request, type RequestOptions } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { webhookAddress } from '@voortuin/contract/webhooks/words';
import { OpenInternet, type Address } from './open-internet.ts';
import { literalOf } from './public-address.ts';

/** What became of a delivery; a cause is a code, never a text of the other side. */
export type Outcome = { delivered: true; cause: null } | { delivered: false; cause: string };

/**
 * Posts to an address that somebody outside chose, without letting it lead into our own network: the name is looked up
 * once, every address it has must be of the open internet, and the connection goes to the address that was looked at. No
 * redirect is followed, the answer is read no further than its status, and time is bounded.
 */
@Injectable()
export class OutwardPost {
  constructor(private readonly internet: OpenInternet) {}

  async send(url: string, headers: Record<string, string>, body: string): Promise<Outcome> {
    if (webhookAddress(url)) return failed('address-not-allowed');
    const late = AbortSignal.timeout(this.internet.patience);
    try {
      const target = new URL(url);
      const address = await inTime(this.addressOf(target.hostname), late);
      if (!address) return failed('address-not-allowed');
      return await this.post(target, address, headers, body, late);
    } catch (error) {
      return failed(late.aborted ? 'timeout' : causeOf(error));
    }
  }

  /** The address to connect to, or null when one of those the name has may not be connected to. */
  private async addressOf(hostname: string): Promise<Address | null> {
    const literal = literalOf(hostname);
    const addresses: Address[] = literal
      ? [{ address: literal, family: literal.includes(':') ? 6 : 4 }]
      : await this.internet.resolve(hostname);
    const all = addresses.length > 0 && addresses.every(({ address }) => this.internet.isAllowed(address));
    return all ? addresses[0]! : null;
  }

  private post(
    url: URL,
    { address, family }: Address,
    headers: Record<string, string>,
    body: string,
    signal: AbortSignal,
  ) {
    return new Promise<Outcome>((resolve, reject) => {
      const options: RequestOptions = {
        method: 'POST',
        // The address that was looked at and no other, so that a name that changes its mind changes nothing.
        host: address,
        family,
        port: this.internet.port,
        path: url.pathname + url.search,
        headers: { ...headers, host: url.hostname, 'content-length': String(Buffer.byteLength(body)) },
        servername: literalOf(url.hostname) ? '' : url.hostname,
        ...(this.internet.trusted && { ca: this.internet.trusted }),
        // A connection of its own: nothing of an earlier check is used again, and no proxy stands in between.
        agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
        signal,
      };
      const sent = request(options, (answer) => {
        const { statusCode = 0 } = answer;
        const outcome: Outcome =
          statusCode >= 200 && statusCode < 300
            ? { delivered: true, cause: null }
            : failed(statusCode >= 300 && statusCode < 400 ? 'redirect' : `http-${statusCode}`);
        resolve(outcome);
        // What else it says is not read, however long it goes on.
        sent.destroy();
      });
      sent.on('socket', (socket) => {
        socket.on('connect', () => {
          const { remoteAddress = '' } = socket as TLSSocket;
          if (!this.internet.isAllowed(remoteAddress)) sent.destroy(new Error('connected elsewhere'));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

const failed = (cause: string): Outcome => ({ delivered: false, cause });

function causeOf(error: unknown): string {
  const { code = '' } = error as { code?: string };
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EREFUSED$)/.test(code)) return 'name-not-found';
  if (/CERT|SELF_SIGNED|TLS|SSL|UNABLE_TO/.test(code)) return 'certificate';
  return 'no-connection';
}

/** What takes too long is waited for no more. */
function inTime<T>(work: Promise<T>, late: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    late.addEventListener('abort', () => reject(new Error('too late')), { once: true });
    work.then(resolve, reject);
  });
}
