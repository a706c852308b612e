import { Component } from '@angular/core';

/** The caregivers. */
@Component({ selector: 'app-caregivers-page', template: '' })
export class CaregiversPage {}
