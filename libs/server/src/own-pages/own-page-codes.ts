import { Inject, Injectable } from '@nestjs/common';
import type { WayOfCode } from '@voortuin/domain/people/code-ways';
import { codeText, spokenCode } from '@voortuin/domain/people/code-words';
import { LinkVisits, type CodeGiven, type VisitState } from '../people/link-visits.ts';
import { DaySpending } from '../phone-lines/day-spending.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { saidSlowly } from '../platform/telephony/said-slowly.ts';
import type { AtPage } from './own-pages.service.ts';

/**
 * What was shared with whom opens with a code to her own number, in the browser that asked. She asks for it herself, so
 * that it may go out at night too.
 */
@Injectable()
export class OwnPageCodes {
  constructor(
    private readonly database: Database,
    private readonly visits: LinkVisits,
    private readonly lines: PhoneLines,
    private readonly spending: DaySpending,
    private readonly carrier: Carrier,
    @Inject(CONFIG) private readonly config: Pick<Config, 'twilio'>,
  ) {}

  /** How far the browser with this visit has come. */
  state(page: AtPage, visit: string | null): Promise<VisitState> {
    return this.visits.state('own_page_visit', page, visit);
  }

  /** Sends a new code to one of her numbers, and answers the visit that her browser keeps. */
  async ask(page: AtPage, which: number): Promise<string> {
    const chosen = page.ways[which];
    if (!chosen) throw new RuleBroken('no-way-for-a-code');
    await this.visits.count(page);
    const { visit, code } = await this.database.inside(page.actor, () =>
      this.visits.begin('own_page_visit', page, chosen.to),
    );
    try {
      await this.send(page, code, chosen);
    } catch (error) {
      await this.visits.drop('own_page_visit', page, visit);
      throw error;
    }
    return visit;
  }

  /** Opens the visit when the code is right. */
  give(page: AtPage, visit: string | null, code: string): Promise<CodeGiven> {
    return this.visits.give('own_page_visit', page, visit, code);
  }

  /** From the number of her organisation where there is one: she knows it. Once only: who gets nothing asks again. */
  private async send({ actor }: AtPage, code: string, { way, to }: WayOfCode): Promise<void> {
    const spoken = way === 'call';
    const line = await this.lines.of(actor);
    if (line && (await this.spending.left(line)) <= 0) throw new RuleBroken('code-not-sent', { cause: 'day-limit' });
    const from = line?.number ?? this.config.twilio!.from;
    const { fate, cause } = spoken
      ? await this.carrier.ring({ to, from, ask: { twiml: await saidSlowly(spokenCode(code)) } })
      : await this.carrier.text({ to, from, text: codeText(code) });
    // What may have gone out is not sent again: she sees for herself whether it came.
    if (fate === 'refused' || fate === 'not-now') throw new RuleBroken('code-not-sent', { cause });
    if (line) await this.spending.add(line, spoken ? line.minuteCents : line.textCents);
  }
}
