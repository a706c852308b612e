/** Who called whom: we her, or she us. */
export const callDirections = ['out', 'in'] as const;
export type CallDirection = (typeof callDirections)[number];

/** How far a call has come. placing: it was handed to the carrier, and no phone rings yet as far as we know. */
export const callPhases = ['placing', 'ringing-you', 'ringing-her', 'talking', 'over'] as const;
export type CallPhase = (typeof callPhases)[number];

/**
 * What came of a call. not-started: the consultant's own phone was not picked up, so that she was never rung; not-placed:
 * the carrier surely did not take it; unknown: it may have been, and is never placed again by itself.
 */
export const callResults = ['answered', 'no-answer', 'not-started', 'not-placed', 'unknown'] as const;
export type CallResult = (typeof callResults)[number];

/** Which of her numbers is rung. */
export const whichNumbers = ['phone', 'second-phone'] as const;
export type WhichNumber = (typeof whichNumbers)[number];

/** How one calls here: through the line of the organisation, or with one's own phone. */
export const callWays = ['line', 'own-phone'] as const;
export type CallWay = (typeof callWays)[number];

/** Why somebody is not called, in the order in which they weigh. */
export const callObjections = ['never-approach', 'closed', 'on-request', 'phone-refused', 'no-number'] as const;
export type CallObjection = (typeof callObjections)[number];
