import { Component, computed, inject } from '@angular/core';
import type { PostcodeAreaView } from '@voortuin/contract/people/postcode-areas';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Row } from '@voortuin/ui/list/row';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { Note } from '@voortuin/ui/states/note';
import { got } from '../api/got.ts';
import { OrganisationsApi } from '../organisations/organisations-api.ts';
import { SettingsSection } from '../organisations/settings-section.ts';
import { Toasts } from '../toasts/toasts.ts';
import { PeopleApi } from './people-api.ts';

/** Who looks after which postcode: caregivers who come in go to her. */
@Component({
  selector: 'app-postcode-areas-page',
  imports: [Button, Card, Chip, EmptyState, Note, Row, SettingsSection],
  templateUrl: './postcode-areas-page.html',
  styleUrl: '../organisations/settings-list.css',
})
export class PostcodeAreasPage {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly api = inject(PeopleApi);
  private readonly organisations = inject(OrganisationsApi);
  protected readonly areas = this.api.areas();
  private readonly areaGaps = this.api.areaGaps();
  private readonly people = this.api.people();
  private readonly teams = this.organisations.teams();
  private readonly municipalities = this.organisations.municipalities();

  protected readonly list = computed(() => got(this.areas) ?? []);
  protected readonly gaps = computed(() => got(this.areaGaps) ?? []);
  protected readonly gapDigits = computed(() => this.gaps().map(({ digits }) => digits));
  protected readonly waiting = computed(() => this.gaps().reduce((sum, { caregivers }) => sum + caregivers, 0));

  protected under({ municipalityId, teamId }: PostcodeAreaView): string {
    const municipality = got(this.municipalities)?.find(({ id }) => id === municipalityId)?.name;
    const team = got(this.teams)?.find(({ id }) => id === teamId)?.name;
    return [municipality, team].filter(Boolean).join(', ');
  }

  protected async open(area: PostcodeAreaView | null, digits: readonly string[] = []): Promise<void> {
    const { PostcodeAreaSheet } = await import('./postcode-area-sheet.ts');
    const people = got(this.people) ?? [];
    const data = {
      area,
      digits,
      known: this.list().map((one) => one.digits),
      teams: got(this.teams) ?? [],
      municipalities: got(this.municipalities) ?? [],
      consultants: people.filter(({ left, roles }) => !left && roles.includes('consultant')),
    };
    const written = await this.sheets.open<PostcodeAreaView[]>(PostcodeAreaSheet, { data });
    if (!written) return;
    this.areas.reload();
    this.areaGaps.reload();
    this.toasts.done(
      written.length === 1
        ? $localize`Postcode ${written[0]!.digits}:digits: is bewaard.`
        : $localize`${written.length}:count: postcodes zijn bewaard.`,
    );
  }
}
