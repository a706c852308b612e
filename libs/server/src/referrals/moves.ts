import { Injectable } from '@nestjs/common';
import { usualResponseDays } from '@voortuin/contract/partners/words';
import type { ReferralEventKind, wordsOnly } from '@voortuin/contract/referrals/words';
import { dayEnds, noticedAt, patience } from '@voortuin/domain/referrals/silence';
import { step, type Move, type ReferralStanding } from '@voortuin/domain/referrals/standing';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { claimColumns, unclaimed, type ReferralRow } from './referral-row.ts';
import { TurnEffects } from './turn-effects.ts';
import { ReferralVersions, type Told } from './versions.ts';

/** What a move leaves on a referral beside its standing. */
export type Kept = Partial<
  Pick<ReferralRow, 'reason' | 'outcome' | 'waitsUntilOn' | 'plannedOn' | 'shared' | 'partnerPersonId'>
>;

/** A referral after a move; `isNew` is false when the same event was written before. */
export interface Moved {
  referral: ReferralRow;
  isNew: boolean;
}

const kinds: Record<Move['move'], ReferralEventKind> = {
  send: 'sent', open: 'opened', accept: 'accept', hold: 'hold', reject: 'reject', ask: 'ask', plan: 'plan', finish: 'finish', fail: 'fail',
  reply: 'reply', silence: 'silence', reopen: 'reopened', continue: 'continued', 'other-help': 'other-help', withdraw: 'withdrawn',
  'her-word': 'her-word', end: 'ended', 'next-ended': 'ended', 'next-fell-away': 'fell-away', 'try-taken-back': 'try-taken-back',
}; // prettier-ignore

/** With these a partner answers what was asked of it. */
const answers: readonly Move['move'][] = ['accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'fail'];

/**
 * The one place that makes a move: it locks the caregiver and then the referral, asks the domain where the move leads,
 * and writes standing, event, deadline and version together. What follows from a turn (tasks, her next moment, links, the
 * referral it goes on with) follows in the same transaction.
 */
@Injectable()
export class ReferralMoves {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ReferralVersions,
    private readonly effects: TurnEffects,
  ) {}

  /** Makes a move, or refuses: `not-now` when it cannot be made here, `changed-meanwhile` when another version was read. */
  async move(actor: Actor, id: string, move: Move, told: Told = {}, keeps: Kept = {}): Promise<Moved> {
    return this.database.inside(actor, async () => {
      const before = await this.versions.lock(actor, id);
      const kind = kinds[move.move];
      if (await this.versions.isWritten(actor, before, kind, told)) return { referral: before, isNew: false };
      this.versions.demandRead(before, told);
      const standing = step(standingOf(before), move);
      if (!standing) throw new RuleBroken('not-now', { state: before.state, turn: before.turn });
      const dates = await this.dates(actor, { ...before, ...standing, ...keeps }, move);
      const referral = await this.versions.write(actor, before, kind, { ...standing, ...keeps, ...dates }, told);
      await this.effects.follow(actor, before, referral);
      await this.previous(actor, referral, move);
      return { referral, isNew: true };
    });
  }

  /** Silence that comes back to the consultant, for many that are locked: the same move for each, in a few statements. */
  async silenceMany(actor: Actor, locked: readonly ReferralRow[]): Promise<void> {
    const today = this.clock.today().toString();
    const moved = locked.flatMap((before): ReferralRow[] => {
      const standing = step(standingOf(before), { move: 'silence' });
      if (!standing) return [];
      const { untilOn, silence } = patience({ ...before, ...standing }, today, usualResponseDays);
      const silentAt = untilOn && noticedAt(untilOn);
      return [{ ...before, ...standing, silence, silentAt, ...unclaimed, version: before.version + 1 }];
    });
    if (moved.length === 0) return;
    await this.versions.setMany(actor, moved, [
      'version',
      'state',
      'turn',
      'because',
      'silence',
      'silentAt',
      ...claimColumns,
    ]);
    await this.versions.tellMany(actor, moved, 'silence');
    await this.effects.askMany(actor, moved);
  }

  /** Writes words about a referral that leave it where it stands; the same id once more changes nothing. */
  async say(actor: Actor, id: string, kind: (typeof wordsOnly)[number], told: Told = {}): Promise<Moved> {
    return this.database.inside(actor, async () => {
      const referral = await this.versions.lock(actor, id);
      if (await this.versions.isWritten(actor, referral, kind, told)) return { referral, isNew: false };
      this.versions.demandRead(referral, told);
      if (referral.ending || !referral.sentAt)
        throw new RuleBroken('not-now', { state: referral.state, turn: referral.turn });
      await this.versions.tell(actor, referral, kind, told);
      if (actor.partnerId) await this.effects.partnerWrote(actor, referral);
      else if (kind === 'message') await this.effects.consultantWrote(actor, referral);
      return { referral, isNew: true };
    });
  }

  /** The days within which a partner answers: as agreed, or the usual ones. */
  async responseDays(actor: Pick<Actor, 'organisationId'>, partnerId: string | null): Promise<number> {
    const agreed = await this.database.row<{ days: number }>(
      'SELECT response_days AS days FROM agreement WHERE organisation_id = $1 AND partner_id = $2',
      [actor.organisationId, partnerId],
    );
    return agreed?.days ?? usualResponseDays;
  }

  /** The instants that belong to a move, and until when it may stay silent from here. */
  private async dates(actor: Actor, after: ReferralRow, { move }: Move): Promise<Partial<ReferralRow>> {
    // That it was read, or that a miss did not count, gives nobody more time.
    if (move === 'open' || move === 'try-taken-back') return {};
    const now = this.clock.now().toString();
    const begins = move === 'send' || move === 'reopen';
    const { untilOn, silence } = patience(
      after,
      this.clock.today().toString(),
      await this.responseDays(actor, after.partnerId),
    );
    return {
      silence,
      silentAt: untilOn && noticedAt(untilOn),
      ...(move === 'send' && { sentAt: now }),
      ...(begins && {
        answeredAt: null,
        answerByAt: dayEnds(untilOn!),
        waitsUntilOn: null,
        plannedOn: null,
        reason: null,
        outcome: null,
      }),
      ...(answers.includes(move) && !after.answeredAt && { answeredAt: now }),
      ...(after.ending && { endedAt: now, silentAt: null }),
    };
  }

  /** The referral that this one goes on with waits for it from its sending on, and ends with it or comes back. */
  private async previous(actor: Actor, { previousId, ending, reason }: ReferralRow, { move }: Move): Promise<void> {
    if (!previousId) return;
    if (move === 'send') await this.move(actor, previousId, { move: 'continue' });
    if (!ending) return;
    const before = await this.versions.lock(actor, previousId);
    if (before.turn !== 'next') return;
    if (ending === 'withdrawn' && reason === 'entered-in-error')
      await this.move(actor, previousId, { move: 'next-fell-away' });
    else await this.move(actor, previousId, { move: 'next-ended', ending }, { params: { ending } });
  }
}

/** Where it stands, and nothing else of its row. */
const standingOf = ({ state, turn, because, tries, ending }: ReferralRow): ReferralStanding => ({
  state, turn, because, tries, ending,
}); // prettier-ignore
