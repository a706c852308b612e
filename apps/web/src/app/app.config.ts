import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { noticeConnection } from './api/connection.ts';
import { stateChangeHeader } from './api/state-change-header.ts';
import { countWaiting } from './api/waiting.ts';
import { routes } from './app.routes.ts';
import { signInAgain } from './session/ask-again.ts';

/** What the whole app is given. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideHttpClient(withInterceptors([countWaiting, noticeConnection, signInAgain, stateChangeHeader])),
  ],
};
