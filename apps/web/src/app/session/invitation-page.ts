import { Component } from '@angular/core';

/** Joining an organisation. */
@Component({ selector: 'app-invitation-page', template: '' })
export class InvitationPage {}
