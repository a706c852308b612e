import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { addressLines } from './address-words.ts';
import { device } from '../platform/device.ts';
import { wayThere } from './way-there.ts';

/** How one may reach her now; null where she refused, nothing is known, or nobody may. */
export interface WaysToReach {
  readonly phone: string | null;
  readonly sms: string | null;
  readonly email: string | null;
  readonly way: string | null;
}

/** A Dutch number that is surely no mobile one. */
const landline = /^\+31(?!6|97)/;

/**
 * The ways that are open: none once she is closed or must not be approached, none that she refused, and no way to a secret
 * address. Vandaag offers the same.
 */
export function waysToReach(view: CaregiverView): WaysToReach {
  const quiet = view.closedAt !== null || view.approach !== 'welcome';
  const refused = (channel: Channel): boolean =>
    view.channelPermissions.some((one) => one.channel === channel && !one.allowed);
  const mobile = [view.phone, view.secondPhone].find((phone) => phone && !landline.test(phone));
  return {
    phone: !quiet && view.phone && !refused('phone') ? `tel:${view.phone}` : null,
    sms: !quiet && mobile && !refused('sms') ? `sms:${mobile}` : null,
    email: !quiet && view.email && !refused('email') ? `mailto:${view.email}` : null,
    way: !quiet && !view.address.secret && view.atDoor !== 'never' ? wayTo(view) : null,
  };
}

function wayTo({ address }: CaregiverView): string | null {
  const { latitude, longitude } = address;
  return wayThere({ address: addressLines(address).join(', ') || null, latitude, longitude }, device);
}
