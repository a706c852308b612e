import { Injectable } from '@nestjs/common';
import type { SharedWithView } from '@voortuin/contract/referrals/referrals';
import { Tries } from '../people/tries.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { SharedWith } from '../referrals/shared-with.ts';
import { Confidants } from './confidants.ts';
import type { AtPage } from './own-pages.service.ts';

/** What was shared about her with whom, for herself; whoever calls has seen to it that a code was right. */
@Injectable()
export class OwnShared {
  constructor(
    private readonly database: Database,
    private readonly tries: Tries,
    private readonly shared: SharedWith,
    private readonly confidants: Confidants,
  ) {}

  /** Everything that ever went to a partner, the newest first. */
  of({ actor, caregiverId }: AtPage): Promise<SharedWithView[]> {
    return this.shared.of(actor, caregiverId);
  }

  /** She takes a consent back: what stands on it stops at once, and her consultant hears of it. Twice is once. */
  async withdraw({ actor, caregiverId, tokenHash }: AtPage, consentId: string): Promise<void> {
    await this.tries.count('own-page-change', tokenHash.toString('base64'));
    await this.database.inside(actor, async () => {
      const before = await this.shared.of(actor, caregiverId);
      const hers = before.filter(({ consent }) => consent?.id === consentId);
      if (hers.length === 0) throw new NotFound();
      if (hers.every(({ consent }) => consent?.withdrawnAt)) return;
      await this.shared.withdraw(actor, caregiverId, consentId);
      const partners = [...new Set(hers.map(({ partner }) => partner))].join(', ');
      const what = `Trok via Mijn Voortuin de toestemming in: ${partners}. Het delen is gestopt; vraag wat er is.`;
      await this.confidants.tell(actor, caregiverId, what);
    });
  }
}
