import { Component, computed, input, output, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { wide } from '@voortuin/ui/list/wide';
import type { Part } from './list-way.ts';

/** Somebody or something to choose. */
export interface Option {
  id: string;
  name: string;
}

/** Narrows the overview to a team, consultant, municipality or neighbourhood; on a phone behind a button. */
@Component({
  selector: 'app-insight-filters',
  imports: [Button, Field, TextInput],
  template: `
    @if (!wide() && fields().length > 0) {
      <button
        vtButton="outline"
        type="button"
        icon="filter"
        [small]="true"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
        i18n
      >
        {chosen(), plural, =0 {Kies een deel} =1 {1 keuze} other {{{ chosen() }} keuzes}}
      </button>
    }
    @if (wide() || open()) {
      <div class="fields">
        @for (field of fields(); track field.key) {
          <vt-field [label]="field.label">
            <select vtInput [value]="part()[field.key] ?? ''" (change)="choose(field.key, $event)">
              <option value="">{{ field.all }}</option>
              @for (option of field.options; track option.id) {
                <option [value]="option.id" [selected]="option.id === part()[field.key]">{{ option.name }}</option>
              }
            </select>
          </vt-field>
        }
      </div>
    }
    @if (chosen() && (wide() || open())) {
      <button vtButton="plain" type="button" [small]="true" (click)="changed.emit({})" i18n>Alles tonen</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 12px;
      margin-block-end: 20px;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      flex: 1 1 320px;
      gap: 12px;
    }
  `,
})
export class InsightFilters {
  readonly part = input.required<Part>();
  readonly teams = input.required<readonly Option[]>();
  readonly consultants = input.required<readonly Option[]>();
  readonly municipalities = input.required<readonly Option[]>();
  readonly neighbourhoods = input.required<readonly string[]>();
  readonly changed = output<Part>();

  protected readonly wide = wide(720);
  protected readonly open = signal(false);
  protected readonly chosen = computed(() => Object.values(this.part()).filter(Boolean).length);

  /** What there is to choose; a choice of one is none. */
  protected readonly fields = computed(() => {
    const neighbourhoods = this.neighbourhoods().map((name) => ({ id: name, name }));
    const all: { key: keyof Part; label: string; all: string; options: readonly Option[] }[] = [
      { key: 'teamId', label: $localize`Team`, all: $localize`Alle teams`, options: this.teams() },
      {
        key: 'consultantId',
        label: $localize`Consulent`,
        all: $localize`Alle consulenten`,
        options: this.consultants(),
      },
      {
        key: 'municipalityId',
        label: $localize`Gemeente`,
        all: $localize`Alle gemeenten`,
        options: this.municipalities(),
      },
      { key: 'neighbourhood', label: $localize`Buurt`, all: $localize`Alle buurten`, options: neighbourhoods },
    ];
    return all.filter(({ key, options }) => options.length > 1 || this.part()[key]);
  });

  protected choose(key: keyof Part, event: Event): void {
    this.changed.emit({ ...this.part(), [key]: (event.target as HTMLSelectElement).value || undefined });
  }
}
