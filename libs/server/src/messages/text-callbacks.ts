import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { TextFates, type AtCarrier } from './text-fates.ts';

/** Hears what the carrier tells about texts of ours: twice, out of order, before its own answer, or about none of ours. */
@Injectable()
export class TextCallbacks {
  constructor(
    private readonly database: Database,
    private readonly fates: TextFates,
  ) {}

  /** Writes down what it says; about a text that is not there it changes nothing. */
  async hear(organisationId: string, textId: string, told: AtCarrier): Promise<void> {
    await this.database.inside({ organisationId }, () => this.fates.isOut({ organisationId, textId }, told));
  }
}
