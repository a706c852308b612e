import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { Icon } from '@voortuin/ui/icon/icon';
import { Row } from '@voortuin/ui/list/row';
import { sayStanding } from './line-words.ts';

/** A caregiver in the list: it leads to her page, or ticks her when several are being chosen. */
@Component({
  selector: 'app-caregiver-row',
  imports: [Icon, NgTemplateOutlet, Row, RouterLink],
  templateUrl: './caregiver-row.html',
  styleUrl: './caregiver-row.css',
})
export class CaregiverRow {
  readonly line = input.required<CaregiverLine>();
  /** Whether her page stands beside the list. */
  readonly open = input(false);
  /** Whether several are being chosen, and whether she is one of them. */
  readonly choosing = input(false);
  readonly chosen = input(false);
  readonly turned = output<void>();

  protected readonly standing = computed(() => sayStanding(this.line()));
  protected readonly where = computed(() => {
    const { neighbourhood, consultant } = this.line();
    return [neighbourhood, consultant ?? $localize`nog niemand verantwoordelijk`].filter(Boolean).join(' · ');
  });
}
