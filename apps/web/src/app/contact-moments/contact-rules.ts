import { applyWhen, validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import { closureReasons, longestPauseDays } from '@voortuin/contract/caregivers/words';
import { oldestContactDays } from '@voortuin/contract/contact-moments/words';
import { clockTime, day, oneOf, text, whole, type Rule } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { signalKinds } from '@voortuin/contract/signals/words';
import { keeps } from '../forms/keeps.ts';
import { addDays, fromLocalField, today } from '../platform/dates.ts';
import { ruleWords } from '../problems/rule-words.ts';
import type { ContactDraft, Extra } from './contact-draft.ts';

/** The farthest day one may plan, in days: the server holds to the same. */
const farthestDays = 366;

/** What the sheet checks before it sends: only what is unfolded counts. */
export function contactRules(path: SchemaPathTree<ContactDraft>): void {
  when('note', path, ({ note }) => keeps(note, text(lengths.note), { optional: true }));
  when('signal', path, ({ signal }) => {
    keeps(signal.kind, oneOf(signalKinds));
    keeps(signal.what, text(lengths.paragraph));
  });
  when('task', path, ({ task }) => {
    keeps(task.what, text(lengths.line));
    keeps(task.dueOn, day);
    notBeforeToday(task.dueOn);
  });
  when('appointment', path, ({ appointment }) => {
    keeps(appointment.on, day);
    notBeforeToday(appointment.on);
    keeps(appointment.at, clockTime);
    keeps(appointment.minutes, whole(5, 480));
  });
  when('next', path, ({ next }) => {
    keeps(next.plannedOn, day);
    notBeforeToday(next.plannedOn);
    notAfter(next.plannedOn, farthestDays);
  });
  when('how', path, ({ heldAt, minutes }) => {
    heldBefore(heldAt);
    keeps(minutes, whole(0, 600), { optional: true });
  });
  applyWhen(
    path,
    ({ value }) => value().outcome === 'wants-no-contact' && value().noContact.meaning === 'pause',
    ({ noContact }) => {
      keeps(noContact.untilOn, day);
      validate(noContact.untilOn, ({ value }) => (value() > today() ? null : said('in-the-past')));
      notAfter(noContact.untilOn, longestPauseDays);
    },
  );
  applyWhen(
    path,
    ({ value }) => value().outcome === 'wants-no-contact' && value().noContact.meaning === 'close',
    ({ noContact }) => keeps(noContact.closureReason, oneOf(closureReasons)),
  );
}

/** A moment that has been, at most three years ago; empty is allowed. */
export function heldBefore(path: SchemaPath<string>): void {
  validate(path, ({ value }) => {
    if (!value()) return null;
    const held = new Date(fromLocalField(value())).getTime();
    if (Number.isNaN(held)) return said('not-an-instant');
    if (held > Date.now() + 60_000) return said('in-the-future');
    return held < Date.now() - oldestContactDays * 86_400_000 ? said('too-far') : null;
  });
}

function when(
  extra: Extra,
  path: SchemaPathTree<ContactDraft>,
  rules: (path: SchemaPathTree<ContactDraft>) => void,
): void {
  applyWhen(path, ({ value }) => value().open.includes(extra), rules);
}

function notBeforeToday(path: SchemaPath<string>): void {
  validate(path, ({ value }) => (!isDay(value()) || value() >= today() ? null : said('in-the-past')));
}

function notAfter(path: SchemaPath<string>, days: number): void {
  validate(path, ({ value }) => (!isDay(value()) || value() <= addDays(today(), days) ? null : said('too-far')));
}

const isDay = (value: string): boolean => (day as Rule)(value) === null;

const said = (rule: string) => ({ kind: rule, message: ruleWords({ rule }) });
