/** How one person reaches another. */
export const channels = [
  'phone',
  'front-garden',
  'home-visit',
  'encounter',
  'video',
  'sms',
  'email',
  'letter',
] as const;
export type Channel = (typeof channels)[number];

/** The channels that a next moment can be planned by; an encounter cannot be planned. */
export const plannableChannels = ['phone', 'front-garden', 'home-visit', 'video', 'sms', 'email', 'letter'] as const;

/** The channels on which two people really speak. */
export const speakingChannels = ['phone', 'front-garden', 'home-visit', 'encounter', 'video'] as const;

/** The shortest and longest interval a rhythm may have, in days. */
export const intervalDays = { least: 1, most: 366 } as const;
