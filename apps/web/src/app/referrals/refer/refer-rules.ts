import { applyWhen, validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import { beneficiaries, needs } from '@voortuin/contract/partners/words';
import { day, id, oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { callees, consentWays, copyWishes, urgencies } from '@voortuin/contract/referrals/words';
import { keeps } from '../../forms/keeps.ts';
import { today } from '../../platform/dates.ts';
import { ruleWords } from '../../problems/rule-words.ts';
import { hasConsent, type ReferTyped, type TypedShare } from './refer-typed.ts';

/** What is asked before a referral is sent: the rules and limits the server judges by. */
export function referRules(path: SchemaPathTree<ReferTyped>): void {
  keeps(path.question, text(lengths.paragraph));
  keeps(path.forWhom, oneOf(beneficiaries));
  applyWhen(
    path,
    ({ value }) => value().forWhom === 'recipient',
    ({ careSituationId }) => keeps(careSituationId, id),
  );
  keeps(path.need, oneOf(needs));
  keeps(path.urgency, oneOf(urgencies));
  keeps(path.callee, oneOf(callees));
  keeps(path.callWhen, text(lengths.line), { optional: true });
  keeps(path.expects, oneOf(['yes', 'no']));
  keeps(path.partnerId, id);
  answered(path.shares);
  applyWhen(
    path,
    ({ value }) => hasConsent(value()),
    ({ consent }) => {
      keeps(consent.saidBy, text(lengths.name));
      keeps(consent.saidOn, day);
      keeps(consent.way, oneOf(consentWays));
      keeps(consent.forWhat, text(lengths.line));
      keeps(consent.untilOn, day, { optional: true });
      between(consent.saidOn, (date) => (date > today() ? 'in-the-future' : null));
      between(consent.untilOn, (date) => (date && date < today() ? 'in-the-past' : null));
    },
  );
  keeps(path.copyWish, oneOf(copyWishes));
}

function answered(path: SchemaPath<TypedShare[]>): void {
  validate(path, ({ value }) =>
    value().some(({ ground }) => ground === null)
      ? { kind: 'required', message: $localize`Zeg bij elk gegeven dat je deelt of het mag.` }
      : null,
  );
}

function between(path: SchemaPath<string>, judge: (date: string) => string | null): void {
  validate(path, ({ value }) => {
    const rule = judge(value());
    return rule ? { kind: rule, message: ruleWords({ rule }) } : null;
  });
}
