import type { Config } from '../config.ts';
import { TextNotSent, type TextToSend } from './text-to-send.ts';

/** How long somebody waits for the carrier to say yes. */
const patience = 8_000;

/** Hands a text to Twilio, or has it spoken. The library is large: it is loaded when the first text goes out. */
export async function sendByTwilio(
  { accountSid, authToken, from, baseUrl }: NonNullable<Config['twilio']>,
  { to, text, spoken }: TextToSend,
): Promise<void> {
  const { default: twilio } = await import('twilio');

  /** Sends everything to the address of the settings, such as that of a stand-in for Twilio. */
  class Elsewhere extends twilio.RequestClient {
    override request<T>(options: Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]) {
      const { pathname, search } = new URL(options.uri);
      return super.request<T>({ ...options, uri: `${baseUrl!.replace(/\/$/, '')}${pathname}${search}` } as never);
    }
  }
  const httpClient = baseUrl
    ? new Elsewhere({ timeout: patience, keepAlive: false })
    : new twilio.RequestClient({ timeout: patience });
  const client = twilio(accountSid, authToken, { httpClient });
  try {
    if (spoken)
      await client.calls.create({ to, from, twiml: slowly(new twilio.twiml.VoiceResponse(), text).toString() });
    else await client.messages.create({ to, from, body: text });
  } catch (error) {
    const { code, status } = error as { code?: number | string; status?: number };
    throw new TextNotSent(`twilio-${code ?? status ?? 'failed'}`);
  }
}

/** Says it twice, with time to find a pen. */
function slowly<T extends { say(words: object, text: string): unknown; pause(of: object): unknown }>(
  response: T,
  text: string,
): T {
  const voice = { language: 'nl-NL' };
  response.pause({ length: 1 });
  response.say(voice, text);
  response.pause({ length: 2 });
  response.say(voice, text);
  return response;
}
