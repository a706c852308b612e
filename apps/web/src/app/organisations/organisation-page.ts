import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { colour } from '@voortuin/contract/organisations/words';
import type { Problem } from '@voortuin/contract/platform/problem';
import { text, whole } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { isLegible } from '@voortuin/domain/organisations/contrast';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Drafts } from '../drafts/drafts.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import { HedgeField } from './hedge-field.ts';
import { OrganisationsApi } from './organisations-api.ts';
import { SettingsSection } from './settings-section.ts';

const empty = {
  name: '',
  firstContactDays: null as number | null,
  schoolHolidaysCount: false,
  requiresSecondFactor: false,
  tellsDiagnosis: false,
  hedge: '',
};

/** What is decided for the whole organisation. */
@Component({
  selector: 'app-organisation-page',
  imports: [
    Button, Card, Check, ErrorState, Field, FormField, HedgeField, RouterLink, SettingsSection, TextInput,
  ], // prettier-ignore
  templateUrl: './organisation-page.html',
  styles: `
    form,
    vt-card {
      display: grid;
      gap: 20px;
    }
    .short {
      max-inline-size: 160px;
    }
    form > button {
      justify-self: start;
    }
  `,
  host: { '(keydown.control.enter)': 'save($event)', '(keydown.meta.enter)': 'save($event)' },
})
export class OrganisationPage {
  private readonly api = inject(OrganisationsApi);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly organisation = this.api.organisation();
  protected readonly draft = inject(Drafts).keep(
    () => 'organisation',
    () => empty,
  );
  protected readonly form = form(this.draft.value, (path) => {
    keeps(path.name, text(lengths.name));
    keeps(path.firstContactDays, whole(1, 90));
    keeps(path.hedge, (value) => colour(value) ?? (isLegible(String(value)) ? null : { rule: 'too-little-contrast' }), {
      optional: true,
    });
  });
  protected readonly busy = signal(false);
  private readonly problem = signal<Problem | null>(null);
  protected readonly refused = computed(() => {
    const problem = this.problem();
    return problem && problemWords(problem);
  });
  protected readonly needsOwnSecondFactor = computed(() => this.problem()?.code === 'own-second-factor-first');

  constructor() {
    effect(() => {
      if (!this.organisation.hasValue()) return;
      const { name, firstContactDays, schoolHolidaysCount, requiresSecondFactor, tellsDiagnosis, hedge } =
        this.organisation.value();
      if (untracked(this.draft.foundBack)) return;
      this.draft.value.set({
        name,
        firstContactDays,
        schoolHolidaysCount,
        requiresSecondFactor,
        tellsDiagnosis,
        hedge: hedge ?? '',
      });
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { name, firstContactDays, schoolHolidaysCount, requiresSecondFactor, tellsDiagnosis, hedge } =
      this.draft.value();
    const request = {
      name,
      firstContactDays: firstContactDays!,
      schoolHolidaysCount,
      requiresSecondFactor,
      tellsDiagnosis,
      hedge: hedge.trim() || null,
    };
    const saved = await save(this.form, () => this.api.changeOrganisation(request));
    this.busy.set(false);
    if (saved && 'problem' in saved) return this.problem.set(saved.problem);
    if (!saved) return;
    this.draft.drop();
    this.organisation.set(saved.answer);
    await this.session.load();
    this.toasts.done($localize`De gegevens van de organisatie zijn bewaard.`);
  }
}
