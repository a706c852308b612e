import { Component } from '@angular/core';

/** A page that is not there. */
@Component({ selector: 'app-not-here-page', template: '' })
export class NotHerePage {}
