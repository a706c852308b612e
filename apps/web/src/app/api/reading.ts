import { httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, untracked, type Signal } from '@angular/core';
import type { Problem } from '@voortuin/contract/platform/problem';
import { problemOf } from '../problems/problem.ts';
import { Connection } from './connection.ts';

/** One thing that is read from the server. */
export interface Reading<T> {
  /** Undefined until it is there; what was read stays in sight while it is read anew, also when that fails. */
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<Problem | null>;
  again(): void;
}

interface Kept<T> {
  url: string;
  value: T;
}

/** Reads what stands at `url`, and again when `changed` changes; call it where `inject` may be called. */
export function reading<T>(url: () => string, changed: () => unknown): Reading<T> {
  const connection = inject(Connection);
  const resource = httpResource<T>(url);
  const problem = computed(() => {
    const error = resource.error();
    return error ? problemOf(error.cause ?? error) : null;
  });
  const kept = linkedSignal<{ url: string; read: T | undefined }, Kept<T> | undefined>({
    source: () => ({ url: url(), read: resource.hasValue() ? resource.value() : undefined }),
    computation: (now, before) => {
      if (now.read !== undefined) return { url: now.url, value: now.read };
      return before?.value?.url === now.url ? before.value : undefined;
    },
  });
  let first = true;
  effect(() => {
    changed();
    if (!first) untracked(() => resource.reload());
    first = false;
  });
  // What could not be read while the server was away is read as soon as it is back.
  effect(() => {
    if (connection.state() === 'there' && untracked(problem)) untracked(() => resource.reload());
  });
  return { value: computed(() => kept()?.value), problem, again: () => void resource.reload() };
}
