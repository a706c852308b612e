import { Component, computed, inject } from '@angular/core';
import type { MunicipalityView } from '@voortuin/contract/organisations/organisations';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Row } from '@voortuin/ui/list/row';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { got } from '../api/got.ts';
import { HouseChoices } from '../caregivers/house-choices.ts';
import { sayNumber } from '../platform/numbers.ts';
import { Toasts } from '../toasts/toasts.ts';
import { OrganisationsApi } from './organisations-api.ts';
import { SettingsSection } from './settings-section.ts';

/** The municipalities the organisation works for, each with the floor it asks for. */
@Component({
  selector: 'app-municipalities-page',
  imports: [Button, Card, EmptyState, Row, SettingsSection],
  template: `
    <app-settings-section
      i18n-title
      title="Gemeenten"
      i18n-under
      under="Elke gemeente heeft haar eigen ondergrens: hoeveel gesprekken iemand in een jaar minstens krijgt."
      [fetched]="municipalities"
    >
      <button actions vtButton="primary" type="button" icon="plus" (click)="open(null)" i18n>Nieuwe gemeente</button>
      @if (list().length) {
        <vt-card class="list">
          <ul>
            @for (one of list(); track one.id) {
              <li>
                <button vtRow type="button" [title]="one.name" (click)="open(one)">
                  <ng-container i18n>{one.floor, plural,
                    =0 {geen ondergrens}
                    =1 {minstens 1 gesprek in een jaar}
                    other {minstens {{ sayNumber(one.floor) }} gesprekken in een jaar}
                  }</ng-container>
                  <span end class="quiet small">{{ one.code }}</span>
                </button>
              </li>
            }
          </ul>
        </vt-card>
      } @else {
        <vt-empty-state icon="building" i18n-title title="Nog geen gemeente">
          <p i18n>Voor welke gemeente werken jullie? Zet haar erin met haar ondergrens.</p>
        </vt-empty-state>
      }
    </app-settings-section>
  `,
  styleUrl: './settings-list.css',
})
export class MunicipalitiesPage {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly house = inject(HouseChoices);
  protected readonly municipalities = inject(OrganisationsApi).municipalities();
  protected readonly sayNumber = sayNumber;
  protected readonly list = computed(() => got(this.municipalities) ?? []);

  protected async open(municipality: MunicipalityView | null): Promise<void> {
    const { MunicipalitySheet } = await import('./municipality-sheet.ts');
    const saved = await this.sheets.open<MunicipalityView>(MunicipalitySheet, { data: municipality });
    if (!saved) return;
    this.municipalities.reload();
    this.house.reload();
    this.toasts.done($localize`Gemeente ${saved.name}:name: is bewaard.`);
  }
}
