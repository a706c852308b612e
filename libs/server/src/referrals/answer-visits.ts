import { Inject, Injectable } from '@nestjs/common';
import { standsForPartner } from '@voortuin/domain/referrals/answers-now';
import { codeMail, codeMinutes } from '@voortuin/domain/people/code-words';
import { waysOfCode, type WayOfCode } from '@voortuin/domain/people/code-ways';
import type { CodeWay } from '@voortuin/contract/people/words';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { mailsHere } from '../platform/mail/mails-here.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import type { From } from '../people/sign-in.service.ts';
import { LinkVisits, type CodeGiven, type VisitState } from '../people/link-visits.ts';
import { CodesOut } from '../phone-lines/codes-out.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
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

/**
 * A link alone opens nothing: whoever holds it asks for a code, which goes to her phone or second address and works once,
 * in the browser that asked. Only asking and giving a code change anything; looking never does.
 */
@Injectable()
export class AnswerVisits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly visits: LinkVisits,
    private readonly mails: Mails,
    private readonly lines: PhoneLines,
    private readonly codes: CodesOut,
    private readonly carrier: Carrier,
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
      const here = { texts: this.carrier.here, mails: mailsHere(this.config) !== 'none' };
      return { actor, referralId, organisation, consultant, tokenHash, ways: waysOfCode(who, here) };
    });
  }

  /** How far the browser with this visit has come. */
  state(link: AtLink, visit: string | null): Promise<VisitState> {
    return this.visits.state('answer_visit', link, visit);
  }

  /** Sends a new code by one of her ways, and answers the visit that her browser keeps. */
  async askCode(link: AtLink, way: CodeWay): Promise<string> {
    const chosen = link.ways.find((one) => one.way === way);
    if (!chosen) throw new RuleBroken('no-way-for-a-code');
    await this.visits.count(link);
    if (chosen.way !== 'mail') return this.carried(link, chosen);
    return this.database.inside(link.actor, async () => {
      const { visit, code } = await this.visits.begin('answer_visit', link, chosen.to);
      await this.mail(link, code, chosen.to);
      return visit;
    });
  }

  /** Opens the visit when the code is right. */
  giveCode(link: AtLink, visit: string | null, code: string): Promise<CodeGiven> {
    return this.visits.give('answer_visit', link, visit, code);
  }

  private async mail({ actor }: AtLink, code: string, address: string): Promise<void> {
    const sendUntilAt = this.clock.now().add({ minutes: codeMinutes }).toString();
    await this.mails.write(actor, {
      id: newId(),
      kind: 'answer-code',
      to: { address },
      ...codeMail(code),
      sendUntilAt,
    });
  }

  /** By a text or a voice, on the account of the organisation that asks. */
  private async carried(link: AtLink, chosen: WayOfCode): Promise<string> {
    const line = await this.lines.account(link.actor);
    const { paid, visit, code } = await this.database.inside(link.actor, async () => {
      const paid = await this.codes.pay(line, chosen);
      if (!paid) throw new RuleBroken('day-limit-reached');
      return { paid, ...(await this.visits.begin('answer_visit', link, chosen.to)) };
    });
    const undo = (): Promise<void> => this.visits.drop('answer_visit', link, visit);
    await this.codes.send(paid, code, this.config.twilio!.from, chosen, undo);
    return visit;
  }
}

interface Who {
  name: string;
  partnerId: string;
  phone: string | null;
  secondEmail: string | null;
  mailbox: string;
}
