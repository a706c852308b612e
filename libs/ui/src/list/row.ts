import { Component, input } from '@angular/core';

/** A line of a list that leads somewhere, mostly a person: name, a line below, and something at the end. */
@Component({
  selector: 'a[vtRow], button[vtRow]',
  template: `
    <span class="words">
      <span class="title"><ng-content select="[lead]" />{{ title() }}</span>
      <span class="under" [class.late]="late()"><ng-content /></span>
    </span>
    <ng-content select="[end]" />
  `,
  styles: `
    :host {
      position: relative;
      display: flex;
      align-items: center;
      gap: 12px;
      inline-size: 100%;
      min-block-size: 64px;
      padding: 11px var(--row-inset, 16px);
      border: 0;
      border-block-end: 1px solid var(--line);
      background: none;
      color: var(--ink);
      text-align: start;
      text-decoration: none;
      transition: background-color var(--quick);
    }
    :host(:hover) {
      background: color-mix(in srgb, var(--hedge-soft) 50%, transparent);
    }
    :host(:focus-visible) {
      z-index: 1;
      outline-offset: -3px;
      border-radius: var(--radius-small);
    }
    :host(.chosen) {
      background: var(--surface);
      box-shadow: inset 3px 0 0 var(--hedge);
    }
    .words {
      flex: 1;
      min-inline-size: 0;
    }
    .title {
      display: block;
      font-weight: 700;
      overflow-wrap: anywhere;
    }
    .under {
      display: block;
      margin-block-start: 2px;
      color: var(--ink-2);
      font-size: var(--text-small);
    }
    .under.late {
      color: var(--clay);
    }
    .under:empty {
      display: none;
    }
  `,
  host: { '[class.chosen]': 'chosen()', '[attr.aria-current]': 'chosen() ? "true" : null' },
})
export class Row {
  readonly title = input.required<string>();
  readonly chosen = input(false);
  /** Whether the line below says something is late. */
  readonly late = input(false);
}
