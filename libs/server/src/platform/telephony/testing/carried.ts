import { randomBytes } from 'node:crypto';

/** Where a text is at the carrier, by Twilio's words. */
export type TextStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';

/** Where a call is at the carrier, by Twilio's words. */
export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'no-answer' | 'canceled' | 'failed';

/** A text that the carrier has accepted, or that somebody sent to one of its numbers. */
export interface CarriedText {
  sid: string;
  to: string;
  from: string;
  body: string;
  direction: 'outbound-api' | 'outbound-reply' | 'inbound';
  status: TextStatus;
  errorCode: number | null;
  statusCallback: string | null;
  /** The most seconds that it may wait here. */
  validityPeriod?: number | null;
  /** By the clock of this machine, in milliseconds. */
  at: number;
  sentAt: number | null;
  updatedAt: number;
}

/** One leg of a call: from the carrier to a phone, or from a phone to one of its numbers. */
export interface CarriedCall {
  sid: string;
  /** The leg that asked for this one. */
  parentSid: string | null;
  to: string;
  from: string;
  direction: 'outbound-api' | 'outbound-dial' | 'inbound';
  status: CallStatus;
  at: number;
  answeredAt: number | null;
  endedAt: number | null;
  /** What was said to whoever is at this phone. */
  heard: string[];
  /** The leg whose voice is heard here. */
  with: string | null;
  statusCallback: string | null;
  /** Which of its steps are told. */
  statusEvents: string[];
  told: number;
}

/** A new name at the carrier: SM for a text, CA for a call. */
export function newSid(kind: 'SM' | 'CA'): string {
  return kind + randomBytes(16).toString('hex');
}

/** Whether nothing comes of a call any more. */
export function isOver({ status }: Pick<CarriedCall, 'status'>): boolean {
  return ['completed', 'busy', 'no-answer', 'canceled', 'failed'].includes(status);
}

/** Seconds that two people, or a person and a voice, were connected. */
export function talkedFor({ answeredAt, endedAt }: Pick<CarriedCall, 'answeredAt' | 'endedAt'>): number {
  return answeredAt === null || endedAt === null ? 0 : Math.ceil((endedAt - answeredAt) / 1000);
}
