import { Injectable } from '@nestjs/common';
import type { LogContact } from '@voortuin/contract/contact-moments/contact-moments';
import type { HeardWord } from '@voortuin/contract/today/log-visit';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import { ReferralMoves } from './moves.ts';

/** What a contact with her tells about her referrals: her word on help she had, or a try to hear it. */
@Injectable()
export class VisitWords {
  constructor(
    private readonly database: Database,
    private readonly moves: ReferralMoves,
  ) {}

  /**
   * Writes down what she said. A miss is a try to hear her word on everything that waits for it. Answers whether anything
   * came of it; her row is locked by the contact.
   */
  async hear(
    actor: Actor,
    { id: contact, caregiverId, outcome }: Pick<LogContact, 'id' | 'caregiverId' | 'outcome'>,
    words: readonly HeardWord[],
  ): Promise<boolean> {
    const waiting = await this.waiting(actor, caregiverId);
    const unknown = words.find(({ referralId }) => !waiting.includes(referralId));
    if (unknown) throw new BadField('herWords', 'not-awaited');
    if (new Set(words.map(({ referralId }) => referralId)).size < words.length) throw new BadField('herWords', 'twice');
    const missed = outcome !== 'spoken' && outcome !== 'wants-no-contact';
    const told = new Map(words.map((one) => [one.referralId, one]));
    const heard = missed ? waiting : waiting.filter((id) => told.has(id));
    for (const id of heard) {
      const { word, note } = told.get(id) ?? { word: 'not-reached' as const, note: null };
      await this.moves.move(actor, id, { move: 'her-word', word }, { params: { word, contact }, text: note });
    }
    return heard.length > 0;
  }

  /** Takes back what a contact told, when that contact is taken back: a try can be, her word cannot. */
  async takeBack(actor: Actor, contact: string): Promise<void> {
    const told = await this.database.rows<{ id: string; word: string; newer: boolean }>(
      `SELECT r.id, e.params ->> 'word' AS word, r.version > e.version OR r.ending IS NOT NULL AS newer
       FROM referral_event e JOIN referral r ON r.organisation_id = e.organisation_id AND r.id = e.referral_id
       WHERE e.organisation_id = $1 AND e.kind = 'her-word' AND e.params ->> 'contact' = $2
         AND e.caregiver_id = (SELECT caregiver_id FROM contact_moment WHERE organisation_id = $1 AND id = $2::uuid AND version = 1)
         AND NOT EXISTS (SELECT FROM referral_event t WHERE t.organisation_id = e.organisation_id AND t.referral_id = e.referral_id
           AND t.kind = 'try-taken-back' AND t.params ->> 'contact' = $2)`,
      [actor.organisationId, contact],
    );
    if (told.some(({ word, newer }) => newer || word !== 'not-reached')) throw new RuleBroken('something-newer');
    for (const { id } of told) await this.moves.move(actor, id, { move: 'try-taken-back' }, { params: { contact } });
  }

  private async waiting(actor: Actor, caregiverId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM referral WHERE organisation_id = $1 AND caregiver_id = $2 AND turn = 'caregiver' ORDER BY sent_at, id`,
      [actor.organisationId, caregiverId],
    );
    return rows.map(({ id }) => id);
  }
}
