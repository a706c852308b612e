import { Service, signal } from '@angular/core';

/** Something to press. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => unknown;
}

/** A short word about what just happened, with what one may do about it, and one thing that mostly follows. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly more?: string;
  readonly tone: 'done' | 'wrong';
  readonly action?: ToastAction;
  readonly also?: ToastAction;
}

/** Says what just happened, at the bottom of the screen; what one may undo stays longer. */
@Service()
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;
  readonly shown = this.list.asReadonly();

  /** Something was done; `action` is usually undoing it. */
  done(text: string, options: Pick<Toast, 'more' | 'action' | 'also'> = {}): void {
    this.show({ text, tone: 'done', ...options });
  }

  /** Something went wrong; it stays until it is read away. */
  wrong(text: string, options: Pick<Toast, 'more' | 'action' | 'also'> = {}): void {
    this.show({ text, tone: 'wrong', ...options });
  }

  /** Takes a toast away. */
  dismiss(id: number): void {
    this.hold(id);
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }

  /** Stops the clock while somebody reads or points at a toast. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  /** Lets the clock run again. */
  release(id: number): void {
    const toast = this.list().find((one) => one.id === id);
    if (!toast || toast.tone === 'wrong') return;
    this.hold(id);
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), toast.action || toast.also ? 20_000 : 6_000),
    );
  }

  private show(toast: Omit<Toast, 'id'>): void {
    const id = ++this.last;
    for (const older of this.list().slice(0, -1)) this.dismiss(older.id);
    this.list.update((list) => [...list, { ...toast, id }]);
    this.release(id);
  }
}
