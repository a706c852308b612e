import type { Routes } from '@angular/router';
import { may, signedIn, toStartPage } from './session/guards.ts';

/** Every page, each fetched when it is first opened. */
export const routes: Routes = [
  { path: 'inloggen', loadComponent: async () => (await import('./session/sign-in-page.ts')).SignInPage },
  { path: 'uitnodiging', loadComponent: async () => (await import('./session/invitation-page.ts')).InvitationPage },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell.ts')).Shell,
    children: [
      { path: '', pathMatch: 'full', canActivate: [toStartPage], children: [] },
      {
        path: 'vandaag',
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./today/today-page.ts')).TodayPage,
        children: [{ path: ':id', loadComponent: async () => (await import('./caregivers/caregiver-page.ts')).CaregiverPage }],
      },
      {
        path: 'mantelzorgers/nieuw',
        canActivate: [may('caregivers:write')],
        loadComponent: async () => (await import('./caregivers/caregiver-form-page.ts')).CaregiverFormPage,
      },
      {
        path: 'mantelzorgers/:id/bewerken',
        canActivate: [may('caregivers:write')],
        loadComponent: async () => (await import('./caregivers/caregiver-form-page.ts')).CaregiverFormPage,
      },
      {
        path: 'mantelzorgers',
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./caregivers/caregivers-page.ts')).CaregiversPage,
        children: [{ path: ':id', loadComponent: async () => (await import('./caregivers/caregiver-page.ts')).CaregiverPage }],
      },
      {
        path: 'signalen',
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./signals/signals-page.ts')).SignalsPage,
      },
      {
        path: 'taken',
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./tasks/tasks-page.ts')).TasksPage,
      },
      {
        path: 'overzicht',
        canActivate: [may('overview:read')],
        loadComponent: async () => (await import('./insight/insight-page.ts')).InsightPage,
      },
      {
        path: 'lijsten',
        canActivate: [may('imports:run')],
        loadComponent: async () => (await import('./imports/imports-page.ts')).ImportsPage,
      },
      {
        path: 'lijsten/:id',
        canActivate: [may('imports:run')],
        loadComponent: async () => (await import('./imports/import-page.ts')).ImportPage,
      },
      {
        path: 'instellingen',
        canActivate: [may('organisation:manage')],
        loadChildren: async () => (await import('./organisations/settings.routes.ts')).routes,
      },
      { path: 'account', loadComponent: async () => (await import('./account/account-page.ts')).AccountPage },
      { path: '**', loadComponent: async () => (await import('./shell/not-here-page.ts')).NotHerePage },
    ],
  },
];
