import { Component, computed, inject, input } from '@angular/core';
import { longestText } from '@voortuin/contract/messages/words';
import { Icon } from '@voortuin/ui/icon/icon';
import { OurLine } from '../phone-lines/our-line.ts';
import { sayCents, sayNumber } from '../platform/numbers.ts';
import { countText } from './count-text.ts';

/** Below a text that is being written: how long it is, in how many parts it goes, and what that costs. */
@Component({
  selector: 'app-text-count',
  imports: [Icon],
  template: `
    <p class="small quiet figures" [class.late]="tooLong() && !told()">{{ words() }}</p>
    @if (dear(); as words) {
      <p class="small dear" role="status">
        <vt-icon name="info" /><span>{{ words }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      --icon-size: 16px;
      display: grid;
      gap: 4px;
    }
    .late {
      color: var(--clay);
      font-weight: 600;
    }
    .dear {
      display: flex;
      gap: 8px;
      color: var(--sun);
    }
    vt-icon {
      flex: none;
      margin-block-start: 2px;
    }
  `,
})
export class TextCount {
  readonly text = input.required<string>();
  /** Whether it is told elsewhere that the text is too long. */
  readonly told = input(false);
  private readonly line = inject(OurLine);
  private readonly counted = computed(() => countText(this.text()));

  protected readonly tooLong = computed(() => this.text().length > longestText);
  protected readonly words = computed(() => {
    const { letters, parts } = this.counted();
    const cents = this.line.view()?.textCents;
    if (letters === 0) return $localize`${sayNumber(letters)}:count: letters`;
    return [
      this.tooLong() && !this.told()
        ? $localize`${sayNumber(letters)}:count: letters, hooguit ${sayNumber(longestText)}:most:`
        : letters === 1
          ? $localize`1 letter`
          : $localize`${sayNumber(letters)}:count: letters`,
      parts === 1 ? $localize`1 sms` : $localize`${parts}:count: sms’jes aan elkaar`,
      cents === undefined ? null : sayCents(parts * cents),
    ]
      .filter(Boolean)
      .join(' · ');
  });
  protected readonly dear = computed(() => {
    const { dear, parts, partsWithout } = this.counted();
    if (dear.length === 0) return null;
    const shown = dear.slice(0, 4).join(' ');
    return dear.length === 1
      ? $localize`Door ${shown}:letters: past er minder in één sms: het worden er ${parts}:parts: in plaats van ${partsWithout}:without:.`
      : $localize`Door deze tekens past er minder in één sms: ${shown}:letters:. Het worden er ${parts}:parts: in plaats van ${partsWithout}:without:.`;
  });
}
