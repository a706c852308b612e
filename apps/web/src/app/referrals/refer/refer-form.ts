import { httpResource } from '@angular/common/http';
import { Component, Injector, afterNextRender, computed, inject, input, signal, viewChildren } from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { KnownAlready, ReferralView } from '@voortuin/contract/referrals/referrals';
import { Button } from '@voortuin/ui/button/button';
import { FoldingCard } from '@voortuin/ui/card/folding-card';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { api } from '../../api/api.ts';
import { got } from '../../api/got.ts';
import { Changes } from '../../caregivers/changes.ts';
import { Drafts } from '../../drafts/drafts.ts';
import { save } from '../../forms/save.ts';
import { lastDayBefore, plainDay } from '../../platform/dates.ts';
import { problemOf } from '../../problems/problem.ts';
import { problemWords } from '../../problems/problem-words.ts';
import { Toasts } from '../../toasts/toasts.ts';
import { ReferralsApi } from '../referrals-api.ts';
import type { ChosenPartner } from './chosen-partner.ts';
import { KnownNote } from './known-note.ts';
import { PartnerStep } from './partner-step.ts';
import { QuestionStep } from './question-step.ts';
import { referRules } from './refer-rules.ts';
import { fieldsOf, isRight, isSeenWrong, stepTitles, steps, summaryOf, type Step } from './refer-steps.ts';
import { draftOf, hasConsent, withForWhat, type KeptReferral, type ReferTyped } from './refer-typed.ts';
import { SendStep } from './send-step.ts';
import { SharingStep } from './sharing-step.ts';

/** Writing a referral in four steps; it is kept while one writes, saved as a draft when one wants, and sent. */
@Component({
  selector: 'app-refer-form',
  imports: [Button, ErrorState, FoldingCard, KnownNote, Note, PartnerStep, QuestionStep, SendStep, SharingStep],
  templateUrl: './refer-form.html',
  styleUrl: './refer-form.css',
  host: { '(keydown.control.enter)': 'send($event)', '(keydown.meta.enter)': 'send($event)' },
})
export class ReferForm {
  private readonly referrals = inject(ReferralsApi);
  private readonly changes = inject(Changes);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly shownSteps = viewChildren(FoldingCard);
  readonly view = input.required<CaregiverView>();
  /** What one begins with, and where it is kept while one writes. */
  readonly begin = input.required<KeptReferral>();
  readonly place = input.required<string>();

  private readonly draft = inject(Drafts).keep<KeptReferral>(
    () => `refer/${this.place()}`,
    () => this.begin(),
  );
  private readonly whole = form(this.draft.value, (path) => referRules(path.typed));
  protected readonly fields = computed(() => this.whole.typed as FieldTree<ReferTyped>);
  protected readonly kept = this.draft.value.asReadonly();
  protected readonly foundBack = this.draft.foundBack;
  protected readonly open = signal<Step | null>('question');
  private readonly looked = signal(false);
  protected readonly busy = signal<'draft' | 'send' | null>(null);
  protected readonly problem = signal<string | null>(null);
  /** Where sending met something that runs already: then it asks to be sure. */
  protected readonly asksToBeSure = signal(false);
  protected readonly knownRead = httpResource<KnownAlready[]>(() => {
    const { need, partnerId } = this.kept().typed;
    if (!need) return undefined;
    const params = { caregiverId: this.view().id, need, ...(partnerId && { partnerId }) };
    return { url: `${api}/referrals/known-already`, params };
  });
  /** What runs already, without the referral this one goes on with. */
  protected readonly known = computed(() =>
    (got(this.knownRead) ?? []).filter(
      ({ referralId }) => referralId !== this.kept().previousId && referralId !== this.kept().id,
    ),
  );
  protected readonly lines = computed(() =>
    steps.map((step, at) => ({
      step,
      number: at + 1,
      title: stepTitles[step],
      summary: summaryOf(this.kept(), step),
      done: this.isDone(step),
      wrong: this.open() !== step && isSeenWrong(this.fields(), step) ? $localize`Hier ontbreekt nog iets.` : '',
    })),
  );
  /** The step one is at, while there is one after it; at the last one sends. */
  protected readonly coming = computed(() => {
    const at = this.open() ?? this.lines().find(({ done }) => !done)?.step ?? 'send';
    return at === 'send' ? null : at;
  });
  protected readonly mayKeep = computed(
    () => this.kept().typed.question.trim() !== '' && this.kept().typed.need !== null,
  );

  protected turn(step: Step): void {
    this.open.update((open) => (open === step ? null : step));
    if (this.open() === 'sharing') this.look();
  }

  /** Goes on to the next step when this one is answered; else shows what is missing. */
  protected next(step: Step): void {
    if (!isRight(this.fields(), step)) {
      for (const field of fieldsOf(this.fields(), step)) field().markAsTouched();
      fieldsOf(this.fields(), step)
        .find((field) => field().errorSummary().length > 0)?.()
        .errorSummary()[0]
        ?.fieldTree()
        .focusBoundControl();
      return;
    }
    const next = steps[steps.indexOf(step) + 1];
    if (next) this.show(next);
  }

  protected choose({ partnerId, partner, offerId }: ChosenPartner): void {
    this.draft.value.update((kept) => ({
      ...kept,
      partner,
      typed: {
        ...kept.typed,
        partnerId,
        offerId,
        partnerPersonId: kept.typed.partnerId === partnerId ? kept.typed.partnerPersonId : '',
      },
    }));
    this.asksToBeSure.set(false);
    this.draft.value.update(withForWhat);
  }

  /** Keeps it at the server to go on with another time; what is missing may be missing still. */
  protected async keep(): Promise<void> {
    if (this.busy()) return;
    if (!this.mayKeep()) return this.show('question', $localize`Schrijf eerst de vraag op en kies wat er nodig is.`);
    if (!this.consentIsRight())
      return this.show('sharing', $localize`Vul in hoe er ja is gezegd, of laat weg wat op dat ja rust.`);
    await this.attempt('draft', async () => {
      const referral = await this.store();
      this.leave(referral.id, $localize`Concept bewaard. Het staat bij Doorverwijzingen.`);
    });
  }

  protected async send(event: Event | null, { evenIfKnown = false } = {}): Promise<void> {
    event?.preventDefault();
    if (this.busy()) return;
    const wrong = steps.find((step) => !isRight(this.fields(), step));
    this.problem.set(null);
    if (wrong) {
      for (const field of steps.flatMap((step) => fieldsOf(this.fields(), step))) field().markAsTouched();
      return this.show(wrong);
    }
    if (this.known().length > 0 && !evenIfKnown) return this.asksToBeSure.set(true);
    this.busy.set('send');
    const saved = await save(this.fields(), () => this.storeAndSend(evenIfKnown));
    this.busy.set(null);
    if (saved && 'answer' in saved) return this.sent(saved.answer);
    if (saved?.problem.code === 'known-already') {
      this.knownRead.reload();
      this.asksToBeSure.set(true);
    } else if (saved) this.problem.set(problemWords(saved.problem));
    const refused = steps.find((step) => !isRight(this.fields(), step));
    if (refused) this.show(refused);
  }

  protected startAgain(): void {
    this.draft.drop();
    this.whole().reset();
    this.show('question');
  }

  private async storeAndSend(evenIfKnown: boolean): Promise<ReferralView> {
    const { id, version } = await this.store();
    return this.referrals.send(id, { version, evenIfKnown });
  }

  /** Adds or changes the draft at the server, and remembers its version for the next time. */
  private async store(): Promise<ReferralView> {
    const { id, version, previousId, typed } = this.kept();
    const request = draftOf(typed);
    const referral =
      version === 0
        ? await this.referrals.add({ ...request, id, caregiverId: this.view().id, previousId })
        : await this.referrals.change(id, { ...request, version });
    this.draft.value.update((kept) => ({ ...kept, version: referral.version }));
    return referral;
  }

  private sent(referral: ReferralView): void {
    const until = referral.answerByAt && plainDay(lastDayBefore(referral.answerByAt));
    const partner = referral.partner ?? this.kept().partner;
    this.leave(
      referral.id,
      $localize`Verstuurd naar ${partner}:partner:.`,
      until ? $localize`${partner}:partner: heeft tot en met ${until}:day: om te antwoorden.` : undefined,
    );
  }

  private leave(id: string, said: string, more?: string): void {
    this.draft.drop();
    this.changes.tell();
    this.toasts.done(said, { more });
    void this.router.navigate(['/doorverwijzingen', id], { replaceUrl: true });
  }

  /** What rests on her yes is not kept without it, not even in a draft. */
  private consentIsRight(): boolean {
    return !hasConsent(this.kept().typed) || this.fields().consent().errorSummary().length === 0;
  }

  /** Comes to what is shared, where her consent has its words. */
  private look(): void {
    this.looked.set(true);
    this.draft.value.update(withForWhat);
  }

  private isDone(step: Step): boolean {
    // What is shared is only answered once somebody looked at it: sharing nothing is an answer too.
    const begun = step !== 'sharing' || this.looked() || this.kept().typed.shares.length > 0;
    return step !== 'send' && begun && isRight(this.fields(), step);
  }

  private async attempt(what: 'draft' | 'send', call: () => Promise<void>): Promise<void> {
    this.busy.set(what);
    this.problem.set(null);
    try {
      await call();
    } catch (error) {
      this.problem.set(problemWords(problemOf(error)));
    }
    this.busy.set(null);
  }

  private show(step: Step, words?: string): void {
    this.open.set(step);
    if (step === 'sharing') this.look();
    if (words) this.problem.set(words);
    afterNextRender(
      () => {
        const wrong = fieldsOf(this.fields(), step).find(
          (field) => field().touched() && field().errorSummary().length > 0,
        );
        if (wrong) wrong().errorSummary()[0]?.fieldTree().focusBoundControl();
        else this.shownSteps()[steps.indexOf(step)]?.show();
      },
      { injector: this.injector },
    );
  }
}
