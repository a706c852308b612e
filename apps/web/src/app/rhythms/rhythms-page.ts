import { Component, computed, inject } from '@angular/core';
import type { RhythmView } from '@voortuin/contract/rhythms/rhythms';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Row } from '@voortuin/ui/list/row';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { got } from '../api/got.ts';
import { HouseChoices } from '../caregivers/house-choices.ts';
import { SettingsSection } from '../organisations/settings-section.ts';
import { Toasts } from '../toasts/toasts.ts';
import { sayRhythm } from './rhythm-words.ts';
import { RhythmsApi } from './rhythms-api.ts';

/** The rhythms: how often somebody is spoken to, and by which channels in turn. */
@Component({
  selector: 'app-rhythms-page',
  imports: [Button, Card, Chip, EmptyState, Row, SettingsSection],
  template: `
    <app-settings-section
      i18n-title
      title="Ritmes"
      i18n-under
      under="Hoe vaak spreken we iemand, en hoe? Wat zij zelf wil gaat altijd voor."
      [fetched]="rhythms"
    >
      <button actions vtButton="primary" type="button" icon="plus" (click)="open(null)" i18n>Nieuw ritme</button>
      @if (list().length) {
        <vt-card class="list">
          <ul>
            @for (rhythm of list(); track rhythm.id) {
              <li>
                <button vtRow type="button" [title]="rhythm.name" (click)="open(rhythm)">
                  {{ say(rhythm) }}
                  @if (rhythm.usual) {
                    <vt-chip end tone="hedge" icon="check" i18n>gewoon ritme</vt-chip>
                  }
                </button>
              </li>
            }
          </ul>
        </vt-card>
      } @else {
        <vt-empty-state icon="repeat" i18n-title title="Nog geen ritme">
          <p i18n>Zolang er geen is, houden we elke 6 weken aan, hooguit 8. Maak het ritme dat bij jullie past.</p>
        </vt-empty-state>
      }
    </app-settings-section>
  `,
  styleUrl: '../organisations/settings-list.css',
})
export class RhythmsPage {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly house = inject(HouseChoices);
  protected readonly rhythms = inject(RhythmsApi).rhythms();
  protected readonly list = computed(() => got(this.rhythms) ?? []);
  protected readonly say = sayRhythm;

  protected async open(rhythm: RhythmView | null): Promise<void> {
    const { RhythmSheet } = await import('./rhythm-sheet.ts');
    const data = { rhythm, first: this.list().length === 0 };
    const saved = await this.sheets.open<RhythmView>(RhythmSheet, { data });
    if (!saved) return;
    this.rhythms.reload();
    this.house.reload();
    this.toasts.done($localize`Ritme ${saved.name}:name: is bewaard.`);
  }
}
