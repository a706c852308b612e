import { Component, ElementRef, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Note } from '@voortuin/ui/states/note';
import type { CaregiverTyped } from './caregiver-typed.ts';
import { meanwhile } from './meanwhile.ts';
import type { NamesById, Thing } from './typed-words.ts';

/** Says what a colleague changed while one was typing, and asks what to keep of what both changed. */
@Component({
  selector: 'app-meanwhile-note',
  imports: [Button, Choices, Note],
  templateUrl: './meanwhile-note.html',
  styles: `
    h2 {
      margin-block-end: 4px;
      font-size: 1.125rem;
    }
    ul {
      display: grid;
      gap: 12px;
      margin-block: 12px 16px;
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class MeanwhileNote {
  readonly read = input.required<CaregiverTyped>();
  readonly mine = input.required<CaregiverTyped>();
  readonly theirs = input.required<CaregiverTyped>();
  readonly names = input.required<NamesById>();
  /** The things of which one's own version stays. */
  readonly decided = output<(thing: Thing) => boolean>();

  private readonly choices = signal<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  protected readonly things = computed(() =>
    meanwhile(this.read(), this.mine(), this.theirs()).map(({ thing, clash }) => ({
      name: thing.name,
      clash,
      chosen: this.choices()[thing.name] ?? null,
      was: this.say(thing, this.read()),
      theirs: this.say(thing, this.theirs()),
      choices: [
        { value: 'mine' as const, label: $localize`Van jou`, hint: this.say(thing, this.mine()) },
        { value: 'theirs' as const, label: $localize`Van je collega`, hint: this.say(thing, this.theirs()) },
      ],
    })),
  );
  protected readonly undecided = computed(() => this.things().some(({ clash, chosen }) => clash && !chosen));

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector('h2')?.focus());
  }

  protected choose(name: string, choice: 'mine' | 'theirs'): void {
    this.choices.update((choices) => ({ ...choices, [name]: choice }));
  }

  protected decide(): void {
    const choices = this.choices();
    this.decided.emit((thing) => choices[thing.name] === 'mine');
  }

  private say({ say }: Thing, typed: CaregiverTyped): string {
    const words = say(typed, this.names()) || $localize`leeg`;
    return words.length > 300 ? `${words.slice(0, 300)}…` : words;
  }
}
