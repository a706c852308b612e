import { HttpContextToken } from '@angular/common/http';

/** Set on a call for which "not signed in" is an ordinary answer. */
export const mayBeSignedOut = new HttpContextToken(() => false);
