import { Inject, Injectable } from '@nestjs/common';
import type { TextDraft } from '@voortuin/contract/messages/messages';
import { longestText, type NoTextReason } from '@voortuin/contract/messages/words';
import { fillText } from '@voortuin/domain/messages/fill-text';
import { dayBefore, endOf, objectionToDayBefore } from '@voortuin/domain/messages/judge-text';
import { mayText } from '@voortuin/domain/messages/may-text';
import { firstOutOfQuiet } from '@voortuin/domain/messages/quiet-hours';
import { fieldsFor, speaksOfDay, speaksOfToday } from '@voortuin/domain/messages/text-fields';
import { textLength, type TextLength } from '@voortuin/domain/messages/text-length';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import type { PhoneLine } from '../phone-lines/phone-line.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';
import { Addressees, type Addressee } from './addressees.ts';
import { pageTokenLength } from './page-links.ts';
import { quietOf } from './quiet-of.ts';
import { Textables } from './textables.ts';
import { demandFields } from './text-templates.service.ts';

/** A text for one caregiver, as far as it is ready. */
export interface Composed extends Pick<Addressee, 'name' | 'planned'>, TextLength {
  caregiverId: string;
  number: string | null;
  objection: NoTextReason | null;
  text: string;
  /** The earliest instant at which it goes out. */
  from: Temporal.Instant;
  /** When the day that it speaks of is over; null when it keeps. */
  until: Temporal.Instant | null;
  /** The planned contact whose day it speaks of, or on account of which it goes the day before. */
  about: { id: string; on: string } | null;
}

/** Whether a text can be an answer: it goes to her alone, and not on account of her next moment. */
export function answersHer({ caregiverIds, withPlanned }: TextDraft): boolean {
  return new Set(caregiverIds).size === 1 && !withPlanned;
}

/** Makes a text for each caregiver out of what was written for all of them. */
@Injectable()
export class TextComposing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lines: PhoneLines,
    private readonly addressees: Addressees,
    private readonly textables: Textables,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** The texts in the order of their caregivers, and the line that they go out on; the same few statements for one and for many. */
  async compose(actor: Actor, draft: TextDraft): Promise<{ texts: Composed[]; line: PhoneLine | null }> {
    demandFields(draft.text);
    const ids = [...new Set(draft.caregiverIds)];
    if (ids.length === 0) throw new BadField('caregiverIds', 'required');
    const today = this.clock.today().toString();
    if (draft.onDay && draft.onDay < today) throw new BadField('onDay', 'in-the-past');
    const addressees = await this.addressees.of(actor, ids);
    const facts = await this.textables.of(actor, ids, answersHer(draft));
    const line = await this.lines.of(actor);
    const organisation = await this.organisation(actor);
    const texts = addressees.map((one): Composed => {
      const { id: caregiverId, name, firstName, planned } = one;
      const { number, objection: notHer } = mayText(facts.get(caregiverId)!);
      const notThen = draft.withPlanned ? objectionToDayBefore(planned?.on ?? null, today) : null;
      const toCome = planned && planned.on >= today ? planned : null;
      const onDay = draft.onDay ?? toCome?.on ?? null;
      const text = fillText(
        draft.text,
        fieldsFor({
          firstName,
          name,
          consultant: actor.name,
          organisation,
          phone: line && showPhone(line.number),
          onDay,
          dayPart: onDay === toCome?.on ? (toCome?.dayPart ?? null) : null,
        }),
      );
      const about = draft.withPlanned ? planned : !draft.onDay && speaksOfDay(draft.text) ? toCome : null;
      const from = this.from(draft, planned, line);
      const until = line && untilOf(draft, about?.on ?? null, today, line);
      const over = until && Temporal.Instant.compare(from, until) >= 0 ? 'day-over' : null;
      const whole = text.replaceAll('{link}', this.linkAsLong);
      if (whole.length > longestText) throw new BadField('text', 'too-long', longestText);
      return {
        caregiverId,
        name,
        planned,
        number,
        objection: notHer ?? notThen ?? over,
        text,
        ...textLength(whole),
        from,
        until,
        about,
      };
    });
    return { texts, line };
  }

  private from(draft: TextDraft, planned: Addressee['planned'], line: PhoneLine | null): Temporal.Instant {
    const now = this.clock.now();
    if (!line) return now;
    const quiet = quietOf(line);
    return draft.withPlanned && planned
      ? dayBefore(planned.on, now, { opensAt: line.opensAt, quiet }).from
      : firstOutOfQuiet(now, quiet);
  }

  private async organisation(actor: Actor): Promise<string> {
    const row = await this.database.row<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
      actor.organisationId,
    ]);
    return row!.name;
  }

  /** Something as long as a link to her own page, to count with. */
  private get linkAsLong(): string {
    return new URL(`/mijn/${'x'.repeat(pageTokenLength)}`, this.config.publicUrl).href;
  }
}

/** A text about a day is wanted until that is over; one that says "vandaag" until the end of the day it was written on. */
function untilOf(
  { text, onDay, withPlanned }: TextDraft,
  aboutOn: string | null,
  today: string,
  { timeZone }: PhoneLine,
): Temporal.Instant | null {
  const days = [onDay, aboutOn, !withPlanned && speaksOfToday(text) ? today : null].filter((day) => day != null);
  return days.length > 0 ? endOf(days.sort()[0]!, timeZone) : null;
}
