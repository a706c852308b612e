import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DayPart, PlannedKind } from '@voortuin/contract/caregivers/words';
import type { Why } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';

/** A next contact of a caregiver; the database sees to it that exactly one is open for who is not closed. */
@Entity('planned_contact')
export class PlannedContact {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caregiverId!: string;
  @Column('text') state!: 'open' | 'done' | 'dropped';
  @Column('text') kind!: PlannedKind;
  @Column('date') plannedOn!: string;
  @Column('text', { nullable: true }) dayPart!: DayPart | null;
  @Column('date') dueOn!: string;
  @Column('date') latestOn!: string;
  @Column('timestamptz', { nullable: true }) startsAt!: Date | null;
  @Column('int', { nullable: true }) minutes!: number | null;
  @Column('text', { nullable: true }) channel!: Channel | null;
  @Column('uuid', { nullable: true }) consultantId!: string | null;
  @Column('jsonb') why!: Why[];
  /** Chosen by a person: a change of rhythm leaves its day alone. */
  @Column('boolean') byHand!: boolean;
  /** When a person chose it so, or agreed its time with her. */
  @Column('timestamptz', { nullable: true }) chosenAt!: Date | null;
  /** When she asked herself to be called; it weighs until she was spoken to. */
  @Column('timestamptz', { nullable: true }) askedAt!: Date | null;
  @Column('uuid', { nullable: true }) previousId!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
