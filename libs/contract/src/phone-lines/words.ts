/** Where the hours of a phone line can be: the Netherlands, and its islands in the Caribbean. */
export const lineZones = ['Europe/Amsterdam', 'America/Kralendijk', 'America/Lower_Princes'] as const;
export type LineZone = (typeof lineZones)[number];

/** The highest limit that a day can have: 1,000 euros. */
export const mostDayLimitCents = 100_000;

/** How a phone line begins, unless somebody says otherwise. */
export const usualLine = {
  openOn: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  quietFrom: '20:00',
  quietUntil: '09:00',
  timeZone: 'Europe/Amsterdam',
  dayLimitCents: 2_500,
  textCents: 9,
  minuteCents: 4,
} as const;
