import type { TodayCard } from '@voortuin/contract/today/today';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { dayOf, today } from '../platform/dates.ts';
import type { Device } from '../platform/device.ts';
import { wayThere } from '../caregivers/way-there.ts';

/** Something to do with one press. `href` leads out of the app: the phone, the map; the log then waits beneath. */
export interface Action {
  readonly kind: 'reach' | 'log' | 'look-up' | 'open-page';
  readonly channel: Channel | null;
  readonly label: string;
  readonly icon: IconName;
  readonly href: string | null;
}

const reach = (channel: Channel, icon: IconName, label: string, href: string | null): Action => ({
  kind: 'reach',
  channel,
  icon,
  label,
  href,
});

/** What one has to know of somebody to reach her: a card of the day, or what a reminder asks. */
export type Reached = Pick<
  TodayCard,
  | 'caregiverId'
  | 'name'
  | 'firstName'
  | 'kind'
  | 'plannedOn'
  | 'channel'
  | 'startsAt'
  | 'minutes'
  | 'phone'
  | 'phoneShown'
  | 'mayText'
  | 'email'
  | 'atDoor'
  | 'address'
  | 'latitude'
  | 'longitude'
> &
  Partial<Pick<TodayCard, 'awaitingHerWord'>>;

/** The one action that suits her: by the channel that is planned, as far as we know how to reach her by it. */
export function suitingAction(card: Reached, device: Device, now = Date.now()): Action {
  const name = callName(card);
  if (card.kind === 'review') return openPage($localize`:@@action.look:Bekijk`, 'eye');
  if (isPassed(card) && card.phone) return call(card);
  if (isOver(card, now) && !isPassed(card))
    return {
      kind: 'log',
      channel: card.channel,
      icon: 'note',
      label: $localize`:@@action.over:Leg vast hoe het ging`,
      href: null,
    };
  switch (card.channel) {
    case 'phone':
      return card.phone ? call(card) : openPage($localize`:@@action.find-number:Zoek een nummer`, 'search');
    case 'front-garden':
      return reach('front-garden', 'bike', $localize`:@@action.front-garden:Langs de voortuin`, wayOut(card, device));
    case 'home-visit':
      return reach('home-visit', 'home', $localize`:@@action.home-visit:Op huisbezoek`, wayOut(card, device));
    case 'video':
      return reach('video', 'video', $localize`:@@action.video:Beeldbel ${name}:name:`, null);
    case 'sms':
      return text(card) ?? call(card);
    case 'email':
      return card.email
        ? reach(
            'email',
            'mail',
            $localize`:@@action.email:Mail ${name}:name:`,
            `mailto:${encodeURIComponent(card.email).replace('%40', '@')}`,
          )
        : openPage($localize`:@@action.find-email:Zoek een e-mailadres`, 'search');
    case 'letter':
      return reach('letter', 'letter', $localize`:@@action.letter:Schrijf ${name}:name:`, null);
    default:
      return reach('encounter', 'encounter', $localize`:@@action.log:Leg contact vast`, null);
  }
}

/** What else one can do at once, beside the action that suits her: the first of them gets a place on the card. */
export function otherActions(card: Reached, device: Device): Action[] {
  const { channel, label, href } = suitingAction(card, device);
  const visits = channel === 'front-garden' || channel === 'home-visit';
  const way = wayThere(card, device);
  return [
    card.phone && !href?.startsWith('tel:') ? call(card) : null,
    channel === 'sms' ? null : text(card),
    way && !(visits && device !== 'desk') && card.atDoor !== 'never'
      ? {
          kind: 'look-up' as const,
          channel: null,
          icon: 'map' as const,
          label: $localize`:@@action.way:Toon de weg`,
          href: way,
        }
      : null,
  ].filter((one): one is Action => one !== null && one.label !== label);
}

/** What one calls her on a button. */
export function callName({ firstName, name }: Pick<TodayCard, 'firstName' | 'name'>): string {
  return firstName ?? name;
}

/** An agreed time of a former day that went by without a word: whoever waited is rung first. */
export function isPassed({ kind, startsAt }: Pick<TodayCard, 'kind' | 'startsAt'>): boolean {
  return kind === 'appointment' && startsAt !== null && dayOf(startsAt) < today();
}

/** An agreed time of today that is over: it waits to be logged. */
export function isOver(
  { kind, startsAt, minutes }: Pick<TodayCard, 'kind' | 'startsAt' | 'minutes'>,
  now: number,
): boolean {
  return kind === 'appointment' && startsAt !== null && new Date(startsAt).getTime() + (minutes ?? 0) * 60_000 < now;
}

function call(card: Reached): Action {
  return reach(
    'phone',
    'phone',
    $localize`:@@action.call:Bel ${callName(card)}:name:`,
    card.phone && `tel:${card.phone}`,
  );
}

function text(card: Reached): Action | null {
  return card.mayText && card.phone
    ? reach('sms', 'message', $localize`:@@action.text:Stuur ${callName(card)}:name: een sms`, `sms:${card.phone}`)
    : null;
}

/** At the desk one stays where one is: the log opens, and the way there is a thing to look up. */
function wayOut(card: Reached, device: Device): string | null {
  return device === 'desk' ? null : wayThere(card, device);
}

function openPage(label: string, icon: IconName): Action {
  return { kind: 'open-page', channel: null, label, icon, href: null };
}
