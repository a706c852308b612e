import { Component } from '@angular/core';

/** Adding or changing a caregiver. */
@Component({ selector: 'app-caregiver-form-page', template: '' })
export class CaregiverFormPage {}
