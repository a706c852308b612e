import { Directive, TemplateRef, inject, input } from '@angular/core';

/** How a cell of one column looks: `<ng-template vtCell="name" let-row>`. */
@Directive({ selector: 'ng-template[vtCell]' })
export class Cell {
  readonly column = input.required<string>({ alias: 'vtCell' });
  readonly template: TemplateRef<{ $implicit: never }> = inject(TemplateRef);
}
