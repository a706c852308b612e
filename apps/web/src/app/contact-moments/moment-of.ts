import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import type { Who } from '../caregivers/who.ts';

/** Which contact moment a sheet is about, and with whom it was. */
export interface MomentOf {
  readonly moment: ContactMomentView;
  readonly who: Who;
}
