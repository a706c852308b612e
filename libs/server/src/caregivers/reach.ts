import type { AtDoor } from '@voortuin/contract/caregivers/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { isMobile, showPhone } from '@voortuin/domain/platform/phone-number';

/** How to reach a caregiver, as the database shows it. */
export interface ReachRow {
  phone: string | null;
  secondPhone: string | null;
  email: string | null;
  refused: Channel[];
  atDoor: AtDoor;
  secret: boolean;
  street: string | null;
  houseNumber: number | null;
  addition: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** How to reach a caregiver, as a card shows it. */
export interface Reach {
  phone: string | null;
  phoneShown: string | null;
  mayText: boolean;
  email: string | null;
  atDoor: AtDoor;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** The columns of `ReachRow`, of a caregiver `c`. */
export const reachColumns = `c.phone, c.second_phone AS "secondPhone", c.email, c.at_door AS "atDoor", c.secret_address AS secret, c.street,
  c.house_number AS "houseNumber", c.addition, c.city, c.latitude, c.longitude,
  ARRAY(SELECT e ->> 'channel' FROM jsonb_array_elements(c.channel_permissions) e WHERE NOT (e ->> 'allowed')::boolean) AS refused`;

/** What a card may show of it: nothing she refused, and no secret address. */
export function reachOf(row: ReachRow): Reach {
  const phone = row.phone ?? row.secondPhone;
  const door = `${row.street} ${[row.houseNumber, row.addition].filter(Boolean).join(' ')}`.trim();
  return {
    phone,
    phoneShown: phone && showPhone(phone),
    mayText: phone !== null && isMobile(phone) && !row.refused.includes('sms'),
    email: row.refused.includes('email') ? null : row.email,
    atDoor: row.atDoor,
    address: row.secret || !row.street ? null : [door, row.city].filter(Boolean).join(', '),
    latitude: row.secret ? null : row.latitude,
    longitude: row.secret ? null : row.longitude,
  };
}
