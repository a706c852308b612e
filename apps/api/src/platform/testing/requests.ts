import { newId } from '@voortuin/server/platform/ids';
import { aCaregiverDraft, aReferralDraft, aVisit } from './drafts.ts';

const tomorrow = (): string => new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 10);
const nextWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const soon = (): string => `${nextWeek()}T10:00:00Z`;
const person = { firstName: 'Noor', lastName: 'Jansen', roles: ['consultant'], worksOn: [1, 2], dayCapacity: 8 };
const rhythm = { name: 'Elke maand', idealDays: 30, longestDays: 60, channels: ['phone'], usual: true };
const correction = { version: 1, channel: 'phone', outcome: 'spoken', heldAt: '2026-01-05T10:00:00Z' };
const today = (): string => new Date().toISOString().slice(0, 10);
const partner = () => ({ name: `Zorghuis ${newId()}`, does: 'Logeren', tellsDiagnosis: false, checkedOn: today() });
const offer = () => ({
  name: 'Logeren', needs: ['respite'], forWhom: [], digits: [], dayParts: [], weekend: true, online: false, languages: [], checkedOn: today(),
}); // prettier-ignore
const webhook = { url: 'https://partner.example/voortuin', events: ['referral.sent'], active: true };
const aText = (caregiverId: string) => ({ kind: 'by-hand', text: 'Dag {voornaam}', caregiverIds: [caregiverId] });
const template = { kind: 'how-goes-it', name: 'Hoe gaat het?', text: 'Dag {voornaam}, hoe gaat het?' };
const partnerPerson = { firstName: 'Fenna', lastName: 'Bos', phone: '0612345678' };

const phoneLine = {
  number: '0164 123 456', openOn: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00', quietFrom: '20:00', quietUntil: '09:00',
  timeZone: 'Europe/Amsterdam', dayLimitCents: 2_500, textCents: 9, minuteCents: 4,
}; // prettier-ignore

/** A request that is right in itself, for every route that takes one; a route without one fails the specs that try all. */
export const requests: Record<string, (of: { caregiverId: string; personId: string }) => object> = {
  'PUT /organisation': () => ({
    name: 'X',
    requiresSecondFactor: false,
    firstContactDays: 10,
    schoolHolidaysCount: false,
    tellsDiagnosis: false,
  }),
  'POST /municipalities': () => ({ name: newId(), floor: 4 }),
  'PUT /municipalities/{id}': () => ({ name: newId(), floor: 4 }),
  'POST /teams': () => ({ name: newId() }),
  'PUT /teams/{id}': () => ({ name: newId() }),
  'POST /rhythms': () => ({ ...rhythm, name: newId(), usual: false }),
  'PUT /rhythms/{id}': () => rhythm,
  'POST /people': () => ({ ...person, email: `${newId()}@steunpunt.test` }),
  'PUT /people/{id}': () => person,
  'POST /people/{id}/invitation': () => ({}),
  'POST /people/{id}/leave': () => ({}),
  'PUT /postcode-areas/{digits}': () => ({ digits: '4611' }),
  'PUT /phone-line': () => phoneLine,
  'POST /partners': () => ({ ...partner(), id: newId() }),
  'PUT /partners/{id}': () => ({ ...partner(), version: 1 }),
  'POST /partners/{id}/check': () => ({ offersToo: true }),
  'POST /partners/{id}/end': () => ({}),
  'POST /partners/{id}/reopen': () => ({}),
  'PUT /partners/{id}/agreement': () => ({ tasks: 'Logeren', responseDays: 5, reviewOn: nextWeek() }),
  'DELETE /partners/{id}/agreement': () => ({}),
  'POST /partners/{id}/offers': () => ({ ...offer(), id: newId() }),
  'PUT /partners/{id}/offers/{offerId}': offer,
  'POST /partners/{id}/offers/{offerId}/end': () => ({}),
  'POST /partners/{id}/people': () => ({ ...partnerPerson, id: newId(), email: `${newId()}@zorghuis.test` }),
  'PUT /partners/{id}/people/{personId}': () => partnerPerson,
  'POST /partners/{id}/people/{personId}/invitation': () => ({}),
  'POST /partners/{id}/people/{personId}/leave': () => ({}),
  'POST /partners/{id}/keys': () => ({ id: newId(), name: 'Caren', scopes: ['referrals:read'], days: 90 }),
  'POST /partners/{id}/keys/{keyId}/revoke': () => ({}),
  'POST /partners/{id}/webhooks': () => ({ ...webhook, id: newId() }),
  'PUT /partners/{id}/webhooks/{webhookId}': () => webhook,
  'POST /partners/{id}/webhooks/{webhookId}/secret': () => ({}),
  'POST /partners/{id}/webhook-deliveries/{deliveryId}/again': () => ({}),
  'POST /parked-texts/go-on': () => ({}),
  'POST /parked-texts/{id}/again': () => ({ claim: 1 }),
  'POST /parked-texts/{id}/drop': () => ({}),
  'POST /caregivers': () => aCaregiverDraft(),
  'PUT /caregivers/{id}': () => ({ ...aCaregiverDraft(), id: undefined, evenIfKnown: undefined, version: 1 }),
  'POST /caregivers/{id}/replan': () => ({ plannedOn: tomorrow() }),
  'POST /caregivers/{id}/snooze': () => ({ untilOn: nextWeek(), reason: 'she-asked' }),
  'POST /caregivers/{id}/appointment': () => ({ startsAt: soon(), minutes: 30, channel: 'phone' }),
  'POST /caregivers/{id}/cancel-appointment': () => ({}),
  'POST /caregivers/{id}/reviewed': () => ({}),
  'POST /caregivers/{id}/hand-over': () => ({}),
  'POST /caregivers/{id}/pause': () => ({ untilOn: nextWeek(), reason: 'holiday' }),
  'POST /caregivers/{id}/resume': () => ({}),
  'POST /caregivers/{id}/close': () => ({ reason: 'care-ended' }),
  'POST /caregivers/{id}/reopen': () => ({}),
  'POST /caregivers/{id}/approach': () => ({ approach: 'on-request' }),
  'POST /caregivers/{id}/own-page/revoke': () => ({}),
  'POST /caregivers/{id}/known-to': () => ({ reason: 'nobody-twice' }),
  'POST /caregivers/{id}/known-to/consent': () => ({
    id: newId(),
    saidBy: 'Zijzelf',
    saidOn: today(),
    way: 'by-phone',
    firstContact: true,
  }),
  'DELETE /caregivers/{id}/known-to/consent': () => ({}),
  'POST /hand-overs': ({ caregiverId }) => ({ caregiverIds: [caregiverId] }),
  'POST /contact-moments': ({ caregiverId }) => aVisit(caregiverId),
  'POST /contact-moments/{id}/retract': () => ({}),
  'PUT /contact-moments/{id}': () => correction,
  'POST /signals': ({ caregiverId }) => ({ id: newId(), caregiverId, kind: 'overload', what: 'Moe' }),
  'POST /signals/{id}/handle': () => ({ whatWasDone: 'Gebeld' }),
  'POST /signals/{id}/steps': () => ({ step: 'map' }),
  'POST /signals/{id}/give': ({ personId }) => ({ ownerId: personId }),
  'POST /tasks': ({ caregiverId }) => ({ id: newId(), caregiverId, what: 'Folder', dueOn: nextWeek() }),
  'PUT /tasks/{id}': ({ personId }) => ({ what: 'Folder', dueOn: nextWeek(), ownerId: personId }),
  'POST /tasks/{id}/finish': () => ({}),
  'POST /tasks/{id}/reopen': () => ({}),
  'POST /referrals': ({ caregiverId }) => aReferralDraft(caregiverId),
  'PUT /referrals/{id}': () => ({ ...aReferralDraft(newId()), id: undefined, caregiverId: undefined, version: 1 }),
  'POST /referrals/{id}/send': () => ({ version: 1 }),
  'POST /referrals/{id}/withdraw': () => ({ reason: 'other' }),
  'POST /referrals/{id}/reply': () => ({ id: newId(), text: 'Dat kan.' }),
  'POST /referrals/{id}/her-word': () => ({ word: 'yes' }),
  'POST /referrals/{id}/reopen': () => ({ text: 'Zij wil het nog eens proberen.' }),
  'POST /referrals/{id}/other-help': () => ({ what: 'De buurvrouw past op.' }),
  'POST /referrals/{id}/revoke-link': () => ({}),
  'POST /partners/{id}/announcement-link': () => ({}),
  'POST /partner/referrals/{id}/answers': () => ({
    id: newId(),
    version: 2,
    answer: 'message',
    text: 'Wij bellen haar.',
  }),
  'POST /partner/announcements': () => ({
    id: newId(), lastName: 'Peters', phone: '0612345678', consent: 'knows-and-may-call', announcedBy: 'Joke Smit',
  }), // prettier-ignore
  'POST /announcements/{id}/take-in': () => ({}),
  'POST /announcements/{id}/drop': () => ({ reason: 'Woont niet bij ons' }),
  'POST /caregivers/{id}/consents/{consentId}/withdraw': () => ({}),
  'POST /texts/preview': ({ caregiverId }) => aText(caregiverId),
  'POST /texts': ({ caregiverId }) => ({ ...aText(caregiverId), id: newId() }),
  'POST /texts/{id}/assign': ({ caregiverId }) => ({ caregiverId }),
  'POST /texts/{id}/handled': () => ({}),
  'POST /texts/{id}/again': () => ({ claim: 1 }),
  'POST /texts/{id}/drop': () => ({}),
  'POST /text-templates': () => template,
  'PUT /text-templates/{id}': () => template,
  'POST /text-templates/{id}/retire': () => ({}),
  'POST /reminders/seen': () => ({}),
  'POST /parked-reminders/{id}/again': () => ({}),
  'POST /parked-reminders/{id}/put-away': () => ({}),
  'PUT /account/morning-mail': () => ({ hour: 7 }),
  'PUT /account/phone': () => ({ phone: '06 12345678' }),
  'POST /calls': ({ caregiverId }) => ({ id: newId(), caregiverId, which: 'phone' }),
  'POST /calls/{id}/hang-up': () => ({}),
  'POST /calls/{id}/put-away': () => ({}),
  'POST /imports/{id}/start': () => ({ origin: 'Gemeente', ground: 'public-task', agreedChannels: ['phone'] }),
  'POST /imports/{id}/rows/{row}/decide': () => ({ decision: 'add' }),
  'POST /imports/{id}/drop': () => ({ sure: true }),
};
