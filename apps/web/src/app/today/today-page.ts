import { Component } from '@angular/core';

/** Vandaag. */
@Component({ selector: 'app-today-page', template: '' })
export class TodayPage {}
