import { Injectable } from '@nestjs/common';
import type {
  AnnouncementQuery,
  AnnouncementView,
  DropAnnouncement,
  TakeIn,
} from '@voortuin/contract/referrals/announcements';
import type { CaregiverDraft, LikelySame } from '@voortuin/contract/caregivers/caregivers';
import type { Page } from '@voortuin/contract/platform/page';
import { addDays, dayOf } from '@voortuin/domain/platform/days';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { inSightLetter } from '@voortuin/domain/referrals/letters';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { LikelySameCaregivers } from '../caregivers/likely-same.ts';
import { Planner } from '../caregivers/planner.ts';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import { Tasks } from '../tasks/tasks.service.ts';

type Details = Pick<
  AnnouncementView,
  'firstName' | 'lastName' | 'phone' | 'email' | 'street' | 'houseNumber' | 'postcode' | 'whatIsGoingOn'
>;
type Row = Omit<AnnouncementView, keyof Details | 'likelySame' | 'phoneShown'> & {
  details: Details;
  announcedAtExactly: string;
};

/** Days within which whoever was announced by another is told so, at the latest (AVG 14 says a month). */
const tellWithinDays = 28;

const columns = `a.id, a.partner_id AS "partnerId", p.name AS partner, a.announced_by AS "announcedBy", a.announcer_email AS "announcerEmail", a.details,
  a.consent, a.door, a.announced_at AS "announcedAt", a.announced_at::text AS "announcedAtExactly", a.caregiver_id AS "caregiverId",
  a.dropped_because AS "droppedBecause"`;
const tables = 'announcement a JOIN partner p ON p.organisation_id = a.organisation_id AND p.id = a.partner_id';

/** Takes in caregivers whom partners announced, or drops the announcement with a reason. */
@Injectable()
export class TakingIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly caregivers: Caregivers,
    private readonly likelySame: LikelySameCaregivers,
    private readonly planner: Planner,
    private readonly tasks: Tasks,
    private readonly mails: Mails,
  ) {}

  /** A page of announcements: those that wait, the longest first, each with who may be the same; or those handled. */
  async list(actor: Actor, query: AnnouncementQuery): Promise<Page<AnnouncementView>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const handled = query.state === 'handled';
      const after = readAfter(query.after, 2);
      const rows = await this.database.rows<Row>(
        `SELECT ${columns} FROM ${tables}
         WHERE a.organisation_id = $1 AND ${handled ? '(a.taken_in_at IS NOT NULL OR a.dropped_at IS NOT NULL)' : 'a.taken_in_at IS NULL AND a.dropped_at IS NULL'}
           AND ($2::timestamptz IS NULL OR (a.announced_at, a.id) ${handled ? '<' : '>'} ($2::timestamptz, $3::uuid))
         ORDER BY ${handled ? 'a.announced_at DESC, a.id DESC' : 'a.announced_at, a.id'} LIMIT $4`,
        [actor.organisationId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
      );
      const page = pageOf(
        rows,
        size,
        ({ announcedAtExactly, id }) => [announcedAtExactly, id],
        (row) => row,
      );
      const likely = handled ? page.items.map(() => []) : await this.likely(actor, page.items);
      await this.audit.line(actor, { action: 'listed', object: 'announcement', ids: page.items.map(({ id }) => id) });
      return { items: page.items.map((row, n) => viewOf(row, likely[n]!)), next: page.next };
    });
  }

  /**
   * Takes her in with one action: as somebody new, or as whom she turns out to be. Whoever may be the same is a conflict
   * `likely-same`, unless she is taken in even so. A task says to tell her who announced her; the partner hears that she
   * is in sight, and no more. Twice is once.
   */
  async takeIn(actor: Actor, id: string, { caregiverId = null, evenIfKnown }: TakeIn): Promise<AnnouncementView> {
    return this.database.inside(actor, async () => {
      const row = await this.waiting(actor, id);
      if (row.caregiverId && (!caregiverId || caregiverId === row.caregiverId)) return viewOf(row, []);
      demandWaiting(row);
      const her = caregiverId ? await this.planner.lock(actor, caregiverId) : null;
      if (her?.closedAt) throw new RuleBroken('closed');
      const likely = her || evenIfKnown ? [] : (await this.likely(actor, [row]))[0]!;
      if (likely.length > 0) throw new Conflict('likely-same', { times: likely.length }, { likelySame: likely });
      const taken = her ?? (await this.caregivers.bring(actor, newId(), draftOf(row)));
      await this.database.rows(
        'UPDATE announcement SET caregiver_id = $3, taken_in_at = $4, handled_by = $5 WHERE organisation_id = $1 AND id = $2',
        [actor.organisationId, id, taken.id, this.clock.now().toString(), personOf(actor)],
      );
      await this.tellHer(actor, row, taken.id, taken.consultantId ?? personOf(actor));
      await this.tellPartner(actor, row);
      const what = { object: 'caregiver', ids: [taken.id, id], details: { announced: true } };
      await this.audit.line(actor, { ...what, action: her ? 'changed' : 'added' });
      return viewOf({ ...row, caregiverId: taken.id }, []);
    });
  }

  /** Does not take her in, with the reason. */
  async drop(actor: Actor, id: string, { reason }: DropAnnouncement): Promise<AnnouncementView> {
    return this.database.inside(actor, async () => {
      const row = await this.waiting(actor, id);
      demandWaiting(row);
      await this.database.rows(
        `UPDATE announcement SET dropped_at = $3, dropped_because = $4, handled_by = $5 WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, id, this.clock.now().toString(), reason, personOf(actor)],
      );
      await this.audit.line(actor, {
        action: 'changed',
        object: 'announcement',
        ids: [id],
        details: { dropped: true },
      });
      return viewOf({ ...row, droppedBecause: reason }, []);
    });
  }

  private async waiting(actor: Actor, id: string): Promise<Row> {
    const row = await this.database.row<Row>(
      `SELECT ${columns} FROM ${tables} WHERE a.organisation_id = $1 AND a.id = $2 FOR UPDATE OF a`,
      [actor.organisationId, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  private likely(actor: Actor, rows: readonly Row[]): Promise<LikelySame[][]> {
    return this.likelySame.findMany(
      actor,
      rows.map(({ details: { firstName = null, lastName, phone = null, email = null, postcode = null, houseNumber = null } }) => ({
        firstName, lastName, phone, email: email?.toLowerCase() ?? null, postcode, houseNumber, bornOn: null,
      })), // prettier-ignore
    );
  }

  /** Whoever is announced by another is told so at the first contact, within a month. */
  private async tellHer(actor: Actor, row: Row, caregiverId: string, ownerId: string): Promise<void> {
    const organisation = await this.database.row<{ days: number }>(
      'SELECT first_contact_days AS days FROM organisation WHERE id = $1',
      [actor.organisationId],
    );
    const unknowing = row.consent === 'does-not-know' ? ' Zij of hij weet dit nog niet.' : '';
    await this.tasks.add(actor, {
      id: newId(),
      caregiverId,
      ownerId,
      what: `Vertel bij het eerste contact wie de aanmelding deed: ${row.announcedBy} van ${row.partner}.${unknowing}`.slice(
        0,
        200,
      ),
      dueOn: addDays(this.clock.today().toString(), Math.min(organisation!.days, tellWithinDays)),
    });
  }

  private async tellPartner(actor: Actor, { announcerEmail }: Row): Promise<void> {
    if (!announcerEmail) return;
    const organisation = await this.database.row<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
      actor.organisationId,
    ]);
    const letter = inSightLetter(organisation!.name);
    await this.mails.write(actor, { id: newId(), kind: 'announcement', to: { address: announcerEmail }, ...letter });
  }
}

function demandWaiting({ caregiverId, droppedBecause }: Row): void {
  if (caregiverId || droppedBecause) throw new RuleBroken('already-handled');
}

/** Who was announced, as one writes a caregiver. */
function draftOf({ details, announcedBy, partner, announcedAt, consent }: Row): CaregiverDraft {
  const { firstName, lastName, phone, email, street, houseNumber, postcode, whatIsGoingOn } = details;
  const notCall = {
    channel: 'phone' as const,
    allowed: false,
    saidBy: announcedBy,
    saidOn: dayOf(announcedAt),
    how: `Aanmelding door ${partner}`.slice(0, 200),
  };
  return {
    firstName, lastName, phone, email,
    address: { street, houseNumber, postcode },
    whereabouts: [],
    suitableHours: [],
    channelPermissions: consent === 'knows-not-call' ? [notCall] : [],
    atDoor: 'announce-first',
    language: 'nl',
    source: 'partner',
    sourceNote: `Aangemeld door ${announcedBy} van ${partner}`.slice(0, 200),
    ground: 'public-task',
    note: whatIsGoingOn,
    careSituations: [],
  }; // prettier-ignore
}

function viewOf({ details, announcedAtExactly: _, ...row }: Row, likelySame: LikelySame[]): AnnouncementView {
  return { ...details, ...row, phoneShown: details.phone ? showPhone(details.phone) : null, likelySame };
}
