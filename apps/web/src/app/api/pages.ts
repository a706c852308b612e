import { HttpClient } from '@angular/common/http';
import { computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { Page } from '@voortuin/contract/platform/page';
import type { Problem } from '@voortuin/contract/platform/problem';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../problems/problem.ts';
import { Connection } from './connection.ts';

/** A list that is read page by page; what was read stays in sight while more comes. */
export interface Pages<T> {
  readonly items: Signal<readonly T[]>;
  /** True once the first page is there. */
  readonly ready: Signal<boolean>;
  readonly reading: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  readonly hasMore: Signal<boolean>;
  more(): void;
  /** Reads what stands there anew. */
  again(): void;
}

/** Which list. */
export interface Listed {
  readonly url: string;
  readonly params?: Readonly<Record<string, string>>;
}

const usual = 30;
const most = 100;

/**
 * Reads the list that `listed` says, from the start when that changes, and again as far as it stood when `changed`
 * changes; call it where `inject` may be called.
 */
export function pages<T>(listed: () => Listed, changed: () => unknown): Pages<T> {
  const http = inject(HttpClient);
  const connection = inject(Connection);
  const read = signal<{ items: readonly T[]; next: string | null } | null>(null);
  const reading = signal(false);
  const problem = signal<Problem | null>(null);
  let turn = 0;

  const fetch = async (wanted: number, from: { items: readonly T[]; next: string | null }): Promise<void> => {
    const { url, params } = untracked(listed);
    const mine = ++turn;
    reading.set(true);
    problem.set(null);
    try {
      let { items, next } = from;
      do {
        const size = String(Math.min(most, Math.max(usual, wanted - items.length)));
        const asked = { ...params, size, ...(next && { after: next }) };
        const page = await firstValueFrom(http.get<Page<T>>(url, { params: asked }));
        if (mine !== turn) return;
        items = [...items, ...page.items];
        next = page.next;
      } while (next && items.length < wanted);
      read.set({ items, next });
    } catch (error) {
      if (mine === turn) problem.set(problemOf(error));
    }
    if (mine === turn) reading.set(false);
  };
  const again = (): void => void fetch(untracked(read)?.items.length ?? 0, { items: [], next: null });

  effect(() => {
    listed();
    untracked(() => {
      read.set(null);
      again();
    });
  });
  let first = true;
  effect(() => {
    changed();
    if (!first) untracked(again);
    first = false;
  });
  // What could not be read while the server was away is read as soon as it is back.
  effect(() => {
    if (connection.state() === 'there' && untracked(problem)) untracked(again);
  });

  return {
    items: computed(() => read()?.items ?? []),
    ready: computed(() => read() !== null),
    reading: reading.asReadonly(),
    problem: problem.asReadonly(),
    hasMore: computed(() => read()?.next != null),
    more: () => {
      const now = read();
      if (now?.next && !reading()) void fetch(now.items.length + 1, now);
    },
    again,
  };
}
