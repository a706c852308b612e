import type { Routes } from '@angular/router';
import { may } from '../session/guards.ts';

/** The pages of referrals, each fetched when it is first opened. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: async () => (await import('./referrals-page.ts')).ReferralsPage,
  },
  {
    path: 'cijfers',
    title: $localize`Wat kwam ervan?`,
    canActivate: [may('overview:read')],
    loadComponent: async () => (await import('./figures-page.ts')).FiguresPage,
  },
  {
    path: ':id',
    title: $localize`Doorverwijzing`,
    loadComponent: async () => (await import('./referral-page.ts')).ReferralPage,
  },
  {
    path: ':id/kopie',
    title: $localize`Kopie voor de mantelzorger`,
    loadComponent: async () => (await import('./copy-page.ts')).CopyPage,
  },
];
