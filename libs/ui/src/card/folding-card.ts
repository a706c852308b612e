import { Component, ElementRef, inject, input, output } from '@angular/core';
import { nextId } from '../form/next-id.ts';
import { Icon } from '../icon/icon.ts';
import { Card } from './card.ts';

/** One part of a long form on a card: folded it says in a line what stands in it. With a number it is a step, done or not. */
@Component({
  selector: 'vt-folding-card',
  imports: [Card, Icon],
  templateUrl: './folding-card.html',
  styleUrl: './folding-card.css',
})
export class FoldingCard {
  readonly title = input.required<string>();
  /** What stands in it, in a line. */
  readonly summary = input('');
  /** Words when something in it is wrong, else nothing. */
  readonly wrong = input('');
  readonly open = input(false);
  /** Which step it is; nothing when the parts have no order. */
  readonly number = input<number>();
  readonly done = input(false);
  /** Somebody pressed its title. */
  readonly turned = output<void>();
  protected readonly id = nextId('part');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Brings it in sight and puts the focus on its title. */
  show(): void {
    this.element.querySelector('button')?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'start' });
  }
}
