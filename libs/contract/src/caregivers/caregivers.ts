import { lengths, type Reason } from '../platform/words.ts';
import { PageQuery } from '../platform/page.ts';
import {
  Amount, ClockTime, Day, Email, Flag, Id, OneOf, Part, Parts, Postcode, Text, Weekdays, Whole,
} from '../platform/fields.ts'; // prettier-ignore
import type { Need } from '../partners/words.ts';
import { channels, intervalDays, plannableChannels, type Channel } from '../rhythms/words.ts';
import { CareSituationDraft } from './care-situations.ts';
import type { PlannedContactView } from './planned-contacts.ts';
import {
  atDoorWishes, closureReasons, digitalSkills, gaps, grounds, languages, pauseReasons, sightFilters, sources, workKinds,
  type Approach, type AtDoor, type ClosureReason, type DigitalSkill, type Gap, type Ground, type Language,
  type PauseReason, type SightClass, type SightFilter, type Source, type Work,
} from './words.ts'; // prettier-ignore

/** Hours that suit her on some days; `until` before `from` passes midnight. */
export class SuitableHours {
  @Weekdays() days!: number[];
  @ClockTime() from!: string;
  @ClockTime() until!: string;
}

/** Where she is on some days. */
export class Whereabouts {
  @Weekdays() days!: number[];
  @Text(lengths.line) where!: string;
}

/** Whether one may use a channel, and the proof: who said so, when and how. */
export class ChannelPermission {
  @OneOf(channels) channel!: Channel;
  @Flag() allowed!: boolean;
  @Text(lengths.name, { optional: true }) saidBy?: string | null;
  @Day({ optional: true }) saidOn?: string | null;
  @Text(lengths.line, { optional: true }) how?: string | null;
}

/** Where she lives. */
export class Address {
  @Text(lengths.name, { optional: true }) street?: string | null;
  @Whole(1, 99_999, { optional: true }) houseNumber?: number | null;
  @Text(20, { optional: true }) addition?: string | null;
  @Postcode({ optional: true }) postcode?: string | null;
  @Text(lengths.name, { optional: true }) city?: string | null;
  /** Filled from the postcode area when left empty. */
  @Text(lengths.name, { optional: true }) neighbourhood?: string | null;
  @Amount(-90, 90, { optional: true }) latitude?: number | null;
  @Amount(-180, 180, { optional: true }) longitude?: number | null;
  /** Hidden on lists and prints. */
  @Flag({ optional: true }) secret?: boolean | null;
}

/** Her own wish about how often; it goes before the rhythm of the organisation. */
export class OwnRhythm {
  @Whole(intervalDays.least, intervalDays.most) idealDays!: number;
  @Whole(intervalDays.least, intervalDays.most, { optional: true }) longestDays?: number | null;
}

/** A caregiver as one writes her. */
export class CaregiverDraft {
  @Text(lengths.name, { optional: true }) firstName?: string | null;
  @Text(30, { optional: true }) prefix?: string | null;
  @Text(lengths.name) lastName!: string;
  @Day({ optional: true }) bornOn?: string | null;
  /** For whoever is known by year only. */
  @Whole(1900, 2100, { optional: true }) bornYear?: number | null;
  /** In any Dutch notation, or with its country code. */
  @Text(30, { optional: true }) phone?: string | null;
  @Text(30, { optional: true }) secondPhone?: string | null;
  @Email({ optional: true }) email?: string | null;
  @Part(Address) address!: Address;
  @Parts(Whereabouts, 10) whereabouts!: Whereabouts[];
  @Parts(SuitableHours, 20) suitableHours!: SuitableHours[];
  @Parts(ChannelPermission, channels.length) channelPermissions!: ChannelPermission[];
  @OneOf(plannableChannels, { optional: true }) preferredChannel?: Channel | null;
  @OneOf(atDoorWishes) atDoor!: AtDoor;
  @OneOf(digitalSkills, { optional: true }) digitalSkill?: DigitalSkill | null;
  @OneOf(languages) language!: Language;
  @OneOf(workKinds, { optional: true }) work?: Work | null;
  @Id({ optional: true }) rhythmId?: string | null;
  @Part(OwnRhythm, { optional: true }) ownRhythm?: OwnRhythm | null;
  @OneOf(sources) source!: Source;
  @Text(lengths.line, { optional: true }) sourceNote?: string | null;
  @OneOf(grounds) ground!: Ground;
  /** What one has to know before calling or ringing the bell. */
  @Text(lengths.note, { optional: true }) note?: string | null;
  @Parts(CareSituationDraft, 10) careSituations!: CareSituationDraft[];
  @Id({ optional: true }) municipalityId?: string | null;
  /** Filled from the postcode area when left empty. */
  @Id({ optional: true }) consultantId?: string | null;
}

/** A new caregiver; the id is made by the client, so that adding twice is adding once. */
export class AddCaregiver extends CaregiverDraft {
  @Id() id!: string;
  /** Adds her although somebody like her is there already. */
  @Flag({ optional: true }) evenIfKnown?: boolean | null;
}

/** A caregiver changed; `version` is the one that was read, so that nobody overwrites a colleague unseen. */
export class ChangeCaregiver extends CaregiverDraft {
  @Whole(1, 1_000_000_000) version!: number;
}

/** How she is doing, as her history says. */
export class CareStateView {
  lastSpokenAt!: string | null;
  lastSpokenChannel!: Channel | null;
  lastHowItGoes!: 'green' | 'yellow' | 'red' | null;
  lastHowItGoesAt!: string | null;
  spokenInYear!: number;
  attemptsSinceSpoken!: number;
}

/** A referral of which she is asked whether it helped. */
export class AwaitedWord {
  referralId!: string;
  partner!: string;
  need!: Need;
}

/** Everything on a caregiver's page but her timeline. */
export class CaregiverView extends CaregiverDraft {
  id!: string;
  version!: number;
  name!: string;
  phoneShown!: string | null;
  secondPhoneShown!: string | null;
  inSightSinceOn!: string;
  approach!: Approach;
  pausedUntilOn!: string | null;
  pauseReason!: PauseReason | null;
  closedAt!: string | null;
  closureReason!: ClosureReason | null;
  sight!: SightClass;
  consultant!: string | null;
  teamId!: string | null;
  municipality!: string | null;
  /** The rhythm that holds for her, and whose it is. */
  rhythm!: { name: string; idealDays: number; longestDays: number; own: boolean };
  careState!: CareStateView;
  /** Null only when closed. */
  planned!: PlannedContactView | null;
  openSignals!: number;
  openTasks!: number;
  /** Of which help one asks her whether it helped. */
  awaitingHerWord!: AwaitedWord[];
}

/** A line of a list of caregivers. */
export class CaregiverLine {
  id!: string;
  name!: string;
  neighbourhood!: string | null;
  consultantId!: string | null;
  consultant!: string | null;
  sight!: SightClass;
  lastSpokenAt!: string | null;
  lastHowItGoes!: 'green' | 'yellow' | 'red' | null;
  /** Null only when closed. */
  plannedOn!: string | null;
  channel!: Channel | null;
  inSightSinceOn!: string;
  latestOn!: string | null;
}

/** Which caregivers one wants to see. */
export class CaregiverQuery extends PageQuery {
  @Text(lengths.name, { optional: true }) search?: string | null;
  @Id({ optional: true }) consultantId?: string | null;
  @Id({ optional: true }) teamId?: string | null;
  @Id({ optional: true }) municipalityId?: string | null;
  @Text(lengths.name, { optional: true }) neighbourhood?: string | null;
  @OneOf(sightFilters, { optional: true }) sight?: SightFilter | null;
  /** Of those who are paused or closed: only for this reason. */
  @OneOf([...pauseReasons, ...closureReasons], { optional: true }) leftReason?: PauseReason | ClosureReason | null;
  /** Only who waits longer for a first conversation than was agreed. */
  @Flag({ optional: true })
  firstContactLate?: boolean | null;
  /** Only who has no team, no (visible) neighbourhood or no municipality. */
  @OneOf(gaps, { optional: true }) without?: Gap | null;
  /** Only whom nobody is responsible for. */
  @Flag({ optional: true })
  unassigned?: boolean | null;
}

/** Somebody who may be the same person. */
export class LikelySame {
  id!: string;
  name!: string;
  /** What is the same: name, birth date, phone, e-mail, address. */
  same!: string[];
}

/** A moment's urgency in a sentence: used wherever a caregiver is listed by priority. */
export class Urgency {
  score!: number;
  reasons!: Reason[];
}
