import { plainDay, today } from '../platform/dates.ts';

/** That a colleague is away and until when, or undefined when she is there. */
export function absence(untilOn: string | null): string | undefined {
  return untilOn && untilOn >= today()
    ? $localize`:@@absent.until:weg tot en met ${plainDay(untilOn)}:until:`
    : undefined;
}
