import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { dayParts } from '@voortuin/contract/caregivers/words';
import { channels, plannableChannels, type Channel } from '@voortuin/contract/rhythms/words';
import { signalKinds } from '@voortuin/contract/signals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { channelWords, dayPartWords } from '../caregivers/caregiver-words.ts';
import { toLocalField } from '../platform/dates.ts';
import { signalWords } from '../signals/signal-words.ts';
import { extras, type ContactDraft, type Extra } from './contact-draft.ts';
import { extraWords } from './contact-words.ts';
import { SafetyNote } from './safety-note.ts';

/** Everything beyond the three taps, each folded away until somebody wants it. */
@Component({
  selector: 'app-log-extras',
  imports: [Button, Choices, Field, FormField, SafetyNote, TextInput],
  templateUrl: './log-extras.html',
  styleUrl: './log-extras.css',
})
export class LogExtras {
  readonly form = input.required<FieldTree<ContactDraft>>();
  readonly possible = input.required<readonly Extra[]>();
  readonly unfolded = input.required<readonly Extra[]>();
  readonly started = input<string | null>(null);
  readonly turned = output<{ extra: Extra; unfolded: boolean }>();
  readonly otherChannel = output<Channel>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly folded = computed(() => this.possible().filter((extra) => !this.unfolded().includes(extra)));
  protected readonly shown = computed(() => extras.filter((extra) => this.unfolded().includes(extra)));
  protected readonly words = extraWords;
  protected readonly noteLabel = $localize`Wat wil je onthouden?`;
  protected readonly whoLabel = $localize`Wie was het, en wat hoorde je?`;
  protected readonly dayParts = dayParts;
  protected readonly dayPartWords = dayPartWords;
  protected readonly channels = channels;
  protected readonly plannableChannels = plannableChannels;
  protected readonly channelWords = channelWords;
  protected readonly signalChoices = signalKinds.map((value) => ({ value, label: signalWords[value] }));
  protected readonly asksWho = computed(() => this.form().outcome().value() === 'someone-else');
  protected readonly wasSpoken = computed(() => this.form().outcome().value() === 'spoken');

  /** Puts the cursor in an extra that was just unfolded. */
  focus(extra: Extra): void {
    this.element.querySelector<HTMLElement>(`[data-extra=${extra}] :is(input, textarea, select)`)?.focus();
  }

  protected unfold(extra: Extra): void {
    const { heldAt } = this.form();
    if (extra === 'how' && !heldAt().value())
      heldAt().value.set(toLocalField(this.started() ?? new Date().toISOString()));
    this.turned.emit({ extra, unfolded: true });
  }

  protected fold(extra: Extra): void {
    if (extra === 'how') this.form().heldAt().value.set('');
    this.turned.emit({ extra, unfolded: false });
  }

  protected chooseChannel(event: Event): void {
    this.otherChannel.emit((event.target as HTMLSelectElement).value as Channel);
  }
}
