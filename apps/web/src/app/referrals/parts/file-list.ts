import { Component, input } from '@angular/core';
import type { ReferralFileView } from '@voortuin/contract/referrals/referrals';
import { Icon } from '@voortuin/ui/icon/icon';
import { dayOf, sayDay } from '../../platform/dates.ts';
import { sayNumber } from '../../platform/numbers.ts';

/** Files by name, with who sent them and how large they are. */
@Component({
  selector: 'app-file-list',
  imports: [Icon],
  template: `
    <ul>
      @for (file of files(); track file.id) {
        <li>
          <a [href]="file.href" download><vt-icon name="file" />{{ file.name }}</a>
          <span class="small quiet">{{ about(file) }}</span>
        </li>
      } @empty {
        <li class="quiet" i18n>Nog geen bestanden.</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-block-size: var(--target);
      overflow-wrap: anywhere;
    }
    span {
      display: block;
    }
  `,
})
export class FileList {
  readonly files = input.required<readonly (ReferralFileView & { href: string })[]>();

  protected about({ by, sentAt, bytes }: ReferralFileView): string {
    const size =
      bytes < 100_000
        ? $localize`${sayNumber(Math.max(1, Math.round(bytes / 1_000)))}:size: kB`
        : $localize`${sayNumber(bytes / 1_000_000, { maximumFractionDigits: 1 })}:size: MB`;
    return [by, sayDay(dayOf(sentAt)), size].filter(Boolean).join(', ');
  }
}
