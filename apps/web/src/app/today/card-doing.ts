import { Service, inject, injectAsync } from '@angular/core';
import { Router } from '@angular/router';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { Calling } from '../calls/calling.ts';
import { Logging } from '../contact-moments/logging.ts';
import type { Whom } from '../contact-moments/whom.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { device } from '../platform/device.ts';
import { isOver, isPassed, suitingAction, type Action, type Reached } from './suiting-action.ts';

/** Does what a card offers: reach her, log it, open her page. */
@Service()
export class CardDoing {
  private readonly logging = inject(Logging);
  private readonly calling = inject(Calling);
  private readonly line = inject(OurLine);
  private readonly texting = injectAsync(async () => (await import('../messages/texting.ts')).Texting);
  private readonly router = inject(Router);

  /** What an action begins; a link of its own opens the phone or the map, and the log waits beneath. */
  begin(card: Reached, action: Action, pressed?: Event): void {
    if (action.kind === 'look-up') return;
    if (action.channel === 'sms' && this.line.texts()) {
      pressed?.preventDefault();
      void this.text(card);
      return;
    }
    if (action.kind === 'open-page') void this.openPage(card);
    else if (action.kind === 'log') void this.log(card);
    else void this.logging.setOut(whomOf(card, action.channel), pressed);
  }

  /** The same from a menu, where no link was pressed. */
  beginWithoutLink(card: Reached, action: Action): void {
    if (action.channel === 'sms' && this.line.texts()) return this.begin(card, action);
    if (action.channel === 'phone' && this.calling.instead(whomOf(card, 'phone'))) return;
    if (action.href && action.kind === 'look-up') window.open(action.href, '_blank', 'noopener');
    else if (action.href && device !== 'desk') location.assign(action.href);
    this.begin(card, action);
  }

  /** By the line of the organisation; what that asks is fetched when somebody first texts. */
  private async text(card: Reached): Promise<void> {
    await (await this.texting()).text(card);
  }

  /** What suits her, by a key. */
  beginByKey(card: Reached): void {
    this.beginWithoutLink(card, suitingAction(card, device));
  }

  /** What was agreed for a time of today that is over, was then. */
  log(card: Reached): Promise<boolean> {
    const over = isOver(card, Date.now()) && !isPassed(card);
    return this.logging.log({ ...whomOf(card, card.channel), ...(over && { startedAt: card.startsAt }) });
  }

  openPage({ caregiverId }: Reached): Promise<boolean> {
    return this.router.navigate(['/vandaag', caregiverId], { queryParamsHandling: 'preserve' });
  }
}

function whomOf(reached: Reached, channel: Channel | null): Whom {
  const { caregiverId, name, firstName, phoneShown, address, awaitingHerWord } = reached;
  return { caregiverId, name, firstName, phoneShown, address, channel, awaitingHerWord };
}
