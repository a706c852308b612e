import { Component, computed, inject, input } from '@angular/core';
import type { HowItGoesPicture } from '@voortuin/contract/timelines/timelines';
import { Card } from '@voortuin/ui/card/card';
import { StrainChart } from '@voortuin/ui/charts/strain-chart';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { language } from '../platform/dates.ts';
import { Changes } from './changes.ts';

/** How it goes with her over time, as a picture, and how often one spoke and tried. */
@Component({
  selector: 'app-strain-card',
  imports: [Card, StrainChart],
  template: `
    @if (picture(); as picture) {
      <vt-card>
        <header>
          <h2 i18n>Hoe het gaat</h2>
          <p class="small quiet figures" i18n>
            {picture.conversations, plural, =1 {1 gesprek} other {{{ picture.conversations }} gesprekken}},
            {picture.attempts, plural, =1 {1 poging} other {{{ picture.attempts }} pogingen}}
          </p>
        </header>
        <vt-strain-chart [points]="points()" [month]="month" />
      </vt-card>
    }
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 4px 16px;
      margin-block-end: 12px;
    }
    h2 {
      color: var(--ink-2);
      font: 600 var(--text-small) / 1.4 var(--text-font);
    }
  `,
})
export class StrainCard {
  readonly caregiverId = input.required<string>();
  private readonly read = reading<HowItGoesPicture>(
    () => `${api}/caregivers/${this.caregiverId()}/how-it-goes`,
    inject(Changes).seen,
  );
  protected readonly picture = this.read.value;
  protected readonly points = computed(() =>
    (this.picture()?.points ?? []).map(({ heldAt, howItGoes }) => ({ at: heldAt, goes: howItGoes })),
  );

  protected readonly month = (at: string): string => {
    const date = new Date(at);
    const month = new Intl.DateTimeFormat(language(), { month: 'short', timeZone: 'Europe/Amsterdam' }).format(date);
    return `${month.replace('.', '')} ’${String(date.getFullYear()).slice(2)}`;
  };
}
