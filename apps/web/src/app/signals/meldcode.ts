import { Component, computed, inject, input } from '@angular/core';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { meldcodeSteps, type MeldcodeStep } from '@voortuin/contract/signals/words';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { sayInstant } from '../platform/dates.ts';
import { SignalSheets } from './signal-sheets.ts';
import { meldcodeWords } from './signal-words.ts';

/** The five steps of the reporting code as a list to go through: who took each, when, and with what words. */
@Component({
  selector: 'app-meldcode',
  imports: [Button, Icon],
  templateUrl: './meldcode.html',
  styleUrl: './meldcode.css',
})
export class Meldcode {
  readonly signal = input.required<SignalView>();
  /** Whether one may set steps here. */
  readonly open = input(true);
  /** Whether the list is folded out at first. */
  readonly unfolded = input(false);
  private readonly sheets = inject(SignalSheets);
  protected readonly say = sayInstant;
  protected readonly steps = computed(() =>
    meldcodeSteps.map((step, at) => ({
      step,
      number: at + 1,
      ...meldcodeWords[step],
      more: $localize`Nog iets over: ${meldcodeWords[step].title}:step:`,
      taken: this.signal().steps.filter((one) => one.step === step),
    })),
  );
  /** The first step that was not taken. */
  protected readonly next = computed(() => this.steps().find(({ taken }) => taken.length === 0)?.title ?? null);
  protected readonly done = computed(() => this.steps().filter(({ taken }) => taken.length > 0).length);

  protected take(step: MeldcodeStep): void {
    void this.sheets.takeStep(this.signal(), step);
  }
}
