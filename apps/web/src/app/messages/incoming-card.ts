import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IncomingTextView } from '@voortuin/contract/messages/messages';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Icon } from '@voortuin/ui/icon/icon';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import type { Newcomer } from '../caregivers/caregiver-form/newcomer.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import { sayInstant } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import type { Found } from '../shell/recent-caregivers.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { incomingKindWords } from './incoming-words.ts';
import { Texting } from './texting.ts';
import { TextsApi } from './texts-api.ts';

/** From how many letters on a text is folded. */
const long = 480;

/** A text that came in: whose it is or may be, what she wrote as plain text, and answering or putting it away. */
@Component({
  selector: 'app-incoming-card',
  imports: [Button, Card, Chip, Icon, RouterLink],
  templateUrl: './incoming-card.html',
  styleUrl: './incoming-card.css',
})
export class IncomingCard {
  readonly text = input.required<IncomingTextView>();
  /** Somebody opened it or went to work on it. */
  readonly seen = output<void>();
  private readonly texts = inject(TextsApi);
  private readonly texting = inject(Texting);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly refusals = inject(Refusals);
  private readonly sheets = inject(Sheets);
  protected readonly mayAct = inject(Session).may('contacts:log');
  protected readonly mayAdd = inject(Session).may('caregivers:write');
  protected readonly tel = computed(() => `tel:${this.text().numberShown.replace(/[^\d+]/g, '')}`);
  /** What the form of somebody new begins with; a number stands in no address. */
  protected readonly newcomer = computed((): Newcomer => {
    const { id, numberShown } = this.text();
    return { phone: numberShown, textId: id };
  });
  protected readonly busy = signal<'handled' | 'assign' | null>(null);

  protected readonly at = computed(() => sayInstant(this.text().receivedAt));
  protected readonly kind = computed(() => incomingKindWords[this.text().kind]);
  protected readonly open = computed(() => this.text().handledAt === null);
  protected readonly mayAnswer = computed(
    () => this.texting.byUs && this.text().caregiverId !== null && this.text().kind !== 'stop',
  );
  /** A long text is folded until somebody wants all of it. */
  protected readonly isLong = computed(() => this.text().text.length > long || this.text().text.split('\n').length > 8);
  protected readonly unfolded = signal(false);
  protected readonly handled = computed(() => {
    const { handledAt, handledBy } = this.text();
    if (!handledAt) return null;
    const when = sayInstant(handledAt);
    return handledBy ? $localize`Gelezen door ${handledBy}:by:, ${when}:when:` : $localize`Gelezen, ${when}:when:`;
  });

  protected answer(): void {
    const { id, caregiverId, caregiver } = this.text();
    if (!caregiverId) return;
    this.seen.emit();
    void this.texting.text({ caregiverId, name: caregiver ?? '', seenId: id });
  }

  /** A text of nobody would drop out of sight: there one is asked whether something was done with it. */
  protected handle(): Promise<void> {
    return this.text().caregiverId ? this.read() : this.askFirst();
  }

  private async askFirst(): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    const data: Confirmation = {
      who: { id: this.text().id, name: this.text().numberShown },
      title: $localize`Is er iets mee gedaan?`,
      words: $localize`Niemand weet nog van wie dit nummer is. Na “Gelezen” staat dit bericht niet meer in de lijst om te lezen, en vraagt het niemand meer iets.`,
      label: $localize`Ja, gelezen`,
      run: () => this.texts.handle(this.text().id).then(() => true),
    };
    if (!(await this.sheets.open<boolean>(ConfirmSheet, { data }))) return;
    this.changes.tell();
    this.toasts.done($localize`Gelezen.`);
  }

  private async read(): Promise<void> {
    const done = await this.doing('handled', () => this.texts.handle(this.text().id));
    if (done) this.toasts.done($localize`Gelezen.`);
  }

  protected async find(): Promise<void> {
    const { SearchSheet } = await import('../shell/search-sheet.ts');
    const found = await this.sheets.open<Found>(SearchSheet, { data: 'assign', place: 'top' });
    if (found) await this.assign(found);
  }

  protected async assign({ id, name }: { id: string; name: string }): Promise<void> {
    const done = await this.doing('assign', () => this.texts.assign(this.text().id, id));
    if (done) this.toasts.done($localize`Dit bericht staat nu bij ${name}:name:.`);
  }

  private async doing(what: 'handled' | 'assign', call: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(what);
    const done = await this.refusals.tell(() => call().then(() => true));
    this.busy.set(null);
    if (done) this.changes.tell();
    return done ?? false;
  }
}
