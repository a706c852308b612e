import { lengths } from '../platform/words.ts';
import { Day, Id, OneOf, Part, Parts, Text } from '../platform/fields.ts';
import { LogContact } from '../contact-moments/contact-moments.ts';
import { herWords, type HerWord } from '../referrals/words.ts';
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

/** What she said of a referral whose help she had. */
export class HeardWord {
  @Id() referralId!: string;
  @OneOf(herWords) word!: HerWord;
  @Text(lengths.paragraph, { optional: true }) note?: string | null;
}

/** A contact with all that came of it, saved as one. A miss counts by itself as a try to hear her word. */
export class LogVisit extends LogContact {
  @Part(NoticedSignal, { optional: true }) signal?: NoticedSignal | null;
  @Part(PromisedTask, { optional: true }) task?: PromisedTask | null;
  /** The call that it tells of: that is logged by it then. */
  @Id({ optional: true }) callId?: string | null;
  @Parts(HeardWord, 10, { optional: true }) herWords?: HeardWord[] | null;
}
