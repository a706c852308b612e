import type { Twilio } from 'twilio';
import type { Config } from '../config.ts';

/** The account at Twilio of this installation. */
export type CarrierAccount = NonNullable<Config['twilio']>;

/** Milliseconds that the carrier gets for an answer; what takes longer may have happened. */
export const carrierPatience = 10_000;

/**
 * The official client of Twilio; with a base URL in the settings all that it asks goes there, such as to a stand-in for
 * Twilio. Nothing is tried again by itself. The library is large: it is loaded when somebody first needs it.
 */
export async function carrierClient({ accountSid, authToken, baseUrl }: CarrierAccount): Promise<Twilio> {
  const { default: twilio } = await import('twilio');
  class Elsewhere extends twilio.RequestClient {
    override request<T>(options: Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]) {
      const { pathname, search } = new URL(options.uri);
      return super.request<T>({ ...options, uri: `${baseUrl!.replace(/\/$/, '')}${pathname}${search}` } as never);
    }
  }
  const settings = { timeout: carrierPatience, autoRetry: false };
  const httpClient = baseUrl ? new Elsewhere({ ...settings, keepAlive: false }) : new twilio.RequestClient(settings);
  return twilio(accountSid, authToken, { httpClient });
}
