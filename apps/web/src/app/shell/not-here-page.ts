import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '@voortuin/ui/button/button';
import { PageHeader } from '@voortuin/ui/page/page-header';

/** A page that is not there. */
@Component({
  selector: 'app-not-here-page',
  imports: [Button, PageHeader, RouterLink],
  template: `
    <vt-page-header i18n-title title="Deze pagina is er niet">
      <p under i18n>
        Misschien is het adres niet helemaal overgenomen, of is de pagina verhuisd. Er is niets verloren.
      </p>
    </vt-page-header>
    <a vtButton="primary" routerLink="/" i18n>Naar je startpagina</a>
  `,
})
export class NotHerePage {}
