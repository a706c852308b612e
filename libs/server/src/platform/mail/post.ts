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
  html: string;
}

/**
 * What became of it: accepted by the mail server; surely not out, and worth another try or not; or unknown, because the
 * connection broke after the mail was handed over and before the server answered.
 */
export type Fate = { fate: 'sent' } | { fate: 'not-now' | 'refused' | 'unknown'; cause: string };

const patience = 20_000;

/** Hands mails to the mail server, and knows after each whether it is out. */
@Injectable()
export class Post {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl'>) {}

  /** Whether there is a mail server. */
  get open(): boolean {
    return this.config.smtpUrl !== null;
  }

  async send(mail: Mail): Promise<Fate> {
    const { mailFrom, publicUrl } = this.config;
    const message = await new MailComposer({
      ...mail,
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
    // Whatever goes wrong on the line is told here, whichever step was going on.
    const broken = new Promise<never>((_, reject) => connection.on('error', reject));
    broken.catch(() => undefined);
    const step = (begin: (done: (error?: Error | null) => void) => void): Promise<void> =>
      Promise.race([
        broken,
        new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve()))),
      ]);
    try {
      try {
        await step((done) => connection.connect(done));
        if (auth) await step((done) => connection.login(auth, done));
      } catch (error) {
        return { fate: 'not-now', cause: causeOf(error) };
      }
      await step((done) => connection.send({ from: mailFrom, to: [mail.to] }, message, done));
      return { fate: 'sent' };
    } catch (error) {
      const answer = (error as { responseCode?: number }).responseCode;
      // An answer of the server settles it; silence does not.
      if (answer === undefined) return { fate: 'unknown', cause: causeOf(error) };
      return { fate: answer < 500 ? 'not-now' : 'refused', cause: causeOf(error) };
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
