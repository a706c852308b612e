import { sharedFields, referralStates, type SharedField } from '@voortuin/contract/referrals/words';
import { asFhir, type ReferralToTell, type Resource } from './fhir.ts';

/** The elements of FHIR R4 that may stand in what is told, and which must; from the dependency tables of the specification. */
const elements: Record<string, { may: string[]; must: string[] }> = {
  Bundle: { may: ['type', 'timestamp', 'entry', 'identifier', 'total', 'link'], must: ['type'] },
  ServiceRequest: {
    may: ['id', 'contained', 'identifier', 'status', 'intent', 'category', 'priority', 'code', 'orderDetail', 'subject', 'authoredOn', 'requester', 'performerType', 'performer', 'reasonCode', 'supportingInfo', 'note', 'patientInstruction'],
    must: ['status', 'intent', 'subject'],
  },
  Task: {
    may: ['id', 'contained', 'identifier', 'basedOn', 'status', 'statusReason', 'businessStatus', 'intent', 'priority', 'code', 'description', 'focus', 'for', 'executionPeriod', 'authoredOn', 'lastModified', 'requester', 'performerType', 'owner', 'reasonCode', 'note', 'restriction', 'input', 'output'],
    must: ['status', 'intent'],
  },
  Patient: { may: ['id', 'name', 'telecom', 'birthDate', 'address', 'communication', 'contact'], must: [] },
  RelatedPerson: { may: ['id', 'patient', 'relationship', 'name', 'telecom', 'birthDate', 'address', 'communication'], must: ['patient'] },
}; // prettier-ignore
const orderStatuses = ['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown'];

describe('A referral as FHIR', () => {
  const referral: ReferralToTell = {
    id: '01912345-6789-7abc-8def-0123456789ab', version: 3, organisation: 'Steunpunt', consultant: 'Sanne de Koning', partner: 'De Regenboog',
    need: 'respite', question: 'Ik wil één middag voor mezelf.', forWhom: 'herself', urgency: 'this-week', callee: 'herself', callWhen: 'na drieën',
    state: 'requested', shared: [], reason: null, outcome: null, sentAt: '2026-11-20T10:00:00.123Z', changedAt: '2026-11-21T09:00:00Z',
    answerByAt: '2026-11-27T23:00:00Z', waitsUntilOn: null, plannedOn: null,
  }; // prettier-ignore
  const everything = sharedFields.map((field) => ({ field, ground: 'consent' as const, value: valueOf(field) }));
  const site = 'https://voortuin.example';
  const told = (own: Partial<ReferralToTell> = {}) => {
    const bundle = asFhir({ ...referral, ...own }, site);
    const [order, task] = (bundle['entry'] as { resource: Resource }[]).map(({ resource }) => resource);
    return { bundle, order: order!, task: task!, people: order!['contained'] as Resource[] };
  };

  function valueOf(field: SharedField): string {
    return field === 'birth-year' ? '1958' : `waarde van ${field}`;
  }

  /** Every resource with the elements that FHIR knows, none empty, and each reference leading somewhere. */
  function demandRight(resource: Resource, inside: Resource[] = []): void {
    const { resourceType, ...fields } = resource;
    const { may, must } = elements[resourceType]!;
    expect(Object.keys(fields).filter((name) => !may.includes(name)))
      .withContext(resourceType)
      .toEqual([]);
    expect(must.filter((name) => fields[name] === undefined))
      .withContext(resourceType)
      .toEqual([]);
    const text = JSON.stringify(fields);
    expect(text).not.toMatch(/:null|:\[\]|:\{\}|:""/);
    if (resourceType === 'Bundle') return;
    const contained = (fields['contained'] as Resource[] | undefined) ?? inside;
    for (const [, id] of text.matchAll(/"reference":"#([^"]+)"/g))
      expect(contained.map((one) => one['id'])).toContain(id);
    for (const one of (fields['contained'] as Resource[] | undefined) ?? []) demandRight(one, contained);
  }

  it('has the shape of R4 in every state, for whomever it is and whatever was shared', () => {
    for (const state of referralStates)
      for (const forWhom of ['herself', 'recipient'] as const)
        for (const shared of [[], everything]) {
          const more = {
            reason: 'no-room',
            outcome: 'help-given',
            waitsUntilOn: '2026-12-24',
            plannedOn: '2026-12-01',
          };
          const { bundle, order, task } = told({ state, forWhom, shared, ...more });
          demandRight(bundle);
          demandRight(order);
          demandRight(task);
          expect(task['status']).toBe(state);
          expect(orderStatuses).toContain(order['status'] as string);
          expect(task['focus']).toEqual({ reference: `ServiceRequest/${order['id']}` });
        }
    expect(
      told({ sentAt: null, changedAt: null, answerByAt: null, partner: null, state: 'draft' }).order['status'],
    ).toBe('draft');
  });

  it('holds what was shared and nothing else', () => {
    const nothing = told();
    expect(nothing.people).toEqual([{ resourceType: 'Patient', id: 'patient' }]);
    expect(JSON.stringify(nothing.bundle)).not.toContain('waarde van');
    for (const forWhom of ['herself', 'recipient'] as const) {
      const text = JSON.stringify(told({ shared: everything, forWhom }).bundle);
      for (const { field, value } of everything) expect(text).withContext(`${forWhom} ${field}`).toContain(value);
      for (const { field, value } of everything) {
        const only = JSON.stringify(told({ shared: [{ field, value, ground: 'consent' }], forWhom }).bundle);
        for (const other of everything)
          if (other.field !== field && !value.startsWith(other.value))
            expect(only).withContext(`${forWhom} ${field}`).not.toContain(`${other.value}"`);
      }
    }
  });

  it('is about the recipient with the caregiver beside, when it is for the recipient', () => {
    const { people } = told({ forWhom: 'recipient', shared: everything });
    expect(people.map(({ resourceType }) => resourceType)).toEqual(['Patient', 'RelatedPerson']);
    expect(people[0]!['name']).toEqual([{ text: 'waarde van recipient-name' }]);
    expect(people[1]!['name']).toEqual([{ text: 'waarde van name' }]);
    expect(people[1]!['patient']).toEqual({ reference: '#patient' });
  });

  it('tells why it was refused or failed, what came of it, and by when an answer is wanted', () => {
    const refused = told({ state: 'rejected', reason: 'no-room' }).task['statusReason'] as {
      text: string;
      coding: object[];
    };
    expect(refused.coding).toEqual([{ system: `${site}/fhir/CodeSystem/rejected-reason`, code: 'no-room' }]);
    expect(refused.text).toBe('Wij hebben nu geen plek');
    expect(told({ state: 'accepted', reason: 'no-room' }).task['statusReason']).toBeUndefined();
    const done = told({ state: 'completed', outcome: 'help-given' }).task['output'] as {
      valueCodeableConcept: { text: string };
    }[];
    expect(done[0]!.valueCodeableConcept.text).toBe('De hulp is gegeven');
    expect(told().task['restriction']).toEqual({ period: { end: '2026-11-27T23:00:00Z' } });
    expect(told().order['authoredOn']).toBe('2026-11-20T10:00:00Z');
  });
});
