/** What one holds: it decides which map opens, and whether a link can ring. */
export type Device = 'android' | 'ios' | 'desk';

/** What kind of device a browser says it is on. */
export function deviceOf(userAgent: string): Device {
  if (/android/i.test(userAgent)) return 'android';
  return /iphone|ipad|ipod/i.test(userAgent) ? 'ios' : 'desk';
}

/** The device in front of one now. */
export const device: Device = deviceOf(globalThis.navigator?.userAgent ?? '');
