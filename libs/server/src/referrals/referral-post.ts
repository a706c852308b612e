import { Injectable } from '@nestjs/common';
import type { ReferralCopy } from '@voortuin/contract/referrals/referrals';
import { fullName } from '@voortuin/domain/caregivers/names';
import { dayOf } from '@voortuin/domain/platform/days';
import { copyLetter, partnerLetter, type Letter, type PartnerLetter } from '@voortuin/domain/referrals/letters';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import { AnswerLinks } from './answer-links.ts';
import type { ReferralRow } from './referral-row.ts';
import { Sharing } from './sharing.ts';

interface CopyRow {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  email: string | null;
  mayMail: boolean;
  organisation: string;
  consultant: string;
  partner: string | null;
}

/** Writes the mails of a referral, in the transaction of what they tell: to the partner with a link, and the copy for her. */
@Injectable()
export class ReferralPost {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly links: AnswerLinks,
    private readonly sharing: Sharing,
  ) {}

  /** To whoever at the partner it was sent to: that there is something, and a fresh link to it. */
  async toPartner(
    actor: Pick<Actor, 'organisationId'>,
    about: 'new' | 'again' | 'message',
    referral: ReferralRow,
    responseDays: number,
  ): Promise<void> {
    const link = await this.links.make(actor, referral, responseDays);
    await this.writePartner(actor, about, referral, link.href);
  }

  /** Reminders of many at once, each with its own link. */
  async remind(
    actor: Pick<Actor, 'organisationId'>,
    referrals: readonly ReferralRow[],
    responseDays: (one: ReferralRow) => number,
  ): Promise<void> {
    const organisation = await this.organisation(actor);
    const links = await this.links.makeMany(
      actor,
      referrals.map((referral) => ({ referral, responseDays: responseDays(referral) })),
    );
    await this.mails.writeMany(
      actor,
      referrals.map(({ partnerPersonId }, n) => ({
        id: newId(),
        kind: 'referral',
        to: { personId: partnerPersonId! },
        ...partnerLetter('reminder', organisation, links[n]!.href),
      })),
    );
  }

  /** That it was taken back: there is nothing more to open. */
  async withdrawn(actor: Pick<Actor, 'organisationId'>, referral: ReferralRow): Promise<void> {
    await this.writePartner(actor, 'withdrawn', referral, null);
  }

  /** The copy for her in plain words: of a draft as it would be. */
  async copy(actor: Actor, referral: ReferralRow): Promise<ReferralCopy> {
    return { text: (await this.letter(actor, referral)).letter.text };
  }

  /** Mails her the copy, because she wants it that way. It holds her own data and goes to herself. */
  async mailCopy(actor: Actor, referral: ReferralRow): Promise<void> {
    const { letter, row } = await this.letter(actor, referral);
    if (!row.email || !row.mayMail) throw new RuleBroken('no-email-for-copy');
    await this.mails.write(actor, { id: newId(), kind: 'referral-copy', to: { address: row.email }, ...letter });
  }

  private async letter(actor: Actor, referral: ReferralRow): Promise<{ letter: Letter; row: CopyRow }> {
    const row = await this.database.row<CopyRow>(
      `SELECT c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.email,
         NOT c.channel_permissions @> '[{"channel": "email", "allowed": false}]' AS "mayMail", o.name AS organisation,
         k.first_name || ' ' || k.last_name AS consultant, p.name AS partner
       FROM caregiver c JOIN organisation o ON o.id = c.organisation_id
       JOIN person k ON k.organisation_id = c.organisation_id AND k.id = $3
       LEFT JOIN partner p ON p.organisation_id = c.organisation_id AND p.id = $4
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [actor.organisationId, referral.caregiverId, referral.consultantId, referral.partnerId],
    );
    const letter = copyLetter({
      name: fullName(row!),
      organisation: row!.organisation,
      consultant: row!.consultant,
      partner: row!.partner ?? 'een partner',
      need: referral.need,
      forWhom: referral.forWhom,
      question: referral.question,
      shared: referral.shared ?? (await this.sharing.snapshot(actor, referral)),
      byConsent: referral.shares.some(({ ground }) => ground === 'consent'),
      sentOn: referral.sentAt && dutchDay(dayOf(referral.sentAt)),
    });
    return { letter, row: row! };
  }

  private async writePartner(
    actor: Pick<Actor, 'organisationId'>,
    about: PartnerLetter,
    { partnerPersonId }: ReferralRow,
    link: string | null,
  ): Promise<void> {
    await this.mails.write(actor, {
      id: newId(),
      kind: 'referral',
      to: { personId: partnerPersonId! },
      ...partnerLetter(about, await this.organisation(actor), link),
    });
  }

  private async organisation(actor: Pick<Actor, 'organisationId'>): Promise<string> {
    const row = await this.database.row<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
      actor.organisationId,
    ]);
    return row!.name;
  }
}

/** A date as one says it: 22 november 2026. */
const dutchDay = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
