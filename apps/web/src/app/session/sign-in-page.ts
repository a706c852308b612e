import { Component } from '@angular/core';

/** Signing in. */
@Component({ selector: 'app-sign-in-page', template: '' })
export class SignInPage {}
