/** What was noticed. */
export const signalKinds = ['overload', 'safety', 'respite', 'money', 'loneliness', 'other'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** The five steps of the reporting code for domestic violence (Wet verplichte meldcode, 2019). */
export const meldcodeSteps = ['map', 'consult', 'talk', 'weigh', 'decide'] as const;
export type MeldcodeStep = (typeof meldcodeSteps)[number];
