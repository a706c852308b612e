import { Injectable } from '@nestjs/common';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';
import { ImportRuns } from './import-runs.ts';

/** Finds lists that wait, also when the nudge at their start was lost, and those whose worker is gone. */
@Injectable()
export class ImportSweep implements Sweep {
  constructor(
    private readonly runs: ImportRuns,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<SweepTally> {
    const waiting = await this.runs.waiting();
    await this.queue.send(waiting.map((payload) => ({ name: 'bring-in', payload, id: `import-${payload.importId}` })));
    return nothingDone;
  }
}
