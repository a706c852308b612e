import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@voortuin/ui/icon/icon';
import { Bell } from '../reminders/bell.ts';
import { Session } from '../session/session.ts';
import { Finder } from './finder.ts';
import { Places } from './places.ts';

/** The navigation of the desk: icons with their names on pointing, or beside them where the screen is wide. */
@Component({
  selector: 'app-rail',
  imports: [Icon, RouterLink, RouterLinkActive],
  templateUrl: './rail.html',
  styleUrl: './rail.css',
  host: {
    '[class.hushed]': 'hushed()',
    '(document:keydown.escape)': 'hushed.set(true)',
    '(pointerleave)': 'hushed.set(false)',
    '(focusout)': 'hushed.set(false)',
  },
})
export class Rail {
  readonly help = output<void>();
  readonly more = output<void>();
  protected readonly places = inject(Places);
  protected readonly finder = inject(Finder);
  protected readonly session = inject(Session);
  protected readonly bell = inject(Bell);
  /** Escape puts the name away that pointing or the focus brought out (WCAG 1.4.13). */
  protected readonly hushed = signal(false);
  protected readonly initials = computed(() => {
    const words = (this.session.person()?.name ?? '').split(' ').filter((word) => /^\p{Lu}/u.test(word));
    return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('');
  });
}
