import { Component, inject, input } from '@angular/core';
import { Preferences } from '../preferences/preferences.ts';

/** The page around signing in and joining: our name, one card, and beside it what may help. */
@Component({
  selector: 'app-sign-in-frame',
  template: `
    <main [class.wide]="wide()">
      <p class="brand">Voortuin</p>
      <p class="promise quiet" i18n>Niemand raakt uit beeld.</p>
      <div class="parts">
        <section class="card">
          <h1 tabindex="-1">{{ title() }}</h1>
          <ng-content />
        </section>
        <ng-content select="[aside]" />
      </div>
    </main>
    <footer class="small quiet">
      @if (preferences.language === 'en') {
        <a [href]="preferences.addressIn('nl')" lang="nl" (click)="preferences.wantLanguage('nl')">Nederlands</a>
      } @else {
        <a [href]="preferences.addressIn('en')" lang="en" (click)="preferences.wantLanguage('en')">English</a>
      }
    </footer>
  `,
  styleUrl: './sign-in-frame.css',
})
export class SignInFrame {
  readonly title = input.required<string>();
  readonly wide = input(false);
  protected readonly preferences = inject(Preferences);
}
