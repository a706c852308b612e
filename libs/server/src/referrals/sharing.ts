import { Injectable } from '@nestjs/common';
import type { ReferralDraft, SharedValue } from '@voortuin/contract/referrals/referrals';
import { fullName } from '@voortuin/domain/caregivers/names';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { plain } from '@voortuin/domain/platform/plain';
import { isRecipientField, sharedValue, type Known } from '@voortuin/domain/referrals/shared-value';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';
import type { ReferralRow } from './referral-row.ts';

type Row = Omit<Known, 'name' | 'recipient'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  recipient: Known['recipient'];
};

/** What may be told to a partner, field by field and each on a ground, and how it reads when it is told. */
@Injectable()
export class Sharing {
  constructor(private readonly database: Database) {}

  /**
   * Refuses what cannot be shared like that: a field twice, a consent that was never given, somebody she does not care
   * for, or the data of whom she cares for on her own word.
   */
  async demand(
    actor: Actor,
    caregiverId: string,
    draft: Pick<ReferralDraft, 'shares' | 'consent' | 'careSituationId' | 'forWhom'>,
  ): Promise<void> {
    const { shares, consent, careSituationId = null } = draft;
    const fields = shares.map(({ field }) => field);
    if (new Set(fields).size < fields.length) throw new BadField('shares', 'twice');
    if (draft.forWhom === 'recipient' && !careSituationId) throw new BadField('careSituationId', 'required');
    const known = await this.known(actor, caregiverId, careSituationId);
    if (careSituationId && !known.recipient) throw new BadField('careSituationId', 'not-hers');
    if (fields.some(isRecipientField) && !careSituationId) throw new BadField('careSituationId', 'required');
    const onConsent = shares.filter(({ ground }) => ground === 'consent');
    if (onConsent.length > 0 && !consent) throw new BadField('consent', 'required');
    const hers = consent && isNamed(consent.saidBy, known.name);
    if (hers && onConsent.some(({ field }) => isRecipientField(field)))
      throw new BadField('shares', 'recipient-ground');
  }

  /** What the partner will read: the values as they are now, and nothing for what is not known. */
  async snapshot(
    actor: Actor,
    { caregiverId, careSituationId, shares }: Pick<ReferralRow, 'caregiverId' | 'careSituationId' | 'shares'>,
  ): Promise<SharedValue[]> {
    const known = await this.known(actor, caregiverId, careSituationId);
    return shares.flatMap(({ field, ground }) => {
      const value = sharedValue(field, known);
      return value ? [{ field, ground, value }] : [];
    });
  }

  private async known(actor: Actor, caregiverId: string, careSituationId: string | null): Promise<Known> {
    const row = await this.database.row<Row>(
      `SELECT c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.phone, c.email, c.street, c.house_number AS "houseNumber", c.addition,
         c.postcode, c.city, c.born_year AS "bornYear", c.language, c.suitable_hours AS "suitableHours", c.work, c.digital_skill AS "digitalSkill",
         (SELECT sum(hours_per_week)::float FROM care_situation t WHERE t.organisation_id = $1 AND t.caregiver_id = c.id AND t.ended_on IS NULL) AS "hoursOfCare",
         (SELECT jsonb_build_object('name', r.name, 'relation', t.relation, 'condition', t.condition, 'conditionWords', t.condition_words,
             'livesTogether', t.lives_together)
          FROM care_situation t JOIN care_recipient r ON r.organisation_id = t.organisation_id AND r.id = t.recipient_id
          WHERE t.organisation_id = $1 AND t.caregiver_id = c.id AND t.id = $3) AS recipient
       FROM caregiver c WHERE c.organisation_id = $1 AND c.id = $2`,
      [actor.organisationId, caregiverId, careSituationId],
    );
    const { phone } = row!;
    return { ...row!, phone: phone && showPhone(phone), name: fullName(row!) };
  }
}

/** Whether who said yes is somebody of this name, written in whole or in part. */
function isNamed(said: string, name: string): boolean {
  const parts = plain(name).split(' ');
  return plain(said)
    .split(' ')
    .every((part) => parts.includes(part));
}
