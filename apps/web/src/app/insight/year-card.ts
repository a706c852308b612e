import { Component, computed, input } from '@angular/core';
import type { InsightView } from '@voortuin/contract/insight/insight';
import type { InsightCut } from '@voortuin/contract/insight/words';
import { Card } from '@voortuin/ui/card/card';
import { LineChart } from '@voortuin/ui/charts/line-chart';
import { language, sayDay } from '../platform/dates.ts';

/** The picture of the year, with one sentence that says what to see in it. */
@Component({
  selector: 'app-year-card',
  imports: [Card, LineChart],
  template: `
    <vt-card>
      <h2 class="visually-hidden" i18n>Het jaar in beeld</h2>
      @if (points().length > 1) {
        <vt-line-chart
          i18n-title
          title="Op tijd gesproken, laatste twaalf maanden"
          [points]="points()"
          [sentence]="sentence()"
        />
      } @else {
        <h3 i18n>Op tijd gesproken</h3>
        <p class="quiet" i18n>Vanaf volgende maand zie je hier of het beter gaat: elke maand komt er een punt bij.</p>
      }
    </vt-card>
  `,
})
export class YearCard {
  readonly view = input.required<InsightView>();
  readonly by = input.required<InsightCut>();

  protected readonly points = computed(() =>
    this.view()
      .months.filter(({ inSight }) => inSight > 0)
      .map(({ month, inSight, onTime }) => ({ label: sayMonth(month, 'short'), percent: (100 * onTime) / inSight })),
  );
  protected readonly sentence = computed(() => [this.change(), this.cause()].filter(Boolean).join(' '));

  private readonly change = computed(() => {
    const [before, now] = this.points()
      .slice(-2)
      .map(({ percent }) => Math.round(percent));
    const previous = this.view().months.at(-2);
    if (before === undefined || now === undefined || !previous) return '';
    const month = sayMonth(previous.month, 'long');
    if (now > before)
      return $localize`Nu is ${now}:percent: % op tijd gesproken, eind ${month}:month: was dat ${before}:before: %.`;
    if (now < before)
      return $localize`Nu is ${now}:percent: % op tijd gesproken; eind ${month}:month: was dat nog ${before}:before: %.`;
    return $localize`Nu is ${now}:percent: % op tijd gesproken, net als eind ${month}:month:.`;
  });

  /** The absent colleague most people wait for, when that explains something. */
  private readonly cause = computed(() => {
    if (this.by() !== 'consultant') return '';
    const waiting = this.view().counts['too-long'];
    const absent = this.view()
      .rows.filter(({ absentUntilOn, name }) => absentUntilOn && name)
      .toSorted((one, other) => other.counts['too-long'] - one.counts['too-long'])[0];
    if (!absent || absent.counts['too-long'] * 5 < waiting || waiting === 0) return '';
    return $localize`Van de ${waiting}:waiting: mensen die te lang wachten horen er ${absent.counts['too-long']}:count: bij ${absent.name}:name:, afwezig tot en met ${sayDay(absent.absentUntilOn!)}:day:.`;
  });
}

/** A month of the year: nov, or november; with its year when short. */
function sayMonth(month: string, how: 'short' | 'long'): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  const format = new Intl.DateTimeFormat(language(), {
    month: how,
    year: how === 'short' ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
  return format.format(date).replaceAll('.', '');
}
