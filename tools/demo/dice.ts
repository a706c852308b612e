/** A source of chance that always falls the same way: the same seed gives the same throws. */
export interface Dice {
  /** At least 0, under 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in so many of a hundred throws, given as a fraction. */
  chance(fraction: number): boolean;
  one<T>(choices: readonly T[]): T;
  /** One of some choices, each as likely as its weight. */
  weighed<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
  /** The choices in another order. */
  shuffled<T>(choices: readonly T[]): T[];
  /** A waiting time with this mean: mostly short, now and then long. */
  wait(mean: number): number;
  /** Dice of one's own, that do not change when others throw more or less often. */
  for(name: string): Dice;
}

/** Dice by a seed (mulberry32, Tommy Ettinger, public domain). */
export function dice(seed: string): Dice {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (fraction) => next() < fraction,
    one: (choices) => choices[Math.floor(next() * choices.length)]!,
    weighed: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) if ((left -= weight) < 0) return choice;
      return choices.at(-1)![1];
    },
    shuffled: (choices) => {
      const list = [...choices];
      for (let last = list.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [list[last], list[other]] = [list[other]!, list[last]!];
      }
      return list;
    },
    wait: (mean) => -mean * Math.log(1 - next()),
    for: (name) => dice(`${seed} / ${name}`),
  };
}

/** An id as UUIDv7 (RFC 9562) made at an instant, of the dice's own making. */
export function idAt(milliseconds: number, from: Dice): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const digits = (count: number): string =>
    Array.from({ length: count }, () => from.whole(0, 15).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${from.one(['8', '9', 'a', 'b'])}${digits(3)}-${digits(12)}`;
}

/** A number of 32 bits from text (FNV-1a, then mixed). */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b);
  return sum ^ (sum >>> 16);
}
