import type { HttpResourceRef } from '@angular/common/http';

/** What a resource fetched; undefined while it is on its way and when it failed, where asking for its value would throw. */
export function got<T>(resource: HttpResourceRef<T | undefined>): T | undefined {
  return resource.hasValue() ? resource.value() : undefined;
}
