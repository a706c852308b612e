import {
  Component, ElementRef, Injector, afterNextRender, computed, debounced, effect, inject, input, linkedSignal, resource, signal, untracked,
} from '@angular/core'; // prettier-ignore
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { SentTexts, TextsPreview, TextTemplateView } from '@voortuin/contract/messages/messages';
import type { Problem } from '@voortuin/contract/platform/problem';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { Note } from '@voortuin/ui/states/note';
import { got } from '../../api/got.ts';
import { Changes } from '../../caregivers/changes.ts';
import { Drafts } from '../../drafts/drafts.ts';
import { save } from '../../forms/save.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { addDays, today } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problemOf } from '../../problems/problem.ts';
import { problemWords } from '../../problems/problem-words.ts';
import { Session } from '../../session/session.ts';
import { TextBody } from '../text-body.ts';
import { mayPreview, textRules } from '../text-rules.ts';
import { TextsApi } from '../texts-api.ts';
import { divided, emptyMany, manyDraft } from './many-draft.ts';
import { ManyPreview } from './many-preview.ts';
import { ManySent } from './many-sent.ts';
import { WhomPart } from './whom-part.ts';

/** A text to several people at once: whom, on which day, which words; then how each will be, and what it costs. */
@Component({
  selector: 'app-text-many-page',
  imports: [
    BackLink, Button, Card, ManyPreview, ManySent, Note, PageHeader, RouterLink, SheetProblem, TextBody, WhomPart,
  ], // prettier-ignore
  templateUrl: './text-many-page.html',
  styleUrl: './text-many-page.css',
  host: { '(keydown.control.enter)': 'send($event)', '(keydown.meta.enter)': 'send($event)' },
})
export class TextManyPage {
  /** From the address: the neighbourhood to begin with. */
  readonly wijk = input<string>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly texts = inject(TextsApi);
  private readonly changes = inject(Changes);
  private readonly read = this.texts.templates();
  private readonly scope = inject(Session).person()?.roles.includes('consultant') ? 'mine' : 'all';

  protected readonly draft = inject(Drafts).keep(
    () => 'texts-many',
    () => emptyMany(addDays(today(), 1), this.scope),
  );
  protected readonly typed = this.draft.value.asReadonly();
  protected readonly form = form(this.draft.value, (path) => textRules(path.text));
  /** What announces a visit stands first: that is what one comes for. */
  protected readonly templates = computed(() =>
    (got(this.read) ?? []).toSorted(
      (one, other) => Number(other.kind === 'announce-round') - Number(one.kind === 'announce-round'),
    ),
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sent = signal<SentTexts | null>(null);
  /** When what was sent goes out: the day before each next moment, or as soon as the quiet hours are over. */
  protected readonly sentFor = signal<{ before: boolean; from: string | null }>({ before: false, from: null });

  private readonly settled = debounced(() => JSON.stringify(manyDraft(this.typed())), 500);
  private readonly previewing = resource({
    params: () => {
      const request = this.settled.hasValue() ? this.settled.value() : undefined;
      // What settled may lag behind: only a request that names somebody is asked.
      return request && !request.includes('"caregiverIds":[]') && mayPreview(request)
        ? { request, turn: this.changes.seen() }
        : undefined;
    },
    loader: ({ params }) => this.texts.preview(JSON.parse(params.request) as ReturnType<typeof manyDraft>),
  });
  /** The last that was told: it stays while it is asked anew, and goes when nobody is chosen any more. */
  protected readonly preview = linkedSignal<
    { told: TextsPreview | undefined; nobody: boolean },
    TextsPreview | undefined
  >({
    source: () => ({
      told: this.previewing.hasValue() ? this.previewing.value() : undefined,
      nobody: this.typed().ids.length === 0,
    }),
    computation: ({ told, nobody }, before) => (nobody ? undefined : (told ?? before?.value)),
  });
  protected readonly previewIsOn = computed(() => this.previewing.isLoading());
  protected readonly unseen = computed(() => {
    const error = this.previewing.error();
    const problem = error && problemOf(error.cause ?? error);
    return problem && problem.code !== 'invalid' ? problemWords(problem) : null;
  });
  private readonly getters = computed(() => {
    const preview = this.preview();
    return preview ? divided(preview).get : [];
  });
  protected readonly gets = computed(() => this.getters().length);
  /** What is counted below the words: as the first of them gets it. */
  protected readonly first = computed(() => this.getters()[0]?.text ?? null);
  protected readonly sentBefore = computed(() => this.problem()?.code === 'other-content');

  constructor() {
    const { ids } = (history.state ?? {}) as { ids?: unknown };
    if (Array.isArray(ids) && ids.length > 0 && this.typed().ids.join() !== ids.join()) {
      this.draft.value.update((typed) => ({ ...typed, id: newId(), from: 'list', ids: ids as string[] }));
    }
    effect(() => {
      const neighbourhood = this.wijk();
      if (!neighbourhood || untracked(this.typed).neighbourhood === neighbourhood) return;
      this.draft.value.update((typed) => ({ ...typed, from: 'neighbourhood', neighbourhood, ids: [] }));
    });
    // Whoever has not written anything begins with the words that announce a visit.
    effect(() => {
      const [first] = this.templates();
      if (first && untracked(this.typed).text === '') this.begin(first);
    });
  }

  protected begin({ id, kind, text }: TextTemplateView): void {
    this.draft.value.update((typed) => ({ ...typed, templateId: id, kind, text }));
  }

  protected without(caregiverId: string): void {
    this.draft.value.update((typed) => ({ ...typed, ids: typed.ids.filter((id) => id !== caregiverId) }));
  }

  /** Sends once, however often it is pressed; when it fails everything stays as it stands. */
  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.busy() || this.gets() === 0 || this.sent()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { id } = this.typed();
    const request = { ...manyDraft(this.typed()), id };
    const saved = await save(this.form, () => this.texts.send(request));
    this.busy.set(false);
    if (!saved) return;
    if ('problem' in saved) return this.problem.set(saved.problem);
    this.sentFor.set({ before: request.withPlanned ?? false, from: this.getters()[0]?.from ?? null });
    this.sent.set(saved.answer);
    // The button that was pressed is gone: one reads on from the top.
    afterNextRender(() => this.element.querySelector<HTMLElement>('h1')?.focus(), { injector: this.injector });
    this.draft.drop();
    this.changes.tell();
  }

  protected sendAsAnother(): Promise<void> {
    this.draft.value.update((typed) => ({ ...typed, id: newId() }));
    return this.send();
  }

  protected startAfresh(): void {
    this.draft.drop();
    this.sent.set(null);
    history.replaceState({ ...(history.state as object), ids: undefined }, '');
  }
}
