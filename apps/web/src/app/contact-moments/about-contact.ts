import { channelPastWords } from '../caregivers/caregiver-words.ts';
import { dayOf, fromLocalField, sayInstant, sayTime, today } from '../platform/dates.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { Whom } from './whom.ts';

/** The line below her name: how, since when and how long, and where while nothing is chosen yet. */
export function aboutContact(draft: ContactDraft, who: Whom): string {
  const { channel, outcome, minutes } = draft;
  if (!channel) return '';
  const how = capital(channelPastWords[channel]);
  const visits = channel === 'front-garden' || channel === 'home-visit' || channel === 'letter';
  const reach = visits && !outcome ? who.address : null;
  const when = draft.open.includes('how') && draft.heldAt ? fromLocalField(draft.heldAt) : draft.startedAt;
  const parts = [
    [how, reach].filter(Boolean).join(', '),
    when && (dayOf(when) === today() ? sayTime(when) : sayInstant(when)),
    outcome === 'spoken' && minutes ? sayMinutes(minutes) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

function sayMinutes(minutes: number): string {
  return minutes === 1 ? $localize`:@@minutes.one:1 minuut` : $localize`:@@minutes.some:${minutes}:count: minuten`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
