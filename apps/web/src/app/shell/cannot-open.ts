import { Component, inject } from '@angular/core';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Openings } from './openings.ts';

/** Stands in the place of the first page when that could not be fetched. */
@Component({
  selector: 'app-cannot-open',
  imports: [ErrorState],
  template: `
    <main>
      <h1>Voortuin</h1>
      <vt-error-state
        i18n-words
        words="De server is even niet bereikbaar. We proberen het zelf opnieuw; er is niets verloren."
        (again)="openings.again()"
      />
    </main>
  `,
  styles: `
    main {
      display: grid;
      gap: 16px;
      max-inline-size: 520px;
      margin: 15dvh auto 0;
      padding: 16px;
    }
    h1 {
      color: var(--hedge);
    }
  `,
})
export class CannotOpen {
  protected readonly openings = inject(Openings);
}
