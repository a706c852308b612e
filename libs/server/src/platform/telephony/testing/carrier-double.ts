import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerRest } from './carrier-rest.ts';
import { CarrierWork, type CarrierSettings } from './carrier-work.ts';

/**
 * A stand-in for Twilio that speaks as Twilio does, to the official library and back to the app, and can misbehave. It is
 * the witness outside: what it has accepted is what phones get.
 */
export class CarrierDouble extends CarrierWork {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port: number;

  constructor(settings: Partial<CarrierSettings> = {}) {
    super(settings);
    this.port = this.settings.port;
  }

  /** What the app finds as TWILIO_BASE_URL. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens; after `away()` at the same place again. */
  async open(): Promise<this> {
    const server = createServer((request, response) => void answerRest(this, request, response));
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  /** Is away from now on: whoever was talking to it is cut off. */
  away(): void {
    this.server?.close();
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Stops altogether. */
  async close(): Promise<void> {
    this.away();
    await this.desk.close();
    await this.told();
  }
}
