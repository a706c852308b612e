import { usualResponseDays } from '@voortuin/contract/partners/words';
import { fullName } from '@voortuin/domain/caregivers/names';
import { addDays, weekday, type Day } from '@voortuin/domain/platform/days';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { isRecipientField, sharedValue, type Known } from '@voortuin/domain/referrals/shared-value';
import { dayEnds, nextSilence, noticedAt, patience } from '@voortuin/domain/referrals/silence';
import { newReferral, step, type Move } from '@voortuin/domain/referrals/standing';
import { turnTask } from '@voortuin/domain/referrals/turn-task';
import { idAt, type Dice } from '../dice.ts';
import { instantAt } from '../history/calendar.ts';
import type { CaregiverFile } from '../history/file.ts';
import type { DemoPartners } from '../partners/make-partners.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Row } from '../write/insert.ts';
import type { AnnouncementPlan, ReferralPlan, StepPlan } from './referral-plan.ts';
import { relationWords } from './relation-words.ts';

/** The referrals of an organisation as their rows will be, and whom its partners announced. */
export interface DemoReferrals {
  consents: Row[];
  /** Each referral in all its versions, the draft first. */
  referrals: Row[][];
  events: Row[];
  announcements: Row[];
}

/** All that a referral is made of. */
interface Around {
  organisation: Organisation;
  files: readonly CaregiverFile[];
  partners: DemoPartners;
  today: Day;
  dice: Dice;
}

const kinds: Partial<Record<Move['move'], string>> = { send: 'sent', open: 'opened' };
const ofPartner: readonly Move['move'][] = ['open', 'accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'fail'];

/** Plays the plans with the rule of turns itself; whoever is referred has a referral once. What came back is a task as well. */
export function makeReferrals(
  plans: readonly ReferralPlan[],
  announcements: readonly AnnouncementPlan[],
  around: Around,
): DemoReferrals {
  const made: DemoReferrals = { consents: [], referrals: [], events: [], announcements: [] };
  const used = new Set<string>();
  plans.forEach((plan, place) => play(plan, { ...around, dice: around.dice.for(`referral ${place}`) }, used, made));
  for (const plan of announcements) announce(plan, around, used, made);
  return made;
}

function play(plan: ReferralPlan, around: Around, used: Set<string>, made: DemoReferrals): void {
  const { organisation, partners, today, dice } = around;
  const consultant = organisation.consultants[plan.whose % organisation.consultants.length]!;
  const file = chosen(around, used, (one) => one.consultant?.id === consultant.id && (plan.fits?.(one, today) ?? true));
  const partner = partners.partners.find(({ name }) => name === plan.partner);
  const offer = partners.offers.find(({ partnerId, name }) => partnerId === partner?.id && name === plan.offer);
  if (!partner || !offer) throw new Error(`There is no ${plan.offer} of ${plan.partner}.`);
  if (!file) return;
  used.add(file.row.id);
  const person = partners.people.find(({ partnerId }) => partnerId === partner.id)!;
  const days = partners.agreements.find(({ partnerId }) => partnerId === partner.id)?.responseDays ?? usualResponseDays;
  const madeAt = momentOf(plan.made, 0, today);
  const id = idAt(Date.parse(madeAt), dice);
  const known = knownOf(file);
  const shares = plan.shares
    .filter((field) => sharedValue(field, known))
    .map((field) => ({ field, ground: isRecipientField(field) ? 'public-task' : 'consent' }));
  const consentId = shares.some(({ ground }) => ground === 'consent') ? idAt(Date.parse(madeAt), dice) : null;
  if (consentId)
    made.consents.push({
      id: consentId, caregiverId: file.row.id, purpose: 'referral', forWhat: `hulp van ${plan.partner}`, saidBy: known.name,
      saidOn: madeAt.slice(0, 10), way: 'by-phone', untilOn: null, recordedBy: consultant.id, recordedAt: madeAt,
    }); // prettier-ignore

  let at = newReferral;
  let version = 1;
  const event = (kind: string, when: string, byId: string | null, one: Partial<StepPlan> & { params?: object } = {}) =>
    made.events.push({
      id: idAt(Date.parse(when), dice), referralId: id, caregiverId: file.row.id, version, kind, at: when,
      door: byId === null ? 'system' : byId === person.id ? 'link' : 'app', byId, params: one.params ?? {}, text: one.text ?? null,
      told: byId === person.id,
    }); // prettier-ignore
  event('made', madeAt, consultant.id);
  const row: Row = {
    id, caregiverId: file.row.id, partnerId: partner.id, offerId: offer.id, partnerPersonId: null, consultantId: consultant.id, need: plan.need,
    question: plan.question(mine(file)), forWhom: plan.forWhom, careSituationId: plan.forWhom === 'recipient' || shares.some(({ field }) => isRecipientField(field)) ? file.careId : null,
    urgency: plan.urgency, callee: plan.callee, callWhen: plan.callWhen ?? null, expects: plan.expects, shares, shared: null, consentId,
    copyWish: plan.copyWish, createdAt: madeAt, sentAt: null, answeredAt: null, answerByAt: null, endedAt: null, silentAt: null, silence: 2, version: 1, ...newReferral,
    reason: null, outcome: null, waitsUntilOn: null, plannedOn: null,
  }; // prettier-ignore
  const versions = [{ ...row }];
  plan.steps.forEach((one, place) => {
    const when = momentOf(one.ago, place + 1, today);
    const on = when.slice(0, 10);
    if (!one.move) {
      event(one.says!, when, null, one);
      const { untilOn, silence } = nextSilence(0, on, days);
      Object.assign(versions.at(-1)!, { silence, silentAt: untilOn && noticedAt(untilOn) });
      return;
    }
    const { move } = one.move;
    const after = step(at, one.move);
    if (!after) throw new Error(`${move} cannot be made of a referral that is ${at.state}.`);
    at = after;
    version++;
    const day = one.ahead === undefined ? null : addDays(on, one.ahead);
    if (move === 'send')
      Object.assign(row, {
        sentAt: when, partnerPersonId: person.id,
        shared: shares.map((share) => ({ ...share, value: sharedValue(share.field, known) })),
      }); // prettier-ignore
    if (move === 'hold') row['waitsUntilOn'] = day;
    if (move === 'plan') row['plannedOn'] = day;
    if (one.reason) row['reason'] = one.reason;
    if (one.outcome) row['outcome'] = one.outcome;
    if (ofPartner.includes(move) && move !== 'open') row['answeredAt'] ??= when;
    const waits = { ...at, waitsUntilOn: row['waitsUntilOn'] as Day | null, plannedOn: row['plannedOn'] as Day | null };
    const { untilOn, silence } = patience(waits, on, days);
    Object.assign(row, { silence, silentAt: untilOn && noticedAt(untilOn) });
    if (move === 'send') row['answerByAt'] = dayEnds(untilOn!);
    if (at.ending) Object.assign(row, { endedAt: when, silentAt: null });
    Object.assign(row, { version, ...at });
    versions.push({ ...row });
    const params = {
      ...(day && { day }),
      ...(one.reason && { reason: one.reason }),
      ...(one.outcome && { outcome: one.outcome }),
      ...(one.move.move === 'her-word' && { word: one.move.word }),
    };
    const byId = ofPartner.includes(move) ? person.id : consultant.id;
    event(kinds[move] ?? move, when, byId, { ...one, params });
    if (byId === person.id && at.because)
      file.tasks.push({
        id: idAt(Date.parse(when), dice), caregiverId: file.row.id, contactMomentId: null, what: turnTask(at.because, plan.partner, one.reason ?? null),
        dueOn: on, ownerId: consultant.id, createdBy: null, createdAt: when, doneAt: null, doneNote: null, referralId: id,
      }); // prettier-ignore
  });
  made.referrals.push(versions);
}

function announce(plan: AnnouncementPlan, around: Around, used: Set<string>, made: DemoReferrals): void {
  const { partners, today, dice } = around;
  const { partner, ago, like, consent, announcedBy, announcerEmail = null, ...written } = plan;
  const found = partners.partners.find(({ name }) => name === partner);
  if (!found) throw new Error(`There is no ${partner}.`);
  const at = momentOf(ago, 3, today);
  const same = like ? chosen({ ...around, dice: dice.for(`like ${ago}`) }, used, () => true) : null;
  const details = {
    firstName: same?.row.firstName ?? written.firstName ?? null,
    lastName: same ? [same.row.prefix, same.row.lastName].filter(Boolean).join(' ') : written.lastName,
    phone: same?.row.phone ?? written.phone ?? null,
    email: null,
    street: written.street ?? null,
    houseNumber: written.houseNumber ?? null,
    postcode: written.postcode ?? null,
    whatIsGoingOn: written.whatIsGoingOn ?? null,
  };
  made.announcements.push({
    id: idAt(Date.parse(at), dice), partnerId: found.id, announcedBy, announcerEmail, details, consent, door: 'link', announcedAt: at,
  }); // prettier-ignore
}

/** Somebody in sight who can be called, of those that fit, and who has no referral yet; women first, as the words are hers. */
function chosen(
  { files, dice }: Around,
  used: Set<string>,
  fits: (file: CaregiverFile) => boolean,
): CaregiverFile | undefined {
  const possible = files.filter(
    (file) =>
      !used.has(file.row.id) && fits(file) && file.sex === 'woman' && file.row.approach === 'welcome' && !file.row.closedAt &&
      !file.row.pausedUntilOn && file.row.phone && file.spokenAt && !file.careEndedOn && file.row.firstName,
  ); // prettier-ignore
  return possible.length > 0 ? dice.one(possible) : undefined;
}

function mine({ care }: CaregiverFile): string {
  const words = relationWords[care.relation];
  return `mijn ${typeof words === 'string' ? words : words[care.recipientSex]}`;
}

/** So many days ago, on a working day, each step a little later in the day than the one before. */
function momentOf(ago: number, place: number, today: Day): string {
  const day = addDays(today, -ago);
  return instantAt(addDays(day, Math.min(0, 5 - weekday(day))), 9 * 60 + 20 + place * 47);
}

function knownOf({ row, care }: CaregiverFile): Known {
  const { relation, condition, hours, together } = care;
  return {
    ...row,
    name: fullName(row),
    phone: row.phone && showPhone(row.phone),
    hoursOfCare: hours,
    recipient: { name: care.name, relation, condition, conditionWords: null, livesTogether: together },
  } as Known;
}
