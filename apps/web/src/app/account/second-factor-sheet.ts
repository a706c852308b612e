import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { SecondFactorSetUpStep } from '../session/second-factor-set-up.ts';

/** Sets up the second factor of one's account. */
@Component({
  selector: 'app-second-factor-sheet',
  imports: [SecondFactorSetUpStep, Sheet],
  template: `
    <vt-sheet i18n-title title="De tweede stap aanzetten">
      <app-second-factor-set-up (done)="ref.close(true)" />
    </vt-sheet>
  `,
})
export class SecondFactorSheet {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
