/** Why one asks who else knows her. */
export const knownToReasons = ['nobody-twice', 'she-asked', 'who-is-first'] as const;
export type KnownToReason = (typeof knownToReasons)[number];

/** Who holds first contact, as far as she said. */
export const firstContacts = ['them', 'us', 'unknown'] as const;
export type FirstContact = (typeof firstContacts)[number];

/** How often somebody may ask in a day. */
export const mostAsksOfDay = 20;
