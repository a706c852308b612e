import type { Beneficiary, Need } from '@voortuin/contract/partners/words';
import type { SharedValue } from '@voortuin/contract/referrals/referrals';
import type {
  Callee, FailureReason, ReferralOutcome, ReferralState, ReferralUrgency, RejectionReason, SharedField,
} from '@voortuin/contract/referrals/words'; // prettier-ignore
import { calleeWords, failureWords, fieldWords, needWords, outcomeWords, rejectionWords } from './dutch.ts';

/** A referral as another system may read it: no more than what was shared. */
export interface ReferralToTell {
  id: string;
  version: number;
  organisation: string;
  consultant: string;
  partner: string | null;
  need: Need;
  question: string;
  forWhom: Beneficiary;
  urgency: ReferralUrgency;
  callee: Callee;
  callWhen: string | null;
  state: ReferralState;
  shared: readonly SharedValue[];
  reason: string | null;
  outcome: string | null;
  sentAt: string | null;
  /** When something of it changed last, as far as whoever asks may know. */
  changedAt: string | null;
  answerByAt: string | null;
  waitsUntilOn: string | null;
  plannedOn: string | null;
}

/** A resource of FHIR R4 as it goes over the line. */
export type Resource = { resourceType: string } & Record<string, unknown>;

/** Of a whole: what is asked stands until it is taken back or done, whatever a partner says of it. */
const orderStatus: Partial<Record<ReferralState, string>> = {
  draft: 'draft',
  completed: 'completed',
  cancelled: 'revoked',
};

/** What has a place of its own in a Patient or RelatedPerson; the rest is told in a note. */
const placed: readonly SharedField[] = ['name', 'phone', 'email', 'address', 'birth-year', 'language', 'recipient-name', 'recipient-relation']; // prettier-ignore

/**
 * A referral as FHIR R4: a collection of the ServiceRequest that asks and the Task that tells how far it is. Patient and
 * RelatedPerson are contained, because they are known by nothing but this, and hold what was shared and nothing else.
 * Names are texts, as nobody here has a number of a register. `site` is where codes and resources have their addresses.
 */
export function asFhir(referral: ReferralToTell, site: string): Resource {
  const address = (kind: string): string => `${site}/fhir/${kind}/${referral.id}`;
  return {
    resourceType: 'Bundle',
    type: 'collection',
    ...(referral.changedAt && { timestamp: instant(referral.changedAt) }),
    entry: [
      { fullUrl: address('ServiceRequest'), resource: serviceRequest(referral, site) },
      { fullUrl: address('Task'), resource: task(referral, site) },
    ],
  };
}

function serviceRequest(referral: ReferralToTell, site: string): Resource {
  const { id, need, question, organisation, consultant, partner, state, urgency, sentAt } = referral;
  const contained = people(referral);
  return {
    resourceType: 'ServiceRequest',
    id,
    contained,
    status: orderStatus[state] ?? 'active',
    intent: 'order',
    priority: priorityOf(urgency),
    code: concept(site, 'need', need, needWords[need]),
    subject: { reference: '#patient' },
    ...(sentAt && { authoredOn: instant(sentAt) }),
    requester: { display: `${consultant}, ${organisation}` },
    ...(partner && { performer: [{ display: partner }] }),
    reasonCode: [{ text: question }],
    ...(contained.length > 1 && { supportingInfo: [{ reference: '#caregiver' }] }),
    note: notes(referral).map((text) => ({ text })),
  };
}

function task(referral: ReferralToTell, site: string): Resource {
  const {
    id,
    state,
    urgency,
    need,
    organisation,
    partner,
    sentAt,
    changedAt,
    answerByAt,
    plannedOn,
    waitsUntilOn,
    outcome,
  } = referral;
  return {
    resourceType: 'Task',
    id,
    status: state,
    ...reasonOf(referral, site),
    ...(state === 'on-hold' &&
      waitsUntilOn && { businessStatus: { text: `op de wachtlijst tot ongeveer ${waitsUntilOn}` } }),
    intent: 'order',
    priority: priorityOf(urgency),
    description: needWords[need],
    focus: { reference: `ServiceRequest/${id}` },
    ...(plannedOn && { executionPeriod: { start: plannedOn } }),
    ...(sentAt && { authoredOn: instant(sentAt) }),
    ...(changedAt && { lastModified: instant(changedAt) }),
    requester: { display: organisation },
    ...(partner && { owner: { display: partner } }),
    ...(answerByAt && { restriction: { period: { end: instant(answerByAt) } } }),
    ...(state === 'completed' &&
      outcome && {
        output: [
          {
            type: { text: 'Wat eruit kwam' },
            valueCodeableConcept: concept(site, 'outcome', outcome, outcomeWords[outcome as ReferralOutcome]),
          },
        ],
      }),
  };
}

/** Whom it is for, and the caregiver beside her when that is somebody else. */
function people({ forWhom, shared }: ReferralToTell): Resource[] {
  const value = (field: SharedField): string | null => shared.find((one) => one.field === field)?.value ?? null;
  const named = (field: SharedField) => (value(field) ? { name: [{ text: value(field) }] } : {});
  const telecom = (['phone', 'email'] as const)
    .filter((field) => value(field))
    .map((system) => ({ system, value: value(system) }));
  const year = /\d{4}/.exec(value('birth-year') ?? '')?.[0];
  const herself = {
    ...named('name'),
    ...(telecom.length > 0 && { telecom }),
    ...(year && { birthDate: year }),
    ...(value('address') && { address: [{ text: value('address') }] }),
    ...(value('language') && { communication: [{ language: { text: value('language') } }] }),
  };
  const patient = forWhom === 'herself' ? herself : named('recipient-name');
  const people: Resource[] = [{ resourceType: 'Patient', id: 'patient', ...patient }];
  if (forWhom === 'recipient')
    people.push({
      resourceType: 'RelatedPerson',
      id: 'caregiver',
      patient: { reference: '#patient' },
      // What she is to the recipient is told the other way round: what the recipient is to her.
      relationship: [
        { text: value('recipient-relation') ? `mantelzorger van ${value('recipient-relation')}` : 'mantelzorger' },
      ],
      ...herself,
    });
  return people;
}

function notes({ shared, callee, callWhen, forWhom }: ReferralToTell): string[] {
  const isPlaced = (field: SharedField): boolean =>
    placed.includes(field) && (forWhom === 'recipient' || !field.startsWith('recipient-'));
  return [
    `Bel eerst: ${calleeWords[callee]}${callWhen ? `, ${callWhen}` : ''}`,
    ...shared.filter(({ field }) => !isPlaced(field)).map(({ field, value }) => `${fieldWords[field]}: ${value}`),
  ];
}

function reasonOf({ state, reason }: ReferralToTell, site: string) {
  if (!reason || (state !== 'rejected' && state !== 'failed')) return {};
  const words =
    state === 'rejected' ? rejectionWords[reason as RejectionReason] : failureWords[reason as FailureReason];
  return { statusReason: concept(site, `${state}-reason`, reason, words) };
}

function concept(site: string, system: string, code: string, words: string | undefined) {
  return { coding: [{ system: `${site}/fhir/CodeSystem/${system}`, code }], text: words ?? code };
}

const priorityOf = (urgency: ReferralUrgency): 'urgent' | 'routine' => (urgency === 'this-week' ? 'urgent' : 'routine');

/** An instant of FHIR: with seconds and its offset. */
const instant = (at: string): string => Temporal.Instant.from(at).toString({ smallestUnit: 'second' });
