import { Component, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import {
  recipientFields,
  sharingGrounds,
  type SharedField,
  type SharingGround,
} from '@voortuin/contract/referrals/words';
import { Check } from '@voortuin/ui/form/check';
import { Segmented } from '@voortuin/ui/form/segmented';
import { sharedFieldWords, sharingGroundShort } from '../referral-words.ts';
import type { TypedShare } from './refer-typed.ts';
import type { Tellable } from './shared-preview.ts';

/** What is told, one by one with what would be told, and for each the answer to "Mag dit?". */
@Component({
  selector: 'app-tell-list',
  imports: [Check, Segmented],
  template: `
    <ul [attr.aria-label]="label()">
      @for (one of lines(); track one.field) {
        <li [class.told]="one.told">
          <vt-check [checked]="one.told" [hint]="one.value" (checkedChange)="turn(one.field, $event)">{{
            one.title
          }}</vt-check>
          @if (one.told) {
            <div class="may">
              <vt-segmented
                [label]="one.question"
                [quietLegend]="true"
                [choices]="grounds"
                [value]="one.ground"
                (valueChange)="answer(one.field, $event)"
              />
              @if (one.ground === null) {
                <span class="small asks" i18n>Mag dit?</span>
              }
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding-block: 4px;
      border-block-end: 1px solid var(--line);
    }
    li:last-child {
      border-block-end: 0;
    }
    .may {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      margin: 0 0 10px 36px;
    }
    .asks {
      color: var(--sun);
      font-weight: 600;
    }
    @media (max-width: 479px) {
      .may {
        margin-inline-start: 0;
      }
    }
  `,
})
export class TellList implements FormValueControl<TypedShare[]> {
  readonly value = model<TypedShare[]>([]);
  readonly touch = output<void>();
  readonly label = input.required<string>();
  /** What may be told here; what else is told stands in another list. */
  readonly tellable = input.required<readonly Tellable[]>();

  protected readonly grounds = sharingGrounds.map((value) => ({ value, label: sharingGroundShort[value] }));
  protected readonly lines = computed(() =>
    this.tellable().map(({ field, value }) => {
      const share = this.value().find((one) => one.field === field);
      const title = sharedFieldWords[field];
      return {
        field,
        value,
        title,
        told: !!share,
        ground: share?.ground ?? null,
        question: $localize`Mag dit: ${title}:what:?`,
      };
    }),
  );

  protected turn(field: SharedField, told: boolean): void {
    this.value.update((shares) => {
      const others = shares.filter((one) => one.field !== field);
      return told ? [...others, { field, ground: this.usual(others, field) }] : others;
    });
    this.touch.emit();
  }

  /** The first answer holds for all that are not answered yet and are about the same person. */
  protected answer(field: SharedField, ground: SharingGround | null): void {
    this.value.update((shares) =>
      shares.map((one) =>
        one.field === field || (one.ground === null && sameGroup(one.field, field)) ? { ...one, ground } : one,
      ),
    );
    this.touch.emit();
  }

  /** What was answered last about the same person. */
  private usual(shares: readonly TypedShare[], field: SharedField): SharingGround | null {
    return shares.findLast((one) => one.ground !== null && sameGroup(one.field, field))?.ground ?? null;
  }
}

const aboutRecipient: readonly SharedField[] = recipientFields;

function sameGroup(one: SharedField, other: SharedField): boolean {
  return aboutRecipient.includes(one) === aboutRecipient.includes(other);
}
