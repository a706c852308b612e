import {
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { CaregiverView, LikelySame } from '@voortuin/contract/caregivers/caregivers';
import type { Problem } from '@voortuin/contract/platform/problem';
import { Button } from '@voortuin/ui/button/button';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { Drafts } from '../../drafts/drafts.ts';
import { save } from '../../forms/save.ts';
import { newId } from '../../platform/ids.ts';
import { problemWords } from '../../problems/problem-words.ts';
import { TextsApi } from '../../messages/texts-api.ts';
import { Refusals } from '../../toasts/refusals.ts';
import { Toasts } from '../../toasts/toasts.ts';
import { CaregiversApi } from '../caregivers-api.ts';
import { Changes } from '../changes.ts';
import { HouseChoices } from '../house-choices.ts';
import { sayMoment } from '../moment-words.ts';
import { sayWhy } from '../reason-words.ts';
import { CaregiverParts } from './caregiver-parts.ts';
import { caregiverRules } from './caregiver-rules.ts';
import { nothingTyped, type CaregiverTyped } from './caregiver-typed.ts';
import { isWrong, partNames, type PartName } from './form-parts.ts';
import { LikelySameNote } from './likely-same-note.ts';
import { differs, meanwhile, together } from './meanwhile.ts';
import { MeanwhileNote } from './meanwhile-note.ts';
import { newcomerIn } from './newcomer.ts';
import { sentOf, typedOf } from './typed-and-sent.ts';
import { sayName, type NamesById, type Thing } from './typed-words.ts';

/** What is kept of the form until it is saved: what was read, and what stands in it now. Version 0 is somebody new. */
interface Kept {
  id: string;
  version: number;
  read: CaregiverTyped;
  now: CaregiverTyped;
}

/** Adds or changes a caregiver: her parts folded or open, kept until they are saved. */
@Component({
  selector: 'app-caregiver-form',
  imports: [Button, CaregiverParts, ErrorState, LikelySameNote, MeanwhileNote, Note],
  templateUrl: './caregiver-form.html',
  styleUrl: './caregiver-form.css',
  host: { '(keydown.control.enter)': 'save($event)', '(keydown.meta.enter)': 'save($event)' },
})
export class CaregiverForm {
  private readonly caregivers = inject(CaregiversApi);
  private readonly changes = inject(Changes);
  private readonly house = inject(HouseChoices);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly refusals = inject(Refusals);
  private readonly texts = inject(TextsApi);
  private readonly toasts = inject(Toasts);

  /** Whom one changes; null for somebody new. */
  readonly view = input.required<CaregiverView | null>();
  protected readonly isNew = computed(() => this.view() === null);
  private readonly latest = linkedSignal(() => this.view());

  private readonly draft = inject(Drafts).keep<Kept>(
    () => `caregiver/${this.view()?.id ?? 'new'}`,
    () => keptOf(this.view()),
  );
  protected readonly foundBack = this.draft.foundBack;
  private readonly whole = form(this.draft.value, (path) => caregiverRules(path.now));
  // Read when asked for: whom it is about is not known before the inputs are.
  protected readonly fields = computed(() => this.whole.now as FieldTree<CaregiverTyped>);
  protected readonly kept = this.draft.value.asReadonly();
  private readonly changed = computed(() => differs(this.kept().read, this.kept().now));

  protected readonly open = linkedSignal<ReadonlySet<PartName>>(
    () => new Set(this.isNew() ? ['who', 'contact', 'ground'] : ['who']),
  );
  protected readonly shown = signal(true);
  protected readonly saving = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly likelySame = signal<readonly LikelySame[]>([]);
  /** What stands at the server now, when a colleague changed her since one began. */
  protected readonly theirs = computed(() => {
    const latest = this.latest();
    const { version, read, now } = this.kept();
    if (!latest || latest.version === version) return null;
    const theirs = typedOf(latest);
    return meanwhile(read, now, theirs).length > 0 ? theirs : null;
  });
  protected readonly names: NamesById = {
    rhythm: (id) => this.house.rhythms().find((rhythm) => rhythm.id === id)?.name ?? '',
    municipality: (id) => this.house.municipalities().find((municipality) => municipality.id === id)?.name ?? '',
  };

  constructor() {
    inject(DestroyRef).onDestroy(() => this.sayKept());
  }

  protected async save(event: Event | null, { evenIfKnown = false } = {}): Promise<void> {
    event?.preventDefault();
    if (this.saving() || this.theirs()) return;
    this.problem.set(null);
    this.likelySame.set([]);
    this.saving.set(true);
    try {
      const saved = await save(this.fields(), () => this.send(evenIfKnown));
      if (saved && 'answer' in saved) return this.saved(saved.answer);
      if (saved) await this.refused(saved.problem);
      this.showFirstWrong();
    } finally {
      this.saving.set(false);
    }
  }

  /** Takes over what a colleague changed, keeps one's own where one chose so, and saves the two as one. */
  protected async join(theirs: CaregiverTyped, keepsMine: (thing: Thing) => boolean): Promise<void> {
    const { version } = this.latest()!;
    await this.replace(() =>
      this.draft.value.update(({ id, read, now }) => ({
        id,
        version,
        read: theirs,
        now: together(read, now, theirs, keepsMine),
      })),
    );
    await this.save(null);
  }

  protected async startAgain(): Promise<void> {
    this.likelySame.set([]);
    this.problem.set(null);
    await this.replace(() => {
      this.draft.drop();
      this.whole().reset();
    });
  }

  protected async leave(): Promise<void> {
    const { id, version } = this.kept();
    await this.replace(() => this.draft.drop());
    await this.router.navigate(version === 0 ? ['/mantelzorgers'] : ['/mantelzorgers', id]);
  }

  private send(evenIfKnown: boolean): Promise<CaregiverView> {
    const { id, version, now } = this.kept();
    return version === 0
      ? this.caregivers.add({ ...sentOf(now), id, evenIfKnown })
      : this.caregivers.change(id, { ...sentOf(now), version });
  }

  private async saved(view: CaregiverView): Promise<void> {
    const wasNew = this.isNew();
    const came = wasNew ? newcomerIn(history.state) : null;
    if (came && (view.phoneShown === came.phone || view.secondPhoneShown === came.phone))
      await this.refusals.tell(() => this.texts.assign(came.textId, view.id));
    await this.replace(() => this.draft.drop());
    this.changes.tell();
    await this.router.navigate(['/mantelzorgers', view.id]);
    const moment = view.planned && sayMoment(view.planned, view.suitableHours);
    const why = view.planned?.why.map(sayWhy).join('; ') ?? '';
    if (wasNew)
      this.toasts.done($localize`${view.name}:name: is nu in beeld.`, {
        more: moment ? $localize`Eerste moment: ${moment}:moment: (${why}:why:)` : undefined,
      });
    else
      this.toasts.done($localize`Bewaard.`, {
        more: moment ? $localize`Volgend moment: ${moment}:moment:` : undefined,
      });
  }

  private async refused(problem: Problem & { likelySame?: LikelySame[] }): Promise<void> {
    if (problem.code === 'likely-same') return this.likelySame.set(problem.likelySame ?? []);
    const savedBefore = problem.code === 'other-content' && this.kept().version === 0;
    if (problem.code !== 'changed-meanwhile' && !savedBefore) return this.problem.set(problemWords(problem));
    await this.readAgain();
  }

  /** Reads what stands there now. Where no colleague's change stands in the way, one's own goes over it at once. */
  private async readAgain(): Promise<void> {
    try {
      const latest = await this.caregivers.open(this.kept().id);
      this.latest.set(latest);
      if (this.theirs() && this.kept().version > 0) return;
      this.draft.value.update((kept) => ({ ...kept, version: latest.version, read: typedOf(latest) }));
      this.saving.set(false);
      await this.save(null);
    } catch {
      this.problem.set(
        $localize`Een collega heeft dit net ook veranderd, en we konden niet ophalen wat er nu staat. Wat je typte staat er nog.`,
      );
    }
  }

  /** Puts something else in the whole form: with its fields off the screen, for those would look for what is gone. */
  private async replace(change: () => void): Promise<void> {
    this.shown.set(false);
    await this.rendered();
    change();
    this.shown.set(true);
    await this.rendered();
  }

  private rendered(): Promise<void> {
    return new Promise((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.injector }));
  }

  private showFirstWrong(): void {
    const wrong = partNames.filter((part) => isWrong(this.fields(), part));
    if (wrong.length === 0) return;
    this.open.update((parts) => new Set([...parts, ...wrong]));
    void this.rendered().then(() => this.fields()().errorSummary()[0]?.fieldTree().focusBoundControl());
  }

  private sayKept(): void {
    if (!this.changed()) return;
    const { now, id, version } = this.kept();
    const name = sayName(now, this.names) || $localize`een nieuwe mantelzorger`;
    const way = version === 0 ? ['/mantelzorgers/nieuw'] : ['/mantelzorgers', id, 'bewerken'];
    this.toasts.done($localize`Wat je typte over ${name}:name: is nog niet bewaard.`, {
      more: $localize`Het blijft staan zolang dit venster open is.`,
      action: { label: $localize`Ga verder`, run: () => this.router.navigate(way) },
    });
  }
}

function keptOf(view: CaregiverView | null): Kept {
  const typed = view ? typedOf(view) : { ...nothingTyped(), phone: newcomerIn(history.state)?.phone ?? '' };
  return { id: view?.id ?? newId(), version: view?.version ?? 0, read: typed, now: typed };
}
