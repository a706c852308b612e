import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportView } from '@voortuin/contract/imports/imports';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import { toAddress } from '../caregivers/list-query.ts';
import { fullDay } from '../platform/dates.ts';
import { ImportsApi } from './imports-api.ts';
import { peopleIn, sayCount } from './say-import.ts';
import { Session } from '../session/session.ts';

/** What became of a list that is in: how many are in sight, and what still asks something. */
@Component({
  selector: 'app-import-done',
  imports: [Button, Card, Icon, RouterLink],
  templateUrl: './import-done.html',
  styles: `
    .figure {
      font: 600 var(--text-section) / 1.3 var(--title-font);
    }
    ul {
      display: grid;
      gap: 10px;
      margin-block: 12px;
    }
    li {
      display: flex;
      gap: 12px;
    }
    vt-icon {
      margin-block-start: 2px;
      color: var(--hedge);
    }
  `,
})
export class ImportDone {
  private readonly imports = inject(ImportsApi);
  protected readonly session = inject(Session);
  readonly list = input.required<ImportView>();
  protected readonly people = computed(() => peopleIn(this.list().counts));
  protected readonly notAdded = computed(() => this.list().counts.refused + this.list().counts.doubtful);
  protected readonly file = computed(() => this.imports.notAdded(this.list().id));
  protected readonly toUnassigned = toAddress({ unassigned: true });
  protected readonly sayCount = sayCount;
  protected readonly fullDay = fullDay;
}
