import { Injectable } from '@nestjs/common';
import { ImportRuns } from '@voortuin/server/imports/import-runs';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { Handles } from '../platform/handles.ts';

/** The jobs of lists that come in. */
@Injectable()
export class ImportsHandlers {
  constructor(private readonly runs: ImportRuns) {}

  @Handles('bring-in')
  async bringIn({ organisationId, importId }: Jobs['bring-in']): Promise<void> {
    await this.runs.work(organisationId, importId);
  }
}
