import { lengths } from '../platform/words.ts';
import { Day, Flag, Id, OneOf, Text } from '../platform/fields.ts';
import { consentWays, type ConsentWay } from '../referrals/words.ts';
import { knownToReasons, type FirstContact, type KnownToReason } from './words.ts';

/** Her consent that another organisation may learn that both know her. */
export class AllowKnownTo {
  @Id() id!: string;
  @Text(lengths.name) saidBy!: string;
  @Day() saidOn!: string;
  @OneOf(consentWays) way!: ConsentWay;
  @Day({ optional: true }) untilOn?: string | null;
  /** Whether she said that this organisation is the one she speaks with first. */
  @Flag() firstContact!: boolean;
}

/** Whether she allows it, and whether it can be asked here at all. */
export class KnownToView {
  consent!: { saidBy: string; saidOn: string; way: ConsentWay; untilOn: string | null; firstContact: boolean } | null;
  /** The name of this organisation tells a diagnosis: then nobody is told that it knows her. */
  tellsDiagnosis!: boolean;
}

/** Asking who else knows her, and why. */
export class AskKnownTo {
  @OneOf(knownToReasons) reason!: KnownToReason;
}

/** The organisations that know her as well and may be told so; nothing of what they know. */
export class KnownToAnswer {
  others!: { organisation: string; firstContact: FirstContact }[];
}
