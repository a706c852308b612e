import { Component, inject } from '@angular/core';
import { Check } from '@voortuin/ui/form/check';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Preferences } from '../preferences/preferences.ts';
import { Shortcuts } from './shortcuts.ts';

/** The keys that work, and the switch for those of one letter. */
@Component({
  selector: 'app-help-sheet',
  imports: [Check, Sheet],
  template: `
    <vt-sheet i18n-title title="Met het toetsenbord" i18n-under under="Alles kan ook met de muis of je vinger.">
      <dl>
        @for (one of rows(); track one.key) {
          <div>
            <dt>
              @for (part of one.key.split('+'); track $index) {
                <kbd>{{ part }}</kbd>
              }
            </dt>
            <dd>{{ one.label }}</dd>
          </div>
        }
      </dl>
      <vt-check
        [checked]="preferences.singleKeys()"
        (checkedChange)="preferences.wantSingleKeys($event)"
        i18n-hint
        hint="Zet dit uit als je je computer met je stem bedient."
        i18n
        >Toetsen van één letter doen iets</vt-check
      >
    </vt-sheet>
  `,
  styles: `
    dl {
      display: grid;
      margin-block-end: 12px;
    }
    dl div {
      display: grid;
      grid-template-columns: 128px minmax(0, 1fr);
      align-items: baseline;
      gap: 12px;
      padding-block: 9px;
      border-block-end: 1px solid var(--line);
    }
    dt {
      display: flex;
      gap: 4px;
    }
  `,
})
export class HelpSheet {
  protected readonly preferences = inject(Preferences);
  private readonly shortcuts = inject(Shortcuts);

  protected rows(): { key: string; label: string }[] {
    return [
      ...this.shortcuts.all(),
      { key: 'Ctrl+Enter', label: $localize`Bewaren` },
      { key: 'Ctrl+Z', label: $localize`Ongedaan maken wat je net deed, zolang de melding er staat` },
      { key: 'Esc', label: $localize`Sluiten` },
      { key: 'Tab', label: $localize`Naar het volgende` },
    ];
  }
}
