import { Component, inject, input, output, signal } from '@angular/core';
import type { SessionStep } from '@voortuin/contract/people/session';
import { Icon } from '@voortuin/ui/icon/icon';
import { Note } from '@voortuin/ui/states/note';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { SessionApi } from './session-api.ts';

/** Choosing the organisation to work in, for who belongs to several. */
@Component({
  selector: 'app-organisation-step',
  imports: [Icon, Note],
  template: `
    <div class="step">
      @if (wrong(); as words) {
        <vt-note tone="clay" icon="alert" role="alert"
          ><p>{{ words }}</p></vt-note
        >
      }
      <p i18n>Je werkt voor meer dan één organisatie. Waar werk je nu?</p>
      <ul>
        @for (organisation of organisations(); track organisation.id) {
          <li>
            <button class="line" type="button" [disabled]="busy()" (click)="choose(organisation.id)">
              {{ organisation.name }}<vt-icon name="chevron-right" />
            </button>
          </li>
        }
      </ul>
    </div>
  `,
  styleUrl: './step.css',
})
export class OrganisationStep {
  readonly organisations = input.required<readonly { id: string; name: string }[]>();
  readonly step = output<SessionStep>();
  private readonly sessions = inject(SessionApi);
  protected readonly busy = signal(false);
  protected readonly wrong = signal<string | null>(null);

  protected async choose(organisationId: string): Promise<void> {
    this.busy.set(true);
    this.wrong.set(null);
    try {
      this.step.emit(await this.sessions.chooseOrganisation({ organisationId }));
    } catch (error) {
      this.wrong.set(problemWords(problemOf(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
