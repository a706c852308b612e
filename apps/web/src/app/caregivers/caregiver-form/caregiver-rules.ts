import { applyEach, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  atDoorWishes, conditions, digitalSkills, grounds, languages, relations, sources, workKinds,
} from '@voortuin/contract/caregivers/words'; // prettier-ignore
import {
  amount,
  clockTime,
  day,
  email,
  id,
  oneOf,
  postcode,
  text,
  whole,
  type Rule,
} from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { intervalDays, plannableChannels } from '@voortuin/contract/rhythms/words';
import { keeps } from '../../forms/keeps.ts';
import { today } from '../../platform/dates.ts';
import { ruleWords } from '../../problems/rule-words.ts';
import type { CaregiverTyped } from './caregiver-typed.ts';
import { daysIn } from './typed-and-sent.ts';
import { numberIn } from './written-numbers.ts';

const optional = { optional: true };
const name = text(lengths.name);
const line = text(lengths.line);

/** What each field of the form keeps to: the rules and limits the server judges by. */
export function caregiverRules(path: SchemaPathTree<CaregiverTyped>): void {
  keeps(path.firstName, name, optional);
  keeps(path.prefix, text(30), optional);
  keeps(path.lastName, name);
  keeps(path.bornOn, dayUntilToday, optional);
  keeps(path.bornYear, ofNumber(whole(1900, Number(today().slice(0, 4)))), optional);
  keeps(path.phone, text(30), optional);
  keeps(path.secondPhone, text(30), optional);
  keeps(path.email, email, optional);
  addressRules(path.address);
  applyEach(path.whereabouts, (item) => keeps(item.where, line));
  applyEach(path.channelPermissions, (item) => {
    keeps(item.saidBy, name, optional);
    keeps(item.saidOn, day, optional);
    keeps(item.how, line, optional);
  });
  validate(path.suitableHours, ({ value }) => {
    const wrong = value().some(({ from, until }) => clockTime(from) ?? clockTime(until));
    return wrong ? { kind: 'not-a-time', message: ruleWords({ rule: 'not-a-time' }) } : null;
  });
  keeps(path.preferredChannel, oneOf(plannableChannels), optional);
  keeps(path.atDoor, oneOf(atDoorWishes));
  keeps(path.digitalSkill, oneOf(digitalSkills), optional);
  keeps(path.language, oneOf(languages));
  keeps(path.work, oneOf(workKinds), optional);
  keeps(path.rhythmId, id, optional);
  rhythmRules(path.ownRhythm);
  keeps(path.source, oneOf(sources));
  keeps(path.sourceNote, line, optional);
  keeps(path.ground, oneOf(grounds));
  keeps(path.note, text(lengths.note), optional);
  applyEach(path.careSituations, (item) => {
    keeps(item.recipientName, name);
    keeps(item.relation, oneOf(relations), optional);
    keeps(item.condition, oneOf(conditions), optional);
    keeps(item.conditionWords, line, optional);
    keeps(item.hoursPerWeek, ofNumber(amount(0, 168)), optional);
    keeps(item.sinceOn, day, optional);
    keeps(item.endedOn, day, optional);
  });
  keeps(path.municipalityId, id, optional);
  keeps(path.consultantId, id, optional);
}

function addressRules(path: SchemaPathTree<CaregiverTyped['address']>): void {
  keeps(path.street, name, optional);
  keeps(path.houseNumber, ofNumber(whole(1, 99_999)), optional);
  keeps(path.addition, text(20), optional);
  keeps(path.postcode, (value) => postcode(String(value).replace(/\s/g, '').toUpperCase()), optional);
  keeps(path.city, name, optional);
  keeps(path.neighbourhood, name, optional);
}

function rhythmRules(path: SchemaPathTree<CaregiverTyped['ownRhythm']>): void {
  const inDays = whole(intervalDays.least, intervalDays.most);
  validate(path.idealDays, ({ value, valueOf }) => {
    if (!value().trim() && !valueOf(path.longestDays).trim()) return null;
    const broken = value().trim() ? inDays(daysIn(value(), valueOf(path.unit))) : { rule: 'required' };
    return broken && { kind: broken.rule, message: inUnit(broken, valueOf(path.unit)) };
  });
  validate(path.longestDays, ({ value, valueOf }) => {
    if (!value().trim()) return null;
    const unit = valueOf(path.unit);
    const ideal = daysIn(valueOf(path.idealDays), unit);
    const broken =
      inDays(daysIn(value(), unit)) ?? (daysIn(value(), unit) < ideal ? { rule: 'too-low', limit: ideal } : null);
    return broken && { kind: broken.rule, message: inUnit(broken, unit) };
  });
}

/** The words of a broken rule about days, with its limit in what the field is written in. */
function inUnit(broken: { rule: string; limit?: number | string }, unit: 'days' | 'weeks'): string {
  const limit = Number(broken.limit ?? 0);
  if (broken.limit === undefined || unit === 'days') return ruleWords(broken);
  return ruleWords({ ...broken, limit: broken.rule === 'too-high' ? Math.floor(limit / 7) : Math.ceil(limit / 7) });
}

const dayUntilToday: Rule = (value) => day(value) ?? (String(value) > today() ? { rule: 'in-the-future' } : null);

/** The rule of a number, for what is written in a field. */
const ofNumber =
  (rule: Rule): Rule =>
  (value) =>
    rule(numberIn(String(value)));
