import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { CONFIG, type Config } from '../config.ts';

/** A mail to one person. */
export interface Mail {
  to: string;
  /** Stays the same when a mail is sent again, so that a mail program can tell. */
  messageId: string;
  subject: string;
  text: string;
  html: string | null;
}

/**
 * What became of it: accepted by the mail server; surely not out, and worth another try or not; or unknown, because the
 * connection broke after the mail was handed over and before the server answered.
 */
export type Fate = { fate: 'sent'; cause: null } | { fate: 'not-now' | 'refused' | 'unknown'; cause: string };

type Settings = Pick<Config, 'smtpUrl' | 'smtpSeconds' | 'mailFrom' | 'publicUrl'>;

/** So many times its patience for an answer may go by before the mail is handed over; after that it is not. */
const answersBefore = 4;

/** Seconds after which whoever began to send a mail has an answer, or will hand it over no more. */
export function sendingSeconds({ smtpSeconds }: Pick<Config, 'smtpSeconds'>): number {
  return smtpSeconds * (answersBefore + 2);
}

/** Hands mails to the mail server, and knows after each whether it is out. */
@Injectable()
export class Post {
  constructor(@Inject(CONFIG) private readonly config: Settings) {}

  /**
   * Hands it over, unless that would come too long after `begun`, by performance.now(): whoever stood still meanwhile may
   * have been taken for dead, and somebody else may have sent it.
   */
  async send(mail: Mail, begun: number): Promise<Fate> {
    const { mailFrom, publicUrl, smtpSeconds } = this.config;
    const patience = smtpSeconds * 1000;
    const message = await new MailComposer({
      ...mail,
      html: mail.html ?? undefined,
      from: { name: 'Voortuin', address: mailFrom },
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build();
    const { auth, ...server } = serverOf(this.config.smtpUrl!);
    const connection = new SMTPConnection({
      ...server, name: publicUrl.hostname, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience,
    }); // prettier-ignore
    let inSession = false;
    let handedOver = false;
    // Read only once the server asks for it: until then it is surely not out.
    const content = Readable.from(
      (function* () {
        if (performance.now() - begun > patience * answersBefore) throw new Error('too late to hand it over');
        handedOver = true;
        yield message;
      })(),
    );
    // Whatever goes wrong on the line is told here, whichever step was going on.
    const broken = new Promise<never>((_, reject) => connection.on('error', reject));
    broken.catch(() => undefined);
    const step = (begin: (done: (error?: Error | null) => void) => void): Promise<void> =>
      Promise.race([
        broken,
        new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve()))),
      ]);
    try {
      await step((done) => connection.connect(done));
      if (auth) await step((done) => connection.login(auth, done));
      inSession = true;
      await step((done) => connection.send({ from: mailFrom, to: [mail.to] }, content, done));
      return { fate: 'sent', cause: null };
    } catch (error) {
      const answer = (error as { responseCode?: number }).responseCode;
      // An answer of the server settles it; silence does not, once it has the mail.
      if (answer === undefined) return { fate: handedOver ? 'unknown' : 'not-now', cause: causeOf(error) };
      // That it will not talk to us at all says nothing about the mail.
      return { fate: inSession && answer >= 500 ? 'refused' : 'not-now', cause: causeOf(error) };
    } finally {
      connection.close();
    }
  }
}

/** A code of the mail server or of the line; never a text, which might name somebody. */
function causeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return `mail-${responseCode ?? code?.toLowerCase() ?? 'failed'}`;
}

function serverOf(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  return { host: hostname, port: Number(port) || (secure ? 465 : 587), secure, auth };
}
