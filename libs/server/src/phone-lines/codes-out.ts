import { Injectable } from '@nestjs/common';
import { textLength } from '@voortuin/domain/messages/text-length';
import type { WayOfCode } from '@voortuin/domain/people/code-ways';
import { codeText, spokenCode } from '@voortuin/domain/people/code-words';
import { RuleBroken } from '../platform/errors.ts';
import { Database } from '../platform/database/database.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { saidSlowly } from '../platform/telephony/said-slowly.ts';
import { DaySpending, type OnDay } from './day-spending.ts';
import type { PricedAccount } from './phone-line.ts';

/** A code that was paid for. */
export type PaidCode = OnDay & { cents: number };

/** Seconds after which the carrier ends a call that says a code: it costs one minute. */
const spokenSeconds = 60;

/** Hands one-time codes to the carrier: by a text, or by a voice on a landline. */
@Injectable()
export class CodesOut {
  constructor(
    private readonly database: Database,
    private readonly spending: DaySpending,
    private readonly carrier: Carrier,
  ) {}

  /** Pays for a code, in the transaction in which it is made; null when the limit of the day leaves no room. */
  async pay(line: PricedAccount, { way }: Pick<WayOfCode, 'way'>): Promise<PaidCode | null> {
    const cents = way === 'call' ? line.minuteCents : textLength(codeText('000000')).parts * line.textCents;
    const on = await this.spending.reserve(line, cents);
    return on === null ? null : { organisationId: line.organisationId, on, cents };
  }

  /**
   * Hands it over, once: what may have gone out is not sent again, she sees for herself whether it came. Whatever surely
   * did not is refused, and paid back together with `undo`.
   */
  async send(paid: PaidCode, code: string, from: string, { way, to }: WayOfCode, undo: () => Promise<void>) {
    const { fate, cause } =
      way === 'call'
        ? await this.carrier.ring({
            to,
            from,
            longest: spokenSeconds,
            ask: { twiml: await saidSlowly(spokenCode(code)) },
          })
        : await this.carrier.text({ to, from, text: codeText(code) });
    if (fate === 'taken' || fate === 'unknown') return;
    await this.database.inside(paid, async () => {
      await undo();
      await this.spending.giveBack(paid, paid.cents);
    });
    throw new RuleBroken('code-not-sent', { cause });
  }
}
