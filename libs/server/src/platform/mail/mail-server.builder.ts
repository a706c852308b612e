import { createServer, type Server, type Socket } from 'node:net';

/** A mail server of a few lines: it keeps what it accepts, and can refuse or hang up at a step. */
export class MailServer {
  readonly accepted: string[] = [];
  /** At which step it does what, instead of saying yes. */
  behaves: { at: 'MAIL' | 'RCPT' | 'DATA' | 'END'; does: 'hang-up' | '450' | '550' } | null = null;
  private readonly server: Server = createServer((socket) => this.talk(socket));
  url = '';

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `smtp://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  close(): void {
    this.server.close();
  }

  private talk(socket: Socket): void {
    let mail: string | null = null;
    const misbehaves = (at: string): boolean => {
      if (this.behaves?.at !== at) return false;
      if (this.behaves.does === 'hang-up') socket.destroy();
      else socket.write(`${this.behaves.does} no\r\n`);
      return true;
    };
    socket.on('error', () => undefined);
    socket.write('220 mail\r\n');
    socket.on('data', (data) => {
      const text = data.toString();
      if (mail !== null) {
        mail += text;
        if (!mail.endsWith('\r\n.\r\n')) return;
        const whole = mail;
        mail = null;
        if (this.behaves?.at === 'END' && this.behaves.does === 'hang-up') this.accepted.push(whole);
        if (misbehaves('END')) return;
        this.accepted.push(whole);
        socket.write('250 kept\r\n');
      } else if (/^EHLO/i.test(text)) socket.write('250-mail\r\n250 SIZE 100000\r\n');
      else if (/^DATA/i.test(text)) {
        if (misbehaves('DATA')) return;
        mail = '';
        socket.write('354 go on\r\n');
      } else if (!misbehaves(text.slice(0, 4).toUpperCase())) socket.write('250 yes\r\n');
    });
  }
}
