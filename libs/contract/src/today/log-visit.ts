import { lengths } from '../platform/words.ts';
import { Day, Id, OneOf, Part, Text } from '../platform/fields.ts';
import { LogContact } from '../contact-moments/contact-moments.ts';
import { signalKinds, type SignalKind } from '../signals/words.ts';

/** A signal noticed during the contact. */
export class NoticedSignal {
  @Id() id!: string;
  @OneOf(signalKinds) kind!: SignalKind;
  @Text(lengths.paragraph) what!: string;
}

/** A task promised during the contact. */
export class PromisedTask {
  @Id() id!: string;
  @Text(lengths.line) what!: string;
  @Day() dueOn!: string;
}

/** A contact with all that came of it, saved as one. */
export class LogVisit extends LogContact {
  @Part(NoticedSignal, { optional: true }) signal?: NoticedSignal | null;
  @Part(PromisedTask, { optional: true }) task?: PromisedTask | null;
}
