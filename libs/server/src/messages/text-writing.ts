import { Injectable } from '@nestjs/common';
import type { SendTexts, SentTexts, TextDraft, TextsPreview } from '@voortuin/contract/messages/messages';
import { askedDays } from '@voortuin/domain/messages/may-text';
import { emptyFields } from '@voortuin/domain/messages/text-fields';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { DaySpending } from '../phone-lines/day-spending.ts';
import type { PhoneLine } from '../phone-lines/phone-line.ts';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { OutgoingTexts } from './outgoing-texts.service.ts';
import { answersHer, TextComposing, type Composed } from './text-composing.ts';
import { wrote } from './textables.ts';

/** Texts that people write to caregivers: looked at beforehand, and sent to one or to many at once. */
@Injectable()
export class TextWriting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly composing: TextComposing,
    private readonly spending: DaySpending,
    private readonly outgoing: OutgoingTexts,
  ) {}

  /** How texts will be, what they cost and who gets none; nothing is sent. */
  async preview(actor: Actor, draft: TextDraft): Promise<TextsPreview> {
    return this.database.inside(actor, async () => {
      const { texts, line } = await this.composing.compose(actor, draft);
      await this.audit.line(actor, {
        action: 'listed',
        object: 'text',
        ids: texts.map(({ caregiverId }) => caregiverId),
      });
      const going = texts.filter(({ objection }) => objection === null);
      const parts = going.reduce((sum, one) => sum + one.parts, 0);
      return {
        texts: texts.map(({ caregiverId, name, objection, number, text, encoding, parts: own, from, planned }) => ({
          caregiverId,
          name,
          objection,
          numberShown: number && showPhone(number),
          text,
          encoding,
          parts: own,
          from: from.toString(),
          plannedOn: planned?.on ?? null,
        })),
        parts,
        cents: line ? parts * line.textCents : 0,
        withinLimit: line === null || (await this.within(line, going)),
      };
    });
  }

  /**
   * Sends to everybody who may be texted and names who may not. The same id is the same request: whoever has a text of it
   * gets no other, and with other words it is a conflict. To one person it answers what she wrote, as far as that was seen.
   */
  async send(actor: Actor, request: SendTexts): Promise<SentTexts & { isNew: boolean }> {
    return this.database.inside(actor, async () => {
      await this.demandSeen(actor, request);
      const { texts } = await this.composing.compose(actor, request);
      const sentBefore = await this.sentBefore(actor, request, texts);
      const going = texts.filter(({ objection }) => objection === null);
      const fresh = going.filter(({ caregiverId }) => !sentBefore.has(caregiverId));
      fresh.forEach(demandWhole);
      const answersId =
        fresh[0] && answersHer(request) ? await this.answered(actor, fresh[0].caregiverId, request) : null;
      const written = await this.outgoing.writeMany(
        actor,
        fresh.map(({ caregiverId, text, about, until }) => ({
          id: newId(),
          requestId: request.id,
          caregiverId,
          kind: request.kind,
          text,
          answersId,
          planned: about && { id: about.id, on: about.on, atOnce: !request.withPlanned },
          sendUntilAt: until && until.toString(),
        })),
      );
      if (written.length > 0)
        await this.audit.line(actor, {
          action: 'added',
          object: 'text',
          ids: [request.id, ...going.map(({ caregiverId }) => caregiverId)],
          details: { kind: request.kind, written: written.length },
        });
      return {
        id: request.id,
        written: new Set([...sentBefore, ...going.map(({ caregiverId }) => caregiverId)]).size,
        refused: texts.flatMap(({ caregiverId, name, objection }) =>
          objection && !sentBefore.has(caregiverId) ? [{ caregiverId, name, objection }] : [],
        ),
        isNew: sentBefore.size === 0,
      };
    });
  }

  /** To whom this very request went before; other words to one of them make it another request. */
  private async sentBefore(actor: Actor, request: SendTexts, texts: readonly Composed[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ caregiverId: string; kind: string; text: string; personId: string | null }>(
      `SELECT caregiver_id AS "caregiverId", kind, text, person_id AS "personId" FROM outgoing_text
       WHERE organisation_id = $1 AND request_id = $2`,
      [actor.organisationId, request.id],
    );
    const words = new Map(texts.map(({ caregiverId, text }) => [caregiverId, text]));
    const same = rows.every(
      ({ caregiverId, kind, text, personId }) =>
        kind === request.kind && personId === actor.personId && words.get(caregiverId) === text,
    );
    if (!same) throw new Conflict('other-content');
    return new Set(rows.map(({ caregiverId }) => caregiverId));
  }

  /** What was seen has to be there. */
  private async demandSeen(actor: Actor, { seenId }: SendTexts): Promise<void> {
    if (!seenId) return;
    const seen = await this.database.row('SELECT FROM incoming_text WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      seenId,
    ]);
    if (!seen) throw new NotFound();
  }

  /** What was seen of what she wrote asks to be read no more. Answers the last that she is answered on, if she wrote at all. */
  private async answered(actor: Actor, caregiverId: string, { seenId }: SendTexts): Promise<string | null> {
    if (!seenId) return this.lastOf(actor, caregiverId);
    const seen = await this.database.row(
      'SELECT FROM incoming_text WHERE organisation_id = $1 AND caregiver_id = $2 AND id = $3',
      [actor.organisationId, caregiverId, seenId],
    );
    if (!seen) throw new Conflict('changed-meanwhile');
    await this.database.rows(
      `UPDATE incoming_text i SET handled_by = $4, handled_at = clock_timestamp() FROM incoming_text seen
       WHERE i.organisation_id = $1 AND i.caregiver_id = $2 AND i.handled_at IS NULL
         AND seen.organisation_id = $1 AND seen.id = $3 AND (i.received_at, i.id) <= (seen.received_at, seen.id)`,
      [actor.organisationId, caregiverId, seenId, personOf(actor)],
    );
    return seenId;
  }

  private async lastOf(actor: Actor, caregiverId: string): Promise<string | null> {
    const last = await this.database.row<{ id: string }>(
      `SELECT w.id FROM caregiver c JOIN LATERAL (${wrote('c')} ORDER BY i.received_at DESC, i.id DESC LIMIT 1) w ON true
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [actor.organisationId, caregiverId, askedDays],
    );
    return last?.id ?? null;
  }

  /** Whether the limit leaves room for what goes out today, and that of another day for what goes out then. */
  private async within(line: PhoneLine, going: readonly Composed[]): Promise<boolean> {
    const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO(line.timeZone).toPlainDate().toString();
    const today = dayOf(this.clock.now());
    const cents = (which: readonly Composed[]): number =>
      which.reduce((sum, { parts }) => sum + parts, 0) * line.textCents;
    const { [today]: now = [], ...later } = Object.groupBy(going, ({ from }) => dayOf(from));
    return (
      cents(now) <= (await this.spending.left(line)) &&
      Object.values(later).every((texts) => cents(texts!) <= line.dayLimitCents)
    );
  }
}

/** Refuses a text that would go out with a hole in it. */
function demandWhole({ text }: Composed): void {
  const [empty] = emptyFields(text);
  if (empty === 'dag' || empty === 'dagdeel') throw new BadField('onDay', 'required');
  if (empty !== undefined) throw new BadField('text', 'field-without-value', empty);
}
