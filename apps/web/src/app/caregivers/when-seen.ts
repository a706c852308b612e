import { DestroyRef, Directive, ElementRef, afterNextRender, inject, output } from '@angular/core';

/** Tells each time its element comes into view, such as the button at the end of a list. */
@Directive({ selector: '[appWhenSeen]' })
export class WhenSeen {
  readonly appWhenSeen = output<void>();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.appWhenSeen.emit();
      },
      { rootMargin: '400px' },
    );
    afterNextRender(() => watch.observe(nativeElement));
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }
}
