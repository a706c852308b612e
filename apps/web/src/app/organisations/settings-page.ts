import { Component } from '@angular/core';

/** Settings. */
@Component({ selector: 'app-settings-page', template: '' })
export class SettingsPage {}
