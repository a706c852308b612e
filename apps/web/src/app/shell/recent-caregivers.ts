import { Service, computed, inject, linkedSignal } from '@angular/core';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { Session } from '../session/session.ts';

/** A caregiver as the search shows her. */
export type Found = Pick<CaregiverLine, 'id' | 'name' | 'neighbourhood' | 'consultant' | 'sight'>;

const most = 6;

/** Whom one looked up last. It lives as long as the page and leaves nothing behind in the browser. */
@Service()
export class RecentCaregivers {
  private readonly session = inject(Session);
  private readonly person = computed(() => this.session.person()?.id ?? null);
  private readonly list = linkedSignal<string | null, readonly Found[]>({ source: this.person, computation: () => [] });
  readonly all = this.list.asReadonly();

  note(found: Found): void {
    this.list.update((list) => [found, ...list.filter(({ id }) => id !== found.id)].slice(0, most));
  }
}
