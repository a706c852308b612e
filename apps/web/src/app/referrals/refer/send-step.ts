import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { copyWishes } from '@voortuin/contract/referrals/words';
import { Choices } from '@voortuin/ui/choice/choices';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { wide } from '@voortuin/ui/list/wide';
import { beneficiaryWords, needWords } from '../../partners/need-words.ts';
import { calleeWords, copyWishWords, sharedFieldWords, urgencyWords } from '../referral-words.ts';
import type { ReferTyped } from './refer-typed.ts';
import { aboutHer, aboutRecipient } from './shared-preview.ts';

/** Whether she gets a copy, and what the partner will read: exactly that and nothing else. */
@Component({
  selector: 'app-send-step',
  imports: [Choices, Fact, Facts, FormField],
  template: `
    <vt-choices
      i18n-label
      label="Is een kopie in gewone taal welkom?"
      [columns]="wide() ? 3 : 1"
      [choices]="copies()"
      [formField]="form().copyWish"
    />
    <section aria-labelledby="reads-title">
      <h3 id="reads-title" i18n>Dit leest {{ partner() || 'de partner' }}</h3>
      <blockquote>{{ form().question().value() || '…' }}</blockquote>
      <vt-facts>
        @for (line of lines(); track line.name) {
          <vt-fact [name]="line.name">{{ line.value }}</vt-fact>
        }
      </vt-facts>
    </section>
  `,
  styles: `
    section {
      padding: 14px 16px 16px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      background: var(--paper);
    }
    blockquote {
      margin: 0 0 14px;
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--hedge);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  styleUrl: './steps.css',
})
export class SendStep {
  readonly form = input.required<FieldTree<ReferTyped>>();
  readonly view = input.required<CaregiverView>();
  readonly partner = input.required<string>();
  protected readonly wide = wide(640);

  protected readonly copies = computed(() =>
    copyWishes
      .filter((wish) => wish !== 'email' || this.view().email)
      .map((value) => ({ value, label: capital(copyWishWords[value]) })),
  );
  protected readonly lines = computed(() => {
    const typed = this.form()().value();
    const situation = this.view().careSituations.find(({ id }) => id === typed.careSituationId);
    const tellable = [...aboutHer(this.view()), ...(situation ? aboutRecipient(this.view(), situation) : [])];
    return [
      { name: $localize`Hulp`, value: typed.need ? needWords[typed.need].title : '…' },
      { name: $localize`Voor wie`, value: beneficiaryWords[typed.forWhom] },
      { name: $localize`Hoe snel`, value: urgencyWords[typed.urgency] },
      { name: $localize`Bel eerst`, value: [calleeWords[typed.callee], typed.callWhen].filter(Boolean).join(', ') },
      {
        name: $localize`Verwacht het`,
        value: typed.expects === 'yes' ? $localize`ja` : typed.expects === 'no' ? $localize`nee` : '…',
      },
      ...tellable
        .filter(({ field }) => typed.shares.some((one) => one.field === field))
        .map(({ field, value }) => ({ name: sharedFieldWords[field], value })),
    ];
  });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
