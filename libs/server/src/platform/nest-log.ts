import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** Lets Nest write in the log of the house: what goes wrong, and not that each module was found. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(): void {}

  debug(): void {}

  verbose(): void {}

  warn(message: unknown): void {
    this.to.warn('framework', { message: String(message) });
  }

  error(message: unknown): void {
    this.to.error('framework', message instanceof Error ? message : new Error(String(message)));
  }

  fatal(message: unknown): void {
    this.error(message);
  }
}
