import type { Routes } from '@angular/router';
import { may } from '../session/guards.ts';

/** Texts: what came in, sending to several at once, and the templates. */
export const routes: Routes = [
  {
    path: '',
    canActivate: [may('caregivers:read')],
    loadComponent: async () => (await import('./messages-page.ts')).MessagesPage,
  },
  {
    path: 'sturen',
    title: $localize`Sms aan meer mensen`,
    canActivate: [may('contacts:log')],
    loadComponent: async () => (await import('./many/text-many-page.ts')).TextManyPage,
  },
  {
    path: 'voorbeelden',
    title: $localize`Voorbeelden voor berichten`,
    canActivate: [may('work:share', 'organisation:manage')],
    loadComponent: async () => (await import('./templates-page.ts')).TemplatesPage,
  },
];
