import { Catch } from '@nestjs/common';
import type { Page } from '../platform/plain-pages/layout.ts';
import { PageFilter } from '../platform/plain-pages/page.filter.ts';
import { gonePage } from './pages/gone-page.ts';

/** Answers every refusal on a caregiver's own page with a page in her words. */
@Catch()
export class OwnPageFilter extends PageFilter {
  protected override readonly link = 'de link uit de sms';

  protected override dead(): Page {
    return gonePage();
  }
}
