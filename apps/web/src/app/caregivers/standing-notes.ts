import { Component, computed, inject, input } from '@angular/core';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { Button } from '@voortuin/ui/button/button';
import { Note } from '@voortuin/ui/states/note';
import { dayOf, fullDay, plainDay } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import { closureReasonWords, pauseReasonWords } from './caregiver-words.ts';
import { MomentSheets } from './moments.ts';

/** What one has to know before anything else: that she is closed, paused, not to be approached, nobody's, or what her note says. */
@Component({
  selector: 'app-standing-notes',
  imports: [Button, Note],
  templateUrl: './standing-notes.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      margin-block-end: 18px;
    }
    :host(:not(:has(vt-note))) {
      display: none;
    }
    p {
      max-inline-size: 70ch;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 10px;
    }
    button {
      min-block-size: var(--target);
    }
  `,
})
export class StandingNotes {
  readonly view = input.required<CaregiverView>();
  private readonly session = inject(Session);
  protected readonly moments = inject(MomentSheets);
  protected readonly mayChange = computed(() => this.session.may('caregivers:write'));
  protected readonly closed = computed(() => {
    const { closedAt, closureReason } = this.view();
    return closedAt && { on: plainDay(dayOf(closedAt)), reason: closureReasonWords[closureReason ?? 'other'] };
  });
  protected readonly paused = computed(() => {
    const { pausedUntilOn, pauseReason, sight } = this.view();
    return sight === 'paused' && pausedUntilOn
      ? { until: fullDay(pausedUntilOn), reason: pauseReasonWords[pauseReason ?? 'other'] }
      : null;
  });
  protected readonly unassigned = computed(() => this.view().consultantId === null && this.view().closedAt === null);
  protected readonly mayTakeOn = computed(() => this.session.person()?.roles.includes('consultant') ?? false);

  protected takeOn(): void {
    const me = this.session.person();
    if (me) void this.moments.takeOn(this.view(), me.id);
  }
}
