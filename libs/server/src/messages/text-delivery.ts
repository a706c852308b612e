import { Injectable } from '@nestjs/common';
import { judgeText, type TextVerdict } from '@voortuin/domain/messages/judge-text';
import { secondsUntilQuiet } from '@voortuin/domain/messages/quiet-hours';
import { textLength } from '@voortuin/domain/messages/text-length';
import { DaySpending, setApart } from '../phone-lines/day-spending.ts';
import type { PhoneLine } from '../phone-lines/phone-line.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { systemActor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { carrierPatience } from '../platform/telephony/carrier-client.ts';
import type { CarrierFate } from '../platform/telephony/carrier-fate.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { PageLinks } from './page-links.ts';
import { quietOf } from './quiet-of.ts';
import { Textables } from './textables.ts';
import { TextFates } from './text-fates.ts';
import { TextsNotArrived } from './texts-not-arrived.ts';

interface AtHand {
  at: string;
  caregiverId: string;
  text: string;
  answers: boolean;
  until: string | null;
  plannedStands: boolean;
}

/** A text that is about to be handed over. */
interface Begun {
  to: string;
  from: string;
  text: string;
  /** For how long the carrier may keep it: at night nothing goes out. */
  validSeconds: number;
}

/** Milliseconds from taking a text until it is handed over; after that it is not. */
const handOverIn = 10_000;
/** Seconds after which whoever began to send a text has an answer, or will hand it over no more. */
const sendingSeconds = (handOverIn + 2 * carrierPatience) / 1000;

/** Minutes after which a text that finds no money is tried once more, as long as calls that go on hold some. */
const untilFree = 10;

/** Hands a claimed text to the carrier, at most once, if it may go at that very moment. */
@Injectable()
export class TextDelivery {
  constructor(
    private readonly database: Database,
    private readonly carrier: Carrier,
    private readonly textables: Textables,
    private readonly lines: PhoneLines,
    private readonly spending: DaySpending,
    private readonly links: PageLinks,
    private readonly fates: TextFates,
    private readonly notArrived: TextsNotArrived,
  ) {}

  async deliver(job: Jobs['text']): Promise<void> {
    const token = newId();
    const begun = performance.now();
    const text = await this.database.inside(job, () => this.begin(job, token));
    if (!text) return;
    const fate = await this.handOver(job, text, begun);
    await this.database.inside(job, () => this.fates.settle(job, token, fate));
  }

  private async handOver({ organisationId, textId }: Jobs['text'], text: Begun, begun: number): Promise<CarrierFate> {
    if (!this.carrier.here) return { fate: 'refused', cause: 'no-carrier' };
    // Whoever stood still meanwhile may have been taken for dead, and somebody else may have sent it.
    if (performance.now() - begun > handOverIn) return { fate: 'not-now', cause: 'too-slow' };
    return this.carrier.text({ ...text, callback: `/carrier/texts/${organisationId}/${textId}` });
  }

  /** Judges it and takes it from queued to sending, in one transaction that holds it; null when there is nothing to send. */
  private async begin(job: Jobs['text'], token: string): Promise<Begun | null> {
    const text = await this.take(job);
    if (!text) return null;
    const line = await this.lines.of(job);
    const verdict = await this.judge(job, text, line);
    if (verdict.go === 'never') await this.leave(job, verdict.cause);
    if (verdict.go === 'later') await this.putBack(job, verdict.from);
    return verdict.go === 'now' ? this.ready(job, token, text, line!, verdict.number) : null;
  }

  /**
   * Locks her row and then the text, as whoever takes a STOP in does: that, a change of her file or of her next moment
   * waits, and what is read now stays true.
   */
  private async take({ organisationId, textId, claim }: Jobs['text']): Promise<AtHand | null> {
    await this.database.rows(
      `SELECT FROM caregiver WHERE organisation_id = $1 AND id = (SELECT caregiver_id FROM outgoing_text WHERE organisation_id = $1 AND id = $2) FOR UPDATE`,
      [organisationId, textId],
    );
    const text = await this.database.row<AtHand>(
      `SELECT t.caregiver_id AS "caregiverId", t.text, t.answers_id IS NOT NULL AS answers, t.send_until_at AS until FROM outgoing_text t
       WHERE t.organisation_id = $1 AND t.id = $2 AND t.state = 'queued' AND t.claim = $3 AND t.send_from_at <= clock_timestamp() FOR UPDATE`,
      [organisationId, textId, claim],
    );
    if (!text) return null;
    const now = await this.database.row<Pick<AtHand, 'at' | 'plannedStands'>>(
      `SELECT clock_timestamp() AS at, t.planned_contact_id IS NULL OR EXISTS (
         SELECT FROM planned_contact p WHERE p.organisation_id = t.organisation_id AND p.id = t.planned_contact_id AND p.state = 'open' AND p.planned_on = t.planned_on
       ) AS "plannedStands" FROM outgoing_text t WHERE t.organisation_id = $1 AND t.id = $2`,
      [organisationId, textId],
    );
    return { ...text, ...now! };
  }

  private async judge(
    { organisationId }: Jobs['text'],
    { caregiverId, at, answers, until, plannedStands }: AtHand,
    line: PhoneLine | null,
  ): Promise<TextVerdict> {
    const facts = await this.textables.of(systemActor(organisationId, 'texts'), [caregiverId], answers);
    return judgeText({
      at: Temporal.Instant.from(at),
      who: facts.get(caregiverId)!,
      quiet: line && quietOf(line),
      plannedStands,
      until: until === null ? null : Temporal.Instant.from(until),
    });
  }

  private async ready(
    job: Jobs['text'],
    token: string,
    { caregiverId, text: written, at, until }: AtHand,
    line: PhoneLine,
    to: string,
  ): Promise<Begun | null> {
    const text = written.includes('{link}')
      ? written.replaceAll('{link}', (await this.links.linkFor(job, caregiverId, to)).href)
      : written;
    const { parts } = textLength(text);
    const cents = parts * line.textCents;
    // In one statement, for until the commit no other text of the organisation comes further than this.
    const money = setApart({
      organisation: '$1',
      day: '(clock_timestamp() AT TIME ZONE $10)::date',
      cents: '$8',
      limit: '$11',
      apart: 'false',
    });
    const { room, to: number, from } = (await this.database.row<Partial<Begun> & { room: boolean }>(
      `WITH money AS (${money}), began AS (
         UPDATE outgoing_text SET state = 'sending', token = $4, tries = tries + 1, to_number = $5, from_number = $6, parts = $7, cents = $8,
           paid_on = (SELECT m.on::date FROM money m), cause = NULL, handed_at = clock_timestamp(), look_at = clock_timestamp() + $9 * interval '1 second'
         WHERE organisation_id = $1 AND id = $2 AND state = 'queued' AND claim = $3 AND send_from_at <= clock_timestamp() AND EXISTS (SELECT FROM money)
         RETURNING to_number, from_number)
       SELECT EXISTS (SELECT FROM money) AS room, b.to_number AS "to", b.from_number AS "from" FROM (SELECT) one LEFT JOIN began b ON true`,
      [job.organisationId, job.textId, job.claim, token, to, line.number, parts, cents, sendingSeconds, line.timeZone, line.dayLimitCents],
    ))!; // prettier-ignore
    if (!room) {
      const { spent, apart } = await this.spending.today(line);
      // What is set apart for calls that go on may come free again.
      if (apart > 0 && spent + cents <= line.dayLimitCents)
        await this.putBack(job, Temporal.Instant.from(at).add({ minutes: untilFree }));
      else await this.park(job, line, cents);
      return null;
    }
    if (job.claim > 1) await this.notArrived.goes(job, caregiverId);
    // It is held since it was judged; should it be gone all the same, nothing of this may stay.
    if (!number || !from) throw new Error('the text is not there to be sent any more');
    return { to: number, from, text, validSeconds: secondsAtCarrier(line, at, until) };
  }

  private async leave({ organisationId, textId }: Jobs['text'], cause: string): Promise<void> {
    await this.database.rows(
      `UPDATE outgoing_text SET state = 'left', cause = $3, look_at = NULL WHERE organisation_id = $1 AND id = $2`,
      [organisationId, textId, cause],
    );
    // What it announced became something else: that is shown where it stands now.
    if (cause !== 'contact-changed') await this.notArrived.left({ organisationId }, textId);
  }

  private async putBack({ organisationId, textId }: Jobs['text'], from: Temporal.Instant): Promise<void> {
    await this.database.rows(
      `UPDATE outgoing_text SET send_from_at = $3, look_at = $3, looks = 0 WHERE organisation_id = $1 AND id = $2`,
      [organisationId, textId, from.toString()],
    );
  }

  /** The limit of the day is reached: it waits for the next day, or for a person who raises the limit. */
  private async park({ organisationId, textId }: Jobs['text'], line: PhoneLine, cents: number): Promise<void> {
    await this.database.rows(
      `UPDATE outgoing_text SET state = 'parked', cause = 'day-limit',
         look_at = ((clock_timestamp() AT TIME ZONE $3)::date + 1)::timestamp AT TIME ZONE $3
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, textId, line.timeZone],
    );
    await this.notArrived.tell({ organisationId }, textId, cents <= line.dayLimitCents ? 'waits' : 'not-out');
  }
}

/** For how long a text may wait at the carrier: until the quiet hours begin, or nobody wants it any more. */
function secondsAtCarrier(line: PhoneLine, at: string, until: string | null): number {
  const from = Temporal.Instant.from(at);
  const ends = until === null ? Infinity : from.until(until).total('seconds');
  return Math.min(secondsUntilQuiet(from, quietOf(line)), ends) - handOverIn / 1000;
}
