import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TextPreview, TextsPreview } from '@voortuin/contract/messages/messages';
import { Button } from '@voortuin/ui/button/button';
import { Note } from '@voortuin/ui/states/note';
import { OurLine } from '../../phone-lines/our-line.ts';
import { sayQuietHours } from '../../phone-lines/quiet-words.ts';
import { addDays, dayOf, sayInstant, today } from '../../platform/dates.ts';
import { sayCents } from '../../platform/numbers.ts';
import { sayObjection } from '../objection-words.ts';
import { divided } from './many-draft.ts';

/** How many texts one reads before asking for all. */
const few = 5;

/** How the texts will be: how many, what they cost and whether that fits the day; each one's words, and who gets none. */
@Component({
  selector: 'app-many-preview',
  imports: [Button, Note, RouterLink],
  templateUrl: './many-preview.html',
  styleUrl: './many-preview.css',
})
export class ManyPreview {
  readonly preview = input.required<TextsPreview>();
  /** Whether each goes the day before the own next moment. */
  readonly before = input(false);
  /** Somebody is taken out, by her id. */
  readonly dropped = output<string>();
  private readonly line = inject(OurLine);
  private readonly all = signal(false);

  private readonly parts = computed(() => divided(this.preview()));
  protected readonly get = computed(() => this.parts().get);
  protected readonly not = computed(() => this.parts().not);
  protected readonly shown = computed(() => this.get().slice(0, this.all() ? undefined : few));
  protected readonly more = computed(() => this.get().length - this.shown().length);
  protected readonly cost = computed(() => sayCents(this.preview().cents));
  protected readonly room = computed(() => {
    const line = this.line.view();
    return line && sayCents(Math.max(0, line.dayLimitCents - line.spentCentsToday - line.apartCentsToday));
  });
  protected readonly quietHours = computed(() => {
    const line = this.line.view();
    return line ? sayQuietHours(line) : '';
  });
  /** When they go out, where that is later than now. */
  protected readonly waits = computed(() => (this.before() ? null : laterThanNow(this.get()[0])));
  /** Whose moment is tomorrow, and the hour at which a text would go out today is past: theirs goes now, or on the day itself. */
  protected readonly soon = computed(() =>
    this.before()
      ? this.get().filter(
          (text) =>
            text.plannedOn === addDays(today(), 1) &&
            (laterThanNow(text) === null || dayOf(text.from) === text.plannedOn),
        )
      : [],
  );
  protected readonly soonFrom = computed(() => laterThanNow(this.soon()[0]));
  /** Some get more parts than others: a longer name, or a letter that makes it dearer. */
  protected readonly unlike = computed(() => new Set(this.get().map(({ parts }) => parts)).size > 1);

  /** Who gets none, by why: the reason that most have first. */
  protected readonly reasons = computed(() => {
    const groups = Map.groupBy(this.not(), ({ objection }) => objection!);
    return [...groups]
      .map(([objection, people]) => ({ objection, words: sayObjection(objection, '').short, people }))
      .sort((one, other) => other.people.length - one.people.length);
  });

  protected readonly leaves = ({ from }: TextPreview): string => sayInstant(from);

  protected dropLabel({ name }: TextPreview): string {
    return $localize`Haal ${name}:name: weg`;
  }

  protected showAll(): void {
    this.all.set(true);
  }
}

/** When a text goes out, if that is later than now. */
function laterThanNow(text: TextPreview | undefined): string | null {
  return text && Date.parse(text.from) > Date.now() + 60_000 ? sayInstant(text.from) : null;
}
