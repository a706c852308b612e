import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';

/** How many signs of a link are its token. */
export const pageTokenLength = 22;

/** Makes the link to a caregiver's own page. */
export interface PageLinkMaker {
  linkFor(actor: Pick<Actor, 'organisationId'>, caregiverId: string, number: string): Promise<URL>;
}

/**
 * The link that a text carries as `{link}`: asked for while the text goes out, and kept nowhere. Her own page stands
 * further down the ladder and joins here when the services are put together.
 */
@Injectable()
export class PageLinks {
  private maker: PageLinkMaker | null = null;

  join(maker: PageLinkMaker): void {
    this.maker = maker;
  }

  /**
   * The link for a text to one of her numbers (E.164); it works for as long as that number is hers. Asking again, such as
   * after a failure, answers the same link, renewed.
   */
  linkFor(actor: Pick<Actor, 'organisationId'>, caregiverId: string, number: string): Promise<URL> {
    if (!this.maker) throw new Error('nobody makes links to her own page here');
    return this.maker.linkFor(actor, caregiverId, number);
  }
}
