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
  /** Writes the morning mail of a person, under the claim with which it was enqueued. */
  'morning-mail': { organisationId: string; mailId: string; claim: number };
  /** Brings back the silence about referrals that were claimed together in one organisation. */
  silences: { organisationId: string; batchId: string };
}

export type JobName = keyof Jobs;

/** The names of the catalogue; the compiler holds the two together. */
export const jobNames = Object.keys({
  sweep: 1,
  canary: 1,
  'bring-in': 1,
  reminders: 1,
  mail: 1,
  webhook: 1,
  'morning-mail': 1,
  silences: 1,
} satisfies Record<JobName, 1>) as JobName[];

/** A job to enqueue; of two with the same id while the first is still there, the second is the first. */
export type JobToSend = { [N in JobName]: { name: N; payload: Jobs[N]; id?: string } }[JobName];

/** Seconds between two looks at what is due, and between two canaries. */
export const sweepSeconds = 10;
