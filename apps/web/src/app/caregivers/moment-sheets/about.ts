import { httpResource } from '@angular/common/http';
import { computed, type Signal } from '@angular/core';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { api } from '../../api/api.ts';

/** What is known of whom a sheet is about, or null while it is fetched; a sheet works without it. */
export function about(id: string): Signal<CaregiverView | null> {
  const resource = httpResource<CaregiverView>(() => `${api}/caregivers/${id}`);
  return computed(() => (resource.hasValue() ? resource.value() : null));
}
