import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';
import { Marks } from './marks.ts';

const batch = 200;

/** Makes the marks of whoever changed, and forgets those whose consent is over. */
@Injectable()
export class MarksSweep implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly marks: Marks,
  ) {}

  async sweep(): Promise<SweepTally> {
    const due = await this.database.alone<{ organisation_id: string; caregiver_id: string }>(
      'SELECT * FROM known_to_mark($1)',
      [batch],
    );
    for (const { organisation_id: organisationId, caregiver_id: caregiverId } of due)
      await this.database.inside({ organisationId }, () => this.marks.make({ organisationId }, caregiverId));
    return nothingDone;
  }
}
