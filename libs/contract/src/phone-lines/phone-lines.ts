import { Amount, ClockTime, Id, OneOf, Text, Weekdays, Whole } from '../platform/fields.ts';
import { lengths } from '../platform/words.ts';
import { lineZones, mostDayLimitCents, type LineZone } from './words.ts';

/** What an administrator decides about the phone line of the organisation. */
export class PhoneLineDraft {
  /** In any Dutch notation, or with its country code; it is the number that caregivers see and can call or text. */
  @Text(30) number!: string;
  /** On these days somebody answers, from the hour it opens until the hour it closes. */
  @Weekdays() openOn!: number[];
  @ClockTime() opensAt!: string;
  @ClockTime() closesAt!: string;
  /** From the one until the other no text goes out; a night passes midnight. */
  @ClockTime() quietFrom!: string;
  @ClockTime() quietUntil!: string;
  /** Where the caregivers of this line live: its hours are hours there. */
  @OneOf(lineZones) timeZone!: LineZone;
  /** What is said to whoever calls when nobody answers; the usual words when empty. */
  @Text(lengths.line, { optional: true }) closedWords?: string | null;
  /** Who gets the calls and texts that are nobody else's. */
  @Id({ optional: true }) keeperId?: string | null;
  /** What texts and calls may cost in a day; at the limit nothing goes out until the next day. */
  @Whole(0, mostDayLimitCents) dayLimitCents!: number;
  /** What a part of a text and a minute of a call cost, in cents, to reckon with. */
  @Amount(0, 1_000) textCents!: number;
  @Amount(0, 1_000) minuteCents!: number;
}

/** The phone line as it stands, and what it has cost today. */
export class PhoneLineView extends PhoneLineDraft {
  numberShown!: string;
  keeper!: string | null;
  spentCentsToday!: number;
  /** What is set apart beside that for calls that go on: the most that they can cost. */
  apartCentsToday!: number;
  /** Whether texts and calls can go out here at all: a carrier is set. */
  carried!: boolean;
  /** Whether there is a line; else these are the hours and limits that it would begin with, and the number is empty. */
  set!: boolean;
  /** Where the carrier tells of texts and calls that come in: to enter there, beside the number. */
  textsUrl!: string;
  callsUrl!: string;
}
