import type { Channel } from '@voortuin/contract/rhythms/words';
import type { AtDoor } from '@voortuin/contract/caregivers/words';
import type { Why } from '@voortuin/contract/platform/words';

/** By which channels she can be reached, and what she prefers. */
export interface Reachable {
  phone: boolean;
  mobile: boolean;
  email: boolean;
  address: boolean;
  atDoor: AtDoor;
  preferred: Channel | null;
  /** Channels she said no to. */
  refused: readonly Channel[];
}

const visits: readonly Channel[] = ['front-garden', 'home-visit'];

/** Whether a channel can be used for her at all. */
export function isPossible(channel: Channel, who: Reachable): boolean {
  if (who.refused.includes(channel)) return false;
  if (visits.includes(channel)) return who.address && who.atDoor !== 'never';
  if (channel === 'phone') return who.phone;
  if (channel === 'sms') return who.mobile;
  if (channel === 'email' || channel === 'video') return who.email;
  if (channel === 'letter') return who.address;
  return false;
}

/**
 * The channel for the next moment: her own preference first, then those of the rhythm in turn, then whatever is left.
 * `last` is the one by which one spoke last.
 */
export function channelFor(
  who: Reachable,
  inTurn: readonly Channel[],
  last: Channel | null,
): { channel: Channel; why: Why[] } {
  if (who.preferred && isPossible(who.preferred, who))
    return { channel: who.preferred, why: [{ code: 'prefers-channel', params: { channel: who.preferred } }] };
  const turn = last ? inTurn.indexOf(last) + 1 : 0;
  const rotated = [...inTurn.slice(turn), ...inTurn.slice(0, turn)];
  const channel = [...rotated, ...leftovers].find((candidate) => isPossible(candidate, who));
  // Nobody is forgotten for want of a number: whoever is responsible looks one up.
  return channel ? { channel, why: [] } : { channel: 'phone', why: [{ code: 'no-way-to-reach' }] };
}

const leftovers: readonly Channel[] = ['phone', 'front-garden', 'home-visit', 'letter', 'email', 'sms'];

/** After how many misses by one channel another is tried. */
export const missesBeforeOtherChannel = 2;

const ladder: readonly Channel[] = ['phone', 'front-garden', 'home-visit', 'letter'];

/**
 * The channel after a miss: after two misses by phone the front garden, after two at the door the phone, then a letter;
 * when all of them were tried, where she was missed least, so that one goes on trying to speak to her.
 */
export function channelAfterMiss(
  planned: Channel,
  tried: Channel,
  missesByChannel: Partial<Record<Channel, number>>,
  who: Reachable,
): { channel: Channel; why: Why[] } {
  const misses = missesByChannel[tried] ?? 0;
  if (misses < missesBeforeOtherChannel && isPossible(planned, who)) return { channel: planned, why: [] };
  const fresh = ladder.find(
    (channel) => isPossible(channel, who) && (missesByChannel[channel] ?? 0) < missesBeforeOtherChannel,
  );
  const next = fresh ?? leastMissed(missesByChannel, who) ?? (isPossible(planned, who) ? planned : 'phone');
  if (next === planned) return { channel: planned, why: [] };
  return { channel: next, why: [{ code: 'other-channel-after-misses', params: { times: misses, channel: tried } }] };
}

function leastMissed(missesByChannel: Partial<Record<Channel, number>>, who: Reachable): Channel | undefined {
  const misses = (channel: Channel): number => missesByChannel[channel] ?? 0;
  return ladder
    .filter((channel) => channel !== 'letter' && isPossible(channel, who))
    .toSorted((a, b) => misses(a) - misses(b))[0];
}
