import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  Approach, AtDoor, ClosureReason, DigitalSkill, Ground, Language, PauseReason, Source, Work,
} from '@voortuin/contract/caregivers/words'; // prettier-ignore
import type { ChannelPermission, SuitableHours, Whereabouts } from '@voortuin/contract/caregivers/caregivers';
import type { Channel } from '@voortuin/contract/rhythms/words';

/** Somebody who looks after someone close. */
@Entity('caregiver')
export class Caregiver {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Grows with each change by hand, so that nobody overwrites a colleague unseen. */
  @Column('int') version!: number;
  @Column('text', { nullable: true }) firstName!: string | null;
  @Column('text', { nullable: true }) prefix!: string | null;
  @Column('text') lastName!: string;
  @Column('text') sortName!: string;
  @Column('text') searchText!: string;
  @Column('date', { nullable: true }) bornOn!: string | null;
  @Column('int', { nullable: true }) bornYear!: number | null;
  /** E.164. */
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) secondPhone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) street!: string | null;
  @Column('int', { nullable: true }) houseNumber!: number | null;
  @Column('text', { nullable: true }) addition!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('text', { nullable: true }) neighbourhood!: string | null;
  @Column('float8', { nullable: true }) latitude!: number | null;
  @Column('float8', { nullable: true }) longitude!: number | null;
  @Column('boolean') secretAddress!: boolean;
  @Column('jsonb') whereabouts!: Whereabouts[];
  @Column('jsonb') suitableHours!: SuitableHours[];
  @Column('jsonb') channelPermissions!: ChannelPermission[];
  @Column('text', { nullable: true }) preferredChannel!: Channel | null;
  @Column('text') atDoor!: AtDoor;
  @Column('text', { nullable: true }) digitalSkill!: DigitalSkill | null;
  @Column('text') language!: Language;
  @Column('text', { nullable: true }) work!: Work | null;
  @Column('uuid', { nullable: true }) rhythmId!: string | null;
  @Column('int', { nullable: true }) ownIdealDays!: number | null;
  @Column('int', { nullable: true }) ownLongestDays!: number | null;
  @Column('text') source!: Source;
  @Column('text', { nullable: true }) sourceNote!: string | null;
  @Column('text') legalGround!: Ground;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) municipalityId!: string | null;
  @Column('uuid', { nullable: true }) consultantId!: string | null;
  @Column('uuid', { nullable: true }) teamId!: string | null;
  @Column('date') inSightSinceOn!: string;
  @Column('text') approach!: Approach;
  @Column('date', { nullable: true }) pausedUntilOn!: string | null;
  @Column('text', { nullable: true }) pauseReason!: PauseReason | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closureReason!: ClosureReason | null;
}
