import { validate, type SchemaPath } from '@angular/forms/signals';
import type { Rule } from '@voortuin/contract/platform/rules';
import { ruleWords } from '../problems/rule-words.ts';

/**
 * Lets a field keep to a rule of the contract, the same that the server judges by, and says in words what is wrong. An
 * empty field is wrong unless it is optional.
 */
export function keeps<T>(path: SchemaPath<T>, rule: Rule, options: { optional?: boolean } = {}): void {
  validate(path, ({ value }) => {
    const given: unknown = value();
    const empty = given === null || given === undefined || given === '' || Number.isNaN(given);
    if (empty) return options.optional ? null : { kind: 'required', message: ruleWords({ rule: 'required' }) };
    const broken = rule(typeof given === 'string' ? given.trim() : given);
    return broken && { kind: broken.rule, message: ruleWords(broken) };
  });
}
