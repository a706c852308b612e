import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, disabled, form, validate } from '@angular/forms/signals';
import { lengths } from '@voortuin/contract/platform/words';
import { text, whole } from '@voortuin/contract/platform/rules';
import type { RhythmView } from '@voortuin/contract/rhythms/rhythms';
import { intervalDays, plannableChannels, type Channel } from '@voortuin/contract/rhythms/words';
import { Button } from '@voortuin/ui/button/button';
import { Check } from '@voortuin/ui/form/check';
import { Checks } from '@voortuin/ui/form/checks';
import { Field } from '@voortuin/ui/form/field';
import { Segmented } from '@voortuin/ui/form/segmented';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { channelWords } from '../caregivers/caregiver-words.ts';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { ruleWords } from '../problems/rule-words.ts';
import { RhythmsApi } from './rhythms-api.ts';

type Unit = 'weeks' | 'days';

/** The intervals are counted in the unit, as somebody says them. */
interface Filled {
  name: string;
  unit: Unit;
  idealDays: number | null;
  longestDays: number | null;
  channels: Channel[];
  usual: boolean;
}

const daysIn: Record<Unit, number> = { weeks: 7, days: 1 };

/** A rhythm: how often, how late at most, and by which channels in turn. */
@Component({
  selector: 'app-rhythm-sheet',
  imports: [
    Button, Check, Checks, Field, FormField, Segmented, Sheet, SheetForm, SheetProblem, TextInput, Wrong,
  ], // prettier-ignore
  templateUrl: './rhythm-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class RhythmSheet {
  private readonly api = inject(RhythmsApi);
  private readonly about = inject<{ rhythm: RhythmView | null; first: boolean }>(DIALOG_DATA);
  private readonly rhythm = this.about.rhythm;
  protected readonly title = this.rhythm?.name ?? $localize`Nieuw ritme`;
  /** One rhythm is always the usual one: it stays so until another becomes it. */
  protected readonly staysUsual = this.about.first || (this.rhythm?.usual ?? false);
  protected readonly sheet = filledSheet<Filled, RhythmView>(`rhythm/${this.rhythm?.id ?? 'new'}`, () =>
    filledFrom(this.rhythm, this.about.first),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.name, text(lengths.name));
    for (const interval of [path.idealDays, path.longestDays]) keeps(interval, (value) => this.judge(value));
    validate(path.longestDays, ({ value, valueOf }) => {
      const ideal = valueOf(path.idealDays);
      if (ideal === null || value() === null || value()! >= ideal) return null;
      return { kind: 'too-low', message: ruleWords({ rule: 'too-low', limit: ideal }) };
    });
    validate(path.channels, ({ value }) =>
      value().length ? null : { kind: 'required', message: $localize`Kies minstens één manier.` },
    );
    disabled(path.usual, { when: () => this.staysUsual });
  });
  protected readonly units = [
    { value: 'weeks', label: $localize`weken` },
    { value: 'days', label: $localize`dagen` },
  ] as const;
  protected readonly channels = plannableChannels.map((value) => ({
    value: value as Channel,
    label: channelWords[value],
  }));
  protected readonly usualWords = $localize`Voor iedereen die geen ander ritme heeft.`;
  protected readonly staysUsualWords = $localize`Er is altijd één gewoon ritme. Maak een ander ritme gewoon om dit te veranderen.`;
  protected readonly unit = computed(() => this.sheet.value().unit);

  /** Another unit counts the same time anew. */
  protected count(unit: Unit | null): void {
    if (!unit || unit === this.unit()) return;
    const recount = (value: number | null): number | null =>
      value === null ? null : Math.max(1, Math.round((value * daysIn[this.unit()]) / daysIn[unit]));
    this.sheet.value.update((filled) => ({
      ...filled,
      unit,
      idealDays: recount(filled.idealDays),
      longestDays: recount(filled.longestDays),
    }));
  }

  protected save(): Promise<void> {
    const { name, unit, idealDays, longestDays, channels, usual } = this.sheet.value();
    const draft = {
      name,
      idealDays: idealDays! * daysIn[unit],
      longestDays: longestDays! * daysIn[unit],
      channels,
      usual: usual || this.staysUsual,
    };
    return this.sheet.send(this.form, () => this.api.save(draft, this.rhythm?.id ?? null));
  }

  private judge(value: unknown) {
    return whole(intervalDays.least, Math.floor(intervalDays.most / daysIn[this.unit()]))(value);
  }
}

function filledFrom(rhythm: RhythmView | null, first: boolean): Filled {
  const {
    name = '',
    idealDays = 42,
    longestDays = 56,
    channels = ['phone', 'front-garden'],
    usual = first,
  } = rhythm ?? {};
  const unit: Unit = idealDays % 7 === 0 && longestDays % 7 === 0 ? 'weeks' : 'days';
  return {
    name,
    unit,
    idealDays: idealDays / daysIn[unit],
    longestDays: longestDays / daysIn[unit],
    channels: [...channels],
    usual,
  };
}
