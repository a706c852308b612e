import { Inject, Injectable } from '@nestjs/common';
import type { WayOfCode } from '@voortuin/domain/people/code-ways';
import { Planner } from '../caregivers/planner.ts';
import { LinkVisits, type CodeGiven, type VisitState } from '../people/link-visits.ts';
import { CodesOut } from '../phone-lines/codes-out.ts';
import type { PricedAccount } from '../phone-lines/phone-line.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { Confidants } from './confidants.ts';
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
    private readonly codes: CodesOut,
    private readonly planner: Planner,
    private readonly confidants: Confidants,
    @Inject(CONFIG) private readonly config: Pick<Config, 'twilio'>,
  ) {}

  /** How far the browser with this visit has come. */
  state(page: AtPage, visit: string | null): Promise<VisitState> {
    return this.visits.state('own_page_visit', page, visit);
  }

  /**
   * Sends a new code to one of her numbers, and answers the visit that her browser keeps. When the day has cost what it may
   * she gets none, and somebody hears that she asked: what she wants to know or to stop may not wait.
   */
  async ask(page: AtPage, which: number): Promise<string> {
    const chosen = page.ways[which];
    if (!chosen) throw new RuleBroken('no-way-for-a-code');
    await this.visits.count(page);
    const line = await this.lines.account(page.actor);
    const begun = await this.database.inside(page.actor, () => this.begin(page, line, chosen));
    if (!begun) throw new RuleBroken('day-limit-reached');
    const { visit, code, paid } = begun;
    // From the number of her organisation where there is one: she knows it.
    const from = line.number ?? this.config.twilio!.from;
    await this.codes.send(paid, code, from, chosen, () => this.visits.drop('own_page_visit', page, visit));
    return visit;
  }

  /** Opens the visit when the code is right. */
  give(page: AtPage, visit: string | null, code: string): Promise<CodeGiven> {
    return this.visits.give('own_page_visit', page, visit, code);
  }

  /** Pays for a code and makes it; null when the day leaves no room. Whoever locks both a caregiver and a day locks her first. */
  private async begin(page: AtPage, line: PricedAccount, chosen: WayOfCode) {
    const { actor, caregiverId } = page;
    await this.planner.lock(actor, caregiverId);
    const paid = await this.codes.pay(line, chosen);
    if (paid) return { paid, ...(await this.visits.begin('own_page_visit', page, chosen.to)) };
    await this.confidants.tell(actor, caregiverId, noCodeWords);
    return null;
  }
}

/** What is asked of whoever is responsible for her, in plain Dutch. */
const noCodeWords =
  'Zij wilde via Mijn Voortuin zien wat er over haar gedeeld is, maar kreeg geen code: het bedrag voor vandaag is op. Bel haar.';
