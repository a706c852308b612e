import { Component } from '@angular/core';

/** One's own account. */
@Component({ selector: 'app-account-page', template: '' })
export class AccountPage {}
