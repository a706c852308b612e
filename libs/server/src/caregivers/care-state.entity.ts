import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from '@voortuin/contract/rhythms/words';

/** How a caregiver is doing, as her history says: kept with each contact moment, signal and task. */
@Entity('care_state')
export class CareState {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') caregiverId!: string;
  @Column('timestamptz', { nullable: true }) lastSpokenAt!: Date | null;
  @Column('text', { nullable: true }) lastSpokenChannel!: Channel | null;
  @Column('text', { nullable: true }) lastHowItGoes!: 'green' | 'yellow' | 'red' | null;
  @Column('timestamptz', { nullable: true }) lastHowItGoesAt!: Date | null;
  /** Attempts since the last conversation. */
  @Column('int') attempts!: number;
  @Column('jsonb') attemptsByChannel!: Partial<Record<Channel, number>>;
  @Column('int') conversations!: number;
  @Column('int') openSignals!: number;
  @Column('int') openSafetySignals!: number;
  @Column('int') openTasks!: number;
  @Column('date', { nullable: true }) firstTaskDueOn!: string | null;
}
