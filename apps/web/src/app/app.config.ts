import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { ErrorHandler, inject, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler, withRouterConfig,
} from '@angular/router'; // prettier-ignore
import { noticeConnection } from './api/connection.ts';
import { stateChangeHeader } from './api/state-change-header.ts';
import { countWaiting } from './api/waiting.ts';
import { routes } from './app.routes.ts';
import { signInAgain } from './session/ask-again.ts';
import { LostParts } from './shell/lost-parts.ts';
import { Openings } from './shell/openings.ts';
import { PageTitles } from './shell/page-titles.ts';

/** What the whole app is given. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler((error) => inject(Openings).fail(error)),
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
    ),
    { provide: ErrorHandler, useExisting: LostParts },
    { provide: TitleStrategy, useExisting: PageTitles },
    provideHttpClient(withInterceptors([countWaiting, noticeConnection, signInAgain, stateChangeHeader])),
  ],
};
