import { Inject, Injectable } from '@nestjs/common';
import type { TextDraft } from '@voortuin/contract/messages/messages';
import type { NoTextReason } from '@voortuin/contract/messages/words';
import { fillText } from '@voortuin/domain/messages/fill-text';
import { dayBefore, objectionToDayBefore } from '@voortuin/domain/messages/judge-text';
import { mayText } from '@voortuin/domain/messages/may-text';
import { firstOutOfQuiet } from '@voortuin/domain/messages/quiet-hours';
import { fieldsFor } from '@voortuin/domain/messages/text-fields';
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
      const objection = notHer ?? (draft.withPlanned ? objectionToDayBefore(planned?.on ?? null, today) : null);
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
      const length = textLength(text.replaceAll('{link}', this.linkAsLong));
      return { caregiverId, name, planned, number, objection, text, ...length, from: this.from(draft, planned, line) };
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
