import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A step of handing a mail over: who sends it, to whom, its content, and the end of that. */
export type MailStep = 'MAIL' | 'RCPT' | 'DATA' | 'END';

/** What a mail server may do at a step instead of saying yes. At the end it has accepted the mail before it hangs up or falls silent. */
export type Misbehaviour = 'hang-up' | 'silent' | '450' | '550';

/** A mail that the server has accepted. */
export interface AcceptedMail {
  to: string;
  messageId: string;
  content: string;
  /** By the clock of this machine, in milliseconds. */
  at: number;
}

/** A mail server of a few lines: it keeps what it accepts, can be away, and at each step refuse, hang up, wait or fall silent. */
export class MailServer {
  readonly accepted: AcceptedMail[] = [];
  behaves: { at: MailStep; does: Misbehaviour } | null = null;
  /** Asked at each step of each mail, when there is no behaviour that holds for all; it may take its time. */
  decide: (at: MailStep, to: string) => Promise<Misbehaviour | null> = () => Promise.resolve(null);
  /** Milliseconds from accepting a mail to saying so. */
  answersAfter = 0;
  /** How many mails are accepted of which whoever hands them over does not know it yet. */
  unanswered = 0;
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens; after `close()` at the same place again. */
  async open(): Promise<void> {
    const server = createServer((socket) => this.talk(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  /** Is away from now on: whoever was talking is cut off. */
  close(): void {
    this.server?.close();
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
  }

  private talk(socket: Socket): void {
    let heard = '';
    let to = '';
    let mail: string[] | null = null;
    let saying = Promise.resolve();
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    const step = async (at: MailStep, yes: string): Promise<boolean> => {
      const does = this.behaves?.at === at ? this.behaves.does : await this.decide(at, to);
      if (at === 'END' && does !== '450' && does !== '550') this.accept(to, mail!.join('\r\n'));
      if (at === 'END' && this.answersAfter > 0) {
        this.unanswered++;
        await pause(this.answersAfter);
        this.unanswered--;
      }
      if (does === null) socket.write(`${yes}\r\n`);
      else if (does === 'hang-up') socket.destroy();
      else if (does !== 'silent') socket.write(`${does} no\r\n`);
      return does === null;
    };
    const line = async (text: string): Promise<void> => {
      if (mail !== null) {
        if (text !== '.') return void mail.push(text);
        await step('END', '250 kept');
        mail = null;
      } else if (/^EHLO/i.test(text)) socket.write('250-mail\r\n250 SIZE 100000\r\n');
      else if (/^MAIL/i.test(text)) await step('MAIL', '250 yes');
      else if (/^RCPT/i.test(text)) {
        to = /<(.*?)>/.exec(text)?.[1] ?? '';
        await step('RCPT', '250 yes');
      } else if (/^DATA/i.test(text)) mail = (await step('DATA', '354 go on')) ? [] : null;
      else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else socket.write('250 yes\r\n');
    };
    socket.write('220 mail\r\n');
    socket.on('data', (data) => {
      heard += data.toString();
      const lines = heard.split('\r\n');
      heard = lines.pop()!;
      for (const one of lines) saying = saying.then(() => line(one));
    });
  }

  private accept(to: string, content: string): void {
    const messageId = /^Message-ID:\s*<(.*)>/im.exec(content)?.[1] ?? '';
    this.accepted.push({ to, messageId, content, at: Date.now() });
  }
}
