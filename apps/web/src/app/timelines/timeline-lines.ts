import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import type { ReferralEventKind } from '@voortuin/contract/referrals/words';
import type { TimelineItem } from '@voortuin/contract/timelines/timelines';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import type { TimelineKind } from '@voortuin/ui/timeline/timeline-item';
import { channelPastWords } from '../caregivers/caregiver-words.ts';
import { sayCall } from '../calls/call-words.ts';
import { howItGoesWords, outcomeWords } from '../contact-moments/contact-words.ts';
import type { SaidText } from '../messages/text-said.ts';
import { dayOf, plainDay, sayDay, sayInstant } from '../platform/dates.ts';
import { sayReferralEvent } from '../referrals/event-words.ts';
import { signalWords } from '../signals/signal-words.ts';
import { sayEvent } from './event-words.ts';

/** A chip below a line of the timeline. */
export interface LineChip {
  readonly words: string;
  readonly tone: 'clay' | 'sun' | 'hedge' | 'neutral';
  readonly dot?: 'green' | 'yellow' | 'red';
}

/** One line of the timeline, ready to draw. */
export interface TimelineLine {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly about: string;
  readonly icon?: IconName;
  readonly howItGoes: 'green' | 'yellow' | 'red' | null;
  readonly text: string | null;
  readonly chips: readonly LineChip[];
  /** What was done about a signal. */
  readonly after?: string | null;
  readonly moment?: ContactMomentView;
  /** The referral it is about. */
  readonly referralId?: string;
  /** A text that went out or came in: its words stand in a bubble. */
  readonly said?: SaidText;
}

/** How an item stands on the timeline of somebody with this name: its weight, its words and its chips. */
export function lineOf(item: TimelineItem, name: string): TimelineLine {
  const { contactMoment, signal, task, event, referral, text: said, call, at } = item;
  if (contactMoment) return momentLine(contactMoment);
  if (signal) {
    const { id, kind, what, owner, handledAt, handledNote } = signal;
    const done = handledAt && $localize`afgehandeld ${sayDay(dayOf(handledAt))}:day:`;
    return {
      ...plain(`signal ${id}`, 'signal', join(sayInstant(at), owner)),
      title: $localize`Signaal: ${signalWords[kind]}:kind:`,
      icon: kind === 'safety' ? 'shield' : 'signal',
      text: what,
      chips: [
        done ? { words: done, tone: 'hedge' } : { words: $localize`open`, tone: kind === 'safety' ? 'clay' : 'sun' },
      ],
      after: handledNote,
    };
  }
  if (task) {
    const { id, what, owner, dueOn, doneAt } = task;
    return {
      ...plain(`task ${id}`, 'task', join(sayInstant(at), owner)),
      title: $localize`Taak: ${what}:what:`,
      chips: [
        doneAt
          ? { words: $localize`gedaan ${sayDay(dayOf(doneAt))}:day:`, tone: 'hedge' }
          : { words: $localize`voor ${plainDay(dueOn)}:day:`, tone: 'sun' },
      ],
    };
  }
  if (referral) {
    const { id, event: change, partner, by, params, text } = referral;
    const { title, kind, icon } = sayReferralEvent({ kind: change as ReferralEventKind, params });
    return {
      ...plain(`referral ${id} ${change} ${at}`, kind, join(sayInstant(at), by)),
      title: partner
        ? $localize`Doorverwijzing naar ${partner}:partner:: ${title}:what:`
        : $localize`Doorverwijzing: ${title}:what:`,
      icon,
      text,
      ...(kind !== 'event' && { referralId: id }),
    };
  }
  if (said) {
    const hers = said.direction === 'in';
    return {
      ...plain(`text ${said.id}`, 'event', join(sayInstant(at), said.by)),
      title: hers ? $localize`Sms van ${name}:name:` : $localize`Sms aan ${name}:name:`,
      icon: 'message',
      said,
    };
  }
  if (call)
    return {
      ...plain(`call ${call.id}`, 'event', join(sayInstant(at), call.by)),
      title: sayCall(call),
      icon: 'phone',
      chips: call.minutes ? [{ words: $localize`${call.minutes}:count: min`, tone: 'neutral' }] : [],
    };
  const told = event ? sayEvent(event) : { title: '', icon: undefined };
  const note = event?.params['note'];
  return {
    ...plain(
      `event ${at} ${event?.code}`,
      'event',
      join(
        sayInstant(at),
        event?.by ?? (event?.params['by'] === 'herself' ? $localize`zelf, via Mijn Voortuin` : null),
      ),
    ),
    ...told,
    text: note === undefined ? null : String(note),
  };
}

function momentLine(moment: ContactMomentView): TimelineLine {
  const { id, channel, outcome, heldAt, dayOnly, author, note, howItGoes, minutes } = moment;
  const spoken = outcome === 'spoken';
  const goes = howItGoes === 'not-asked' ? null : howItGoes;
  const front = spoken && (channel === 'front-garden' || channel === 'home-visit');
  const how = capital(channelPastWords[channel]);
  const when = dayOnly ? sayDay(dayOf(heldAt)) : sayInstant(heldAt);
  return {
    ...plain(`moment ${id}`, spoken || outcome === 'wants-no-contact' ? 'spoken' : 'attempt', ''),
    title: front ? how : outcomeWords[outcome],
    about: join(when, front ? null : channelPastWords[channel], author),
    howItGoes: goes,
    text: note,
    chips: [
      ...(goes ? [{ words: howItGoesWords[goes].toLowerCase(), tone: 'neutral' as const, dot: goes }] : []),
      ...(minutes ? [{ words: $localize`${minutes}:count: min`, tone: 'neutral' as const }] : []),
      ...(moment.voicemail ? [{ words: $localize`voicemail ingesproken`, tone: 'neutral' as const }] : []),
      ...(moment.noteLeft ? [{ words: $localize`briefje achtergelaten`, tone: 'neutral' as const }] : []),
      ...(moment.corrected ? [{ words: $localize`verbeterd`, tone: 'neutral' as const }] : []),
    ],
    moment,
  };
}

function plain(key: string, kind: TimelineKind, about: string): TimelineLine {
  return { key, kind, title: '', about, howItGoes: null, text: null, chips: [] };
}

const join = (...words: (string | null | undefined)[]): string => words.filter(Boolean).join(', ');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
