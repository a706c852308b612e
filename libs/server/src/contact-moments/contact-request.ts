import type { CorrectContact, LogContact } from '@voortuin/contract/contact-moments/contact-moments';
import { oldestContactDays, outcomesByChannel, type Outcome } from '@voortuin/contract/contact-moments/words';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { BadField, RuleBroken } from '../platform/errors.ts';
import type { ContactMoment } from './contact-moment.entity.ts';

/** Clocks of phones run a little ahead. */
const CLOCK_AHEAD_MINUTES = 5;

/** Refuses a contact that cannot have been: in the future, too long ago, an outcome its channel does not have. */
export function demandPossible(request: LogContact | CorrectContact, now: Temporal.Instant): void {
  const held = Temporal.Instant.from(request.heldAt);
  if (Temporal.Instant.compare(held, now.add({ minutes: CLOCK_AHEAD_MINUTES })) > 0)
    throw new BadField('heldAt', 'in-the-future');
  if (Temporal.Instant.compare(held, now.subtract({ hours: oldestContactDays * 24 })) < 0)
    throw new BadField('heldAt', 'too-long-ago', oldestContactDays);
  const outcomes: readonly Outcome[] = outcomesByChannel[request.channel];
  if (!outcomes.includes(request.outcome)) throw new BadField('outcome', 'not-with-this-channel');
  if (request.howItGoes && request.howItGoes !== 'not-asked' && request.outcome !== 'spoken')
    throw new BadField('howItGoes', 'only-when-spoken');
  if ('caregiverId' in request) demandConsistent(request);
}

function demandConsistent(request: LogContact): void {
  const { outcome, noContact, appointment, next } = request;
  if ((outcome === 'wants-no-contact') !== Boolean(noContact))
    throw new BadField('noContact', noContact ? 'only-when-refused' : 'required');
  if (noContact?.meaning === 'pause' && !noContact.untilOn) throw new BadField('noContact.untilOn', 'required');
  if (appointment && next) throw new RuleBroken('one-next-moment');
  if ((appointment || next) && noContact) throw new RuleBroken('one-next-moment');
}

/** The columns that a request fills; citizen service numbers in its note are masked. */
export function momentOf(request: LogContact | CorrectContact) {
  const { channel, outcome, howItGoes, heldAt, minutes, voicemail, noteLeft, note } = request;
  const log =
    'caregiverId' in request
      ? { id: request.id, caregiverId: request.caregiverId, noContact: request.noContact ?? null }
      : {};
  return {
    ...log,
    channel,
    outcome,
    howItGoes: howItGoes ?? (outcome === 'spoken' ? ('not-asked' as const) : null),
    heldAt: new Date(Temporal.Instant.from(heldAt).epochMilliseconds),
    dayOnly: false,
    minutes: minutes ?? null,
    voicemail: voicemail ?? false,
    noteLeft: noteLeft ?? false,
    note: note ? maskCitizenNumbers(note).text : null,
    retracted: false,
  } satisfies Partial<ContactMoment>;
}
