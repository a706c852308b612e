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

/**
 * The ways that are open: none once she is closed or must not be approached, none that she refused, texts and mail only
 * where she allowed them, and no way to a secret address.
 */
export function waysToReach(view: CaregiverView): WaysToReach {
  const quiet = view.closedAt !== null || view.approach !== 'welcome';
  const said = (channel: Channel): boolean | undefined =>
    view.channelPermissions.find((one) => one.channel === channel)?.allowed;
  const mobile = view.phone?.startsWith('+316') ?? false;
  return {
    phone: !quiet && view.phone && said('phone') !== false ? `tel:${view.phone}` : null,
    sms: !quiet && view.phone && mobile && said('sms') === true ? `sms:${view.phone}` : null,
    email: !quiet && view.email && said('email') === true ? `mailto:${view.email}` : null,
    way: !quiet && !view.address.secret && view.atDoor !== 'never' ? wayTo(view) : null,
  };
}

function wayTo({ address }: CaregiverView): string | null {
  const { latitude, longitude } = address;
  return wayThere(
    { address: addressLines(address).join(', ') || null, latitude, longitude },
    device,
  );
}
