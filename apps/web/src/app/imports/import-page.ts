import { Component } from '@angular/core';

/** One list. */
@Component({ selector: 'app-import-page', template: '' })
export class ImportPage {}
