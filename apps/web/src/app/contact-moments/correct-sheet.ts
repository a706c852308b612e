import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import { outcomesByChannel, type Outcome } from '@voortuin/contract/contact-moments/words';
import type { Problem } from '@voortuin/contract/platform/problem';
import { channels, type Channel } from '@voortuin/contract/rhythms/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { HowItGoesChoice } from '@voortuin/ui/choice/how-it-goes-choice';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { channelWords } from '../caregivers/caregiver-words.ts';
import { Drafts } from '../drafts/drafts.ts';
import { save } from '../forms/save.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { leavesNote, leavesVoicemail } from './contact-draft.ts';
import { ContactMomentsApi } from './contact-moments-api.ts';
import { sayOutcome, stillToAnswerWords } from './contact-words.ts';
import type { MomentOf } from './moment-of.ts';
import { correctionOf, correctionRequest, correctionRules } from './correction-draft.ts';
import { isSaveKey } from './save-key.ts';
import { VersionLine } from './version-line.ts';

/** Corrects what was written; a colleague who did so meanwhile is shown first. */
@Component({
  selector: 'app-correct-sheet',
  imports: [Button, Check, Choices, Field, FormField, HowItGoesChoice, Note, Sheet, TextInput, VersionLine],
  templateUrl: './correct-sheet.html',
  styleUrl: './log-sheet.css',
})
export class CorrectSheet {
  protected readonly about = inject<MomentOf>(DIALOG_DATA);
  private readonly ref = inject<DialogRef<ContactMomentView>>(DialogRef);
  private readonly contactMoments = inject(ContactMomentsApi);

  protected readonly draft = inject(Drafts).keep(
    () => `correct/${this.about.moment.id}`,
    () => correctionOf(this.about.moment),
  );
  protected readonly form = form(this.draft.value, correctionRules);
  protected readonly now = this.draft.value.asReadonly();
  private readonly version = signal(this.about.moment.version);
  protected readonly meanwhile = signal<ContactMomentView | null>(null);
  protected readonly saving = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly unanswered = signal('');
  protected readonly problemWords = computed(() => {
    const problem = this.problem();
    return problem && problemWords(problem);
  });

  protected readonly title = $localize`Verbeter dit contact`;
  protected readonly howLabel = $localize`Hoe ging het met ${this.about.who.name}:name:?`;
  protected readonly channels = channels;
  protected readonly channelWords = channelWords;
  /** That she wants no contact asks what she means: that is logged anew, not corrected into the past. */
  protected readonly outcomeChoices = computed(() => {
    const { channel } = this.now();
    const outcomes: readonly Outcome[] = outcomesByChannel[channel];
    return outcomes
      .filter((value) => value !== 'wants-no-contact' || this.about.moment.outcome === value)
      .map((value) => ({ value, label: sayOutcome(channel, value) }));
  });
  protected readonly asksVoicemail = computed(() => leavesVoicemail(this.now().channel, this.now().outcome));
  protected readonly asksNoteLeft = computed(() => leavesNote(this.now().channel, this.now().outcome));

  constructor() {
    this.ref.keydownEvents.subscribe((event) => isSaveKey(event) && void this.save());
  }

  protected chooseChannel(event: Event): void {
    const channel = (event.target as HTMLSelectElement).value as Channel;
    const outcomes: readonly Outcome[] = outcomesByChannel[channel];
    this.draft.value.update((draft) => ({
      ...draft,
      channel,
      outcome: draft.outcome && outcomes.includes(draft.outcome) ? draft.outcome : null,
    }));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.unanswered.set('');
    if (!this.now().outcome) return this.unanswered.set(stillToAnswerWords('outcome', this.about.who.name));
    this.saving.set(true);
    this.problem.set(null);
    const { moment } = this.about;
    const saved = await save(this.form, () =>
      this.contactMoments.correct(moment.id, correctionRequest(this.now(), moment, this.version())),
    );
    if (saved && 'problem' in saved) await this.tell(saved.problem);
    this.saving.set(false);
    if (!saved || 'problem' in saved) return;
    this.draft.drop();
    this.ref.close(saved.answer);
  }

  /** A colleague was first: what stands there now is shown, and saving again puts this version on top of it. */
  private async tell(problem: Problem): Promise<void> {
    this.problem.set(problem);
    if (problem.code !== 'changed-meanwhile') return;
    try {
      const [newest] = await this.contactMoments.versions(this.about.moment.id);
      if (!newest) return;
      this.meanwhile.set(newest);
      this.version.set(newest.version);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
