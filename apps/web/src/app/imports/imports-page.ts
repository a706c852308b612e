import { Component } from '@angular/core';

/** Lists. */
@Component({ selector: 'app-imports-page', template: '' })
export class ImportsPage {}
