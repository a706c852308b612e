import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DemoPhoneView } from '@voortuin/contract/messages/demo-phones';
import { Chip } from '@voortuin/ui/chip/chip';
import { SearchField } from '@voortuin/ui/form/search-field';
import { Row } from '@voortuin/ui/list/row';
import { TwoPanes } from '@voortuin/ui/page/two-panes';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { OurLine } from '../phone-lines/our-line.ts';
import { isQuiet, sayQuietHours } from '../phone-lines/quiet-words.ts';
import { sayInstant } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import { DemoPhone } from './demo-phone.ts';
import { eventsOf } from './phone-events.ts';
import { PhonesFeed } from './phones-feed.ts';

/** A number that is nobody's: whoever texts or calls with it is somebody nobody knows yet. */
const unknown: DemoPhoneView = {
  id: 'onbekend', number: '+3197000049001', numberShown: '0970 000 49001', name: null, whose: 'nobody', texts: [], calls: [],
}; // prettier-ignore

/** The phones of the demo town: what caregivers and colleagues see on theirs, and what they do with it. */
@Component({
  selector: 'app-phones-page',
  imports: [Chip, DemoPhone, EmptyState, ErrorState, Note, Row, RouterLink, SearchField, Skeleton, TwoPanes],
  templateUrl: './phones-page.html',
  styleUrl: './phones-page.css',
  providers: [PhonesFeed],
})
export class PhonesPage {
  /** From the address: whose phone is open. */
  readonly van = input<string>();
  protected readonly feed = inject(PhonesFeed);
  protected readonly typed = signal('');
  private readonly line = inject(OurLine);
  protected readonly maySet = inject(Session).may('organisation:manage');
  /** The rule of the quiet hours, while they last. */
  protected readonly quiet = computed(() => {
    const line = this.line.view();
    this.feed.phones();
    return line?.set && isQuiet(line, new Date()) ? sayQuietHours(line) : null;
  });
  private readonly all = computed(() => {
    const phones = this.feed.phones();
    return phones && (phones.some(({ number }) => number === unknown.number) ? phones : [...phones, unknown]);
  });
  protected readonly open = computed(() => this.all()?.find(({ id }) => id === this.van()) ?? null);
  protected readonly lines = computed(() =>
    this.all()?.map((phone) => ({
      id: phone.id,
      title: phone.name ?? phone.numberShown,
      under: underOf(phone),
      rings: phone.calls.some(({ state, own }) => state === 'ringing' && !own),
      talks: phone.calls.some(({ state }) => state === 'talking'),
    })),
  );

  constructor() {
    effect((onCleanup) => {
      const words = this.typed().trim();
      const soon = setTimeout(() => this.feed.search(words), 250);
      onCleanup(() => clearTimeout(soon));
    });
  }
}

function underOf(phone: DemoPhoneView): string {
  const last = eventsOf(phone).at(-1);
  if (last) return `${sayInstant(last.at)} · ${last.text || $localize`leeg bericht`}`;
  if (phone.id === unknown.id) return $localize`Een nummer dat niemand kent`;
  return phone.numberShown;
}
