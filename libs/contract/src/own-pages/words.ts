/** The parts of the day that she can choose on her own page. */
export const wishedParts = ['morning', 'afternoon', 'evening'] as const;
export type WishedPart = (typeof wishedParts)[number];

/** The channels that she can choose on her own page, as far as she can be reached by them. */
export const wishedChannels = ['phone', 'front-garden', 'video', 'sms', 'email'] as const;
export type WishedChannel = (typeof wishedChannels)[number];

/** How often she would like contact. */
export const wishedPaces = ['more', 'as-now', 'less'] as const;
export type WishedPace = (typeof wishedPaces)[number];

/** For how many days a link to her own page works; each text that carries one begins them anew. */
export const linkDays = 90;
