import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoTextReason } from '@voortuin/contract/messages/words';
import { Note } from '@voortuin/ui/states/note';
import { Session } from '../session/session.ts';
import { sayObjection } from './objection-words.ts';
import { PermissionPart } from './permission-part.ts';
import type { Texted } from './texted.ts';

/** Why she gets no text, and what one can do about it: a permission is recorded right there. */
@Component({
  selector: 'app-objection-note',
  imports: [Note, PermissionPart, RouterLink],
  template: `
    <vt-note [tone]="said().way === 'permission' ? 'sun' : 'clay'" icon="info" role="status">
      <p>
        <strong>{{ said().words }}</strong>
      </p>
      <p>{{ said().todo }}</p>
      @switch (said().way) {
        @case ('permission') {
          @if (mayChange) {
            <app-permission-part [caregiverId]="who().caregiverId" (recorded)="recorded.emit()" />
          }
        }
        @case ('form') {
          @if (mayChange) {
            <a [routerLink]="['/mantelzorgers', who().caregiverId, 'bewerken']" (click)="left.emit()" i18n
              >Bewerk de gegevens</a
            >
          }
        }
        @case ('page') {
          <a [routerLink]="['/mantelzorgers', who().caregiverId]" (click)="left.emit()" i18n
            >Naar de pagina van {{ called() }}</a
          >
        }
        @case ('settings') {
          @if (maySet) {
            <a routerLink="/instellingen/telefoonlijn" (click)="left.emit()" i18n>Stel de telefoonlijn in</a>
          }
        }
      }
    </vt-note>
  `,
  styles: `
    p + p {
      margin-block-start: 2px;
    }
    a {
      display: inline-block;
      padding-block: 10px;
    }
  `,
})
export class ObjectionNote {
  readonly objection = input.required<NoTextReason>();
  readonly who = input.required<Texted>();
  readonly recorded = output<void>();
  /** Somebody follows a way out of the sheet. */
  readonly left = output<void>();
  private readonly session = inject(Session);
  protected readonly mayChange = this.session.may('caregivers:write');
  protected readonly maySet = this.session.may('organisation:manage');
  protected readonly called = computed(() => this.who().firstName || this.who().name);
  protected readonly said = computed(() => sayObjection(this.objection(), this.called()));
}
