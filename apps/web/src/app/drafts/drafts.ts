import { Service, effect, linkedSignal, signal, untracked, type WritableSignal } from '@angular/core';

/** What somebody is typing: a signal that a form can be made of, kept until it is dropped. */
export interface Draft<T> {
  readonly value: WritableSignal<T>;
  /** True when it was found back after a reload or an expired session. */
  readonly foundBack: () => boolean;
  /** Forgets it, once saved or thrown away, and starts afresh. */
  drop(): void;
}

/** Keeps what is typed in this window, by person and place, through an error, an expired session and a reload. */
@Service()
export class Drafts {
  private readonly person = signal<string | null>(null);

  /** A draft at a place such as `log/<caregiver id>`; call it where `inject` may be called. `empty` is what one starts with. */
  keep<T>(place: () => string, empty: () => T): Draft<T> {
    const key = () => `voortuin.draft/${this.person()}/${place()}`;
    const found = linkedSignal<string, { value: T; kept: boolean }>({
      source: key,
      computation: (at) => {
        const value = read<T>(at);
        return value === undefined ? { value: untracked(empty), kept: false } : { value, kept: true };
      },
    });
    const value = linkedSignal(() => found().value);
    effect(() => {
      const now = value();
      const at = untracked(key);
      if (now !== untracked(found).value) write(at, now);
    });
    return {
      value,
      foundBack: () => found().kept,
      drop: () => {
        sessionStorage.removeItem(key());
        found.set({ value: untracked(empty), kept: false });
      },
    };
  }

  /** Whose drafts are read and written from now on. */
  belongTo(person: string | null): void {
    if (person) this.person.set(person);
  }

  /** Forgets every draft of this person in this window. */
  forgetAll(): void {
    const mine = `voortuin.draft/${this.person()}/`;
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(mine)) sessionStorage.removeItem(key);
  }
}

function read<T>(key: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be full or closed off: then the draft lives as long as the page.
  }
}
