import type { Device } from '../platform/device.ts';

/** A place to go to; `address` is null when one may not know it. */
export interface Place {
  readonly address: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/**
 * A link that shows the way to her door: the phone's own map where there is one, so that nobody else learns where one
 * goes; a street map at the desk. Null when there is no address one may use.
 */
export function wayThere({ address, latitude, longitude }: Place, device: Device): string | null {
  if (!address) return null;
  const place = encodeURIComponent(address);
  const point = latitude != null && longitude != null ? `${latitude},${longitude}` : null;
  if (device === 'android') return `geo:${point ?? '0,0'}?q=${place}`;
  if (device === 'ios') return `maps://?daddr=${place}`;
  return point
    ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`
    : `https://www.openstreetmap.org/search?query=${place}`;
}
