import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The whole app. */
@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
