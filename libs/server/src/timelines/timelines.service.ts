import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@voortuin/contract/platform/page';
import type { HowItGoesPicture, HowItGoesPoint, TimelineItem } from '@voortuin/contract/timelines/timelines';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { written } from '../contact-moments/contact-moment-view.ts';

type Row = Pick<TimelineItem, 'kind' | 'at'> & {
  atExactly: string;
  id: string;
  item: Record<string, unknown>;
  /** Whose it is, and to whom it went. */
  by: string | null;
  to: string | null;
  /** At which partner a referral is. */
  partner: string | null;
};

/** Events that stand on the timeline themselves; a logged contact shows as the contact it is. */
const hiddenEvents = ['contact-logged', 'contact-retracted', 'contact-corrected', 'drawn-forward'];

/** Reads everything that happened around one caregiver as one line of time. */
@Injectable()
export class Timelines {
  constructor(private readonly database: Database) {}

  /** A page of the timeline, the newest first. */
  async of(actor: Actor, caregiverId: string, query: PageQuery): Promise<Page<TimelineItem>> {
    return this.database.inside(actor, async () => {
      await this.demand(actor, caregiverId);
      const size = query.size ?? usualPage;
      const [at, id] = readAfter(query.after, 2) ?? [null, null];
      const rows = await this.database.rows<Row>(
        `WITH page AS MATERIALIZED (SELECT * FROM (${everything}) e ORDER BY at DESC, id DESC LIMIT $5),
         names AS MATERIALIZED (
           -- Few people in one life: each is looked up once.
           SELECT n.id, (SELECT first_name || ' ' || last_name FROM person WHERE organisation_id = $1 AND id = n.id) AS name
           FROM (SELECT by_id AS id FROM page UNION SELECT to_id FROM page) n
         ), partners AS MATERIALIZED (
           SELECT r.id, (SELECT p.name FROM referral f JOIN partner p ON p.organisation_id = f.organisation_id AND p.id = f.partner_id
                         WHERE f.organisation_id = $1 AND f.id = r.id) AS name
           FROM (SELECT DISTINCT referral_id AS id FROM page WHERE referral_id IS NOT NULL) r
         )
         SELECT kind, at, at::text AS "atExactly", p.id, details AS item, b.name AS by, t.name AS to, r.name AS partner
         FROM page p LEFT JOIN names b ON b.id = p.by_id LEFT JOIN names t ON t.id = p.to_id LEFT JOIN partners r ON r.id = p.referral_id
         ORDER BY at DESC, p.id DESC`,
        [actor.organisationId, caregiverId, at, id, size + 1, hiddenEvents],
      );
      return pageOf(rows, size, (row) => [row.atExactly, row.id], itemOf);
    });
  }

  /** How it goes over time: what she said at each conversation, the oldest first. */
  async howItGoes(actor: Actor, caregiverId: string): Promise<HowItGoesPicture> {
    return this.database.inside(actor, async () => {
      await this.demand(actor, caregiverId);
      const points = await this.database.rows<HowItGoesPoint>(
        `SELECT held_at AS "heldAt", how_it_goes AS "howItGoes" FROM (${latest}) t
         WHERE how_it_goes IN ('green', 'yellow', 'red') ORDER BY held_at DESC LIMIT 40`,
        [actor.organisationId, caregiverId],
      );
      const sums = await this.database.row<{ conversations: number; attempts: number }>(
        `SELECT count(*) FILTER (WHERE v.contact_moment_id IS NOT NULL)::int AS conversations,
                count(*) FILTER (WHERE t.outcome NOT IN ('spoken', 'wants-no-contact'))::int AS attempts
         FROM (${latest}) t LEFT JOIN conversation v ON v.organisation_id = t.organisation_id AND v.contact_moment_id = t.id`,
        [actor.organisationId, caregiverId],
      );
      return { points: points.reverse(), conversations: sums?.conversations ?? 0, attempts: sums?.attempts ?? 0 };
    });
  }

  private async demand(actor: Actor, caregiverId: string): Promise<void> {
    const found = await this.database.row('SELECT 1 FROM caregiver WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      caregiverId,
    ]);
    if (!found) throw new NotFound();
  }
}

/** The contact moments of a caregiver in their latest version, without those taken back. */
const latest = `SELECT * FROM (
  SELECT DISTINCT ON (id) * FROM contact_moment WHERE organisation_id = $1 AND caregiver_id = $2 ORDER BY id, version DESC
) v WHERE NOT v.retracted`;

/**
 * What a kind adds to the line of time, in the order of that line, by an index of its own: nothing more of it is read than
 * stands on the page, however much there is.
 */
const newest = (at: string, select: string, from: string, more = 'true'): string => `(
  SELECT ${select} FROM ${from} t
  WHERE t.organisation_id = $1 AND t.caregiver_id = $2 AND ${more} AND ($3::timestamptz IS NULL OR (t.${at}, t.id) < ($3::timestamptz, $4::uuid))
  ORDER BY t.${at} DESC, t.id DESC LIMIT $5)`;

/** Few contact moments were ever corrected: only of those the latest version is looked for. */
const latestVersion = `NOT t.retracted AND (
    t.id <> ALL (ARRAY(SELECT id FROM contact_moment WHERE organisation_id = $1 AND caregiver_id = $2 AND version > 1))
    OR t.version = (SELECT max(v.version) FROM contact_moment v WHERE v.organisation_id = $1 AND v.id = t.id))`;

const everything = [
  newest(
    'held_at',
    `'contact-moment' AS kind, t.held_at AS at, t.id, t.person_id AS by_id, NULL::uuid AS to_id, NULL::uuid AS referral_id,
     (SELECT to_jsonb(x) FROM (SELECT ${written}) x) AS details`,
    'contact_moment',
    latestVersion,
  ),
  newest(
    'raised_at',
    `'signal', t.raised_at, t.id, t.owner_id, NULL, NULL,
     jsonb_build_object('id', t.id, 'kind', t.kind, 'what', t.what, 'handledAt', t.handled_at, 'handledNote', t.what_was_done)`,
    'signal',
    't.withdrawn_at IS NULL',
  ),
  newest(
    'created_at',
    `'task', t.created_at, t.id, t.owner_id, NULL, NULL, jsonb_build_object('id', t.id, 'what', t.what, 'dueOn', t.due_on, 'doneAt', t.done_at)`,
    'task',
    't.withdrawn_at IS NULL',
  ),
  newest(
    'at',
    `'event', t.at, t.id, t.person_id, CASE WHEN t.code = 'handed-over' THEN (t.params ->> 'to')::uuid END, NULL,
     jsonb_build_object('code', t.code, 'params', t.params)`,
    'caregiver_event',
    'NOT t.code = ANY($6)',
  ),
  newest(
    'at',
    `'referral', t.at, t.id, t.by_id, NULL, t.referral_id,
     jsonb_build_object('id', t.referral_id, 'event', t.kind, 'params', t.params, 'text', t.text)`,
    'referral_event',
    `t.kind <> 'changed'`,
  ),
  newest(
    'made_at',
    `'text', t.made_at, t.id, t.person_id, NULL, NULL,
     jsonb_build_object('id', t.id, 'direction', 'out', 'text', t.text, 'kind', t.kind, 'state', t.state, 'arrival', t.arrival,
       'cause', t.cause, 'sendFromAt', t.send_from_at, 'claim', t.claim, 'handledAt', NULL)`,
    'outgoing_text',
  ),
  newest(
    'received_at',
    `'text', t.received_at, t.id, NULL, NULL, NULL,
     jsonb_build_object('id', t.id, 'direction', 'in', 'text', t.text, 'kind', t.kind, 'state', NULL, 'arrival', NULL, 'cause', NULL,
       'sendFromAt', NULL, 'claim', NULL, 'handledAt', t.handled_at)`,
    'incoming_text',
  ),
  newest(
    'made_at',
    `'call', t.made_at, t.id, t.person_id, NULL, NULL,
     jsonb_build_object('id', t.id, 'direction', t.direction, 'result', t.result,
       'minutes', CASE WHEN t.result = 'answered' THEN greatest(1, round(t.seconds / 60.0)) END)`,
    'call',
    `t.result IN ('answered', 'no-answer', 'unknown')`,
  ),
].join('\n  UNION ALL ');

/** Where each kind stands in an item, and by what word whose it is. */
const parts = {
  'contact-moment': { part: 'contactMoment', whose: 'author' },
  signal: { part: 'signal', whose: 'owner' },
  task: { part: 'task', whose: 'owner' },
  event: { part: 'event', whose: 'by' },
  referral: { part: 'referral', whose: 'by' },
  text: { part: 'text', whose: 'by' },
  call: { part: 'call', whose: 'by' },
} as const;

function itemOf({ kind, at, item, by, to, partner }: Row): TimelineItem {
  const { part, whose } = parts[kind];
  const params = to === null ? {} : { params: { ...(item['params'] as object), toName: to } };
  return { kind, at, [part]: { ...item, ...params, ...(kind === 'referral' && { partner }), [whose]: by } };
}
