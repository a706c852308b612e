/** What somebody may be in an organisation; one person may be several. */
export const roles = ['consultant', 'team-lead', 'administrator'] as const;
/** Whoever works at a partner is that and nothing else. */
export type Role = (typeof roles)[number] | 'partner';

/** What a route asks of whoever calls it. */
export const permissions = [
  'caregivers:read',
  'caregivers:write',
  'contacts:log',
  'work:share',
  'overview:read',
  'imports:run',
  'people:manage',
  'organisation:manage',
  'audit:read',
  'partners:manage',
  'referrals:answer',
] as const;
export type Permission = (typeof permissions)[number];

/** How many caregivers one consultant speaks to in a day, unless somebody says otherwise. */
export const usualDayCapacity = 8;
export const mostDayCapacity = 60;

/** How a one-time code reaches somebody: as a text, spoken on a landline, or by mail to a second address. */
export const codeWays = ['text', 'call', 'mail'] as const;
export type CodeWay = (typeof codeWays)[number];
