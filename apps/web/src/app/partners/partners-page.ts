import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OldPartners, PartnerLine, PartnerView } from '@voortuin/contract/partners/partners';
import { needs, type Need } from '@voortuin/contract/partners/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Field } from '@voortuin/ui/form/field';
import { SearchField } from '@voortuin/ui/form/search-field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Row } from '@voortuin/ui/list/row';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { Note } from '@voortuin/ui/states/note';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { reading } from '../api/reading.ts';
import { Session } from '../session/session.ts';
import { needWords } from './need-words.ts';
import { sayNeeds } from './offer-words.ts';
import { PartnersApi } from './partners-api.ts';

/** The organisations that take up referrals: to find by what they do, and to see which have to be checked again. */
@Component({
  selector: 'app-partners-page',
  imports: [Button, Card, Chip, EmptyState, Field, ListEnd, Note, PageHeader, Row, RouterLink, SearchField, TextInput],
  templateUrl: './partners-page.html',
  styleUrl: './partners-page.css',
})
export class PartnersPage {
  private readonly router = inject(Router);
  private readonly sheets = inject(Sheets);
  private readonly changed = inject(PartnersApi).changed;
  private readonly session = inject(Session);

  /** From the address: for which need, only the old ones, and those that have ended. */
  readonly behoefte = input<string>();
  readonly nakijken = input<string>();
  readonly gestopt = input<string>();

  protected readonly typed = signal('');
  private readonly search = signal('');
  protected readonly need = computed(() => needs.find((one) => one === this.behoefte()) ?? null);
  protected readonly onlyOld = computed(() => this.nakijken() === 'ja');
  protected readonly ended = computed(() => this.gestopt() === 'ja');
  protected readonly partners = pages<PartnerLine>(
    () => ({
      url: `${api}/partners`,
      params: {
        ...(this.search() && { search: this.search() }),
        ...(this.need() && { need: this.need()! }),
        ...(this.onlyOld() && { old: 'true' }),
        ...(this.ended() && { ended: 'true' }),
      },
    }),
    this.changed,
  );
  private readonly counting = reading<OldPartners>(() => `${api}/partners/old`, this.changed);
  protected readonly old = computed(() => this.counting.value()?.partners ?? 0);
  protected readonly mayWrite = computed(
    () => this.session.may('caregivers:write') || this.session.may('partners:manage'),
  );
  protected readonly filtered = computed(() => Boolean(this.search() || this.need() || this.onlyOld() || this.ended()));
  protected readonly needs = needs.map((value) => ({ value, label: needWords[value].title }));
  protected readonly sayNeeds = sayNeeds;

  constructor() {
    effect((onCleanup) => {
      const words = this.typed().trim();
      const soon = setTimeout(() => this.search.set(words), 250);
      onCleanup(() => clearTimeout(soon));
    });
  }

  protected chooseNeed(event: Event): void {
    this.show({ behoefte: ((event.target as HTMLSelectElement).value as Need) || null });
  }

  protected show(change: { behoefte?: string | null; nakijken?: string | null; gestopt?: string | null }): void {
    void this.router.navigate([], {
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl: true,
      state: { keepFocus: true },
    });
  }

  protected everyone(): void {
    this.typed.set('');
    this.show({ behoefte: null, nakijken: null, gestopt: null });
  }

  protected async add(): Promise<void> {
    const { PartnerSheet } = await import('./partner-sheet.ts');
    const partner = await this.sheets.open<PartnerView>(PartnerSheet, { data: null });
    if (partner) await this.router.navigate(['/partners', partner.id]);
  }
}
