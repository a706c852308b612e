import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The house round every page. */
@Component({ selector: 'app-shell', imports: [RouterOutlet], template: '<main><router-outlet /></main>' })
export class Shell {}
