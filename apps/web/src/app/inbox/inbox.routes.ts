import type { Routes } from '@angular/router';

/** The pages of somebody who works at a partner. */
export const routes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./inbox-frame.ts')).InboxFrame,
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./inbox-page.ts')).InboxPage,
      },
      {
        path: 'aanmelden',
        title: $localize`Aanmelden`,
        loadComponent: async () => (await import('./announce-page.ts')).AnnouncePage,
      },
      {
        path: 'cijfers',
        title: $localize`Wat kwam ervan?`,
        loadComponent: async () => (await import('./inbox-figures-page.ts')).InboxFiguresPage,
      },
      {
        path: ':id',
        title: $localize`Vraag`,
        loadComponent: async () => (await import('./inbox-referral-page.ts')).InboxReferralPage,
      },
    ],
  },
];
