import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, type Follower } from '../caregivers/followers.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

/** Lets the texts of hers that ask to be read go along with a caregiver. */
@Injectable()
export class OpenTexts implements Follower, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
  ) {}

  onModuleInit(): void {
    this.followers.join(this);
  }

  /** They still ask to be read. */
  async closed(): Promise<void> {}

  /** Whoever she is handed over to reads what she wrote; nobody yet: whoever shares the work. */
  async handedOver(actor: Actor, caregiverIds: readonly string[], consultantId: string | null): Promise<void> {
    await this.database.rows(
      `UPDATE incoming_text SET person_id = $3 WHERE organisation_id = $1 AND caregiver_id = ANY ($2) AND handled_at IS NULL`,
      [actor.organisationId, caregiverIds, consultantId],
    );
  }
}
