import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { grounds } from '@voortuin/contract/caregivers/words';
import type { ImportView } from '@voortuin/contract/imports/imports';
import { many, oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { channels, type Channel } from '@voortuin/contract/rhythms/words';
import type { Ground } from '@voortuin/contract/caregivers/words';
import type { Delimiter, Encoding } from '@voortuin/domain/imports/sniff';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Checks } from '@voortuin/ui/form/checks';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { channelWords, groundWords } from '../caregivers/caregiver-words.ts';
import { Drafts } from '../drafts/drafts.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemOf } from '../problems/problem.ts';
import { Toasts } from '../toasts/toasts.ts';
import { ImportColumns } from './import-columns.ts';
import { delimiterWords, encodingWords, importProblemWords } from './import-words.ts';
import { ImportsApi } from './imports-api.ts';
import { peopleIn, sayCount } from './say-import.ts';

interface Typed {
  origin: string;
  ground: Ground | '';
  agreedChannels: Channel[];
  agreedHow: string;
}

/** What stands in a list before it comes in, and what one has to say about it once. */
@Component({
  selector: 'app-import-preview',
  imports: [Button, Card, Checks, ErrorState, Field, FormField, ImportColumns, SectionHeader, TextInput],
  templateUrl: './import-preview.html',
  styles: `
    form {
      display: grid;
      gap: 16px;
    }
    .summary {
      display: grid;
      gap: 6px;
    }
    .figure {
      font: 600 var(--text-section) / 1.3 var(--title-font);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ImportPreview {
  private readonly imports = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  readonly list = input.required<ImportView>();
  readonly started = output<ImportView>();

  private readonly draft = inject(Drafts).keep<Typed>(
    () => `import/${this.list().id}`,
    () => ({ origin: '', ground: '', agreedChannels: [], agreedHow: '' }),
  );
  protected readonly form = form(this.draft.value, (path) => {
    keeps(path.origin, text(lengths.line));
    keeps(path.ground, oneOf(grounds));
    keeps(path.agreedChannels, many(oneOf(channels), channels.length));
    keeps(path.agreedHow, text(lengths.line), { optional: true });
  });
  protected readonly grounds = grounds.map((value) => ({ value, label: groundWords[value] }));
  protected readonly channels = channels.map((value) => ({ value, label: channelWords[value] }));
  protected readonly busy = signal(false);
  protected readonly wrong = signal<string | null>(null);
  protected readonly sayCount = sayCount;
  protected readonly people = computed(() => peopleIn(this.list().counts));
  protected readonly writing = computed(() => ({
    encoding: encodingWords[this.list().encoding as Encoding] ?? this.list().encoding,
    delimiter: delimiterWords[this.list().delimiter as Delimiter] ?? this.list().delimiter,
  }));

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.wrong.set(null);
    this.busy.set(true);
    const { origin, ground, agreedChannels, agreedHow } = this.draft.value();
    const about = {
      origin: origin.trim(),
      ground: ground as Ground,
      agreedChannels,
      agreedHow: agreedHow.trim() || null,
    };
    const saved = await save(this.form, () => this.imports.start(this.list().id, about));
    this.busy.set(false);
    if (saved && 'answer' in saved) {
      this.draft.drop();
      this.started.emit(saved.answer);
    } else if (saved) this.wrong.set(importProblemWords(saved.problem));
  }

  protected async drop(): Promise<void> {
    const { id, fileName } = this.list();
    try {
      await this.imports.drop(id);
      this.draft.drop();
      this.toasts.done($localize`${fileName}:name: is weggegooid. Er is niemand toegevoegd.`);
      await this.router.navigate(['/lijsten']);
    } catch (error) {
      this.wrong.set(importProblemWords(problemOf(error)));
    }
  }
}
