import type { Routes } from '@angular/router';
import { inDemo, may, signedIn, signedInAtPartner, toStartPage } from './session/guards.ts';

/** Every page, each fetched when it is first opened. */
export const routes: Routes = [
  {
    path: 'inloggen',
    title: $localize`Inloggen`,
    loadComponent: async () => (await import('./session/sign-in-page.ts')).SignInPage,
  },
  {
    path: 'uitnodiging',
    title: $localize`Uitnodiging`,
    loadComponent: async () => (await import('./session/invitation-page.ts')).InvitationPage,
  },
  {
    path: 'inbox',
    title: $localize`Vragen`,
    canActivate: [signedInAtPartner],
    loadChildren: async () => (await import('./inbox/inbox.routes.ts')).routes,
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell.ts')).Shell,
    children: [
      { path: '', pathMatch: 'full', canActivate: [toStartPage], children: [] },
      {
        path: 'vandaag',
        title: $localize`Vandaag`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./today/today-page.ts')).TodayPage,
        children: [
          {
            path: ':id',
            title: $localize`Mantelzorger`,
            loadComponent: async () => (await import('./caregivers/caregiver-page.ts')).CaregiverPage,
          },
        ],
      },
      {
        path: 'mantelzorgers/nieuw',
        title: $localize`Nieuwe mantelzorger`,
        canActivate: [may('caregivers:write')],
        loadComponent: async () => (await import('./caregivers/caregiver-form-page.ts')).CaregiverFormPage,
      },
      {
        path: 'mantelzorgers/:id/bewerken',
        title: $localize`Gegevens bewerken`,
        canActivate: [may('caregivers:write')],
        loadComponent: async () => (await import('./caregivers/caregiver-form-page.ts')).CaregiverFormPage,
      },
      {
        path: 'mantelzorgers/:id/doorverwijzen',
        title: $localize`Doorverwijzen`,
        canActivate: [may('caregivers:write')],
        loadComponent: async () => (await import('./referrals/refer-page.ts')).ReferPage,
      },
      {
        path: 'mantelzorgers',
        title: $localize`Mantelzorgers`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./caregivers/caregivers-page.ts')).CaregiversPage,
        children: [
          {
            path: ':id',
            title: $localize`Mantelzorger`,
            loadComponent: async () => (await import('./caregivers/caregiver-page.ts')).CaregiverPage,
          },
        ],
      },
      {
        path: 'doorverwijzingen',
        title: $localize`Doorverwijzingen`,
        canActivate: [may('caregivers:read')],
        loadChildren: async () => (await import('./referrals/referrals.routes.ts')).routes,
      },
      {
        path: 'aanmeldingen',
        title: $localize`Aanmeldingen`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./announcements/announcements-page.ts')).AnnouncementsPage,
      },
      {
        path: 'signalen',
        title: $localize`Signalen`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./signals/signals-page.ts')).SignalsPage,
      },
      {
        path: 'taken',
        title: $localize`Taken`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./tasks/tasks-page.ts')).TasksPage,
      },
      {
        path: 'herinneringen',
        title: $localize`Herinneringen`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./reminders/reminders-page.ts')).RemindersPage,
      },
      {
        path: 'berichten',
        title: $localize`Berichten`,
        canActivate: [may('caregivers:read', 'organisation:manage')],
        loadChildren: async () => (await import('./messages/messages.routes.ts')).routes,
      },
      {
        path: 'telefoons',
        title: $localize`Telefoons`,
        canActivate: [inDemo, may('caregivers:read')],
        loadComponent: async () => (await import('./demo-phones/phones-page.ts')).PhonesPage,
      },
      {
        path: 'mails',
        title: $localize`Mails`,
        canActivate: [inDemo],
        loadComponent: async () => (await import('./reminders/mails-page.ts')).MailsPage,
      },
      {
        path: 'partners',
        title: $localize`Partners`,
        canActivate: [may('caregivers:read', 'partners:manage')],
        loadComponent: async () => (await import('./partners/partners-page.ts')).PartnersPage,
      },
      {
        path: 'partners/:id',
        title: $localize`Partner`,
        canActivate: [may('caregivers:read', 'partners:manage')],
        loadComponent: async () => (await import('./partners/partner-page.ts')).PartnerPage,
      },
      {
        path: 'overzicht',
        title: $localize`Overzicht`,
        canActivate: [may('overview:read')],
        loadComponent: async () => (await import('./insight/insight-page.ts')).InsightPage,
      },
      {
        path: 'lijsten',
        title: $localize`Lijsten`,
        canActivate: [may('imports:run')],
        loadComponent: async () => (await import('./imports/imports-page.ts')).ImportsPage,
      },
      {
        path: 'lijsten/:id',
        title: $localize`Lijst`,
        canActivate: [may('imports:run')],
        loadComponent: async () => (await import('./imports/import-page.ts')).ImportPage,
      },
      {
        path: 'instellingen',
        title: $localize`Instellingen`,
        canActivate: [may('organisation:manage')],
        loadChildren: async () => (await import('./organisations/settings.routes.ts')).routes,
      },
      {
        path: 'account',
        title: $localize`Je account`,
        loadComponent: async () => (await import('./account/account-page.ts')).AccountPage,
      },
      {
        path: '**',
        title: $localize`Deze pagina is er niet`,
        loadComponent: async () => (await import('./shell/not-here-page.ts')).NotHerePage,
      },
    ],
  },
];
