import type { OfferDraft, PartnerDraft, PartnerPersonDraft } from '@voortuin/contract/partners/partners';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { normalisePhone } from '@voortuin/domain/platform/phone-number';
import { plain } from '@voortuin/domain/platform/plain';
import type { Day } from '@voortuin/domain/platform/days';
import { BadField } from '../platform/errors.ts';

/** The columns of a partner that a draft fills in, in the order of `partnerColumns`. */
export function partnerValues(draft: PartnerDraft, today: Day): unknown[] {
  demandChecked(draft.checkedOn, today);
  const does = masked(draft.does)!;
  return [
    draft.name,
    plain(draft.name),
    plain(`${draft.name} ${does}`),
    does,
    masked(draft.doesNot),
    draft.website ?? null,
    draft.email?.toLowerCase() ?? null,
    phoneOf(draft.phone),
    draft.tellsDiagnosis,
    draft.checkedOn,
  ];
}

/** The columns of a partner that a draft fills in. */
export const partnerColumns = [
  'name', 'sort_name', 'search_text', 'does', 'does_not', 'website', 'email', 'phone', 'tells_diagnosis', 'checked_on',
] as const; // prettier-ignore

/** The columns of an offer that a draft fills in, in the order of `offerColumns`. */
export function offerValues(draft: OfferDraft, today: Day): unknown[] {
  demandChecked(draft.checkedOn, today);
  if (draft.needs.length === 0) throw new BadField('needs', 'required');
  const note = masked(draft.note);
  return [
    draft.name,
    plain([draft.name, draft.forWhomWords, note].filter(Boolean).join(' ')),
    once(draft.needs),
    once(draft.forWhom),
    draft.forWhomWords ?? null,
    once(draft.digits).sort(),
    once(draft.dayParts),
    draft.weekend,
    draft.online,
    once(draft.languages),
    draft.waitingWeeks ?? null,
    note,
    draft.checkedOn,
  ];
}

/** The columns of an offer that a draft fills in. */
export const offerColumns = [
  'name', 'search_text', 'needs', 'for_whom', 'for_whom_words', 'digits', 'day_parts', 'weekend', 'online', 'languages',
  'waiting_weeks', 'note', 'checked_on',
] as const; // prettier-ignore

/** The columns of somebody at a partner that a draft fills in, in the order of `partnerPersonColumns`. */
export function partnerPersonValues(draft: PartnerPersonDraft, email: string): unknown[] {
  const secondEmail = draft.secondEmail?.toLowerCase() ?? null;
  // The code that opens a link never goes to the mailbox of the link.
  if (secondEmail === email) throw new BadField('secondEmail', 'same-as-email');
  return [draft.firstName, draft.lastName, draft.job ?? null, phoneOf(draft.phone), secondEmail];
}

/** The columns of somebody at a partner that a draft fills in. */
export const partnerPersonColumns = ['first_name', 'last_name', 'job', 'phone', 'second_email'] as const;

/** `name = $3, does = $4 …`: the columns set to the parameters from a number on. */
export function setFrom(columns: readonly string[], first: number): string {
  return columns.map((column, at) => `${column} = $${at + first}`).join(', ');
}

/** `$3, $4 …`: as many parameters as there are columns, from a number on. */
export function parametersFrom(columns: readonly string[], first: number): string {
  return columns.map((_, at) => `$${at + first}`).join(', ');
}

/** Text without citizen service numbers; what is left out is null. */
export function masked(text: string | null | undefined): string | null {
  return text ? maskCitizenNumbers(text).text : null;
}

function phoneOf(given: string | null | undefined): string | null {
  if (!given) return null;
  const phone = normalisePhone(given);
  if (!phone) throw new BadField('phone', 'not-a-phone-number');
  return phone;
}

function demandChecked(checkedOn: Day, today: Day): void {
  if (checkedOn > today) throw new BadField('checkedOn', 'in-the-future');
}

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];
