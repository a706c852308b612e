import { Component, computed, inject, linkedSignal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { text } from '@voortuin/contract/platform/rules';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { got } from '../api/got.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import { CallsApi } from './calls-api.ts';

/** One's own phone: it rings first when one calls, and when somebody calls the organisation for her. */
@Component({
  selector: 'app-own-phone',
  imports: [Button, ErrorState, Field, FormField, Skeleton, TextInput],
  template: `
    @if (line.carries()) {
      <p i18n>
        Bel je iemand vanuit Voortuin, dan gaat eerst deze telefoon. Wie je belt, ziet het nummer van de organisatie en
        niet dat van jou. Belt een mantelzorger de organisatie, dan gaat deze telefoon ook.
      </p>
    } @else {
      <p i18n>Voor als je organisatie een eigen telefoonlijn heeft: dan gaat bij bellen eerst deze telefoon.</p>
    }
    @if (problem(); as words) {
      <vt-error-state [words]="words" (again)="read.reload()" />
    } @else if (view()) {
      <form novalidate (submit)="$event.preventDefault(); change()">
        <vt-field i18n-label label="Je telefoonnummer" i18n-hint hint="Leeg: je wordt niet gebeld.">
          <input vtInput type="tel" autocomplete="tel" [formField]="phoneForm.phone" />
        </vt-field>
        <button vtButton="primary" type="submit" [busy]="phoneForm().submitting()" i18n>Bewaar je nummer</button>
      </form>
    } @else {
      <vt-skeleton [count]="1" [height]="44" />
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      justify-items: start;
      gap: 12px;
    }
    form,
    vt-field {
      inline-size: 100%;
    }
  `,
})
export class OwnPhonePart {
  private readonly calls = inject(CallsApi);
  private readonly toasts = inject(Toasts);
  protected readonly line = inject(OurLine);
  protected readonly read = this.calls.ownPhone();
  protected readonly view = computed(() => got(this.read));
  private readonly draft = linkedSignal(() => ({ phone: this.view()?.phoneShown ?? '' }));
  protected readonly phoneForm = form(this.draft, (path) => {
    keeps(path.phone, text(30), { optional: true });
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error ? problemWords(problemOf(error)) : null;
  });

  protected async change(): Promise<void> {
    const saved = await save(this.phoneForm, () =>
      this.calls.changeOwnPhone({ phone: this.draft().phone.trim() || null }),
    );
    if (!saved) return;
    if ('problem' in saved) return this.toasts.wrong(problemWords(saved.problem));
    this.read.set(saved.answer);
    this.phoneForm().reset();
    this.toasts.done(
      saved.answer.phone ? $localize`Je telefoonnummer is bewaard.` : $localize`Je telefoon gaat niet meer over.`,
    );
  }
}
