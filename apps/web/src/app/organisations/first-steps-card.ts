import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import { Progress } from '@voortuin/ui/states/progress';
import type { FirstStep } from './first-steps.ts';

/** Leads a new organisation: what is done, what comes now, what may wait. */
@Component({
  selector: 'app-first-steps-card',
  imports: [Button, Card, Icon, Progress, RouterLink],
  template: `
    <vt-card edge="marked">
      <h2 i18n>Begin hier</h2>
      <vt-progress i18n-label label="Zo ver ben je" [done]="done()" [total]="steps().length" />
      <ol>
        @for (step of steps(); track step.path) {
          <li [class.done]="step.done" [attr.aria-current]="step === now() ? 'step' : null">
            <span class="mark">
              @if (step.done) {
                <vt-icon name="check" />
              } @else {
                {{ $index + 1 }}
              }
            </span>
            <div>
              <a [routerLink]="step.path">{{ step.title }}</a>
              @if (step.done) {
                <span class="visually-hidden" i18n>is gedaan</span>
              }
              @if (step === now()) {
                <p class="quiet">{{ step.why }}</p>
                <a
                  vtButton="primary"
                  [small]="true"
                  icon="forward"
                  [routerLink]="step.path"
                  [attr.aria-label]="step.title"
                  i18n
                  >Nu doen</a
                >
              }
            </div>
          </li>
        }
      </ol>
    </vt-card>
  `,
  styles: `
    vt-card {
      display: grid;
      gap: 14px;
    }
    li {
      display: grid;
      grid-template-columns: 32px minmax(0, 1fr);
      gap: 12px;
      padding-block: 6px;
    }
    .mark {
      --icon-size: 18px;
      display: grid;
      place-items: center;
      inline-size: 32px;
      block-size: 32px;
      border: 1px solid var(--line-strong);
      border-radius: 50%;
      color: var(--ink-2);
      font-weight: 600;
    }
    .done .mark {
      border-color: transparent;
      background: var(--hedge-soft);
      color: var(--hedge);
    }
    li div > a:first-child {
      display: inline-block;
      padding-block: 4px;
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    li div > a:first-child:hover {
      color: var(--hedge);
      text-decoration: underline;
    }
    .done div > a:first-child {
      color: var(--ink-2);
      font-weight: 400;
    }
    p {
      margin-block-end: 10px;
    }
  `,
})
export class FirstStepsCard {
  readonly steps = input.required<readonly FirstStep[]>();
  protected readonly done = computed(() => this.steps().filter(({ done }) => done).length);
  protected readonly now = computed(() => this.steps().find(({ done }) => !done));
}
