import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** The wire to Postgres, as far as COPY needs it. */
interface Wire {
  stream: Readable & { writableNeedDrain: boolean };
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** What pg asks of a statement that reads or writes the wire itself. */
abstract class Copying {
  constructor(private readonly sql: string) {}

  submit(wire: Wire): void {
    wire.query(this.sql);
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  abstract handleReadyForQuery(): void;
  abstract handleError(error: Error): void;
}

class CopyingOut extends Copying {
  private wire: Wire | null = null;
  readonly rows = new Readable({ read: () => void this.wire?.stream.resume(), highWaterMark: 1 << 20 });

  override submit(wire: Wire): void {
    this.wire = wire;
    super.submit(wire);
  }

  /** Whoever reads slowly slows Postgres down, so that memory stays as it is. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (!this.rows.push(Buffer.from(chunk))) this.wire?.stream.pause();
  }

  handleReadyForQuery(): void {
    this.rows.push(null);
  }

  handleError(error: Error): void {
    this.wire?.stream.resume();
    this.rows.destroy(error);
  }
}

class CopyingIn extends Copying {
  private readonly outcome = Promise.withResolvers<void>();
  private failure: Error | null = null;
  readonly done = this.outcome.promise;

  constructor(
    sql: string,
    private readonly rows: AsyncIterable<Buffer>,
  ) {
    super(sql);
  }

  handleCopyInResponse(wire: Wire): void {
    void this.send(wire);
  }

  handleReadyForQuery(): void {
    this.settle();
  }

  handleError(error: Error): void {
    this.failure ??= error;
    // Without a connection no further word comes.
    if (!('code' in error) || !/^[0-9A-Z]{5}$/.test(String(error.code))) this.settle();
  }

  private async send(wire: Wire): Promise<void> {
    try {
      for await (const chunk of this.rows) {
        if (this.failure) return;
        wire.sendCopyFromChunk(chunk);
        if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
      }
      if (!this.failure) wire.endCopyFrom();
    } catch (error) {
      this.failure ??= error as Error;
      wire.sendCopyFail('the rows ended early');
    }
  }

  private settle(): void {
    if (this.failure) this.outcome.reject(this.failure);
    else this.outcome.resolve();
  }
}

/** The rows that a `COPY … TO STDOUT` sends, as text, a row each. */
export function copyOut(client: pg.Client, sql: string): AsyncIterable<Buffer> {
  const copying = new CopyingOut(sql);
  client.query(copying as unknown as pg.Submittable);
  return copying.rows;
}

/** Sends rows to a `COPY … FROM STDIN`; done when Postgres has them all. */
export function copyIn(client: pg.Client, sql: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const copying = new CopyingIn(sql, rows);
  client.query(copying as unknown as pg.Submittable);
  return copying.done;
}
