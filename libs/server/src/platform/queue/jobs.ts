/**
 * The job catalogue: every job by its name, with what its payload names. Ids only: a payload never holds a name, a phone
 * number or a note.
 */
export interface Jobs {
  /** Looks what is due and enqueues it. */
  sweep: Record<string, never>;
  /** Shows that workers consume. */
  canary: Record<string, never>;
  /** Brings in the rows of a list. */
  'bring-in': { organisationId: string; importId: string };
  /** Reminds people of what was claimed together in one organisation. */
  reminders: { organisationId: string; batchId: string };
  /** Sends a mail that was written, under the claim with which it was enqueued. */
  mail: { organisationId: string; mailId: string; claim: number };
  /** Tells a partner's own system that something changed, under the claim with which it was enqueued. */
  webhook: { organisationId: string; deliveryId: string; claim: number };
  /** Hands a text to the carrier, if it may still go, under the claim with which it was enqueued. */
  text: { organisationId: string; textId: string; claim: number };
  /** Asks the carrier whether it has a text of which nobody knows whether it is out. */
  'text-look-up': { organisationId: string; textId: string; claim: number };
  /** Writes the morning mail of a person, under the claim with which it was enqueued. */
  'morning-mail': { organisationId: string; mailId: string; claim: number };
  /** Asks the carrier what became of a call of which it should be known by now. */
  'look-at-call': { organisationId: string; callId: string };
  /** Asks the carrier what came in on the line of an organisation, and takes in what nobody heard of. */
  'what-came-in': { organisationId: string };
  /** Brings back the silence about referrals that were claimed together in one organisation. */
  silences: { organisationId: string; batchId: string };
}

export type JobName = keyof Jobs;

/**
 * The line in which a job waits for its turn: of work that is done in here, or of work that waits for somebody outside,
 * who may take long to answer. Each line has hands of its own, so that nothing in here waits for somebody outside.
 */
export type Line = 'inside' | 'outside';

/** How many jobs of each line a worker has in hand at once; those outside mostly wait. */
export const hands: Record<Line, number> = { inside: 8, outside: 12 };

/** The line of each job; the compiler holds this and the catalogue together. */
export const lineOf: Record<JobName, Line> = {
  sweep: 'inside',
  canary: 'inside',
  'bring-in': 'inside',
  reminders: 'inside',
  mail: 'outside',
  webhook: 'outside',
  text: 'outside',
  'text-look-up': 'outside',
  'morning-mail': 'inside',
  silences: 'inside',
  'look-at-call': 'outside',
  'what-came-in': 'outside',
};

/** The names of the catalogue. */
export const jobNames = Object.keys(lineOf) as JobName[];

/** Both lines. */
export const lines = Object.keys(hands) as Line[];

/** A job to enqueue; of two with the same id while the first is still there, the second is the first. */
export type JobToSend = { [N in JobName]: { name: N; payload: Jobs[N]; id?: string } }[JobName];

/** Seconds between two looks at what is due, and between two canaries. */
export const sweepSeconds = 10;
