import { Component } from '@angular/core';

/** The page of one caregiver. */
@Component({ selector: 'app-caregiver-page', template: '' })
export class CaregiverPage {}
