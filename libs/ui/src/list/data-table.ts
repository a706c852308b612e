import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, input } from '@angular/core';
import { wide } from './wide.ts';
import { Cell } from './cell.ts';

/** One column: its key, its heading, and whether it holds numbers. */
export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly figures?: boolean;
  /** Leaves the heading to screen readers. */
  readonly quiet?: boolean;
}

/** Rows in columns at a desk; on a phone a card for each row. Give a `vtCell` template for each column. */
@Component({
  selector: 'vt-data-table',
  imports: [NgTemplateOutlet],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable<T> {
  readonly rows = input.required<readonly T[]>();
  readonly columns = input.required<readonly Column[]>();
  /** What the table shows, for screen readers. */
  readonly caption = input.required<string>();
  readonly trackBy = input<(row: T) => unknown>((row) => row);
  private readonly templates = contentChildren(Cell);
  protected readonly wide = wide(720);

  protected readonly cells = computed(() => {
    const byKey = new Map(this.templates().map((cell) => [cell.column(), cell.template]));
    return this.columns().map((column) => ({ column, template: byKey.get(column.key) ?? null }));
  });
}
