import { Component, computed, input, model, output } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { contrast, isLegible, leastContrast, madeLegible } from '@voortuin/domain/organisations/contrast';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Icon } from '@voortuin/ui/icon/icon';
import { sayNumber } from '../platform/numbers.ts';

const ours = '#1E5B3E';
const hexadecimal = /^#[0-9a-f]{6}$/i;

/** An own colour in place of hedge green, with at once whether text in it can be read. Works with `[formField]`. */
@Component({
  selector: 'app-hedge-field',
  imports: [Button, Field, Icon, TextInput],
  template: `
    <vt-field
      i18n-label
      label="Eigen kleur"
      i18n-hint
      hint="Komt in de plaats van het groen van Voortuin, op knoppen en in namen. In het donker maken we hem vanzelf lichter."
      [optional]="true"
      [error]="wrong()"
    >
      <div class="pick">
        <input type="color" i18n-aria-label aria-label="Kies een kleur" [value]="shown()" (input)="choose($event)" />
        <input
          vtInput
          autocomplete="off"
          spellcheck="false"
          placeholder="#1E5B3E"
          [value]="value()"
          (input)="choose($event)"
          (blur)="touch.emit()"
        />
        @if (value()) {
          <button vtButton="plain" type="button" (click)="set('')" i18n>Voortuingroen</button>
        }
      </div>
    </vt-field>
    @if (value() && isColour()) {
      <p class="verdict" role="status" [class.late]="!legible()">
        <vt-icon [name]="legible() ? 'check' : 'alert'" />
        @if (legible()) {
          <span i18n>Goed te lezen: het contrast is {{ ratio() }} op 1.</span>
        } @else {
          <span i18n>Te licht om te lezen: het contrast is {{ ratio() }} op 1, en moet {{ least }} zijn.</span>
          <button vtButton="outline" type="button" [small]="true" (click)="darken()" i18n>Maak hem donkerder</button>
        }
      </p>
    }
    @if (legible()) {
      <div class="sample" aria-hidden="true" [style.--sample]="shown()">
        <span class="button" i18n>Bel Anneke</span>
        <span class="name">Anneke van den Berg</span>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .pick {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    input[type='color'] {
      inline-size: 56px;
      block-size: 46px;
      padding: 4px;
      border: 1px solid var(--edge);
      border-radius: 10px;
      background: var(--surface);
      cursor: pointer;
    }
    .pick input[vtInput] {
      flex: 0 1 150px;
    }
    .verdict {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      color: var(--hedge);
    }
    .verdict span {
      color: var(--ink);
    }
    .verdict.late {
      color: var(--clay);
    }
    .sample {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 16px;
      padding: 14px;
      border: 1px solid #e5dfd2;
      border-radius: var(--radius);
      background: #faf7f0;
      color: var(--sample);
      font-weight: 600;
    }
    .button {
      padding: 8px 18px;
      border-radius: var(--radius-pill);
      background: var(--sample);
      color: #ffffff;
    }
  `,
})
export class HedgeField {
  readonly value = model('');
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly touch = output<void>();

  protected readonly isColour = computed(() => hexadecimal.test(this.value()));
  protected readonly shown = computed(() => (this.isColour() ? this.value() : ours));
  protected readonly legible = computed(() => isLegible(this.shown()));
  protected readonly ratio = computed(() => one(contrast(this.shown(), '#E4EFE6')));
  protected readonly least = one(leastContrast);
  /** The verdict below says already that a colour is too light. */
  protected readonly wrong = computed(() =>
    this.touched() && !this.isColour() ? (this.errors()[0]?.message ?? null) : null,
  );

  protected choose(event: Event): void {
    this.set((event.target as HTMLInputElement).value.trim().toUpperCase());
  }

  protected darken(): void {
    this.set(madeLegible(this.value()));
  }

  protected set(value: string): void {
    this.value.set(value);
    this.touch.emit();
  }
}

function one(number: number): string {
  return sayNumber(number, { maximumFractionDigits: 1 });
}
