import { Component } from '@angular/core';

/** Signals. */
@Component({ selector: 'app-signals-page', template: '' })
export class SignalsPage {}
