/** How a row of a list ends; each row ends in exactly one of these. */
export const importResults = ['added', 'added-with-remark', 'doubtful', 'refused'] as const;
export type ImportResult = (typeof importResults)[number];

/** How far a list has come in. */
export const importStates = ['previewed', 'waiting', 'running', 'done'] as const;
export type ImportState = (typeof importStates)[number];

/** The largest file, in bytes, and the most rows. */
export const largestFile = 20 * 1024 * 1024;
export const mostRows = 50_000;
