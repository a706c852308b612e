import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form, validate, type FieldTree } from '@angular/forms/signals';
import { clockTime, oneOf, text, type Rule, whole, amount } from '@voortuin/contract/platform/rules';
import type { Problem } from '@voortuin/contract/platform/problem';
import { lengths } from '@voortuin/contract/platform/words';
import {
  holdsTheNight,
  lineZones,
  mostDayLimitCents,
  usualLine,
  type LineZone,
} from '@voortuin/contract/phone-lines/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Weekdays } from '@voortuin/ui/form/weekdays';
import { Note } from '@voortuin/ui/states/note';
import { Progress } from '@voortuin/ui/states/progress';
import { got } from '../api/got.ts';
import { numberIn } from '../caregivers/caregiver-form/written-numbers.ts';
import { Drafts } from '../drafts/drafts.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { SettingsSection } from '../organisations/settings-section.ts';
import { ColleagueOptions } from '../people/colleague-options.ts';
import { sayCents } from '../platform/numbers.ts';
import { ruleWords } from '../problems/rule-words.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { CopyLine } from './copy-line.ts';
import { lineSent, lineTyped, type LineTyped } from './line-typed.ts';
import { OurLine } from './our-line.ts';
import { PhoneLineApi } from './phone-line-api.ts';

const empty: LineTyped = {
  ...usualLine,
  openOn: [...usualLine.openOn],
  number: '',
  closedWords: '',
  keeperId: '',
  dayLimit: '',
  textCents: '',
  minuteCents: '',
};

/** What is kept of the form until it is saved: what was read, and what stands in it now. */
interface Kept {
  read: LineTyped;
  now: LineTyped;
}

const zoneWords: Record<LineZone, string> = {
  'Europe/Amsterdam': $localize`Nederland`,
  'America/Kralendijk': $localize`Bonaire`,
  'America/Lower_Princes': $localize`Saba en Sint Eustatius`,
};

/** The phone line: the number, when somebody answers, when it is quiet, who gets what is nobody's, and what it may cost. */
@Component({
  selector: 'app-phone-line-page',
  imports: [
    Button, Card, CopyLine, Field, FormField, Note, Progress, SettingsSection, SheetProblem, TextInput, Weekdays, Wrong,
  ], // prettier-ignore
  templateUrl: './phone-line-page.html',
  styleUrl: './phone-line-page.css',
  host: { '(keydown.control.enter)': 'save($event)', '(keydown.meta.enter)': 'save($event)' },
})
export class PhoneLinePage {
  private readonly api = inject(PhoneLineApi);
  private readonly ourLine = inject(OurLine);
  private readonly toasts = inject(Toasts);
  private readonly refusals = inject(Refusals);
  protected readonly colleagues = inject(ColleagueOptions);
  protected readonly read = this.api.line();
  protected readonly line = computed(() => got(this.read));
  private readonly draft = inject(Drafts).keep<Kept>(
    () => 'phone-line',
    () => ({ read: empty, now: empty }),
  );
  private readonly whole = form(this.draft.value, ({ now: path }) => {
    keeps(path.number, text(30));
    for (const time of [path.opensAt, path.closesAt, path.quietFrom, path.quietUntil]) keeps(time, clockTime);
    validate(path.openOn, ({ value }) =>
      value().length > 0 ? null : { kind: 'required', message: $localize`Kies minstens één dag.` },
    );
    validate(path.closesAt, ({ value, valueOf }) =>
      value() && value() <= valueOf(path.opensAt)
        ? { kind: 'closes-before-it-opens', message: ruleWords({ rule: 'closes-before-it-opens' }) }
        : null,
    );
    keeps(path.timeZone, oneOf(lineZones));
    keeps(path.closedWords, text(lengths.line), { optional: true });
    keeps(
      path.dayLimit,
      ofNumber((value) => whole(0, mostDayLimitCents)(Math.round(Number(value) * 100)), mostDayLimitCents / 100),
    );
    keeps(path.textCents, ofNumber(amount(0, 1_000)));
    keeps(path.minuteCents, ofNumber(amount(0, 1_000)));
  });
  protected readonly form = this.whole.now as FieldTree<LineTyped>;
  /** What somebody typed before and did not save: it differs from what stands in the house. */
  protected readonly foundBack = computed(() => {
    const { read, now } = this.draft.value();
    return this.draft.foundBack() && JSON.stringify(read) !== JSON.stringify(now);
  });
  protected readonly zones = lineZones.map((value) => ({ value, label: zoneWords[value] }));
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** Quiet hours that leave some of the night out are not kept, but in the demo. */
  protected readonly noNight = computed(() => {
    const { quietFrom, quietUntil } = this.draft.value().now;
    return quietFrom !== '' && quietUntil !== '' && !holdsTheNight(quietFrom, quietUntil);
  });
  protected readonly noNightWords = ruleWords({ rule: 'no-night' });
  protected readonly spent = computed(() => {
    const { spentCentsToday = 0, dayLimitCents = 0 } = this.line() ?? {};
    return $localize`${sayCents(spentCentsToday)}:spent: van ${sayCents(dayLimitCents)}:limit:`;
  });
  /** Not even one text more goes out today. */
  protected readonly full = computed(() => {
    const line = this.line();
    return line?.set === true && line.spentCentsToday + Math.max(line.textCents, 1) > line.dayLimitCents;
  });
  private readonly parked = this.api.parkedTexts();
  /** Texts that the limit of the day stopped. */
  protected readonly waiting = computed(
    () => got(this.parked)?.items.filter(({ cause }) => cause === 'day-limit').length ?? 0,
  );
  protected readonly going = signal(false);
  protected readonly sayCents = sayCents;

  constructor() {
    effect(() => {
      const line = this.line();
      if (!line) return;
      const { read, now } = untracked(this.draft.value);
      // What somebody typed stays; what nobody touched is shown as it stands now.
      if (JSON.stringify(read) !== JSON.stringify(now)) return;
      const typed = lineTyped(line);
      this.draft.value.set({ read: typed, now: typed });
    });
  }

  /** Lets go what waits for another day's money. */
  protected async goOn(): Promise<void> {
    this.going.set(true);
    if (await this.refusals.tell(() => this.api.textsGoOn())) this.toasts.done($localize`Ze gaan nu uit.`);
    this.going.set(false);
    this.parked.reload();
  }

  /** Forgets what was typed and shows the line as it stands. */
  protected startAfresh(): void {
    this.draft.drop();
    this.problem.set(null);
    this.whole().reset();
    const line = this.line();
    if (!line) return;
    const typed = lineTyped(line);
    this.draft.value.set({ read: typed, now: typed });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const saved = await save(this.form, () => this.api.change(lineSent(this.draft.value().now)));
    this.busy.set(false);
    if (saved && 'problem' in saved) return this.problem.set(saved.problem);
    if (!saved) return;
    this.draft.drop();
    this.read.set(saved.answer);
    this.ourLine.reload();
    this.toasts.done($localize`De telefoonlijn is bewaard.`);
  }
}

/** The rule of a number, for what is written in a field; `most` in the unit that it is written in. */
function ofNumber(rule: Rule, most?: number): Rule {
  return (value) => {
    const number = numberIn(String(value));
    if (Number.isNaN(number)) return { rule: 'not-a-number' };
    const broken = rule(number);
    return broken && most !== undefined && broken.limit !== undefined
      ? { ...broken, limit: broken.rule === 'too-high' ? most : broken.limit }
      : broken;
  };
}
