/** By what the table of the overview is cut. */
export const insightCuts = ['consultant', 'team', 'neighbourhood', 'municipality'] as const;
export type InsightCut = (typeof insightCuts)[number];
