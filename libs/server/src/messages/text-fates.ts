import { Injectable } from '@nestjs/common';
import { DaySpending } from '../phone-lines/day-spending.ts';
import { systemActor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { News } from '../platform/news.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import type { CarrierFate } from '../platform/telephony/carrier-fate.ts';
import { NumberWishes } from './number-wishes.ts';
import { TextsNotArrived } from './texts-not-arrived.ts';

/** A text that is known to the carrier. */
export interface AtCarrier {
  sid: string;
  /** A word of the carrier. */
  status: string;
  errorCode?: string | null;
}

interface Settled {
  state: 'sent' | 'queued' | 'unknown' | 'parked' | 'left';
  caregiverId: string;
  to: string;
  cents: number;
  paidOn: string;
  handedAt: string;
}

/** How many times a text is handed over before a person has to look; the pauses between them grow to an hour. */
const mostTries = 12;
/** What the carrier says when her phone wants nothing more from our number. */
const saidStop = 'carrier-21610';
/** What it says when it is her number that cannot be texted. */
const aboutHerNumber = ['21211', '21214', '21217', '21408', '21612', '21614'].map((code) => `carrier-${code}`);
/** Words of the carrier for a text that is not coming. */
const notArriving = ['undelivered', 'failed', 'canceled'];

/** Writes down what became of texts, each piece of news once and in whatever order it comes. */
@Injectable()
export class TextFates {
  constructor(
    private readonly database: Database,
    private readonly spending: DaySpending,
    private readonly wishes: NumberWishes,
    private readonly notArrived: TextsNotArrived,
    private readonly news: News,
  ) {}

  /** What came of handing it over, also when it took so long that its fate counted as unknown meanwhile. */
  async settle(job: Jobs['text'], token: string, fate: CarrierFate): Promise<void> {
    const { organisationId, textId } = job;
    if (fate.fate === 'taken') {
      await this.isOut(job, fate, { token });
      return;
    }
    const { cause } = fate;
    if (fate.fate !== 'unknown') await this.lockHer(job);
    const becomes = cause === saidStop ? 'left' : fate.fate === 'refused' ? 'parked' : fate.fate;
    const settled = await this.database.row<Settled>(
      `UPDATE outgoing_text t SET state = e.state, cause = CASE WHEN $5 = $7 THEN 'stopped' ELSE $5 END, looks = 0,
         claim = t.claim + (e.state = 'queued')::int,
         look_at = CASE e.state WHEN 'unknown' THEN clock_timestamp() + interval '15 seconds'
           WHEN 'queued' THEN clock_timestamp() + least(60, power(2, t.tries - 1)) * CASE WHEN $5 = 'carrier-20429' THEN interval '15 seconds' ELSE interval '1 minute' END END
       FROM (SELECT d.id, CASE WHEN $4 <> 'not-now' THEN $4 WHEN d.tries >= $6 THEN 'parked' ELSE 'queued' END AS state
             FROM outgoing_text d WHERE d.organisation_id = $1 AND d.id = $2) e
       WHERE t.organisation_id = $1 AND t.id = e.id AND t.state IN ('sending', 'unknown') AND t.token = $3
       RETURNING t.state, t.caregiver_id AS "caregiverId", t.to_number AS "to", t.cents, t.paid_on::text AS "paidOn", t.handed_at AS "handedAt"`,
      [organisationId, textId, token, becomes, cause, mostTries, saidStop],
    );
    if (!settled) return;
    if (fate.fate !== 'unknown') await this.giveBack(job, settled);
    if (cause === saidStop) {
      await this.keepStop(job, settled);
      await this.notArrived.left(job, textId);
    } else if (aboutHerNumber.includes(cause)) await this.notArrived.raise(job, settled.caregiverId);
    else if (settled.state === 'parked') await this.notArrived.tell(job, textId, 'not-out');
  }

  /**
   * The carrier has it, under a name of its own: by its answer, by a callback or by a look-up, whichever comes first.
   * False when nothing is known of such a text, or of that name. A look-up only guesses that it is this one.
   */
  async isOut(
    { organisationId, textId }: Pick<Jobs['text'], 'organisationId' | 'textId'>,
    { sid, status, errorCode }: AtCarrier,
    { token = null, guessed = false }: { token?: string | null; guessed?: boolean } = {},
  ): Promise<boolean> {
    if (notArriving.includes(status)) await this.lockHer({ organisationId, textId });
    const text = await this.database.row<{
      sid: string | null;
      arrival: string | null;
      handed: boolean;
      caregiverId: string;
      personId: string | null;
    }>(
      `SELECT sid, arrival, handed_at IS NOT NULL AND ($3::uuid IS NULL OR token = $3) AS handed, caregiver_id AS "caregiverId",
         person_id AS "personId"
       FROM outgoing_text WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
      [organisationId, textId, token],
    );
    if (!text?.handed || (text.sid ?? sid) !== sid) return false;
    if (text.sid === null && !(await this.name({ organisationId, textId }, sid, guessed))) return false;
    const arrival =
      status === 'delivered' || status === 'read' ? 'delivered' : notArriving.includes(status) ? 'undelivered' : null;
    // What has arrived has arrived, whatever is told after it.
    if (!arrival || text.arrival === 'delivered' || text.arrival === arrival) return true;
    const cause = arrival === 'undelivered' ? `carrier-${errorCode || status}` : null;
    await this.database.rows(
      'UPDATE outgoing_text SET arrival = $3, cause = $4 WHERE organisation_id = $1 AND id = $2',
      [organisationId, textId, arrival, cause],
    );
    if (arrival === 'undelivered') await this.notArrived.raise({ organisationId }, text.caregiverId);
    // Whoever wrote it may have her page open.
    const { personId } = text;
    if (personId) this.database.afterCommit(() => this.news.soon({ organisationId, personId, about: 'texts' }));
    return true;
  }

  /** Writes its name down. Another that was only taken for it gives the name back; false when this one is only a guess too. */
  private async name(
    text: Pick<Jobs['text'], 'organisationId' | 'textId'>,
    sid: string,
    guessed: boolean,
  ): Promise<boolean> {
    for (let tries = 0; tries < 3; tries++) {
      if (await this.namedIt(text, sid)) return true;
      if (guessed) return false;
      await this.database.rows(
        `UPDATE outgoing_text SET state = 'unknown', cause = 'was-another', sid = NULL, sent_at = NULL, arrival = NULL, looks = 1,
           look_at = clock_timestamp() + interval '15 seconds'
         WHERE organisation_id = $1 AND sid = $3 AND id <> $2`,
        [text.organisationId, text.textId, sid],
      );
    }
    return false;
  }

  /** False when another has that name. */
  private async namedIt(
    { organisationId, textId }: Pick<Jobs['text'], 'organisationId' | 'textId'>,
    sid: string,
  ): Promise<boolean> {
    // Seldom needed; it goes with the transaction, and is not let go in a round trip of its own.
    await this.database.rows('SAVEPOINT naming');
    try {
      await this.database.rows(
        `UPDATE outgoing_text SET state = 'sent', sid = $3, sent_at = n.at, send_from_at = least(send_from_at, n.at), cause = NULL, look_at = NULL
         FROM (SELECT clock_timestamp() AS at) n WHERE organisation_id = $1 AND id = $2`,
        [organisationId, textId, sid],
      );
      return true;
    } catch (error) {
      await this.database.rows('ROLLBACK TO SAVEPOINT naming');
      const { driverError } = error as { driverError?: { constraint?: string } };
      if (driverError?.constraint !== 'outgoing_text_sid') throw error;
      return false;
    }
  }

  /** Her row before that of the text, as everybody else takes them: she is to get a task. */
  private async lockHer({ organisationId, textId }: Pick<Jobs['text'], 'organisationId' | 'textId'>): Promise<void> {
    await this.database.rows(
      `SELECT FROM caregiver WHERE organisation_id = $1 AND id = (SELECT caregiver_id FROM outgoing_text WHERE organisation_id = $1 AND id = $2) FOR UPDATE`,
      [organisationId, textId],
    );
  }

  /** What surely did not go out costs nothing. */
  private async giveBack(
    { organisationId }: Pick<Jobs['text'], 'organisationId'>,
    { cents, paidOn: on }: Settled,
  ): Promise<void> {
    await this.spending.giveBack({ organisationId, on }, cents);
  }

  /** The carrier knows of a STOP that we never heard; not when she said START since it was asked. */
  private async keepStop(
    { organisationId }: Pick<Jobs['text'], 'organisationId'>,
    { to, handedAt, caregiverId }: Settled,
  ): Promise<void> {
    const actor = systemActor(organisationId, 'carrier');
    const [{ at, since }] = (await this.database.rows<{ at: string; since: boolean }>(
      `SELECT clock_timestamp() AS at, EXISTS (
         SELECT FROM number_wish w WHERE w.organisation_id = $1 AND w.number = $2 AND w.wish = 'start' AND w.said_at > $3) AS since`,
      [organisationId, to, handedAt],
    )) as [{ at: string; since: boolean }];
    if (since) return;
    const having = await this.wishes.lockAll(actor, to);
    await this.wishes.stop(actor, to, { id: null, receivedAt: at }, [...new Set([...having, caregiverId])]);
  }
}
