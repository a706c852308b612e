import { Component } from '@angular/core';

/** Overzicht. */
@Component({ selector: 'app-insight-page', template: '' })
export class InsightPage {}
