import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { LoggedContact } from '@voortuin/contract/contact-moments/contact-moments';
import { outcomesByChannel, type Outcome } from '@voortuin/contract/contact-moments/words';
import type { Problem } from '@voortuin/contract/platform/problem';
import { channels, type Channel } from '@voortuin/contract/rhythms/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { HowItGoesChoice, type HowItGoesAnswer } from '@voortuin/ui/choice/how-it-goes-choice';
import { Check } from '@voortuin/ui/form/check';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { channelWords } from '../caregivers/caregiver-words.ts';
import { Drafts } from '../drafts/drafts.ts';
import { save } from '../forms/save.ts';
import { device } from '../platform/device.ts';
import { problemWords } from '../problems/problem-words.ts';
import { aboutContact } from './about-contact.ts';
import {
  emptyDraft, extrasFor, hasSomethingToLose, leavesNote, leavesVoicemail, savesAtOnce, stillToAnswer, withChannel, withExtra, withOutcome, type Extra, type Helped,
} from './contact-draft.ts'; // prettier-ignore
import { ContactMomentsApi } from './contact-moments-api.ts';
import { requestOf } from './contact-request.ts';
import { contactRules } from './contact-rules.ts';
import { isSaveKey } from './save-key.ts';
import { channelIcons, missWords, sayOutcome, stillToAnswerWords } from './contact-words.ts';
import { HelpedPart } from './helped-part.ts';
import { LogExtras } from './log-extras.ts';
import { NoContactPart } from './no-contact-part.ts';
import type { Whom } from './whom.ts';

/** What was saved, and whether one spoke with her. */
export interface LoggedAnswer {
  readonly logged: LoggedContact;
  readonly spoken: boolean;
}

/** What the sheet closes with: what was saved, or that something typed is kept for later. */
export type LogAnswer = LoggedAnswer | { kept: true };

/** The whole log under one thumb: what came of it, then how it goes, which saves. Everything else is a plus. */
@Component({
  selector: 'app-log-sheet',
  imports: [Button, Check, Choices, FormField, HelpedPart, HowItGoesChoice, LogExtras, NoContactPart, Note, Sheet],
  templateUrl: './log-sheet.html',
  styleUrl: './log-sheet.css',
  host: {
    '(document:visibilitychange)': 'noticeCall()',
  },
})
export class LogSheet {
  protected readonly who = inject<Whom>(DIALOG_DATA);
  private readonly ref = inject<DialogRef<LogAnswer>>(DialogRef);
  private readonly contactMoments = inject(ContactMomentsApi);
  private readonly injector = inject(Injector);
  private readonly extrasPart = viewChild(LogExtras);
  private leftAt: number | null = null;

  protected readonly draft = inject(Drafts).keep(
    () => `log/${this.who.caregiverId}`,
    () => emptyDraft(this.who),
  );
  protected readonly form = form(this.draft.value, contactRules);
  protected readonly saving = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly unanswered = signal('');
  protected readonly foundBack = signal(this.draft.foundBack());

  protected readonly now = this.draft.value.asReadonly();
  protected readonly callName = this.who.firstName ?? this.who.name;
  protected readonly howLabel = $localize`Hoe gaat het met ${this.callName}:name:?`;
  protected readonly about = computed(() => aboutContact(this.now(), this.who));
  protected readonly channelChoices = channels.map((value) => ({
    value,
    label: channelWords[value],
    icon: channelIcons[value],
  }));
  protected readonly outcomeChoices = computed(() => {
    const { channel } = this.now();
    return channel ? outcomesByChannel[channel].map((value) => ({ value, label: sayOutcome(channel, value) })) : [];
  });
  /** Shown until something is chosen: at a desk one rings by another phone, or by a press on the number. */
  protected readonly number = computed(() => {
    const { channel, outcome } = this.now();
    const shown = (channel === 'phone' || channel === 'sms') && !outcome && device === 'desk' && this.who.phoneShown;
    return shown ? { shown, href: `${channel === 'sms' ? 'sms' : 'tel'}:${shown.replaceAll(' ', '')}` } : null;
  });
  protected readonly missed = computed(() => {
    const { channel, outcome } = this.now();
    const miss = channel && outcome && outcome !== 'spoken' && outcome !== 'wants-no-contact';
    return miss ? missWords(channel, outcome) : null;
  });
  protected readonly asksVoicemail = computed(() => leavesVoicemail(this.now().channel, this.now().outcome));
  protected readonly asksNoteLeft = computed(() => leavesNote(this.now().channel, this.now().outcome));
  protected readonly atOnce = computed(() => savesAtOnce(this.now()));
  protected readonly asks = computed(() => (this.now().outcome === 'spoken' ? (this.who.awaitingHerWord ?? []) : []));
  protected readonly possibleExtras = computed(() => extrasFor(this.now().outcome));
  protected readonly problemWords = computed(() => {
    const problem = this.problem();
    return problem && problemWords(problem);
  });

  protected readonly leave = () => this.putAway();

  constructor() {
    if (this.who.startedAt && !this.now().heldAt)
      this.draft.value.update((draft) => ({ ...draft, startedAt: this.who.startedAt! }));
    const { call } = this.who;
    if (call)
      this.draft.value.update((draft) => ({ ...draft, callId: call.id, minutes: draft.minutes ?? call.minutes }));
    if (this.who.channel && !this.foundBack()) this.chooseChannel(this.who.channel);
    this.ref.disableClose = true;
    this.ref.backdropClick.subscribe(() => this.putAway());
    this.ref.keydownEvents.subscribe((event) => this.press(event));
  }

  protected chooseChannel(channel: Channel): void {
    this.draft.value.update((draft) => withChannel(draft, channel));
  }

  protected chooseOutcome(outcome: Outcome): void {
    this.unanswered.set('');
    this.draft.value.update((draft) => withOutcome(draft, outcome, new Date().toISOString()));
  }

  protected answer(howItGoes: HowItGoesAnswer): void {
    this.unanswered.set('');
    this.draft.value.update((draft) => ({ ...draft, howItGoes }));
    if (this.atOnce()) void this.save();
  }

  protected hear(helped: Helped): void {
    this.draft.value.update((draft) => ({ ...draft, helped }));
  }

  protected turn(extra: Extra, unfolded: boolean): void {
    this.draft.value.update((draft) => withExtra(draft, extra, unfolded));
    if (unfolded) afterNextRender(() => this.extrasPart()?.focus(extra), { injector: this.injector });
  }

  /** Saves once, however often it is pressed; when it fails everything stays as it stands. */
  protected async save(): Promise<void> {
    if (this.saving()) return;
    const missing = stillToAnswer(this.now());
    if (missing) return this.unanswered.set(stillToAnswerWords(missing, this.callName));
    this.saving.set(true);
    this.problem.set(null);
    const spoken = this.now().outcome === 'spoken';
    const saved = await save(this.form, () => this.contactMoments.log(requestOf(this.now(), this.who.caregiverId)));
    this.saving.set(false);
    if (!saved) return this.showWhatIsWrong();
    if ('problem' in saved) return this.problem.set(saved.problem);
    this.draft.drop();
    this.ref.close({ logged: saved.answer, spoken });
  }

  protected startAfresh(): void {
    this.draft.drop();
    this.foundBack.set(false);
    if (this.who.channel) this.chooseChannel(this.who.channel);
  }

  /** Closes without saving: what was typed is kept, a mere press is not. */
  private putAway(): void {
    if (this.saving()) return;
    const keeps = hasSomethingToLose(this.now());
    if (!keeps) this.draft.drop();
    this.ref.close(keeps ? { kept: true } : undefined);
  }

  /** The keys of the sheet work wherever the focus is in it. */
  private press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.putAway();
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void this.save();
  }

  /** The time spent in the phone's own screen is how long the call took. */
  protected noticeCall(): void {
    if (this.who.channel !== 'phone' || !this.who.underWay) return;
    if (document.visibilityState === 'hidden') this.leftAt ??= Date.now();
    else if (this.leftAt !== null && this.now().minutes === null) {
      const minutes = Math.round((Date.now() - this.leftAt) / 60_000);
      if (minutes >= 1 && minutes <= 120) this.draft.value.update((draft) => ({ ...draft, minutes }));
    }
  }

  /** A refusal about something that is folded away unfolds it. */
  private showWhatIsWrong(): void {
    const { heldAt, minutes, note } = this.form;
    if (heldAt().errors().length > 0 || minutes().errors().length > 0) this.turn('how', true);
    if (note().errors().length > 0) this.turn('note', true);
  }
}
