import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { SightFilter } from '@voortuin/contract/caregivers/words';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { InsightView } from '@voortuin/contract/insight/insight';
import { Button } from '@voortuin/ui/button/button';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { api } from '../api/api.ts';
import { Colleagues } from '../people/colleagues.ts';
import { keeps } from '../forms/keeps.ts';
import { Session } from '../session/session.ts';
import { sightFilterWords } from './caregiver-words.ts';
import { HouseChoices } from './house-choices.ts';
import { everyone, type ListQuery } from './list-query.ts';

/** In the order of concern, as the overview tells them. */
const inOrder = [
  'not-spoken', 'never-spoken', 'too-long', 'below-floor', 'due', 'on-time', 'paused', 'on-request', 'never-approach', 'closed',
] as const satisfies readonly SightFilter[]; // prettier-ignore

/** Which caregivers one wants to see; answers the query, or nothing when it is put away. */
@Component({
  selector: 'app-filter-sheet',
  imports: [Button, Check, Field, FormField, Sheet, TextInput],
  templateUrl: './filter-sheet.html',
  styles: `
    .fields {
      display: grid;
      gap: 16px;
    }
  `,
})
export class FilterSheet {
  private readonly ref = inject<DialogRef<ListQuery>>(DialogRef);
  private readonly data = inject<{ query: ListQuery; seen: readonly string[] }>(DIALOG_DATA);
  private readonly session = inject(Session);
  protected readonly house = inject(HouseChoices);
  protected readonly colleagues = inject(Colleagues);

  private readonly overview = httpResource<InsightView>(() =>
    this.session.may('overview:read') ? `${api}/insight` : undefined,
  );
  /** The neighbourhoods there are, or else those of the lines on the screen. */
  protected readonly neighbourhoods = computed(() => {
    const all = this.overview.hasValue() ? this.overview.value().neighbourhoods : this.data.seen;
    return [...new Set(all)].filter(Boolean).sort((one, other) => one.localeCompare(other));
  });
  protected readonly classes = inOrder.map((value) => ({ value, label: sightFilterWords[value] }));

  private readonly typed = signal({
    sight: (this.data.query.sight ?? '') as SightFilter | '',
    consultantId: this.data.query.consultantId ?? '',
    teamId: this.data.query.teamId ?? '',
    municipalityId: this.data.query.municipalityId ?? '',
    neighbourhood: this.data.query.neighbourhood ?? '',
    unassigned: this.data.query.unassigned,
  });
  protected readonly form = form(this.typed, (path) =>
    keeps(path.neighbourhood, text(lengths.name), { optional: true }),
  );

  protected show(event: Event): void {
    event.preventDefault();
    if (this.form().invalid()) return this.form.neighbourhood().focusBoundControl();
    const { sight, consultantId, teamId, municipalityId, neighbourhood, unassigned } = this.typed();
    const same = sight === (this.data.query.sight ?? '');
    this.ref.close({
      sight: sight || null,
      leftReason: same ? this.data.query.leftReason : null,
      firstContactLate: same && this.data.query.firstContactLate,
      without: this.data.query.without,
      consultantId: unassigned ? null : consultantId || null,
      teamId: teamId || null,
      municipalityId: municipalityId || null,
      neighbourhood: neighbourhood.trim() || null,
      unassigned,
    });
  }

  protected clear(): void {
    this.ref.close(everyone);
  }
}
