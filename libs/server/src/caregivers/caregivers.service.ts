import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type {
  AddCaregiver,
  CaregiverDraft,
  CaregiverView,
  ChangeCaregiver,
} from '@voortuin/contract/caregivers/caregivers';
import { isSignOfLife } from '@voortuin/domain/caregivers/next-moment';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict } from '../platform/errors.ts';
import { Arrivals, type Arrival } from './arrivals.ts';
import { CareSituations } from './care-situations.ts';
import { fieldsOf } from './caregiver-fields.ts';
import { CaregiverViews } from './caregiver-view.ts';
import { Caregiver } from './caregiver.entity.ts';
import { LikelySameCaregivers } from './likely-same.ts';
import { Planner } from './planner.ts';
import { PostcodeAreas } from './postcode-areas.ts';

/** How somebody came in, and whether her first moment is planned here. */
export interface Bringing extends Arrival {
  /** Whoever calls plans the first moment, in the same transaction. */
  planLater?: boolean;
}

/** Adds, opens and changes caregivers. */
@Injectable()
export class Caregivers {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly views: CaregiverViews,
    private readonly situations: CareSituations,
    private readonly likelySame: LikelySameCaregivers,
    private readonly areas: PostcodeAreas,
    private readonly arrivals: Arrivals,
  ) {}

  /** Opens somebody's page; that it was opened is written down. */
  async open(actor: Actor, id: string): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      const view = await this.views.of(actor, id);
      await this.audit.line(actor, { action: 'opened', object: 'caregiver', ids: [id] });
      return view;
    });
  }

  /**
   * Adds a caregiver with her first moment. The same id with the same content is the same caregiver; with other content
   * it is a conflict. Somebody like her who is there already is a conflict `likely-same`, unless `evenIfKnown`.
   */
  async add(actor: Actor, request: AddCaregiver): Promise<{ view: CaregiverView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const { id, evenIfKnown, ...draft } = request;
      const known = await this.database.manager.findOneBy(Caregiver, { organisationId: actor.organisationId, id });
      if (known) {
        if (!sameAsWritten(known, await this.areas.fill(actor, fieldsOf(draft)))) throw new Conflict('other-content');
        return { view: await this.views.of(actor, id), isNew: false };
      }
      const fields = fieldsOf(draft);
      const likely = evenIfKnown ? [] : await this.likelySame.find(actor, recognisable(fields));
      if (likely.length > 0) throw new Conflict('likely-same', { times: likely.length }, { likelySame: likely });
      await this.bring(actor, id, draft);
      await this.audit.line(actor, { action: 'added', object: 'caregiver', ids: [id] });
      return { view: await this.views.of(actor, id), isNew: true };
    });
  }

  /** Writes a new caregiver with her care situations, care state and, unless planned later, her first moment. */
  async bring(actor: Actor, id: string, draft: CaregiverDraft, bringing: Bringing = {}): Promise<Caregiver> {
    const { planLater, ...arrival } = bringing;
    const caregiver = (await this.arrivals.write(actor, [{ id, draft, arrival }]))[0]!;
    if (!planLater) {
      const setting = await this.planner.setting(actor, caregiver);
      await this.planner.begin(actor, caregiver, this.planner.decide(caregiver, setting));
    }
    return caregiver;
  }

  /** Changes a caregiver; a change of rhythm, hours or channels plans her next moment anew, unless a person chose it. */
  async change(actor: Actor, id: string, request: ChangeCaregiver): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      const { version, ...draft } = request;
      const caregiver = await this.planner.lock(actor, id);
      if (caregiver.version !== version) throw new Conflict('changed-meanwhile', { version: caregiver.version });
      const before = { ...caregiver };
      const { consultantId: _, ...fields } = await this.areas.fill(actor, fieldsOf(draft));
      Object.assign(caregiver, fields, { version: version + 1, note: fields.note ?? null });
      await this.database.manager.update(
        Caregiver,
        { organisationId: actor.organisationId, id },
        { ...fields, version: version + 1 },
      );
      await this.situations.write(actor, id, draft.careSituations);
      if (decidesPlanning.some((field) => !isDeepStrictEqual(before[field], caregiver[field])))
        await this.replan(actor, caregiver);
      await this.audit.line(actor, {
        action: 'changed',
        object: 'caregiver',
        ids: [id],
        details: { fields: changed(before, caregiver) },
      });
      return this.views.of(actor, id);
    });
  }

  /**
   * Decides the dates of the open moment anew. The day stays where a person chose it, she asked for it or a time was agreed,
   * unless it turns out that she was spoken to since.
   */
  async replan(actor: Actor, caregiver: Caregiver): Promise<void> {
    const open = await this.planner.open(actor, caregiver.id);
    if (!open) return;
    const setting = await this.planner.setting(actor, caregiver);
    const moment = this.planner.decide(caregiver, setting);
    const spokenAt = setting.lastSpokenAt ? new Date(setting.lastSpokenAt) : null;
    const answered = open.askedAt !== null && spokenAt !== null && spokenAt >= open.askedAt;
    if (open.kind === 'review' || (moment.kind === 'review' && !answered)) return;
    const chosen = open.byHand && !(spokenAt && open.chosenAt && spokenAt > open.chosenAt);
    const askedAt = answered ? null : open.askedAt;
    const { dueOn, latestOn } = moment;
    if (askedAt || chosen || open.kind === 'appointment') {
      // The day stays, and not a way to reach her that she refused since; what was agreed is for a person to change.
      const refused = open.kind === 'contact' && open.channel !== null && setting.refused.includes(open.channel);
      return this.planner.change(open, { dueOn, latestOn, askedAt, channel: refused ? moment.channel : open.channel });
    }
    const why = [...moment.why, ...open.why.filter(isSignOfLife)];
    await this.planner.change(open, { ...moment, why, byHand: false, askedAt });
  }
}

const decidesPlanning = [
  'rhythmId', 'ownIdealDays', 'ownLongestDays', 'suitableHours', 'preferredChannel', 'channelPermissions', 'atDoor', 'phone', 'email',
] as const; // prettier-ignore

function changed(before: Caregiver, after: Caregiver): string[] {
  return (Object.keys(after) as (keyof Caregiver)[]).filter(
    (field) => field !== 'version' && !isDeepStrictEqual(before[field], after[field]),
  );
}

function sameAsWritten(known: Caregiver, fields: Partial<Caregiver>): boolean {
  return (Object.keys(fields) as (keyof Caregiver)[]).every((field) =>
    isDeepStrictEqual(plainly(known[field]), plainly(fields[field])),
  );
}

/** As JSON keeps it: absent and null are alike, and classes are plain objects. */
function plainly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, inner: unknown) => inner ?? undefined);
}

function recognisable(fields: Partial<Caregiver>) {
  const {
    firstName = null,
    lastName = '',
    bornOn = null,
    phone = null,
    email = null,
    postcode = null,
    houseNumber = null,
  } = fields;
  return { firstName, lastName, bornOn, phone, email, postcode, houseNumber };
}
