import { Injectable } from '@nestjs/common';
import type { AwaitedWord, CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { CareSituationDraft } from '@voortuin/contract/caregivers/care-situations';
import type { PlannedContactView } from '@voortuin/contract/caregivers/planned-contacts';
import { fullName } from '@voortuin/domain/caregivers/names';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { sightOf } from '@voortuin/domain/caregivers/sight';
import { urgency } from '@voortuin/domain/caregivers/urgency';
import { dayOf } from '@voortuin/domain/platform/days';
import { rhythmFor, usualRhythm } from '@voortuin/domain/rhythms/rhythm';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import type { CareState } from './care-state.entity.ts';
import type { Caregiver } from './caregiver.entity.ts';
import type { Plain } from './plain.ts';
import type { PlannedContact } from './planned-contact.entity.ts';
import { spokenInYear } from './sight.sql.ts';

interface Row {
  caregiver: Plain<Caregiver>;
  state: Plain<CareState>;
  planned: (Plain<PlannedContact> & { consultant: string | null }) | null;
  rhythm: { name: string; idealDays: number; longestDays: number } | null;
  spokenInYear: number;
  floor: number | null;
  consultant: string | null;
  municipality: string | null;
  awaitingHerWord: AwaitedWord[];
}

/** Reads everything on a caregiver's page but her timeline. */
@Injectable()
export class CaregiverViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The page of one caregiver. */
  async of(actor: Actor, caregiverId: string): Promise<CaregiverView> {
    const today = this.clock.today().toString();
    const row = await this.database.row<Row>(
      `SELECT to_jsonb(c) AS caregiver, to_jsonb(s) AS state,
              CASE WHEN p.id IS NOT NULL THEN to_jsonb(p) || jsonb_build_object('consultant', pk.first_name || ' ' || pk.last_name) END AS planned,
              CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('name', r.name, 'idealDays', r.ideal_days, 'longestDays', r.longest_days) END AS rhythm,
              ${spokenInYear('$3')} AS "spokenInYear", m.floor, m.name AS municipality, k.first_name || ' ' || k.last_name AS consultant,
              coalesce((
                SELECT jsonb_agg(jsonb_build_object('referralId', w.id, 'partner', wp.name, 'need', w.need) ORDER BY w.sent_at, w.id)
                FROM referral w JOIN partner wp ON wp.organisation_id = w.organisation_id AND wp.id = w.partner_id
                WHERE w.organisation_id = c.organisation_id AND w.caregiver_id = c.id AND w.turn = 'caregiver'
              ), '[]') AS "awaitingHerWord"
       FROM caregiver c
       JOIN care_state s ON s.organisation_id = c.organisation_id AND s.caregiver_id = c.id
       LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
       LEFT JOIN person pk ON pk.organisation_id = c.organisation_id AND pk.id = p.consultant_id
       LEFT JOIN person k ON k.organisation_id = c.organisation_id AND k.id = c.consultant_id
       LEFT JOIN municipality m ON m.organisation_id = c.organisation_id AND m.id = c.municipality_id
       LEFT JOIN LATERAL (
         SELECT * FROM rhythm WHERE organisation_id = c.organisation_id AND (id = c.rhythm_id OR usual) ORDER BY (id = c.rhythm_id) DESC NULLS LAST LIMIT 1
       ) r ON true
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [actor.organisationId, caregiverId, today],
    );
    if (!row) throw new NotFound();
    return this.view(
      {
        ...row,
        caregiver: camelNames(row.caregiver),
        state: camelNames(row.state),
        planned: row.planned && camelNames(row.planned),
      },
      today,
      await this.situations(actor, caregiverId),
    );
  }

  private view(row: Row, today: string, careSituations: CareSituationDraft[]): CaregiverView {
    const { caregiver: c, state: s, planned: p } = row;
    const lastSpokenOn = s.lastSpokenAt ? dayOf(s.lastSpokenAt) : null;
    const own = { idealDays: c.ownIdealDays, longestDays: c.ownLongestDays };
    const held = rhythmFor(own, { ...usualRhythm, ...row.rhythm });
    const {
      legalGround,
      street,
      houseNumber,
      addition,
      postcode,
      city,
      neighbourhood,
      latitude,
      longitude,
      secretAddress,
      searchText: _,
      sortName: __,
      organisationId: ___,
      ownIdealDays: ____,
      ownLongestDays: _____,
      ...rest
    } = c;
    return {
      ...rest,
      name: fullName(c),
      phoneShown: c.phone && showPhone(c.phone),
      secondPhoneShown: c.secondPhone && showPhone(c.secondPhone),
      address: {
        street,
        houseNumber,
        addition,
        postcode,
        city,
        neighbourhood,
        latitude,
        longitude,
        secret: secretAddress,
      },
      ownRhythm: own.idealDays ? { idealDays: own.idealDays, longestDays: own.longestDays } : null,
      ground: legalGround,
      careSituations,
      sight: sightOf({
        today,
        closed: c.closedAt !== null,
        approach: c.approach,
        pausedUntilOn: c.pausedUntilOn,
        lastSpokenOn,
        spokenInYear: row.spokenInYear,
        inSightSinceOn: c.inSightSinceOn,
        floor: row.floor ?? 0,
        dueOn: p?.dueOn ?? today,
        latestOn: p?.latestOn ?? today,
      }),
      consultant: row.consultant,
      municipality: row.municipality,
      rhythm: {
        name: row.rhythm?.name ?? '',
        idealDays: held.idealDays,
        longestDays: held.longestDays,
        own: own.idealDays !== null,
      },
      careState: {
        lastSpokenAt: s.lastSpokenAt,
        lastSpokenChannel: s.lastSpokenChannel,
        lastHowItGoes: s.lastHowItGoes,
        lastHowItGoesAt: s.lastHowItGoesAt,
        spokenInYear: row.spokenInYear,
        attemptsSinceSpoken: s.attempts,
      },
      planned: p && plannedView(p, s, c.inSightSinceOn, today),
      openSignals: s.openSignals,
      openTasks: s.openTasks,
      awaitingHerWord: row.awaitingHerWord,
    };
  }

  private async situations(actor: Actor, caregiverId: string): Promise<CareSituationDraft[]> {
    return this.database.rows(
      `SELECT t.id, r.name AS "recipientName", t.relation, t.condition, t.condition_words AS "conditionWords",
              t.hours_per_week AS "hoursPerWeek", t.lives_together AS "livesTogether", t.since_on AS "sinceOn", t.ended_on AS "endedOn"
       FROM care_situation t JOIN care_recipient r ON r.organisation_id = t.organisation_id AND r.id = t.recipient_id
       WHERE t.organisation_id = $1 AND t.caregiver_id = $2 ORDER BY t.place, t.id`,
      [actor.organisationId, caregiverId],
    );
  }
}

/** The open planned contact with its reasons. */
export function plannedView(
  p: Plain<PlannedContact> & { consultant: string | null },
  s: Plain<CareState>,
  inSightSinceOn: string,
  today: string,
): PlannedContactView {
  const { id, kind, plannedOn, dayPart, dueOn, latestOn, startsAt, minutes, channel, consultantId, consultant, why } =
    p;
  const circumstances = {
    ...s,
    today,
    kind,
    plannedOn,
    dueOn,
    latestOn,
    byHand: p.byHand,
    askedAt: p.askedAt,
    inSightSinceOn,
    lastSpokenOn: s.lastSpokenAt ? dayOf(s.lastSpokenAt) : null,
  };
  return {
    id, kind, plannedOn, dayPart, dueOn, latestOn, startsAt, minutes, channel, consultantId, consultant, why,
    attempts: s.attempts,
    ...urgency(circumstances),
  }; // prettier-ignore
}
