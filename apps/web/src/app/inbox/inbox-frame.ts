import { Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { Waiting } from '../api/waiting.ts';
import { Preferences } from '../preferences/preferences.ts';
import { Leaving } from '../session/leaving.ts';
import { Session } from '../session/session.ts';

/** The house round the pages of a partner: its questions, announcing somebody, and going out. */
@Component({
  selector: 'app-inbox-frame',
  imports: [Button, Icon, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './inbox-frame.html',
  styleUrl: './inbox-frame.css',
})
export class InboxFrame {
  protected readonly session = inject(Session);
  protected readonly waiting = inject(Waiting);
  protected readonly leaving = inject(Leaving);
  protected readonly preferences = inject(Preferences);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly others = computed(() =>
    this.session.organisations().filter(({ id }) => id !== this.session.organisation()?.id),
  );

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
