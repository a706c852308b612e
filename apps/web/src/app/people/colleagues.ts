import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import type { Colleague } from '@voortuin/contract/people/people';
import { api } from '../api/api.ts';
import { Session } from '../session/session.ts';

/** Whoever may do one of these has to choose a colleague somewhere. */
const choosers = ['caregivers:read', 'people:manage', 'imports:run'] as const;

/** The people who work here now, fetched once and kept. */
@Service()
export class Colleagues {
  private readonly session = inject(Session);
  private readonly resource = httpResource<Colleague[]>(
    () => (choosers.some((one) => this.session.may(one)) ? `${api}/colleagues` : undefined),
    {
      defaultValue: [],
    },
  );
  readonly all = computed(() => (this.resource.hasValue() ? this.resource.value() : []));
  /** Those who can be responsible for a caregiver. */
  readonly consultants = computed(() => this.all().filter(({ roles }) => roles.includes('consultant')));

  nameOf(id: string | null): string | null {
    return this.all().find((one) => one.id === id)?.name ?? null;
  }

  reload(): void {
    this.resource.reload();
  }
}
