import { Injectable } from '@nestjs/common';
import type { Leave, PersonView } from '@voortuin/contract/people/people';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import { People } from '../people/people.service.ts';
import { HandOvers } from '../caregivers/hand-overs.ts';
import { ReferralFollowing } from '../referrals/following.ts';
import { Signals } from '../signals/signals.service.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { Calls } from '../calls/calls.service.ts';

/** Lets somebody go without anyone she looked after dropping out of sight. */
@Injectable()
export class Leaving {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly handOvers: HandOvers,
    private readonly signals: Signals,
    private readonly tasks: Tasks,
    private readonly referrals: ReferralFollowing,
    private readonly calls: Calls,
  ) {}

  /**
   * Her caregivers, signals, tasks and calls to log go to a colleague, or are released: then the team lead sees the
   * caregivers as assigned to nobody yet, and owns the rest. Asked for neither, who is still responsible cannot leave.
   */
  async leave(actor: Actor, id: string, { consultantId, release }: Leave): Promise<PersonView> {
    if (consultantId === id) throw new BadField('consultantId', 'is-the-one-who-leaves');
    return this.database.inside(actor, async () => {
      if (consultantId) await this.handOvers.allOf(actor, id, consultantId);
      else if (release) await this.handOvers.release(actor, id);
      if (consultantId || release) {
        const owner = consultantId ?? (await this.leadOf(actor, id));
        await this.signals.passOn(actor, id, owner);
        await this.tasks.passOn(actor, id, owner);
        await this.referrals.passOn(actor, id, owner);
        await this.calls.passOn(actor, id, owner);
      }
      const person = await this.people.leave(actor, id);
      const left = await this.database.row<{ signals: number; tasks: number; referrals: number }>(
        `SELECT
           (SELECT count(*) FROM signal WHERE organisation_id = $1 AND owner_id = $2 AND NOT handled AND withdrawn_at IS NULL)::int AS signals,
           (SELECT count(*) FROM task WHERE organisation_id = $1 AND owner_id = $2 AND done_at IS NULL AND withdrawn_at IS NULL)::int AS tasks,
           (SELECT count(*) FROM referral WHERE organisation_id = $1 AND consultant_id = $2 AND ending IS NULL)::int AS referrals`,
        [actor.organisationId, id],
      );
      if (left!.signals + left!.tasks + left!.referrals > 0)
        throw new RuleBroken('still-responsible', { caregivers: 0, ...left });
      return person;
    });
  }

  /** A team lead who is here: of her team before of another; without any, whoever lets her go. */
  private async leadOf(actor: Actor, id: string): Promise<string> {
    const lead = await this.database.row<{ id: string }>(
      `SELECT l.id FROM person l JOIN person p ON p.organisation_id = l.organisation_id AND p.id = $2
       WHERE l.organisation_id = $1 AND l.id <> $2 AND l.left_at IS NULL AND l.account_id IS NOT NULL AND 'team-lead' = ANY (l.roles)
       ORDER BY l.team_id IS NOT DISTINCT FROM p.team_id DESC, l.id LIMIT 1`,
      [actor.organisationId, id],
    );
    return lead?.id ?? actor.personId!;
  }
}
