import { Injectable } from '@nestjs/common';
import type { Colleague, Invite, PersonDraft, PersonView } from '@voortuin/contract/people/people';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { Invitations } from './invitations.ts';
import { Sessions } from './sessions.ts';

const personColumns = `
  p.id, p.email, p.first_name AS "firstName", p.last_name AS "lastName", p.first_name || ' ' || p.last_name AS name,
  p.roles, p.team_id AS "teamId", p.works_on AS "worksOn", p.day_capacity AS "dayCapacity", p.absent_until_on AS "absentUntilOn",
  p.account_id IS NOT NULL AS joined, p.left_at IS NOT NULL AS left,
  (SELECT count(*) FROM caregiver c WHERE c.organisation_id = p.organisation_id AND c.consultant_id = p.id AND c.closed_at IS NULL)::int AS caregivers`;

/** An invitation that was just written: its token is known to nobody else. */
export interface Invited {
  person: PersonView;
  token: string;
  expiresAt: string;
}

/** The people of an organisation, as its administrator keeps them. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
  ) {}

  /** Everybody, also who has left. */
  async list(actor: Actor): Promise<PersonView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<PersonView>(
        `SELECT ${personColumns} FROM person p WHERE p.organisation_id = $1 AND p.partner_id IS NULL ORDER BY p.left_at IS NOT NULL, p.first_name, p.last_name, p.id`,
        [actor.organisationId],
      ),
    );
  }

  /** Who works here now, to choose from. */
  async colleagues(actor: Actor): Promise<Colleague[]> {
    return this.database.inside(actor, () =>
      this.database.rows<Colleague>(
        `SELECT id, first_name || ' ' || last_name AS name, roles, team_id AS "teamId",
           CASE WHEN absent_until_on >= $2 THEN absent_until_on END AS "absentUntilOn"
         FROM person WHERE organisation_id = $1 AND left_at IS NULL AND partner_id IS NULL ORDER BY first_name, last_name, id`,
        [actor.organisationId, this.clock.today().toString()],
      ),
    );
  }

  /** Asks somebody to join. Who left before comes back as the person she was. */
  async invite(actor: Actor, { email, ...draft }: Invite): Promise<Invited> {
    return this.database.inside(actor, async () => {
      await this.check(actor, draft);
      const row = await this.database.row<{ id: string }>(
        `INSERT INTO person (organisation_id, id, email, first_name, last_name, roles, team_id, works_on, day_capacity, absent_until_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (organisation_id, email) DO UPDATE SET left_at = NULL, account_id = NULL, first_name = $4, last_name = $5, roles = $6,
           team_id = $7, works_on = $8, day_capacity = $9, absent_until_on = $10
         WHERE person.left_at IS NOT NULL AND person.partner_id IS NULL RETURNING id`,
        [actor.organisationId, newId(), email.toLowerCase(), ...columnsOf(draft)],
      );
      if (!row) throw new BadField('email', 'already-here');
      await this.audit.line(actor, { action: 'added', object: 'person', ids: [row.id] });
      return this.withInvitation(actor, row.id);
    });
  }

  /** A new link for somebody who has not joined yet; older links end. */
  async inviteAgain(actor: Actor, id: string): Promise<Invited> {
    return this.database.inside(actor, async () => {
      const person = await this.open(actor, id);
      if (person.joined || person.left) throw new RuleBroken('already-joined');
      return this.withInvitation(actor, id);
    });
  }

  /** Changes a person; what she may do holds from her next request. */
  async change(actor: Actor, id: string, draft: PersonDraft): Promise<PersonView> {
    return this.database.inside(actor, async () => {
      await this.check(actor, draft);
      const [changed] = await this.database.rows(
        `UPDATE person SET first_name = $3, last_name = $4, roles = $5, team_id = $6, works_on = $7, day_capacity = $8, absent_until_on = $9
         WHERE organisation_id = $1 AND id = $2 AND left_at IS NULL AND partner_id IS NULL RETURNING id`,
        [actor.organisationId, id, ...columnsOf(draft)],
      );
      if (!changed) throw new NotFound();
      await this.demandAdministrator(actor);
      await this.audit.line(actor, { action: 'changed', object: 'person', ids: [id] });
      const person = await this.open(actor, id);
      if (!person.roles.includes('consultant')) demandFreeHands(person);
      return person;
    });
  }

  /** Lets somebody go: her sessions and invitations end at once. Her caregivers must be in other hands by then. */
  async leave(actor: Actor, id: string): Promise<PersonView> {
    return this.database.inside(actor, async () => {
      const [gone] = await this.database.rows(
        `UPDATE person SET left_at = now() WHERE organisation_id = $1 AND id = $2 AND left_at IS NULL AND partner_id IS NULL RETURNING id`,
        [actor.organisationId, id],
      );
      if (!gone) throw new NotFound();
      const person = await this.open(actor, id);
      demandFreeHands(person);
      await this.demandAdministrator(actor);
      await this.database.rows(
        `UPDATE postcode_area SET consultant_id = NULL WHERE organisation_id = $1 AND consultant_id = $2`,
        [actor.organisationId, id],
      );
      await this.invitations.end(actor, id);
      await this.sessions.endOf(actor.organisationId, id);
      await this.audit.line(actor, { action: 'changed', object: 'person', ids: [id], details: { left: true } });
      return person;
    });
  }

  private async open(actor: Actor, id: string): Promise<PersonView> {
    const person = await this.database.row<PersonView>(
      `SELECT ${personColumns} FROM person p WHERE p.organisation_id = $1 AND p.id = $2 AND p.partner_id IS NULL`,
      [actor.organisationId, id],
    );
    if (!person) throw new NotFound();
    return person;
  }

  private async withInvitation(actor: Actor, id: string): Promise<Invited> {
    const invitation = await this.invitations.write(actor, id);
    return { person: await this.open(actor, id), ...invitation };
  }

  private async check(actor: Actor, draft: PersonDraft): Promise<void> {
    if (draft.roles.length === 0) throw new BadField('roles', 'required');
    if (!draft.teamId) return;
    const team = await this.database.row('SELECT 1 FROM team WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      draft.teamId,
    ]);
    if (!team) throw new BadField('teamId', 'not-a-team');
  }

  /** Somebody must be able to let people in. The organisation is locked, so that two administrators cannot both go at once. */
  private async demandAdministrator(actor: Actor): Promise<void> {
    await this.database.rows(`SELECT pg_advisory_xact_lock(hashtextextended('administrators ' || $1, 0))`, [
      actor.organisationId,
    ]);
    const left = await this.database.row(
      `SELECT 1 FROM person WHERE organisation_id = $1 AND left_at IS NULL AND account_id IS NOT NULL AND 'administrator' = ANY (roles) LIMIT 1`,
      [actor.organisationId],
    );
    if (!left) throw new RuleBroken('last-administrator');
  }
}

/** Whoever is no longer a consultant keeps nobody: her caregivers would stand on a list that no one looks at. */
function demandFreeHands({ caregivers }: PersonView): void {
  if (caregivers > 0) throw new RuleBroken('still-responsible', { caregivers });
}

function columnsOf(draft: PersonDraft): unknown[] {
  const { firstName, lastName, roles, teamId, worksOn, dayCapacity, absentUntilOn } = draft;
  return [
    firstName,
    lastName,
    [...new Set(roles)],
    teamId ?? null,
    [...new Set(worksOn)].sort(),
    dayCapacity,
    absentUntilOn ?? null,
  ];
}
