import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

/** Looks for one kind of work that is due, and enqueues it. */
export interface Sweep {
  sweep(): Promise<void>;
}

/** Under this name every sweep is handed over. */
export const SWEEPS = Symbol('sweeps');

const sweeping = 7_612_340_003;

/** Looks at everything that may be due. Of two that look at once one does, so that a doubled tick does no harm. */
@Injectable()
export class Sweeps {
  constructor(
    private readonly database: Database,
    @Inject(SWEEPS) private readonly all: Sweep[],
  ) {}

  async run(): Promise<void> {
    await this.database.onlyOne(sweeping, async () => {
      for (const one of this.all) await one.sweep();
    });
  }
}
