import { computed, inject, linkedSignal, resource, type Signal } from '@angular/core';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { CaregiversApi } from './caregivers-api.ts';
import { Changes } from './changes.ts';
import { toRequest, type ListQuery } from './list-query.ts';

const pageSize = 50;
const largestPage = 100;

/** What was read of one list up to now; `next` is undefined before its first page, null after its last. */
interface SoFar {
  key: string;
  items: CaregiverLine[];
  next: string | null | undefined;
}

/**
 * The lines of a list as far as they were asked for: page by page, and anew when somebody changed, without losing the
 * place. Make one where `inject` may be called.
 */
export class CaregiverLines {
  private readonly caregivers = inject(CaregiversApi);
  private readonly changes = inject(Changes);
  private soFar: SoFar = { key: '', items: [], next: undefined };
  private readonly asked: Signal<string>;
  private readonly wanted;
  private readonly reading;
  private readonly kept;

  /** The lines read; undefined until the first page is there. */
  readonly lines;
  readonly hasMore = computed(() => this.kept()?.more ?? false);
  readonly loading = computed(() => this.reading.isLoading());
  /** What went wrong, in words. */
  readonly wrong = computed(() => {
    const error = this.reading.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });

  constructor(
    private readonly query: Signal<ListQuery>,
    private readonly search: Signal<string>,
  ) {
    this.asked = computed(() => JSON.stringify([this.query(), this.search()]));
    this.wanted = linkedSignal({ source: this.asked, computation: () => pageSize });
    this.reading = resource({
      params: () => ({ key: `${this.asked()} ${this.changes.seen()}`, wanted: this.wanted() }),
      loader: ({ params, abortSignal }) => this.read(params, abortSignal),
    });
    this.kept = linkedSignal<
      { asked: string; read: { items: CaregiverLine[]; more: boolean } | undefined },
      { asked: string; items: CaregiverLine[]; more: boolean } | undefined
    >({
      source: () => ({ asked: this.asked(), read: this.reading.hasValue() ? this.reading.value() : undefined }),
      computation: ({ asked, read }, before) =>
        read ? { asked, ...read } : before?.value?.asked === asked ? before.value : undefined,
    });
    this.lines = computed(() => this.kept()?.items);
  }

  /** Reads one page more. */
  more(): void {
    if (!this.loading() && this.hasMore()) this.wanted.update((wanted) => wanted + pageSize);
  }

  again(): void {
    this.reading.reload();
  }

  /** Everyone who fits, however many; tells the count on the way. */
  async everyone(tell: (count: number) => void, until: AbortSignal): Promise<CaregiverLine[]> {
    const items: CaregiverLine[] = [];
    let after: string | null = null;
    do {
      const page = await this.page(largestPage, after, until);
      items.push(...page.items);
      tell(items.length);
      after = page.next;
    } while (after !== null);
    return items;
  }

  private async read({ key, wanted }: { key: string; wanted: number }, until: AbortSignal) {
    let { items, next } = this.soFar.key === key ? this.soFar : { items: [] as CaregiverLine[], next: undefined };
    while (next !== null && items.length < wanted) {
      const page = await this.page(Math.min(largestPage, wanted - items.length), next, until);
      items = [...items, ...page.items];
      next = page.next;
      this.soFar = { key, items, next };
    }
    return { items, more: next !== null };
  }

  private page(size: number, after: string | null | undefined, until: AbortSignal) {
    return this.caregivers.list(toRequest(this.query(), this.search(), { size, after }), until);
  }
}
