import { Inject, Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { CONFIG, type Config } from './config.ts';

/** What a line of the log may tell beside its event: ids, counts and causes; never a name, a phone number or a note. */
export type LogDetails = Record<string, string | number | boolean | null | undefined>;

/** Writes what happens as lines of JSON on standard output. */
@Injectable()
export class Log {
  private readonly lines: Logger;

  constructor(@Inject(CONFIG) config: Pick<Config, 'logLevel'>) {
    this.lines = pino({ level: config.logLevel, base: null });
  }

  info(event: string, details: LogDetails = {}): void {
    this.lines.info(details, event);
  }

  warn(event: string, details: LogDetails = {}): void {
    this.lines.warn(details, event);
  }

  error(event: string, error: unknown, details: LogDetails = {}): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.lines.error({ ...details, message, stack }, event);
  }
}
