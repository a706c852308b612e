import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  Component,
  computed,
  debounced,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import type { TextsPreview, TextTemplateView } from '@voortuin/contract/messages/messages';
import type { NoTextReason } from '@voortuin/contract/messages/words';
import type { Problem } from '@voortuin/contract/platform/problem';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { got } from '../api/got.ts';
import { Changes } from '../caregivers/changes.ts';
import { Logging } from '../contact-moments/logging.ts';
import { Drafts } from '../drafts/drafts.ts';
import { save } from '../forms/save.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { addDays, sayInstant, sayTime, today } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { sayQuietHours } from '../phone-lines/quiet-words.ts';
import { ObjectionNote } from './objection-note.ts';
import { TextBody } from './text-body.ts';
import {
  beginWith, draftOf, emptyText, hasOwnWords, hasReplaced, isUntouched, onDay, putBack, takeFilled,
} from './text-draft.ts'; // prettier-ignore
import { textMoments } from './text-moments.ts';
import { mayPreview, textRules } from './text-rules.ts';
import type { TextAnswer, Texted } from './texted.ts';
import { TextsApi } from './texts-api.ts';

/** A text to one caregiver: a template or one's own words, what it costs, when it goes out, and why not when it may not. */
@Component({
  selector: 'app-text-sheet',
  imports: [
    Button, Choices, Field, Note, ObjectionNote, Sheet, SheetForm, SheetProblem, TextBody, TextInput,
  ], // prettier-ignore
  templateUrl: './text-sheet.html',
  styleUrl: './text-sheet.css',
})
export class TextSheet {
  protected readonly who = inject<Texted>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<TextAnswer>>(DialogRef);
  private readonly texts = inject(TextsApi);
  private readonly line = inject(OurLine);
  private readonly changes = inject(Changes);
  private readonly logging = inject(Logging);
  private readonly read = this.texts.templates();

  protected readonly called = this.who.firstName || this.who.name;
  protected readonly callWords = $localize`:@@action.call:Bel ${this.called}:name:`;
  protected readonly title = $localize`Sms aan ${this.called}:name:`;
  protected readonly draft = inject(Drafts).keep(() => `text/${this.who.caregiverId}`, emptyText);
  protected readonly typed = this.draft.value.asReadonly();
  protected readonly foundBack = signal(
    this.draft.foundBack() && (hasOwnWords(this.typed()) || hasReplaced(this.typed())),
  );
  protected readonly form = form(this.draft.value, (path) => textRules(path.text));
  protected readonly templates = computed(() => got(this.read) ?? []);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** What the server refused while sending, although the preview did not. */
  private readonly refused = signal<NoTextReason | null>(null);

  private readonly settled = debounced(() => JSON.stringify(draftOf(this.typed(), this.who.caregiverId)), 350);
  private readonly previewing = resource({
    params: () => {
      this.changes.seen();
      const request = this.settled.hasValue() ? this.settled.value() : undefined;
      return request && mayPreview(request) ? { request, turn: this.changes.seen() } : undefined;
    },
    loader: ({ params }) =>
      this.texts.preview(JSON.parse(params.request) as ReturnType<typeof draftOf>).then((preview) => ({
        request: params.request,
        preview,
      })),
  });
  /** The last that was told: it stays while it is asked anew. */
  private readonly last = linkedSignal<
    { request: string; preview: TextsPreview } | undefined,
    { request: string; preview: TextsPreview } | undefined
  >({
    source: () => (this.previewing.hasValue() ? this.previewing.value() : undefined),
    computation: (told, before) => told ?? before?.value,
  });
  private readonly hers = computed(() => this.last()?.preview.texts[0] ?? null);
  protected readonly number = computed(() => this.hers()?.numberShown ?? '');
  protected readonly objection = computed(() => this.refused() ?? this.hers()?.objection ?? null);
  /** Whoever said STOP gets no text by whatever words: there is only calling left. */
  protected readonly stopped = computed(() => this.objection() === 'stopped');
  protected readonly overLimit = computed(
    () => this.last()?.preview.withinLimit === false && this.objection() === null,
  );
  /** Why it could not be looked at before it is sent; a wrong text is told beside its field. */
  protected readonly unseen = computed(() => {
    const error = this.previewing.error();
    const problem = error && problemOf(error.cause ?? error);
    return problem && problem.code !== 'invalid' ? problemWords(problem) : null;
  });

  /** The day before the next moment, when that is still to come; where one does not know it beforehand the preview tells it. */
  private readonly dayBefore = computed(() => {
    const hers = this.hers();
    const on = hers ? hers.plannedOn : this.who.plannedOn;
    return on && on > today() ? addDays(on, -1) : null;
  });
  private readonly waits = computed(() => {
    const from = this.hers()?.from;
    return from !== undefined && Date.parse(from) > Date.now() + 60_000 ? from : null;
  });
  private readonly quietHours = computed(() => {
    const line = this.line.view();
    return line ? sayQuietHours(line) : '';
  });
  protected readonly moments = computed(() =>
    textMoments({
      called: this.called,
      waits: this.typed().withPlanned ? null : this.waits(),
      quietHours: this.quietHours(),
      dayBefore: this.dayBefore(),
      answers: this.who.seenId !== undefined,
    }),
  );
  protected readonly speaksOfDay = computed(() => {
    const typed = this.typed();
    return isUntouched(typed) && /\{(dag|dagdeel)\}/.test(typed.template ?? '');
  });
  protected readonly sendWords = computed(() => {
    if (this.typed().withPlanned) return $localize`Zet klaar`;
    const waits = this.waits();
    return waits ? $localize`Verstuur om ${sayTime(waits)}:time:` : $localize`Verstuur`;
  });
  protected readonly replaced = computed(() => hasReplaced(this.typed()));
  protected readonly sentBefore = computed(() => this.problem()?.code === 'other-content');
  protected readonly leave = () => this.putAway();

  constructor() {
    effect(() => {
      const told = this.last();
      const text = told?.preview.texts[0]?.text;
      if (told && text) untracked(() => this.take(told.request, text));
    });
    this.ref.disableClose = true;
    this.ref.backdropClick.subscribe(() => this.putAway());
    this.ref.keydownEvents.subscribe((event) => event.key === 'Escape' && this.putAway());
  }

  protected begin(template: TextTemplateView): void {
    this.draft.value.update((typed) => beginWith(typed, template));
  }

  protected putBack(): void {
    this.draft.value.update(putBack);
  }

  protected speakOf(event: Event): void {
    const day = (event.target as HTMLInputElement).value;
    this.draft.value.update((typed) => onDay(typed, day));
  }

  protected chooseMoment(moment: string): void {
    this.refused.set(null);
    this.draft.value.update((typed) => ({ ...typed, withPlanned: moment === 'before' }));
  }

  /** In the place of a text that may not go: one calls. */
  protected call(): void {
    const { caregiverId, name, firstName = null } = this.who;
    this.draft.drop();
    this.ref.close();
    const phoneShown = this.number() || null;
    void this.logging.setOut({ caregiverId, name, firstName, phoneShown, address: null, channel: 'phone' });
  }

  /** After a permission was recorded: asks anew whether she may be texted. */
  protected lookAgain(): void {
    this.refused.set(null);
    this.previewing.reload();
  }

  protected startAfresh(): void {
    this.draft.drop();
    this.foundBack.set(false);
    this.problem.set(null);
  }

  /** What was sent before had other words: this is another text. */
  protected sendAsAnother(): Promise<void> {
    this.draft.value.update((typed) => ({ ...typed, id: newId() }));
    return this.send();
  }

  /** Sends once, however often it is pressed; when it fails everything stays as it stands. */
  protected async send(): Promise<void> {
    if (this.busy() || this.objection()) return;
    this.busy.set(true);
    this.problem.set(null);
    const waits = this.typed().withPlanned ? null : this.waits();
    const { id } = this.typed();
    const request = { ...draftOf(this.typed(), this.who.caregiverId), id, seenId: this.who.seenId ?? null };
    const saved = await save(this.form, () => this.texts.send(request));
    this.busy.set(false);
    if (!saved) return;
    if ('problem' in saved) return this.problem.set(saved.problem);
    const [refused] = saved.answer.refused;
    if (refused) return this.refused.set(refused.objection);
    this.draft.drop();
    this.ref.close({ said: this.sayWritten(request.withPlanned ?? false, waits) });
  }

  private sayWritten(withPlanned: boolean, waits: string | null): string {
    if (withPlanned) return $localize`Het bericht aan ${this.called}:name: staat klaar voor de dag voor het contact.`;
    return waits
      ? $localize`Het bericht aan ${this.called}:name: wacht tot ${sayInstant(waits)}:when:. ${this.quietHours()}:rule:`
      : $localize`Het bericht aan ${this.called}:name: gaat nu uit. Op de tijdlijn zie je of het aankwam.`;
  }

  /** Fills in the fields of the template that was asked about, unless another was chosen or somebody wrote in it. */
  private take(request: string, text: string): void {
    const typed = this.typed();
    if (request === JSON.stringify(draftOf(typed, this.who.caregiverId)) && typed.text !== text)
      this.draft.value.set(takeFilled(typed, text));
  }

  /** Closes without sending: words of one's own are kept, a template that was only looked at is not. */
  private putAway(): void {
    if (this.busy()) return;
    const keeps = hasOwnWords(this.typed()) || hasReplaced(this.typed());
    if (!keeps) this.draft.drop();
    this.ref.close(keeps ? { kept: true } : undefined);
  }
}
