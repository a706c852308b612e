import { Injectable } from '@nestjs/common';
import type {
  PartnerAnswer, PartnerReferralLine, PartnerReferralQuery, PartnerReferralView,
} from '@voortuin/contract/referrals/answers'; // prettier-ignore
import type { ReferralEventView } from '@voortuin/contract/referrals/referrals';
import type { Page } from '@voortuin/contract/platform/page';
import { brokenAnswer } from '@voortuin/domain/referrals/broken-answer';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound, type Params } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { ReferralMoves, type Kept } from './moves.ts';
import { PartnerReading, readColumns, readTables, type ReadRow } from './partner-reading.ts';
import { ReferralVersions } from './versions.ts';

/** The referrals of a partner, for whoever works there: by an inbox, a link or a key. */
@Injectable()
export class PartnerAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly moves: ReferralMoves,
    private readonly versions: ReferralVersions,
    private readonly reading: PartnerReading,
  ) {}

  /** A page of what was sent to the partner, the newest first; of what stands no more only that it was. */
  async list(actor: Actor, query: PartnerReferralQuery): Promise<Page<PartnerReferralLine>> {
    const size = query.size ?? usualPage;
    const [sentAt, id] = readAfter(query.after, 2) ?? [null, null];
    return this.database.inside(actor, async () => {
      const rows = await this.database.rows<object>(
        `SELECT *, sent_at::text AS sent_key FROM (SELECT ${readColumns} FROM ${readTables}
           WHERE r.organisation_id = $1 AND r.partner_id = $3 AND r.sent_at IS NOT NULL
             AND ($4::timestamptz IS NULL OR (r.sent_at, r.id) < ($4, $5::uuid))) r
         WHERE $6::boolean IS NULL OR $6 = (ending IS NULL AND state IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold') AND consent_stands)
         ORDER BY sent_at DESC, id DESC LIMIT $7`,
        [
          actor.organisationId,
          this.clock.today().toString(),
          partnerOf(actor),
          sentAt,
          id,
          query.state ? query.state === 'open' : null,
          size + 1,
        ],
      );
      const found = rows.map((row) => camelNames<ReadRow & { sentKey: string }>(row));
      const page = pageOf(found, size, (row) => [row.sentKey, row.id], (row) => this.reading.line(row)); // prettier-ignore
      const ids = page.items.map((item) => item.id);
      await this.audit.line(actor, { action: 'listed', object: 'referral', ids });
      return page;
    });
  }

  /** A referral with its thread. Whoever reads it first lets the sender know that it is read. */
  async open(actor: Actor, id: string): Promise<PartnerReferralView> {
    return this.database.inside(actor, async () => {
      const found = await this.standing(actor, id);
      if (found.state === 'requested') await this.received(actor, id);
      return this.show(actor, id);
    });
  }

  /** A referral with its thread, without letting anybody know that it is read. */
  async read(actor: Actor, id: string): Promise<PartnerReferralView> {
    return this.database.inside(actor, async () => {
      await this.standing(actor, id);
      return this.show(actor, id);
    });
  }

  /** Answers it; the same answer once more changes nothing. */
  async answer(actor: Actor, id: string, answer: PartnerAnswer): Promise<PartnerReferralView> {
    return this.database.inside(actor, async () => {
      await this.standing(actor, id);
      const broken = brokenAnswer(answer, this.clock.today().toString());
      if (broken) throw new BadField(broken.field, broken.rule, broken.limit);
      const told = { id: answer.id, text: answer.text ?? null, told: true, params: paramsOf(answer) };
      // Words take nothing away from what another said meanwhile.
      if (answer.answer === 'message') await this.moves.say(actor, id, 'message', told);
      else {
        const move = { move: answer.answer };
        await this.moves.move(actor, id, move, { ...told, version: answer.version }, keptOf(answer));
      }
      const after = (await this.reading.row(actor, id))!;
      return this.reading.view(actor, after);
    });
  }

  /** What was told after a version, so that of two who answer at once the later learns what she missed. */
  async toldSince(actor: Actor, id: string, version: number): Promise<ReferralEventView[]> {
    return this.database.inside(actor, async () => {
      await this.standing(actor, id);
      return this.reading.toldSince(actor, id, version);
    });
  }

  private async standing(actor: Actor, id: string): Promise<ReadRow> {
    partnerOf(actor);
    const row = await this.reading.row(actor, id);
    if (!row || !this.reading.stands(row)) throw new NotFound();
    return row;
  }

  private async received(actor: Actor, id: string): Promise<void> {
    const { state } = await this.versions.lock(actor, id);
    // Of two who open it at once the first has let them know.
    if (state === 'requested') await this.moves.move(actor, id, { move: 'open' });
  }

  private async show(actor: Actor, id: string): Promise<PartnerReferralView> {
    const row = (await this.reading.row(actor, id))!;
    await this.audit.line(actor, { action: 'opened', object: 'referral', ids: [row.caregiverId, id] });
    return this.reading.view(actor, row);
  }
}

/** Whoever does not work at a partner has nothing to answer. */
function partnerOf({ partnerId }: Actor): string {
  if (!partnerId) throw new NotFound();
  return partnerId;
}

/** What the screens tell of an answer. */
function paramsOf({ answer, untilOn, plannedOn, rejection, failure, outcome }: PartnerAnswer): Params {
  if (answer === 'hold') return { day: untilOn! };
  if (answer === 'plan') return { day: plannedOn! };
  if (answer === 'reject') return { reason: rejection! };
  if (answer === 'fail') return { reason: failure! };
  return answer === 'finish' ? { outcome: outcome! } : {};
}

/** What an answer leaves on the referral. */
function keptOf({ answer, untilOn, plannedOn, rejection, failure, outcome }: PartnerAnswer): Kept {
  if (answer === 'hold') return { waitsUntilOn: untilOn! };
  if (answer === 'plan') return { plannedOn: plannedOn!, waitsUntilOn: null };
  if (answer === 'accept') return { waitsUntilOn: null };
  if (answer === 'reject') return { reason: rejection! };
  if (answer === 'fail') return { reason: failure! };
  return answer === 'finish' ? { outcome: outcome! } : {};
}
