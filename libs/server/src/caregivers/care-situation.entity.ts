import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Condition, Relation } from '@voortuin/contract/caregivers/words';

/** Whom a caregiver looks after; one recipient may have several caregivers. */
@Entity('care_recipient')
export class CareRecipient {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
}

/** A caregiver and a recipient, and what that asks of her. */
@Entity('care_situation')
export class CareSituation {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caregiverId!: string;
  @Column('uuid') recipientId!: string;
  @Column('text', { nullable: true }) relation!: Relation | null;
  @Column('text', { nullable: true }) condition!: Condition | null;
  @Column('text', { nullable: true }) conditionWords!: string | null;
  @Column('numeric', { nullable: true }) hoursPerWeek!: number | null;
  @Column('boolean', { nullable: true }) livesTogether!: boolean | null;
  @Column('date', { nullable: true }) sinceOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  /** Its place among the situations of one caregiver, from 0. */
  @Column('int') place!: number;
}
