import { Service, inject, type Type } from '@angular/core';
import type { MeldcodeStep } from '@voortuin/contract/signals/words';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { Toasts } from '../toasts/toasts.ts';
import { meldcodeWords, signalWords } from './signal-words.ts';

/** Opens the sheets about signals: raising, handling, giving away, and the steps of the reporting code. */
@Service()
export class SignalSheets {
  private readonly sheets = inject(Sheets);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);

  async raise(who: Who): Promise<boolean> {
    const { RaiseSheet } = await import('./raise-sheet.ts');
    return this.open(
      RaiseSheet,
      who,
      ({ kind }) => $localize`Signaal vastgelegd: ${signalWords[kind]}:kind:`,
      ({ kind, owner }) =>
        kind === 'safety'
          ? $localize`De teamleider ziet het nu. De stappen van de meldcode staan bij het signaal.`
          : $localize`Het blijft staan tot ${owner}:owner: schrijft wat er is gedaan.`,
    );
  }

  async handle(signal: SignalView): Promise<boolean> {
    const { HandleSheet } = await import('./handle-sheet.ts');
    return this.open(HandleSheet, signal, ({ kind }) => $localize`Signaal afgehandeld: ${signalWords[kind]}:kind:`);
  }

  async give(signal: SignalView): Promise<boolean> {
    const { GiveSheet } = await import('./give-sheet.ts');
    return this.open(GiveSheet, signal, ({ owner }) => $localize`Dit signaal is nu van ${owner}:owner:`);
  }

  async takeStep(signal: SignalView, step: MeldcodeStep): Promise<boolean> {
    const { StepSheet } = await import('./step-sheet.ts');
    return this.open(StepSheet, { signal, step }, () => $localize`Stap gezet: ${meldcodeWords[step].title}:step:`);
  }

  private async open(
    sheet: Type<unknown>,
    data: unknown,
    said: (signal: SignalView) => string,
    more?: (signal: SignalView) => string,
  ): Promise<boolean> {
    const signal = await this.sheets.open<SignalView>(sheet, { data });
    if (!signal) return false;
    this.changes.tell();
    this.toasts.done(said(signal), { more: more?.(signal) });
    return true;
  }
}
