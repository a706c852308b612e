import { Component, computed, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { InsightRow, InsightView } from '@voortuin/contract/insight/insight';
import type { InsightCut } from '@voortuin/contract/insight/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import type { ClassPart } from '@voortuin/ui/charts/class-part';
import { StackedBar } from '@voortuin/ui/charts/stacked-bar';
import { Chip } from '@voortuin/ui/chip/chip';
import { Segmented } from '@voortuin/ui/form/segmented';
import { Cell } from '@voortuin/ui/list/cell';
import { DataTable, type Column } from '@voortuin/ui/list/data-table';
import { sayDay } from '../platform/dates.ts';
import { sayNumber } from '../platform/numbers.ts';
import { classColours, classWords, cuts, expecting, inPeace } from './insight-words.ts';
import { listParams, ofRow, type Narrowed, type Part } from './list-way.ts';

interface Line {
  key: string;
  name: string;
  /** Who or what it is, or nobody. */
  someone: boolean;
  absentUntil: string | null;
  inSight: number;
  never: number;
  tooLong: number;
  notSpoken: number;
  parts: ClassPart[];
  to: (narrowed?: Narrowed) => Params;
}

/** The same figures for each consultant, team, neighbourhood or municipality; something to do only where something is wrong. */
@Component({
  selector: 'app-insight-table',
  imports: [Button, Card, Cell, Chip, DataTable, RouterLink, Segmented, StackedBar],
  templateUrl: './insight-table.html',
  styleUrl: './insight-table.css',
})
export class InsightTable {
  readonly view = input.required<InsightView>();
  readonly part = input.required<Part>();
  readonly by = input.required<InsightCut>();
  /** Where the table can be fetched for a spreadsheet. */
  readonly spreadsheet = input.required<string>();
  readonly cut = output<InsightCut>();

  protected readonly choices = cuts.map(({ cut, label }) => ({ value: cut, label }));
  private readonly words = computed(() => cuts.find(({ cut }) => cut === this.by())!);
  protected readonly caption = computed(() => $localize`De cijfers per ${this.words().label.toLowerCase()}:cut:`);
  protected readonly columns = computed<Column[]>(() => [
    { key: 'name', heading: this.words().label },
    { key: 'inSight', heading: $localize`In beeld`, figures: true },
    { key: 'parts', heading: $localize`Verdeling` },
    { key: 'never', heading: $localize`Nooit`, figures: true },
    { key: 'tooLong', heading: $localize`Te lang`, figures: true },
    { key: 'do', heading: $localize`Wat je kunt doen`, quiet: true },
  ]);
  protected readonly lines = computed(() => this.view().rows.map((row) => this.lineOf(row)));
  protected readonly sayNumber = sayNumber;
  protected readonly keyOf = ({ key }: Line): string => key;

  protected lookWords({ notSpoken, name }: Line): string {
    return $localize`Bekijk ${notSpoken}:count: mensen van ${name}:name: die nooit of te lang niet gesproken zijn`;
  }

  private lineOf(row: InsightRow): Line {
    const { id, name, absentUntilOn, counts, inSight } = row;
    const [part, own] = ofRow(this.part(), this.by(), row);
    return {
      key: id ?? '',
      name: name ?? this.words().nobody,
      someone: id !== null,
      absentUntil: absentUntilOn && sayDay(absentUntilOn),
      inSight,
      never: counts['never-spoken'],
      tooLong: counts['too-long'],
      notSpoken: counts['never-spoken'] + counts['too-long'],
      parts: [...expecting, ...inPeace].map((sight) => ({
        key: sight,
        colour: classColours[sight],
        label: classWords[sight],
        count: counts[sight],
      })),
      to: (narrowed = {}) => listParams(part, { ...own, ...narrowed }),
    };
  }
}
