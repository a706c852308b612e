import { Injectable } from '@nestjs/common';
import type { AllowKnownTo, AskKnownTo, KnownToAnswer, KnownToView } from '@voortuin/contract/known-to/known-to';
import type { FirstContact } from '@voortuin/contract/known-to/words';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { Tries } from '../people/tries.ts';
import { Marks } from './marks.ts';

type Standing = NonNullable<KnownToView['consent']> & { consentId: string };

/**
 * Lets two organisations learn that both know somebody, and whom she speaks with first: for one caregiver at a time, on
 * her consent at both, and never what either of them knows.
 */
@Injectable()
export class KnownTo {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly tries: Tries,
    private readonly marks: Marks,
  ) {}

  /** Whether she allows it. */
  async open(actor: Actor, caregiverId: string): Promise<KnownToView> {
    return this.database.inside(actor, async () => {
      await this.demandCaregiver(actor, caregiverId);
      return this.view(actor, caregiverId);
    });
  }

  /** Writes down that she allows it; an earlier consent ends. The same id once more changes nothing. */
  async allow(actor: Actor, caregiverId: string, given: AllowKnownTo): Promise<KnownToView> {
    const today = this.clock.today().toString();
    if (given.saidOn > today) throw new BadField('saidOn', 'in-the-future');
    if (given.untilOn && given.untilOn < today) throw new BadField('untilOn', 'in-the-past');
    return this.database.inside(actor, async () => {
      await this.demandCaregiver(actor, caregiverId, true);
      if (await this.tellsDiagnosis(actor)) throw new RuleBroken('name-tells-diagnosis');
      const standing = await this.standing(actor, caregiverId);
      if (standing?.consentId === given.id) return this.view(actor, caregiverId);
      if (standing) await this.end(actor, caregiverId);
      const [written] = await this.database.rows(
        `INSERT INTO consent (organisation_id, id, caregiver_id, purpose, for_what, said_by, said_on, way, until_on, recorded_by, recorded_at)
         VALUES ($1, $2, $3, 'known-to', 'bekend bij', $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
        [
          actor.organisationId, given.id, caregiverId, given.saidBy, given.saidOn, given.way, given.untilOn ?? null, personOf(actor),
          this.clock.now().toString(),
        ],
      ); // prettier-ignore
      if (!written) throw new Conflict('other-content');
      await this.database.rows(
        'INSERT INTO known_consent (organisation_id, caregiver_id, consent_id, first_contact) VALUES ($1, $2, $3, $4)',
        [actor.organisationId, caregiverId, given.id, given.firstContact],
      );
      await this.marks.make(actor, caregiverId);
      await this.audit.line(actor, { action: 'added', object: 'known-to', ids: [caregiverId] });
      return this.view(actor, caregiverId);
    });
  }

  /** She takes it back: from this transaction on nobody learns of it any more, and her marks are gone. */
  async withdraw(actor: Actor, caregiverId: string): Promise<KnownToView> {
    return this.database.inside(actor, async () => {
      await this.demandCaregiver(actor, caregiverId, true);
      if (await this.end(actor, caregiverId))
        await this.audit.line(actor, { action: 'changed', object: 'known-to', ids: [caregiverId] });
      return this.view(actor, caregiverId);
    });
  }

  /**
   * Who else knows her, as far as she allows. Whoever is unknown elsewhere, is known there without her consent, or is known
   * where nobody may be told is answered for alike.
   */
  async ask(actor: Actor, caregiverId: string, { reason }: AskKnownTo): Promise<KnownToAnswer> {
    await this.database.inside(actor, async () => {
      await this.demandCaregiver(actor, caregiverId);
      if (await this.tellsDiagnosis(actor)) throw new RuleBroken('name-tells-diagnosis');
      if (!(await this.standing(actor, caregiverId))) throw new RuleBroken('consent-first');
    });
    await this.tries.count('known-to', personOf(actor));
    return this.database.inside(actor, async () => {
      // The sweep may not have come by since she changed.
      await this.marks.make(actor, caregiverId);
      const ours = (await this.standing(actor, caregiverId))?.firstContact ?? false;
      const found = await this.database.rows<{ organisation: string; firstContact: boolean }>(
        'SELECT organisation, first_contact AS "firstContact" FROM both_know($1, $2)',
        [caregiverId, reason],
      );
      await this.audit.line(actor, { action: 'searched', object: 'known-to', ids: [caregiverId], details: { reason } });
      return {
        others: found.map(({ organisation, firstContact }) => ({
          organisation,
          firstContact: whose(ours, firstContact),
        })),
      };
    });
  }

  private async view(actor: Actor, caregiverId: string): Promise<KnownToView> {
    const standing = await this.standing(actor, caregiverId);
    const { consentId: _, ...consent } = standing ?? { consentId: null };
    return {
      consent: standing ? (consent as KnownToView['consent']) : null,
      tellsDiagnosis: await this.tellsDiagnosis(actor),
    };
  }

  /** Her consent as it holds today, or null. */
  private async standing(actor: Actor, caregiverId: string): Promise<Standing | null> {
    return this.database.row<Standing>(
      `SELECT c.id AS "consentId", c.said_by AS "saidBy", c.said_on AS "saidOn", c.way, c.until_on AS "untilOn", k.first_contact AS "firstContact"
       FROM known_consent k JOIN consent c ON c.organisation_id = k.organisation_id AND c.id = k.consent_id
       WHERE k.organisation_id = $1 AND k.caregiver_id = $2 AND c.withdrawn_at IS NULL AND (c.until_on IS NULL OR c.until_on >= $3)`,
      [actor.organisationId, caregiverId, this.clock.today().toString()],
    );
  }

  /** Every consent to this that still stands ends; the database forgets what was made on it. */
  private async end(actor: Actor, caregiverId: string): Promise<boolean> {
    const ended = await this.database.rows(
      `UPDATE consent SET withdrawn_at = $3, withdrawn_by = $4
       WHERE organisation_id = $1 AND caregiver_id = $2 AND purpose = 'known-to' AND withdrawn_at IS NULL RETURNING id`,
      [actor.organisationId, caregiverId, this.clock.now().toString(), personOf(actor)],
    );
    return ended.length > 0;
  }

  private async tellsDiagnosis({ organisationId }: Actor): Promise<boolean> {
    const row = await this.database.row<{ tells: boolean }>(
      'SELECT tells_diagnosis AS tells FROM organisation WHERE id = $1',
      [organisationId],
    );
    return row?.tells ?? true;
  }

  private async demandCaregiver(actor: Actor, id: string, toChange = false): Promise<void> {
    const her = await this.database.row(
      `SELECT 1 FROM caregiver WHERE organisation_id = $1 AND id = $2 ${toChange ? 'FOR NO KEY UPDATE' : ''}`,
      [actor.organisationId, id],
    );
    if (!her) throw new NotFound();
  }
}

/** When she named neither, or both, nobody knows. */
function whose(ours: boolean, theirs: boolean): FirstContact {
  return ours === theirs ? 'unknown' : theirs ? 'them' : 'us';
}
