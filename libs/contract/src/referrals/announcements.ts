import { lengths } from '../platform/words.ts';
import { Email, Flag, Id, OneOf, Postcode, Text, Whole } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import type { LikelySame } from '../caregivers/caregivers.ts';
import { announcementConsents, type AnnouncementConsent, type Door } from './words.ts';

/** A caregiver whom a partner met and announces. */
export class Announce {
  @Id() id!: string;
  @Text(lengths.name, { optional: true }) firstName?: string | null;
  @Text(lengths.name) lastName!: string;
  @Text(30, { optional: true }) phone?: string | null;
  @Email({ optional: true }) email?: string | null;
  @Text(lengths.name, { optional: true }) street?: string | null;
  @Whole(1, 99_999, { optional: true }) houseNumber?: number | null;
  @Postcode({ optional: true }) postcode?: string | null;
  /** What is going on, in plain words. */
  @Text(lengths.paragraph, { optional: true }) whatIsGoingOn?: string | null;
  @OneOf(announcementConsents) consent!: AnnouncementConsent;
  /** Who announces her, and where the word that she is in sight may go. */
  @Text(lengths.name) announcedBy!: string;
  @Email({ optional: true }) announcerEmail?: string | null;
}

/** What whoever announces gets back: that it came in, and no more. */
export class Announced {
  id!: string;
  announcedAt!: string;
}

/** An announcement that waits, was taken in or was dropped. */
export class AnnouncementView extends Announce {
  partnerId!: string;
  partner!: string;
  door!: Door;
  phoneShown!: string | null;
  announcedAt!: string;
  likelySame!: LikelySame[];
  caregiverId!: string | null;
  droppedBecause!: string | null;
}

/** Which announcements one wants to see. */
export class AnnouncementQuery extends PageQuery {
  @OneOf(['open', 'handled'], { optional: true }) state?: 'open' | 'handled' | null;
}

/** Taking her in: as somebody new, or as whom she turns out to be. */
export class TakeIn {
  @Id({ optional: true }) caregiverId?: string | null;
  @Flag({ optional: true }) evenIfKnown?: boolean | null;
}

/** Not taking her in, with the reason. */
export class DropAnnouncement {
  @Text(lengths.line, { min: 3 }) reason!: string;
}

/** The standing link with which a partner announces; it is shown once. */
export class AnnouncementLinkView {
  link!: string;
}
