import { Injectable } from '@nestjs/common';

/** The time zone in which days begin and are planned. */
export const zone = 'Europe/Amsterdam';

/** What time it is; tests put their own in its place. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  /** Today's date in the Netherlands. */
  today(): Temporal.PlainDate {
    return this.now().toZonedDateTimeISO(zone).toPlainDate();
  }
}
