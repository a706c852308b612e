import { Component, inject, output } from '@angular/core';
import type { SessionStep } from '@voortuin/contract/people/session';
import { CodeForm } from './code-form.ts';
import { SessionApi } from './session-api.ts';

/** The second step of signing in. */
@Component({
  selector: 'app-second-factor-step',
  imports: [CodeForm],
  template: `
    <div class="step">
      <p i18n>Open de app op je telefoon waarmee je codes maakt, en typ de code die er nu bij Voortuin staat.</p>
      <app-code-form [send]="give" [first]="true" i18n-label label="Ga verder" (sent)="step.emit($event)" />
      <p class="small quiet" i18n>Telefoon kwijt? Vraag je beheerder om hulp.</p>
    </div>
  `,
  styleUrl: './step.css',
})
export class SecondFactorStep {
  readonly step = output<SessionStep>();
  private readonly sessions = inject(SessionApi);
  protected readonly give = (code: string): Promise<SessionStep> => this.sessions.giveSecondFactor({ code });
}
