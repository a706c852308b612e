import { Injectable } from '@nestjs/common';
import type { WayOfCode } from '@voortuin/domain/people/code-ways';
import { codeText, spokenCode } from '@voortuin/domain/people/code-words';
import { LinkVisits, type CodeGiven, type VisitState } from '../people/link-visits.ts';
import { DaySpending } from '../phone-lines/day-spending.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { saidSlowly } from '../platform/telephony/said-slowly.ts';
import { TextNotSent } from '../platform/texts/text-to-send.ts';
import { Texts } from '../platform/texts/texts.ts';
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
    private readonly texts: Texts,
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
      if (!(error instanceof TextNotSent)) throw error;
      await this.visits.drop('own_page_visit', page, visit);
      throw new RuleBroken('code-not-sent', { cause: error.message });
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
    const text = spoken ? spokenCode(code) : codeText(code);
    const line = await this.lines.of(actor);
    if (!this.carrier.here || !line) return this.texts.send(actor, { to, spoken, text });
    if ((await this.spending.left(line)) <= 0) throw new TextNotSent('day-limit');
    const { fate, cause } = spoken
      ? await this.carrier.ring({ to, from: line.number, ask: { twiml: await saidSlowly(text) } })
      : await this.carrier.text({ to, from: line.number, text });
    // What may have gone out is not sent again: she sees for herself whether it came.
    if (fate === 'refused' || fate === 'not-now') throw new TextNotSent(cause ?? fate);
    await this.spending.add(line, spoken ? line.minuteCents : line.textCents);
  }
}
