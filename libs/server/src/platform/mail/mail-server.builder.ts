import { createServer, type Server, type Socket } from 'node:net';

/** A step of handing a mail over: who sends it, to whom, its content, and the end of that. */
export type MailStep = 'MAIL' | 'RCPT' | 'DATA' | 'END';

/** What a mail server does at a step instead of saying yes; at the end it has accepted the mail before it goes or falls silent. */
export interface Misbehaviour {
  at: MailStep;
  does: 'hang-up' | 'silent' | '450' | '550';
}

/** A mail server of a few lines: it keeps what it accepts, and can refuse, hang up or fall silent at a step. */
export class MailServer {
  readonly accepted: string[] = [];
  behaves: Misbehaviour | null = null;
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
    for (const socket of this.sockets) socket.destroy();
  }

  /** What it does at a step, asked anew for each mail. */
  protected misbehaviour(at: MailStep): Misbehaviour['does'] | null {
    return this.behaves?.at === at ? this.behaves.does : null;
  }

  private talk(socket: Socket): void {
    let heard = '';
    let mail: string[] | null = null;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    const step = (at: MailStep, yes: string): boolean => {
      const does = this.misbehaviour(at);
      if (does === null) socket.write(`${yes}\r\n`);
      else if (does === 'hang-up') socket.destroy();
      else if (does !== 'silent') socket.write(`${does} no\r\n`);
      if (at === 'END' && (does === null || does === 'hang-up' || does === 'silent'))
        this.accepted.push(mail!.join('\r\n'));
      return does === null;
    };
    const line = (text: string): void => {
      if (mail !== null) {
        if (text !== '.') return void mail.push(text);
        step('END', '250 kept');
        mail = null;
      } else if (/^EHLO/i.test(text)) socket.write('250-mail\r\n250 SIZE 100000\r\n');
      else if (/^MAIL/i.test(text)) step('MAIL', '250 yes');
      else if (/^RCPT/i.test(text)) step('RCPT', '250 yes');
      else if (/^DATA/i.test(text)) mail = step('DATA', '354 go on') ? [] : null;
      else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else socket.write('250 yes\r\n');
    };
    socket.write('220 mail\r\n');
    socket.on('data', (data) => {
      heard += data.toString();
      const lines = heard.split('\r\n');
      heard = lines.pop()!;
      for (const one of lines) line(one);
    });
  }
}
