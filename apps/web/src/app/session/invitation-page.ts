import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import type { SessionStep } from '@voortuin/contract/people/session';
import type { Problem } from '@voortuin/contract/platform/problem';
import { text } from '@voortuin/contract/platform/rules';
import { lengths, shortestPassword } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Note } from '@voortuin/ui/states/note';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemWords } from '../problems/problem-words.ts';
import { SessionApi } from './session-api.ts';
import { Session } from './session.ts';
import { SignInFrame } from './sign-in-frame.ts';
import { SignInSteps } from './sign-in-steps.ts';

/** Joining an organisation with the link of an invitation; its token stands in the fragment, which no server sees. */
@Component({
  selector: 'app-invitation-page',
  imports: [Button, Field, FormField, Note, SignInFrame, SignInSteps, TextInput],
  templateUrl: './invitation-page.html',
  styleUrl: './step.css',
})
export class InvitationPage {
  private readonly sessions = inject(SessionApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly token = computed(() => this.fragment() ?? '');
  private readonly proof = signal({ password: '' });
  protected readonly joinForm = form(this.proof, (path) =>
    keeps(path.password, text(lengths.password, shortestPassword)),
  );
  protected readonly refusal = signal<Problem | null>(null);
  protected readonly step = signal<SessionStep | null>(null);
  protected readonly shown = signal(false);
  protected readonly hint = $localize`Minstens ${shortestPassword}:least: tekens; een korte zin is makkelijk te onthouden.`;
  protected readonly refusalWords = computed(() => {
    const refusal = this.refusal();
    if (!refusal) return null;
    switch (refusal.code) {
      case 'not-found':
        return $localize`Deze uitnodiging is verlopen of al gebruikt. Vraag je beheerder om een nieuwe.`;
      case 'wrong-credentials':
        return $localize`Je hebt al een account bij Voortuin. Vul het wachtwoord van dat account in.`;
      default:
        return problemWords(refusal);
    }
  });

  protected async join(): Promise<void> {
    this.refusal.set(null);
    const saved = await save(this.joinForm, () =>
      this.sessions.accept({ token: this.token(), password: this.proof().password }),
    );
    if (saved && 'problem' in saved) this.refusal.set(saved.problem);
    if (!saved || 'problem' in saved) return;
    // The link works once: it goes from the address, so that nobody comes upon it later.
    history.replaceState(history.state, '', location.pathname);
    if (saved.answer.state === 'signed-in') await this.start();
    else this.step.set(saved.answer);
  }

  protected async start(): Promise<void> {
    await this.session.load();
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }
}
