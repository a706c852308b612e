import type { Channel } from '@voortuin/contract/rhythms/words';
import type { Care } from '../caregivers/care.ts';
import type { Dice } from '../dice.ts';
import { dementiaThreads } from '../notes/dementia-threads.ts';
import { familyThreads } from '../notes/family-threads.ts';
import { illnessThreads } from '../notes/illness-threads.ts';
import { lifeThreads } from '../notes/life-threads.ts';
import { everydayRemarks } from '../notes/everyday-remarks.ts';
import { agreements, encounterOpenings, gardenOpenings, remarks, visitOpenings } from '../notes/remarks.ts';
import { isSayable } from '../notes/sayable.ts';
import { fits, type Beat, type Mood, type Tag, type Thread } from '../notes/thread.ts';
import { wordsOf, type Voice } from './voice.ts';

const threads: Thread[] = [...dementiaThreads, ...illnessThreads, ...familyThreads, ...lifeThreads];
const allRemarks = [...remarks, ...everydayRemarks];
const loss = threads.find(({ name }) => name === 'verlies')!;
const openings: Partial<Record<Channel, readonly string[]>> = {
  'front-garden': gardenOpenings,
  encounter: encounterOpenings,
  'home-visit': visitOpenings,
};

/** What came of one conversation. */
export interface Told {
  how: Mood;
  note: string | null;
  beat: Beat | null;
}

/** What goes on in one caregiver's life, told in the notes of her consultants; nothing is told twice. */
export class Story {
  readonly tags: Set<Tag>;
  readonly #say: (template: string) => string;
  readonly #dice: Dice;
  readonly #said = new Map<string, number>();
  readonly #had = new Set<string>();
  #thread: Thread | null = null;
  #beat = 0;
  #mood: Mood;
  #told = 0;
  #month = 1;
  #channel: Channel | null = null;

  constructor(tags: Set<Tag>, care: Care, voice: Omit<Voice, 'care'>, dice: Dice) {
    this.tags = tags;
    this.#say = wordsOf({ ...voice, care });
    this.#dice = dice;
    this.#mood = dice.weighed<Mood>([
      [52, 'green'],
      [38, 'yellow'],
      [10, 'red'],
    ]);
  }

  /** The next conversation: what goes on goes on, or a remark that stands by itself. `heard` is what her consultant wrote lately. */
  next(channel: Channel, month: number, heard: Set<string>): Told {
    this.#told++;
    this.#month = month;
    this.#channel = channel;
    const beat = this.#nextBeat();
    if (beat) this.#mood = beat.how;
    else this.#drift();
    const quiet = !beat && this.#dice.chance(0.1);
    const body = (beat && this.#pick(beat.says, heard)) ?? this.#remark(heard);
    const note = quiet || !body ? null : this.#compose(channel, body, heard);
    if (beat?.then) this.#happened(beat.then);
    return { how: this.#mood, note, beat };
  }

  /** Text with her names and pronouns in it. */
  say(template: string): string {
    return this.#say(template);
  }

  /** One of some templates that can be said of her and was not said lately; null when there is none. */
  one(templates: readonly string[], month: number, heard: Set<string>): string | null {
    this.#month = month;
    this.#channel = null;
    const chosen = this.#pick(templates, heard);
    return chosen && this.say(chosen);
  }

  /** Whether somebody is about to die: then one is not left alone with it for long. */
  get isDying(): boolean {
    return this.#thread === loss && this.tags.has('alive');
  }

  /** So many conversations since the recipient died; null when alive. */
  get sinceLoss(): number | null {
    return this.tags.has('bereaved') ? this.#told - this.#lostAt : null;
  }

  #lostAt = 0;

  #nextBeat(): Beat | null {
    if (this.#thread) {
      if (!this.isDying && !this.#dice.chance(0.62)) return null;
      const beat = this.#thread.beats[this.#beat++] ?? null;
      if (this.#beat >= this.#thread.beats.length) this.#thread = null;
      return beat;
    }
    if (this.tags.has('bereaved') || !this.#dice.chance(0.36)) return null;
    const possible = threads.filter(
      (thread) => !this.#had.has(thread.name) && thread !== loss && fits(thread, this.tags),
    );
    const frail = ['cancer', 'als', 'heart', 'old-age', 'dementia', 'parkinson'].some((tag) =>
      this.tags.has(tag as Tag),
    );
    if (frail && fits(loss, this.tags) && this.#dice.chance(0.06)) possible.splice(0, possible.length, loss);
    if (possible.length === 0) return null;
    // What belongs to her situation is told before what can be said of anybody.
    this.#thread = this.#dice.weighed(
      possible.map((thread) => [(thread.needs.length + (thread.some ? 2 : 0)) ** 2, thread] as const),
    );
    this.#had.add(this.#thread.name);
    this.#beat = 1;
    return this.#thread.beats[0]!;
  }

  #drift(): void {
    const next: Record<Mood, readonly (readonly [number, Mood])[]> = {
      green: [
        [80, 'green'],
        [19, 'yellow'],
        [1, 'red'],
      ],
      yellow: [
        [42, 'green'],
        [52, 'yellow'],
        [6, 'red'],
      ],
      red: [
        [6, 'green'],
        [60, 'yellow'],
        [34, 'red'],
      ],
    };
    this.#mood = this.#dice.weighed(next[this.#mood]);
  }

  #remark(heard: Set<string>): string | null {
    const possible = allRemarks.filter((remark) => remark.how === this.#mood && fits(remark, this.tags));
    // One in two is about her own situation, when there is something to say about it.
    const own = possible.filter(({ needs = [] }) => needs.some((tag) => tag !== 'alive' && tag !== 'at-home'));
    const from = own.length > 0 && this.#dice.chance(0.4) ? own : possible;
    return (
      this.#pick(
        from.flatMap(({ says }) => says),
        heard,
      ) ??
      this.#pick(
        possible.flatMap(({ says }) => says),
        heard,
      )
    );
  }

  #compose(channel: Channel, body: string, heard: Set<string>): string {
    const opening = openings[channel];
    const parts = [
      opening && this.#dice.chance(channel === 'encounter' ? 1 : 0.5) ? this.#pick(opening, heard) : null,
      body,
      this.#dice.chance(0.22)
        ? this.#pick(channel === 'phone' ? agreements : agreements.filter((one) => !one.includes('aan de deur')), heard)
        : null,
    ];
    return this.#say(parts.filter(Boolean).join(' '));
  }

  /** What she has not heard for long, and the consultant did not write lately; nothing when all of it was said. */
  #pick(templates: readonly string[], heard: Set<string>): string | null {
    const fresh = templates.filter(
      (one) => (this.#said.get(one) ?? -99) < this.#told - 20 && isSayable(one, this.tags, this.#month, this.#channel),
    );
    const rare = fresh.filter((one) => !heard.has(one));
    if (fresh.length === 0) return null;
    const chosen = this.#dice.one(rare.length > 0 ? rare : fresh);
    this.#said.set(chosen, this.#told);
    heard.add(chosen);
    if (heard.size > 60) heard.delete(heard.values().next().value!);
    return chosen;
  }

  #happened(what: 'died' | 'moved'): void {
    this.tags.delete('at-home');
    this.tags.delete('together');
    if (what === 'moved') this.tags.add('in-home');
    else {
      this.tags.delete('alive');
      this.tags.delete('in-home');
      this.tags.add('bereaved');
      this.#lostAt = this.#told;
    }
  }
}
