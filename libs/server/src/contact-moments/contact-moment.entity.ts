import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoContact } from '@voortuin/contract/contact-moments/contact-moments';
import type { HowItGoes, Outcome } from '@voortuin/contract/contact-moments/words';
import type { Channel } from '@voortuin/contract/rhythms/words';

/** One attempt or conversation in one version; what was written stays. */
@Entity('contact_moment')
export class ContactMoment {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @PrimaryColumn('int') version!: number;
  @Column('uuid') caregiverId!: string;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') channel!: Channel;
  @Column('text') outcome!: Outcome;
  @Column('text', { nullable: true }) howItGoes!: HowItGoes | null;
  @Column('timestamptz') heldAt!: Date;
  /** Only the day is known, as with history from a list. */
  @Column('boolean') dayOnly!: boolean;
  @Column('timestamptz') recordedAt!: Date;
  @Column('int', { nullable: true }) minutes!: number | null;
  @Column('boolean') voicemail!: boolean;
  @Column('boolean') noteLeft!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb', { nullable: true }) noContact!: NoContact | null;
  @Column('boolean') retracted!: boolean;
  /** Of the request as it came, to tell the same one from another with its id; its text may hold what is never kept. */
  @Column('text', { nullable: true }) requestHash!: string | null;
  /** The planned contact it met. */
  @Column('uuid', { nullable: true }) plannedContactId!: string | null;
}
