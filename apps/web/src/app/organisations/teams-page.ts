import { Component, computed, inject } from '@angular/core';
import type { TeamView } from '@voortuin/contract/organisations/organisations';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Row } from '@voortuin/ui/list/row';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { got } from '../api/got.ts';
import { HouseChoices } from '../caregivers/house-choices.ts';
import { Toasts } from '../toasts/toasts.ts';
import { OrganisationsApi } from './organisations-api.ts';
import { SettingsSection } from './settings-section.ts';

/** The teams of the organisation. */
@Component({
  selector: 'app-teams-page',
  imports: [Button, Card, EmptyState, Row, SettingsSection],
  template: `
    <app-settings-section
      i18n-title
      title="Teams"
      i18n-under
      under="Een teamleider ziet het hele huis en kan per team kijken. Eén team is genoeg."
      [fetched]="teams"
    >
      <button actions vtButton="primary" type="button" icon="plus" (click)="open(null)" i18n>Nieuw team</button>
      @if (list().length) {
        <vt-card class="list">
          <ul>
            @for (team of list(); track team.id) {
              <li>
                <button vtRow type="button" [title]="team.name" (click)="open(team)">
                  <ng-container i18n
                    >{team.people, plural, =0 {nog niemand} =1 {1 collega} other {{{ team.people }} collega’s}},
                    {team.caregivers, plural,
                      =0 {geen mantelzorgers}
                      =1 {1 mantelzorger}
                      other {{{ team.caregivers }} mantelzorgers}
                    }</ng-container
                  >
                </button>
              </li>
            }
          </ul>
        </vt-card>
      } @else {
        <vt-empty-state icon="team" i18n-title title="Nog geen team">
          <p i18n>Maak het eerste team. Daarna zet je er collega’s in.</p>
        </vt-empty-state>
      }
    </app-settings-section>
  `,
  styleUrl: './settings-list.css',
})
export class TeamsPage {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly house = inject(HouseChoices);
  protected readonly teams = inject(OrganisationsApi).teams();
  protected readonly list = computed(() => got(this.teams) ?? []);

  protected async open(team: TeamView | null): Promise<void> {
    const { TeamSheet } = await import('./team-sheet.ts');
    const saved = await this.sheets.open<TeamView>(TeamSheet, { data: team });
    if (!saved) return;
    this.teams.reload();
    this.house.reload();
    this.toasts.done($localize`Team ${saved.name}:name: is bewaard.`);
  }
}
