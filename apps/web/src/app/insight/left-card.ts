import { Component, computed, inject, input } from '@angular/core';
import type { ClosureReason, PauseReason } from '@voortuin/contract/caregivers/words';
import type { InsightView } from '@voortuin/contract/insight/insight';
import { Card } from '@voortuin/ui/card/card';
import { ClassLegend } from '@voortuin/ui/charts/class-legend';
import type { ClassPart } from '@voortuin/ui/charts/class-part';
import { closureReasonWords, pauseReasonWords, sightWords } from '../caregivers/caregiver-words.ts';
import { sayNumber } from '../platform/numbers.ts';
import { ListWay, listParams, type Part } from './list-way.ts';

type Left = InsightView['left'][number];

/** People who left sight in the same way. */
interface Group {
  title: string;
  count: number;
  parts: ClassPart[];
}

const groups: readonly { title: string; kinds: readonly Left['kind'][] }[] = [
  { title: $localize`Pauze`, kinds: ['paused'] },
  { title: $localize`Op eigen verzoek`, kinds: ['on-request', 'never-approach'] },
  { title: $localize`Afgesloten`, kinds: ['closed'] },
];

/** Who left sight and why: paused, on her own word, or closed. */
@Component({
  selector: 'app-left-card',
  imports: [Card, ClassLegend],
  template: `
    <vt-card>
      <h2 i18n>Uit beeld, en waarom</h2>
      @if (groups().length) {
        <p class="quiet" i18n>Zij krijgen nu geen gesprek. Klopt de reden nog?</p>
        <div class="groups">
          @for (group of groups(); track group.title) {
            <section>
              <h3>
                {{ group.title }} <span class="quiet figures">{{ sayNumber(group.count) }}</span>
              </h3>
              <vt-class-legend [parts]="group.parts" (opened)="way.go(paramsOf($event))" />
            </section>
          }
        </div>
      } @else {
        <p class="quiet" i18n>Niemand: er is geen pauze en er is niemand afgesloten.</p>
      }
    </vt-card>
  `,
  styles: `
    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      gap: 16px 32px;
      margin-block-start: 14px;
    }
    h3 {
      margin-block-end: 4px;
    }
  `,
})
export class LeftCard {
  readonly view = input.required<InsightView>();
  readonly part = input.required<Part>();
  protected readonly way = inject(ListWay);
  protected readonly sayNumber = sayNumber;

  protected readonly groups = computed<Group[]>(() =>
    groups
      .map(({ title, kinds }) => {
        const left = this.view().left.filter(({ kind }) => kinds.includes(kind));
        return {
          title,
          count: left.reduce((sum, { count }) => sum + count, 0),
          parts: left.map((one) => this.partOf(one)).toSorted((one, other) => other.count - one.count),
        };
      })
      .filter(({ count }) => count > 0),
  );

  protected paramsOf(key: string) {
    const left = this.view().left.find((one) => keyOf(one) === key);
    return listParams(this.part(), {
      sight: left?.kind,
      leftReason: left?.reason as ClosureReason | PauseReason | null,
    });
  }

  private partOf(left: Left): ClassPart {
    const key = keyOf(left);
    return {
      key,
      colour: 'away',
      label: sayLeft(left),
      count: left.count,
      href: this.way.href(this.paramsOf(key)),
    };
  }
}

function keyOf({ kind, reason }: Left): string {
  return `${kind} ${reason ?? ''}`;
}

function sayLeft({ kind, reason }: Left): string {
  if (kind === 'paused') return pauseReasonWords[reason as PauseReason];
  return kind === 'closed' ? closureReasonWords[reason as ClosureReason] : sightWords[kind];
}
