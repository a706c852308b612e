import type { Outcome } from '@voortuin/contract/contact-moments/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { NextMoment } from '@voortuin/domain/caregivers/next-moment';
import { afterContact, type Effect } from '@voortuin/domain/contact-moments/after-contact';
import { weigh } from '@voortuin/domain/contact-moments/what-counts';
import { dayOf, type Day } from '@voortuin/domain/platform/days';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { idAt } from '../dice.ts';
import type { Colleague } from '../people/colleague.ts';
import type { CaregiverFile, Moment } from './file.ts';
import { planningOf, replace } from './planning.ts';

/** A contact as it went. */
export interface Contact {
  channel: Channel;
  outcome: Outcome;
  heldAt: string;
  recordedAt: string;
  howItGoes?: Moment['howItGoes'];
  minutes?: number | null;
  voicemail?: boolean;
  noteLeft?: boolean;
  note?: string | null;
  noContact?: Moment['noContact'];
}

/** Writes a contact moment down and keeps how she is doing, as her history says it. */
export function write(file: CaregiverFile, by: Colleague, contact: Contact): Moment {
  const moment: Moment = {
    id: idAt(Date.parse(contact.recordedAt), file.dice),
    version: 1,
    caregiverId: file.row.id,
    personId: by.id,
    dayOnly: false,
    howItGoes: contact.outcome === 'spoken' ? 'not-asked' : null,
    minutes: null,
    voicemail: false,
    noteLeft: false,
    noContact: null,
    retracted: false,
    plannedContactId: file.open?.id ?? null,
    ...contact,
    note: contact.note ? maskCitizenNumbers(contact.note).text : null,
  };
  file.moments.push(moment);
  const weight = weigh(contact.channel, contact.outcome);
  if (weight === 'conversation') {
    file.spokenAt = contact.heldAt;
    file.spokenOn = dayOf(contact.heldAt);
    file.spokenBy = contact.channel;
    file.misses = {};
  }
  if (weight === 'attempt') file.misses[contact.channel] = (file.misses[contact.channel] ?? 0) + 1;
  const { howItGoes } = moment;
  if (howItGoes && howItGoes !== 'not-asked') file.howItGoes = howItGoes;
  return moment;
}

/** What a contact does to the open planned contact, as the domain decides it. */
export function effectOf(file: CaregiverFile, contact: Contact, today: Day): Effect {
  return afterContact(
    contact,
    file.open!,
    { lastSpokenAt: file.spokenAt, missesByChannel: file.misses },
    planningOf(file, today),
  );
}

/** Lets the next moment follow from a contact; `chosen` is what the consultant decided instead, by hand or with her. */
export function follow(
  file: CaregiverFile,
  contact: Contact,
  effect: Effect,
  chosen: { moment: Partial<NextMoment>; startsAt?: string; minutes?: number } | null = null,
): void {
  const open = file.open!;
  const by = chosen && {
    byHand: true,
    ...(chosen.startsAt && { kind: 'appointment' as const, startsAt: chosen.startsAt, minutes: chosen.minutes ?? 45 }),
  };
  if (effect.kind === 'next') {
    replace(file, contact.recordedAt, 'done', { ...effect.moment, ...chosen?.moment }, by ?? {});
  } else if (effect.kind === 'moved') {
    const { plannedOn, dayPart, channel, why } = { ...effect.moment, ...chosen?.moment };
    Object.assign(open, {
      kind: 'contact',
      plannedOn,
      dayPart,
      channel,
      why,
      startsAt: null,
      minutes: null,
      byHand: false,
      ...by,
    });
  } else if (effect.kind === 'stands') {
    Object.assign(open, { dueOn: effect.dueOn, latestOn: effect.latestOn });
  }
}

/** Whether her open planned contact is an appointment that is still to come on a later day. */
export function isToCome(file: CaregiverFile, today: Day): boolean {
  return file.open?.kind === 'appointment' && dayOf(file.open.startsAt!) > today;
}
