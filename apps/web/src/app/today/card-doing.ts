import { Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { TodayCard } from '@voortuin/contract/today/today';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { Logging } from '../contact-moments/logging.ts';
import type { Whom } from '../contact-moments/whom.ts';
import { suitingAction, type Action } from './suiting-action.ts';
import { deviceOf } from '../caregivers/way-there.ts';

/** Does what a card offers: reach her, log it, open her page. */
@Service()
export class CardDoing {
  private readonly logging = inject(Logging);
  private readonly router = inject(Router);
  readonly device = deviceOf(navigator.userAgent);

  /** What an action begins; a link of its own opens the phone or the map, and the log waits beneath. */
  begin(card: TodayCard, action: Action): void {
    if (action.kind === 'look-up') return;
    if (action.kind === 'open-page') void this.openPage(card);
    else void this.logging.setOut(whomOf(card, action.channel));
  }

  /** The same from a menu, where no link was pressed. */
  beginWithoutLink(card: TodayCard, action: Action): void {
    if (action.href && action.kind === 'look-up') window.open(action.href, '_blank', 'noopener');
    else if (action.href) location.assign(action.href);
    this.begin(card, action);
  }

  /** What suits her, by a key. */
  beginByKey(card: TodayCard): void {
    this.beginWithoutLink(card, suitingAction(card, this.device));
  }

  log(card: TodayCard): Promise<boolean> {
    return this.logging.log(whomOf(card, card.channel));
  }

  openPage({ caregiverId }: TodayCard): Promise<boolean> {
    return this.router.navigate(['/vandaag', caregiverId], { queryParamsHandling: 'preserve' });
  }
}

function whomOf({ caregiverId, name, firstName, phoneShown, address }: TodayCard, channel: Channel | null): Whom {
  return { caregiverId, name, firstName, phoneShown, address, channel };
}
