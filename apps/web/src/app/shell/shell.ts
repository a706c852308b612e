import { Component, DestroyRef, ElementRef, computed, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { CallBar } from '../calls/call-bar.ts';
import { Connection } from '../api/connection.ts';
import { Waiting } from '../api/waiting.ts';
import { News } from '../news/news.ts';
import { Session } from '../session/session.ts';
import { BottomBar } from './bottom-bar.ts';
import { Finder } from './finder.ts';
import { Places } from './places.ts';
import { Rail } from './rail.ts';
import { Shortcuts } from './shortcuts.ts';

/** The house round every page: the way to the other pages, the search, and the keys that work everywhere. */
@Component({
  selector: 'app-shell',
  imports: [BottomBar, CallBar, Rail, RouterOutlet],
  template: `
    <a class="skip" href="#inhoud" (click)="skip($event)" i18n>Naar de inhoud</a>
    <app-rail (help)="help()" (more)="more()" />
    <div class="beside">
      @if (session.demo()) {
        <header class="demo small" i18n>Dit is een voorbeeldstad: alle mensen zijn verzonnen.</header>
      }
      <main #main id="inhoud" tabindex="-1" [attr.aria-busy]="waiting.busy() || null"><router-outlet /></main>
    </div>
    <app-bottom-bar (more)="more()" />
    @if (places.logs()) {
      @defer {
        <app-call-bar />
      }
    }
  `,
  styleUrl: './shell.css',
  host: { '[style.--page-above]': 'above()', '[style.--rail-above]': 'aboveAll()' },
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly places = inject(Places);
  protected readonly waiting = inject(Waiting);
  private readonly connection = inject(Connection);
  private readonly sheets = inject(Sheets);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  /** The height of the lines above a page on a desk: the demo town's and the connection's. */
  protected readonly above = computed(() => `calc(${this.aboveAll()} + ${this.session.demo() ? 28 : 0}px)`);
  /** The height of the line above the rail as well. */
  protected readonly aboveAll = computed(() => (this.connection.state() === 'there' ? '0px' : '44px'));

  constructor() {
    const finder = inject(Finder);
    const { places } = this;
    const shortcuts = inject(Shortcuts);
    const hush = inject(News).listen();
    const forget = [hush, shortcuts.add({ key: '?', label: $localize`Deze uitleg`, run: () => this.help() })];
    if (places.searches()) {
      forget.push(
        shortcuts.add({ key: 'Ctrl+K', label: $localize`Een mantelzorger zoeken`, run: () => finder.open() }),
      );
    }
    if (places.logs()) {
      forget.push(shortcuts.add({ key: 'c', label: $localize`Een contact vastleggen`, run: () => finder.log() }));
    }
    inject(DestroyRef).onDestroy(() => forget.forEach((one) => one()));
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected async help(): Promise<void> {
    const { HelpSheet } = await import('./help-sheet.ts');
    await this.sheets.open(HelpSheet);
  }

  protected async more(): Promise<void> {
    const { MoreSheet } = await import('./more-sheet.ts');
    const asked = await this.sheets.open<'help'>(MoreSheet);
    if (asked === 'help') await this.help();
  }
}
