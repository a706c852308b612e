import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, applyWhen, form, validate } from '@angular/forms/signals';
import { day, oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import {
  failureReasons, partnerAnswers, referralOutcomes, rejectionReasons,
  type FailureReason, type PartnerAnswerKind, type ReferralOutcome, type RejectionReason,
} from '@voortuin/contract/referrals/words'; // prettier-ignore
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { wide } from '@voortuin/ui/list/wide';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Drafts } from '../drafts/drafts.ts';
import { daysAhead } from '../forms/days-ahead.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { Wrong } from '../forms/wrong.ts';
import { newId } from '../platform/ids.ts';
import { problemWords } from '../problems/problem-words.ts';
import { ruleWords } from '../problems/rule-words.ts';
import { failureWords, outcomeWords, rejectionWords } from '../referrals/referral-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import { answerWords } from './asked-words.ts';
import { InboxApi } from './inbox-api.ts';

interface Filled {
  id: string;
  answer: PartnerAnswerKind | null;
  untilOn: string;
  plannedOn: string;
  rejection: RejectionReason | null;
  failure: FailureReason | null;
  outcome: ReferralOutcome | null;
  text: string;
}

const wantsText: readonly (PartnerAnswerKind | null)[] = ['ask', 'message'];

/** Answering a question: which answer, what belongs to it, and a word beside it. */
@Component({
  selector: 'app-answer-form',
  imports: [Button, Choices, ErrorState, Field, FormField, SheetForm, TextInput, Wrong],
  templateUrl: './answer-form.html',
  styleUrl: './answer-form.css',
})
export class AnswerForm {
  readonly referral = input.required<PartnerReferralView>();
  readonly answered = output<void>();
  private readonly inbox = inject(InboxApi);
  private readonly toasts = inject(Toasts);
  private readonly draft = inject(Drafts).keep<Filled>(
    () => `answer/${this.referral().id}`,
    () => ({
      id: newId(),
      answer: null,
      untilOn: '',
      plannedOn: '',
      rejection: null,
      failure: null,
      outcome: null,
      text: '',
    }),
  );
  protected readonly form = form(this.draft.value, (path) => {
    const when = (answer: PartnerAnswerKind, rules: (of: typeof path) => void): void =>
      applyWhen(path, ({ value }) => value().answer === answer, rules);
    keeps(path.answer, oneOf(partnerAnswers));
    when('hold', ({ untilOn }) => {
      keeps(untilOn, day);
      daysAhead(untilOn, { least: 1, most: 730 });
    });
    when('plan', ({ plannedOn }) => {
      keeps(plannedOn, day);
      daysAhead(plannedOn, { least: -60, most: 730 });
    });
    when('reject', ({ rejection }) => keeps(rejection, oneOf(rejectionReasons)));
    when('fail', ({ failure }) => keeps(failure, oneOf(failureReasons)));
    when('finish', ({ outcome }) => keeps(outcome, oneOf(referralOutcomes)));
    keeps(path.text, text(lengths.paragraph), { optional: true });
    validate(path.text, ({ value, valueOf }) => {
      const answer = valueOf(path.answer);
      const other =
        (answer === 'reject' && valueOf(path.rejection) === 'other') ||
        (answer === 'fail' && valueOf(path.failure) === 'other');
      const needed = wantsText.includes(answer) || other;
      return needed && !value().trim() ? { kind: 'required', message: ruleWords({ rule: 'required' }) } : null;
    });
  });
  protected readonly wide = wide(560);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected readonly kind = computed(() => this.form.answer().value());
  protected readonly needsText = computed(() => wantsText.includes(this.kind()));
  protected readonly answers = computed(() =>
    this.referral().answers.map((value) => ({ value, label: answerWords[value] })),
  );
  protected readonly rejections = rejectionReasons.map((value) => ({ value, label: capital(rejectionWords[value]) }));
  protected readonly failures = failureReasons.map((value) => ({ value, label: capital(failureWords[value]) }));
  protected readonly outcomes = referralOutcomes.map((value) => ({ value, label: capital(outcomeWords[value]) }));
  protected readonly textLabel = computed(() => {
    if (this.kind() === 'ask') return $localize`Uw vraag`;
    return this.kind() === 'message' ? $localize`Uw bericht` : $localize`Een woord erbij`;
  });

  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const saved = await save(this.form, () => {
      const { id, answer, untilOn, plannedOn, rejection, failure, outcome, text: words } = this.draft.value();
      return this.inbox.answer(this.referral().id, {
        id,
        version: this.referral().version,
        answer: answer!,
        ...(answer === 'hold' && { untilOn }),
        ...(answer === 'plan' && { plannedOn }),
        ...(answer === 'reject' && { rejection }),
        ...(answer === 'fail' && { failure }),
        ...(answer === 'finish' && { outcome }),
        text: words.trim() || null,
      });
    });
    this.busy.set(false);
    if (saved && 'answer' in saved) {
      this.draft.drop();
      this.form().reset();
      this.toasts.done($localize`Verstuurd. Dank u wel.`);
      this.answered.emit();
    } else if (saved) {
      this.problem.set(
        saved.problem.code === 'changed-meanwhile'
          ? $localize`Er is net ook een ander antwoord gegeven. Kijk wat er nu staat en verstuur het dan nog eens.`
          : problemWords(saved.problem),
      );
      this.answered.emit();
    }
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
