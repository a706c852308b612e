/** Where the hours of a phone line can be: the Netherlands, and its islands in the Caribbean. */
export const lineZones = ['Europe/Amsterdam', 'America/Kralendijk', 'America/Lower_Princes'] as const;
export type LineZone = (typeof lineZones)[number];

/** The night in which no text goes out, whatever an organisation says: its quiet hours can only be longer. */
export const leastNight = { from: '22:00', until: '08:00' } as const;

/** Whether quiet hours (`HH:MM`) last all through that night. */
export const holdsTheNight = (from: string, until: string): boolean =>
  from > until && from <= leastNight.from && until >= leastNight.until;

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
