import { Component, DestroyRef, inject } from '@angular/core';
import { Icon } from '@voortuin/ui/icon/icon';
import { Toasts, type Toast, type ToastAction } from './toasts.ts';

/** The toasts at the foot of the screen; pointing at one, or going to it with the keyboard, holds it. */
@Component({
  selector: 'app-toasts-view',
  imports: [Icon],
  templateUrl: './toasts-view.html',
  styleUrl: './toasts-view.css',
})
export class ToastsView {
  protected readonly toasts = inject(Toasts);

  constructor() {
    const undo = (event: KeyboardEvent): void => this.undoByKeyboard(event);
    document.addEventListener('keydown', undo);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', undo));
  }

  protected act(toast: Toast, action: ToastAction): void {
    this.toasts.dismiss(toast.id);
    action.run();
  }

  /** Ctrl+Z does what the last toast offers, except where one types: there it undoes typing. */
  private undoByKeyboard(event: KeyboardEvent): void {
    const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!asked || (event.target as Element).closest('input, textarea, select, [contenteditable]')) return;
    const last = this.toasts.shown().findLast(({ action, tone }) => action && tone === 'done');
    if (!last?.action) return;
    event.preventDefault();
    this.act(last, last.action);
  }
}
