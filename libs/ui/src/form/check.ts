import { Component, input, model, output } from '@angular/core';
import { Icon } from '../icon/icon.ts';

/** Something that holds or does not hold. Works with `[formField]` on true or false. */
@Component({
  selector: 'vt-check',
  imports: [Icon],
  template: `
    <label>
      <input
        type="checkbox"
        class="visually-hidden"
        [checked]="checked()"
        [disabled]="disabled()"
        (change)="turn($event)"
      />
      <span class="box"><vt-icon name="check" /></span>
      <span>
        <ng-content />
        @if (hint()) {
          <span class="hint quiet small">{{ hint() }}</span>
        }
      </span>
    </label>
  `,
  styles: `
    :host {
      --icon-size: 18px;
      display: block;
    }
    label {
      position: relative;
      display: flex;
      align-items: flex-start;
      gap: 12px;
      min-block-size: var(--target);
      padding-block: 9px;
      cursor: pointer;
    }
    .box {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      border: 1px solid var(--edge);
      border-radius: 6px;
      background: var(--surface);
      color: transparent;
    }
    label:hover .box {
      border-color: var(--hedge);
    }
    input:checked + .box {
      border-color: var(--hedge);
      background: var(--hedge);
      color: var(--on-hedge);
    }
    input:focus-visible + .box {
      outline: 2px solid var(--hedge);
      outline-offset: 2px;
    }
    label:has(:disabled) {
      cursor: not-allowed;
      opacity: 0.55;
    }
    .hint {
      display: block;
    }
  `,
})
export class Check {
  readonly checked = model(false);
  readonly disabled = input(false);
  readonly hint = input<string>();
  readonly touch = output<void>();

  protected turn(event: Event): void {
    this.checked.set((event.target as HTMLInputElement).checked);
    this.touch.emit();
  }
}
