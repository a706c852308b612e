import { Component, computed, inject, input } from '@angular/core';
import type { ClosureReason, PauseReason } from '@voortuin/contract/caregivers/words';
import type { InsightView } from '@voortuin/contract/insight/insight';
import { Card } from '@voortuin/ui/card/card';
import { ClassLegend } from '@voortuin/ui/charts/class-legend';
import type { ClassPart } from '@voortuin/ui/charts/class-part';
import { closureReasonWords, pauseReasonWords } from '../caregivers/caregiver-words.ts';
import { classWords } from './insight-words.ts';
import { ListWay, listParams, type Part } from './list-way.ts';

type Left = InsightView['left'][number];
const order: Left['kind'][] = ['paused', 'on-request', 'never-approach', 'closed'];

/** Who left sight and why: paused, on her own word, or closed. */
@Component({
  selector: 'app-left-card',
  imports: [Card, ClassLegend],
  template: `
    <vt-card>
      <h2 i18n>Uit beeld, en waarom</h2>
      @if (parts().length) {
        <p class="quiet" i18n>Zij krijgen nu geen gesprek. Klopt de reden nog?</p>
        <vt-class-legend [parts]="parts()" (opened)="way.go(paramsOf($event))" />
      } @else {
        <p class="quiet" i18n>Niemand: er is geen pauze en er is niemand afgesloten.</p>
      }
    </vt-card>
  `,
  styles: `
    vt-card {
      display: grid;
      align-content: start;
      gap: 8px;
    }
  `,
})
export class LeftCard {
  readonly view = input.required<InsightView>();
  readonly part = input.required<Part>();
  protected readonly way = inject(ListWay);

  protected readonly parts = computed<ClassPart[]>(() =>
    this.view()
      .left.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || other.count - one.count)
      .map((left) => ({
        key: keyOf(left),
        colour: 'away',
        label: classWords[left.kind],
        more: reasonWords(left),
        count: left.count,
        href: this.way.href(this.paramsOf(keyOf(left))),
      })),
  );

  protected paramsOf(key: string) {
    const left = this.view().left.find((one) => keyOf(one) === key);
    return listParams(this.part(), {
      sight: left?.kind,
      leftReason: left?.reason as ClosureReason | PauseReason | null,
    });
  }
}

function keyOf({ kind, reason }: Left): string {
  return `${kind} ${reason ?? ''}`;
}

function reasonWords({ kind, reason }: Left): string {
  if (kind === 'paused') return pauseReasonWords[reason as PauseReason] ?? '';
  return kind === 'closed' ? (closureReasonWords[reason as ClosureReason] ?? '') : '';
}
