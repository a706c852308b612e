/** What a reminder is about. */
export const reminderKinds = ['contact', 'appointment', 'task', 'signal', 'text'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** How far a reminder has come: waiting to go out, out, overtaken by what was done elsewhere, or in need of a person. */
export const reminderStates = ['queued', 'sent', 'overtaken', 'parked'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** After how many claims without a result a reminder is parked for a person to look at. */
export const mostClaims = 5;

/** The hours at which a morning mail can come, and when it comes unless one chooses. */
export const earliestMailHour = 5;
export const latestMailHour = 12;
