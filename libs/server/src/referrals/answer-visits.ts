import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { standsForPartner } from '@voortuin/domain/referrals/answers-now';
import { codeMail, codeMinutes, codeText, spokenCode } from '@voortuin/domain/referrals/code-words';
import { waysOfCode, type WayOfCode } from '@voortuin/domain/referrals/code-ways';
import type { CodeWay } from '@voortuin/contract/referrals/words';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { mailsHere } from '../platform/mail/mails-here.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import { TextNotSent } from '../platform/texts/text-to-send.ts';
import { Texts } from '../platform/texts/texts.ts';
import type { From } from '../people/sign-in.service.ts';
import { Tries } from '../people/tries.ts';
import { linkHash } from './answer-links.ts';
import { PartnerReading } from './partner-reading.ts';

/** Whoever holds a link that works: for whom it was made, which referral it answers, and how a code reaches her. */
export interface AtLink {
  actor: Actor & { personId: string; partnerId: string };
  referralId: string;
  organisation: string;
  consultant: string;
  tokenHash: Buffer;
  ways: WayOfCode[];
}

/** How far a browser has come at a link. */
export type VisitState = { state: 'none' } | { state: 'asked'; codeTo: string } | { state: 'open' };

/** What became of a code: right, wrong with so many guesses left, or of no use any more. */
export type CodeGiven = { is: 'right' } | { is: 'wrong'; left: number } | { is: 'over' };

/** Guesses that one code bears. */
const mostWrong = 5;
/** How long a browser may read and answer after the right code. */
export const visitHours = 8;

/**
 * A link alone opens nothing: whoever holds it asks for a code, which goes to her phone or second address and works once,
 * in the browser that asked. Only asking and giving a code change anything; looking never does.
 */
@Injectable()
export class AnswerVisits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tries: Tries,
    private readonly mails: Mails,
    private readonly texts: Texts,
    private readonly reading: PartnerReading,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever holds this link; refused alike when it is unknown, expired or revoked, and when the referral stands no more. */
  async at(from: From, token: string): Promise<AtLink> {
    const tokenHash = linkHash(token);
    const [link] = await this.database.alone<{ organisation_id: string; referral_id: string; person_id: string }>(
      'SELECT organisation_id, referral_id, person_id FROM answer_link_for($1)',
      [tokenHash],
    );
    if (!link) throw new NotFound();
    const { organisation_id: organisationId, referral_id: referralId, person_id: personId } = link;
    return this.database.inside({ organisationId }, async () => {
      const who = await this.database.row<Who>(
        `SELECT p.first_name || ' ' || p.last_name AS name, p.partner_id AS "partnerId", p.phone, p.second_email AS "secondEmail", l.mailbox
         FROM answer_link l JOIN person p ON p.organisation_id = l.organisation_id AND p.id = l.person_id AND p.left_at IS NULL
         WHERE l.organisation_id = $1 AND l.token_hash = $2`,
        [organisationId, tokenHash],
      );
      if (!who) throw new NotFound();
      const actor = {
        organisationId, personId, accountId: null, name: who.name, roles: ['partner'], teamId: null, partnerId: who.partnerId,
        permissions: new Set(['referrals:answer']), door: 'link', ...from,
      } as const satisfies Actor; // prettier-ignore
      const referral = await this.reading.row(actor, referralId);
      if (!referral || !standsForPartner(referral) || !referral.consentStands) throw new NotFound();
      const { organisation, consultant } = referral;
      const here = { texts: this.texts.here !== 'none', mails: mailsHere(this.config) !== 'none' };
      return { actor, referralId, organisation, consultant, tokenHash, ways: waysOfCode(who, here) };
    });
  }

  /** How far the browser with this visit has come. */
  async state({ actor, tokenHash }: AtLink, visit: string | null): Promise<VisitState> {
    if (!visit) return { state: 'none' };
    const row = await this.database.inside(actor, () =>
      this.database.row<{ open: boolean; codeTo: string }>(
        `SELECT opened_at IS NOT NULL AS open, code_to AS "codeTo" FROM answer_visit
         WHERE organisation_id = $1 AND visit_hash = $2 AND token_hash = $3 AND ends_at > clock_timestamp()`,
        [actor.organisationId, hashOf(visit), tokenHash],
      ),
    );
    if (!row) return { state: 'none' };
    return row.open ? { state: 'open' } : { state: 'asked', codeTo: row.codeTo };
  }

  /** Sends a new code by one of her ways, and answers the visit that her browser keeps. */
  async askCode(link: AtLink, way: CodeWay): Promise<string> {
    const { actor, tokenHash } = link;
    const chosen = link.ways.find((one) => one.way === way);
    if (!chosen) throw new RuleBroken('no-way-for-a-code');
    const whose = tokenHash.toString('base64');
    await this.tries.count('answer-code-address', actor.origin ?? '');
    await this.tries.count('answer-codes-of-day', whose);
    await this.tries.count('answer-code', whose);
    const visit = randomBytes(32).toString('base64url');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.database.inside(actor, () => this.begin(link, visit, code, chosen));
    if (chosen.way !== 'mail') await this.sendText(link, visit, code, chosen);
    return visit;
  }

  /** Opens the visit when the code is right. A code works once, for ten minutes, and bears five wrong guesses. */
  async giveCode({ actor, tokenHash }: AtLink, visit: string | null, code: string): Promise<CodeGiven> {
    if (!visit) return { is: 'over' };
    const given = await this.database.inside(actor, () =>
      this.database.row<{ open: boolean; left: number }>(
        `UPDATE answer_visit SET
           opened_at = CASE WHEN code_hash = $4 THEN clock_timestamp() END,
           code_hash = CASE WHEN code_hash = $4 THEN NULL ELSE code_hash END,
           wrong_codes = wrong_codes + CASE WHEN code_hash = $4 THEN 0 ELSE 1 END,
           ends_at = CASE WHEN code_hash = $4 THEN clock_timestamp() + $6 * interval '1 hour' ELSE ends_at END
         WHERE organisation_id = $1 AND visit_hash = $2 AND token_hash = $3 AND opened_at IS NULL AND code_hash IS NOT NULL
           AND code_until_at > clock_timestamp() AND wrong_codes < $5
         RETURNING opened_at IS NOT NULL AS open, $5 - wrong_codes AS left`,
        [actor.organisationId, hashOf(visit), tokenHash, codeHash(visit, code), mostWrong, visitHours],
      ),
    );
    if (!given) return { is: 'over' };
    if (given.open) return { is: 'right' };
    return given.left > 0 ? { is: 'wrong', left: given.left } : { is: 'over' };
  }

  private async begin({ actor, tokenHash }: AtLink, visit: string, code: string, { way, to }: WayOfCode) {
    await this.database.rows(
      'DELETE FROM answer_visit WHERE organisation_id = $1 AND token_hash = $2 AND ends_at <= clock_timestamp()',
      [actor.organisationId, tokenHash],
    );
    await this.database.rows(
      `INSERT INTO answer_visit (organisation_id, visit_hash, token_hash, code_hash, code_to, code_until_at, ends_at)
       SELECT $1, $2, $3, $4, $5, e.at, e.at FROM (SELECT clock_timestamp() + $6 * interval '1 minute' AS at) e`,
      [actor.organisationId, hashOf(visit), tokenHash, codeHash(visit, code), to, codeMinutes],
    );
    if (way !== 'mail') return;
    const sendUntilAt = this.clock.now().add({ minutes: codeMinutes }).toString();
    await this.mails.write(actor, {
      id: newId(),
      kind: 'answer-code',
      to: { address: to },
      ...codeMail(code),
      sendUntilAt,
    });
  }

  private async sendText({ actor }: AtLink, visit: string, code: string, { way, to }: WayOfCode): Promise<void> {
    const spoken = way === 'call';
    try {
      await this.texts.send(actor, { to, spoken, text: spoken ? spokenCode(code) : codeText(code) });
    } catch (error) {
      if (!(error instanceof TextNotSent)) throw error;
      await this.database.inside(actor, () =>
        this.database.rows('DELETE FROM answer_visit WHERE organisation_id = $1 AND visit_hash = $2', [
          actor.organisationId,
          hashOf(visit),
        ]),
      );
      throw new RuleBroken('code-not-sent', { cause: error.message });
    }
  }
}

interface Who {
  name: string;
  partnerId: string;
  phone: string | null;
  secondEmail: string | null;
  mailbox: string;
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** With the visit in it, which is not kept here, six digits cannot be found back from what is. */
const codeHash = (visit: string, code: string): Buffer => hashOf(`${visit} ${code}`);
