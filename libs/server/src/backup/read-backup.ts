import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { BackupRefused, type BackupHeader } from './contents.ts';

const hashBytes = 32;
const longestLine = 1 << 20;
const newline = 10;

/** Refuses a file that is no backup, or of which a single byte is missing or other than it was written. */
export async function demandWhole(file: string): Promise<void> {
  const { size } = await stat(file).catch(() => {
    throw new BackupRefused(`There is no file ${file}.`);
  });
  const hash = createHash('sha256');
  let written = Buffer.alloc(0);
  if (size > hashBytes) {
    for await (const bytes of createReadStream(file, { end: size - hashBytes - 1 })) hash.update(bytes as Buffer);
    written = await read(file, size - hashBytes);
  }
  const begins = size > 2 ? await read(file, 0, 1) : Buffer.alloc(0);
  if (begins[0] !== 0x1f || begins[1] !== 0x8b) throw new BackupRefused(`${file} is no backup of Voortuin.`);
  if (!hash.digest().equals(written))
    throw new BackupRefused(
      `${file} was cut off or altered after it was made: its checksum is wrong. Nothing was restored; take another backup.`,
    );
}

async function read(file: string, start: number, end?: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const bytes of createReadStream(file, { start, end })) parts.push(bytes as Buffer);
  return Buffer.concat(parts);
}

/** Reads a backup from its first line to its last, holding no more of it than it has to. */
export class BackupReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(file: string, size: number) {
    const bytes = createReadStream(file, { end: size - hashBytes - 1 }).pipe(createGunzip());
    this.chunks = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  static async of(file: string): Promise<BackupReader> {
    return new BackupReader(file, (await stat(file)).size);
  }

  /** What it tells about itself. */
  async header(): Promise<BackupHeader> {
    const line = await this.line();
    const header = line?.startsWith('-- {') ? (JSON.parse(line.slice(3)) as BackupHeader) : null;
    if (header?.voortuin !== 1)
      throw new BackupRefused('This file is no backup that this version of Voortuin can read.');
    return header;
  }

  /** The next line; null at the end. */
  async line(): Promise<string | null> {
    let end;
    while ((end = this.held.indexOf(newline)) < 0) {
      if (this.held.length > longestLine) throw new BackupRefused('This file is no backup of Voortuin.');
      if (!(await this.more())) return null;
    }
    const line = this.held.toString('utf8', 0, end);
    this.held = this.held.subarray(end + 1);
    return line;
  }

  /** The rows that follow, up to and without the line that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = endIn(this.held);
      if (end >= 0) {
        if (end > 0) yield this.held.subarray(0, end);
        this.held = this.held.subarray(end + 3);
        return;
      }
      // Whole lines go on; a line that is not all there yet may be the one that ends the rows.
      const whole = this.held.lastIndexOf(newline) + 1;
      if (whole > 0) yield this.held.subarray(0, whole);
      this.held = this.held.subarray(whole);
      if (!(await this.more())) throw new Error('the rows have no end');
    }
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.chunks.next();
    if (done) return false;
    this.held = this.held.length > 0 ? Buffer.concat([this.held, value]) : value;
    return true;
  }
}

/** Where the line that ends the rows begins; -1 when it is not here. A row never looks like it. */
function endIn(bytes: Buffer): number {
  if (bytes.subarray(0, 3).equals(mark)) return 0;
  const before = bytes.indexOf(markAfterRow);
  return before < 0 ? -1 : before + 1;
}

const mark = Buffer.from('\\.\n');
const markAfterRow = Buffer.from('\n\\.\n');
