import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { signalKinds, type SignalKind } from '@voortuin/contract/signals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import type { Who } from '../caregivers/who.ts';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { newId } from '../platform/ids.ts';
import { ColleagueOptions } from '../people/colleague-options.ts';
import { signalWords } from './signal-words.ts';
import { SignalsApi } from './signals-api.ts';

interface Filled {
  id: string;
  kind: SignalKind | null;
  what: string;
  ownerId: string;
}

/** Something noticed that must not be lost: what, and who looks after it. */
@Component({
  selector: 'app-raise-sheet',
  imports: [Button, Choices, Field, FormField, Note, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  templateUrl: './raise-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class RaiseSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly signals = inject(SignalsApi);
  protected readonly colleagues = inject(ColleagueOptions);
  protected readonly sheet = filledSheet<Filled, SignalView>(`raise-signal/${this.who.id}`, () => ({
    id: newId(),
    kind: null,
    what: '',
    ownerId: this.colleagues.me(),
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.kind, oneOf(signalKinds));
    keeps(path.what, text(lengths.paragraph));
  });
  protected readonly kinds = signalKinds.map((value) => ({
    value,
    label: signalWords[value],
    icon: value === 'safety' ? ('shield' as const) : undefined,
  }));
  protected readonly safety = computed(() => this.form.kind().value() === 'safety');

  protected save(): Promise<void> {
    const { id, kind, what, ownerId } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.signals.raise({ id, caregiverId: this.who.id, kind: kind!, what, ownerId: ownerId || null }),
    );
  }
}
