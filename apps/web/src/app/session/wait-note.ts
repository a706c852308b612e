import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { Note } from '@voortuin/ui/states/note';

/** After too many tries: how long one has to wait, counting down, until one may try again. */
@Component({
  selector: 'app-wait-note',
  imports: [Note],
  template: `
    @if (left() > 0) {
      <vt-note tone="clay" icon="hourglass" role="alert">
        <p i18n>Te vaak geprobeerd. Om je account te beschermen wachten we even.</p>
      </vt-note>
      <p class="figures" i18n>
        Over <strong>{{ words() }}</strong> kun je het opnieuw proberen.
      </p>
    } @else {
      <vt-note tone="hedge" icon="check" role="status"><p i18n>Je kunt het nu opnieuw proberen.</p></vt-note>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class WaitNote {
  readonly seconds = input.required<number>();
  protected readonly left = signal(0);
  protected readonly words = computed(() => {
    const minutes = Math.floor(this.left() / 60);
    return `${minutes}:${String(this.left() % 60).padStart(2, '0')}`;
  });

  constructor() {
    let timer: ReturnType<typeof setInterval> | undefined;
    effect(() => {
      const until = Date.now() + this.seconds() * 1000;
      clearInterval(timer);
      const count = (): void => {
        this.left.set(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
        if (this.left() === 0) clearInterval(timer);
      };
      timer = setInterval(count, 1000);
      count();
    });
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
