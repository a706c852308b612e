import { Injectable } from '@nestjs/common';
import type { WishedChannel } from '@voortuin/contract/own-pages/words';
import { isPossible } from '@voortuin/domain/caregivers/channel-for';
import { partsOn, suits } from '@voortuin/domain/caregivers/suitable-hours';
import { otherPace } from '@voortuin/domain/own-pages/other-pace';
import { hoursOfWish, wishOfHours, type WishedHours } from '@voortuin/domain/own-pages/wished-hours';
import { isDeepStrictEqual } from 'node:util';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Planner } from '../caregivers/planner.ts';
import { reachableOf } from '../caregivers/reachable.ts';
import { Standing } from '../caregivers/standing.ts';
import { Tries } from '../people/tries.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken, type Params } from '../platform/errors.ts';
import { Confidants } from './confidants.ts';
import { dutchDay } from './dutch-day.ts';
import type { AtPage } from './own-pages.service.ts';

type Wish = Pick<Partial<Caregiver>, 'suitableHours' | 'preferredChannel' | 'ownIdealDays' | 'ownLongestDays'>;

/** What a caregiver changes on her own page: written down as said by herself, and her next moment follows. */
@Injectable()
export class OwnWishes {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly tries: Tries,
    private readonly planner: Planner,
    private readonly events: CaregiverEvents,
    private readonly caregivers: Caregivers,
    private readonly standing: Standing,
    private readonly confidants: Confidants,
  ) {}

  /** Other days and parts of the day, at least one of each. Ticks that say what her hours said already leave these as precise as they are. */
  async hours(page: AtPage, wish: WishedHours): Promise<void> {
    if (wish.days.length === 0 || wish.parts.length === 0) throw new BadField('hours', 'required');
    await this.change(page, 'hours-wished', async (her) => {
      if (isDeepStrictEqual(wishOfHours(her.suitableHours), { days: [...wish.days].sort(), parts: wish.parts }))
        return null;
      return { wish: { suitableHours: hoursOfWish(wish).map((one) => ({ ...one, days: [...one.days] })) }, params: {} };
    });
  }

  /** Another channel; null when any will do. */
  async channel(page: AtPage, preferredChannel: WishedChannel | null): Promise<void> {
    await this.change(page, 'channel-wished', async (her) => {
      if (preferredChannel && !isPossible(preferredChannel, reachableOf(her)))
        throw new BadField('channel', 'not-a-choice');
      const params: Params = preferredChannel ? { channel: preferredChannel } : {};
      return { wish: { preferredChannel }, params };
    });
  }

  /** More or less often than what she was shown (days), within the floor of her municipality: pressing twice is once. */
  async pace(page: AtPage, wish: 'more' | 'less', shownDays?: number): Promise<void> {
    await this.change(page, 'rhythm-wished', async (her) => {
      const { rhythm } = await this.planner.setting(page.actor, her);
      if (shownDays !== undefined && shownDays !== rhythm.idealDays) return null;
      const pace = otherPace(wish, rhythm.idealDays, await this.floorOf(page, her));
      if (!pace) throw new RuleBroken('no-other-pace');
      const { idealDays: ownIdealDays, longestDays: ownLongestDays } = pace;
      return { wish: { ownIdealDays, ownLongestDays }, params: { days: ownIdealDays } };
    });
  }

  /** Leaves her in peace until a date; her consultant hears of it. */
  async pause({ actor, caregiverId, tokenHash }: AtPage, untilOn: string): Promise<void> {
    await this.count(tokenHash);
    await this.database.inside(actor, async () => {
      const her = await this.planner.lock(actor, caregiverId);
      if (her.approach !== 'welcome') throw new RuleBroken('not-to-be-approached');
      if (her.pausedUntilOn === untilOn) return;
      await this.standing.pause(actor, caregiverId, { untilOn, reason: 'own-wish' });
      const what = `Zette zelf een pauze, via Mijn Voortuin: tot en met ${dutchDay(untilOn)}. Kijk of dat klopt met wat je weet.`;
      await this.confidants.tell(actor, caregiverId, what);
    });
  }

  /** Ends her pause before its time. */
  async resume({ actor, caregiverId, tokenHash }: AtPage): Promise<void> {
    await this.count(tokenHash);
    await this.database.inside(actor, async () => {
      const her = await this.planner.lock(actor, caregiverId);
      if (her.pausedUntilOn) await this.standing.resume(actor, caregiverId);
    });
  }

  private async change(
    { actor, caregiverId, tokenHash }: AtPage,
    code: string,
    decide: (her: Caregiver) => Promise<{ wish: Wish; params: Params } | null>,
  ): Promise<void> {
    await this.count(tokenHash);
    await this.database.inside(actor, async () => {
      const her = await this.planner.lock(actor, caregiverId);
      const decided = await decide(her);
      if (!decided) return;
      const { wish, params } = decided;
      const fields = Object.keys(wish) as (keyof Wish)[];
      if (fields.every((field) => isDeepStrictEqual(her[field], wish[field]))) return;
      Object.assign(her, wish);
      const version = her.version + 1;
      const { organisationId, id } = her;
      await this.database.manager.update(Caregiver, { organisationId, id }, { ...wish, version });
      await this.caregivers.replan(actor, her);
      if (wish.suitableHours) await this.tellOutside(actor, her);
      await this.events.write(actor, id, code, params);
      await this.audit.line(actor, { action: 'changed', object: 'caregiver', ids: [id], details: { fields } });
    });
  }

  /** A day that a person chose stays, also outside the hours that she now wishes: then a person looks at it. */
  private async tellOutside(actor: Actor, { id, suitableHours }: Caregiver): Promise<void> {
    const open = await this.planner.open(actor, id);
    if (open?.kind !== 'contact' || !open.byHand || open.askedAt) return;
    const { plannedOn, dayPart } = open;
    const parts = partsOn(suitableHours, plannedOn);
    if (suits(suitableHours, plannedOn) && (!dayPart || parts.length === 0 || parts.includes(dayPart))) return;
    const what = `Gaf via Mijn Voortuin andere uren op. Het volgende moment, op ${dutchDay(plannedOn)}, past daar niet bij. Kies een andere dag.`;
    await this.confidants.tell(actor, id, what);
  }

  /** Whoever holds a link changes what she likes, and not a thousand times. */
  private async count(tokenHash: Buffer): Promise<void> {
    await this.tries.count('own-page-change', tokenHash.toString('base64'));
  }

  private async floorOf({ actor }: AtPage, { municipalityId }: Caregiver): Promise<number> {
    const row = await this.database.row<{ floor: number }>(
      'SELECT floor::float FROM municipality WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, municipalityId],
    );
    return row?.floor ?? 0;
  }
}
