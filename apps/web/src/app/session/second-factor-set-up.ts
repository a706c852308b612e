import { Component, computed, inject, output, resource, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { AccountApi } from './account-api.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { CodeForm } from './code-form.ts';
import { qrPath } from './qr-path.ts';

/** Setting up the second factor: a picture to scan or a secret to type, and a code that shows that it worked. */
@Component({
  selector: 'app-second-factor-set-up',
  imports: [Button, CodeForm, ErrorState, Skeleton],
  templateUrl: './second-factor-set-up.html',
  styleUrls: ['./step.css', './second-factor-set-up.css'],
})
export class SecondFactorSetUpStep {
  readonly done = output<void>();
  private readonly account = inject(AccountApi);
  protected readonly proposal = resource({ loader: () => this.account.setUpSecondFactor() });
  protected readonly picture = computed(() => (this.proposal.hasValue() ? qrPath(this.proposal.value().uri) : null));
  /** The secret in groups of four, as one types it over. */
  protected readonly secret = computed(() =>
    this.proposal.hasValue()
      ? (this.proposal
          .value()
          .secret.match(/.{1,4}/g)
          ?.join(' ') ?? '')
      : '',
  );
  protected readonly problem = computed(() => {
    const error = this.proposal.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });
  protected readonly copied = signal(false);
  protected readonly confirm = (code: string): Promise<void> => this.account.confirmSecondFactor({ code });

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.secret().replaceAll(' ', ''));
    this.copied.set(true);
  }
}
