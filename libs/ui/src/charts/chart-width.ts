import { DestroyRef, Directive, ElementRef, afterNextRender, inject, signal } from '@angular/core';

/** Knows how wide a chart may be, so that its letters keep their size while its lines stretch. */
@Directive({ selector: '[vtChartWidth]', exportAs: 'vtChartWidth' })
export class ChartWidth {
  private readonly element: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly measured = signal(320);
  readonly width = this.measured.asReadonly();

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const watcher = new ResizeObserver(([entry]) => {
        const width = Math.floor(entry?.contentRect.width ?? 0);
        if (width > 0) this.measured.set(width);
      });
      watcher.observe(this.element.nativeElement);
      destroyed.onDestroy(() => watcher.disconnect());
    });
  }
}
