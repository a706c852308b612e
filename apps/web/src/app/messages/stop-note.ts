import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { StoppedNumber } from '@voortuin/contract/messages/messages';
import { Icon } from '@voortuin/ui/icon/icon';
import { api } from '../api/api.ts';
import { got } from '../api/got.ts';
import { Changes } from '../caregivers/changes.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { dayOf, plainDay } from '../platform/dates.ts';

/** That STOP came from a number of hers, and what alone lifts it; nothing where it did not. */
@Component({
  selector: 'app-stop-note',
  imports: [Icon],
  template: `
    @for (one of stops(); track one.numberShown) {
      <p>
        <vt-icon name="alert" />
        <span i18n
          >Vanaf <span class="figures">{{ one.numberShown }}</span> kwam STOP, {{ day(one) }}. Alleen START vanaf dat
          nummer heft het op.</span
        >
      </p>
    }
  `,
  styles: `
    :host {
      --icon-size: 18px;
      display: block;
    }
    p {
      display: flex;
      gap: 8px;
    }
    .figures {
      white-space: nowrap;
    }
    vt-icon {
      flex: none;
      margin-block-start: 2px;
      color: var(--clay);
    }
  `,
})
export class StopNote {
  readonly caregiverId = input.required<string>();
  private readonly line = inject(OurLine);
  private readonly changes = inject(Changes);
  private readonly read = httpResource<StoppedNumber[]>(() => {
    this.changes.seen();
    return this.line.view()?.set ? `${api}/caregivers/${this.caregiverId()}/stops` : undefined;
  });
  protected readonly stops = computed(() => got(this.read) ?? []);

  protected day({ saidAt }: StoppedNumber): string {
    return plainDay(dayOf(saidAt));
  }
}
