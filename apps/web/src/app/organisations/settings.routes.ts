import type { Routes } from '@angular/router';
import { may } from '../session/guards.ts';

/** The settings, one page for each thing that an administrator arranges. */
export const routes: Routes = [
  { path: '', loadComponent: async () => (await import('./settings-page.ts')).SettingsPage },
  { path: 'organisatie', loadComponent: async () => (await import('./organisation-page.ts')).OrganisationPage },
  { path: 'gemeenten', loadComponent: async () => (await import('./municipalities-page.ts')).MunicipalitiesPage },
  { path: 'teams', loadComponent: async () => (await import('./teams-page.ts')).TeamsPage },
  { path: 'ritmes', loadComponent: async () => (await import('../rhythms/rhythms-page.ts')).RhythmsPage },
  {
    path: 'mensen',
    canActivate: [may('people:manage')],
    loadComponent: async () => (await import('../people/people-page.ts')).PeoplePage,
  },
  {
    path: 'postcodes',
    loadComponent: async () => (await import('../people/postcode-areas-page.ts')).PostcodeAreasPage,
  },
  {
    path: 'telefoonlijn',
    loadComponent: async () => (await import('../phone-lines/phone-line-page.ts')).PhoneLinePage,
  },
  { path: 'bewijs', loadComponent: async () => (await import('../insight/proof-page.ts')).ProofPage },
  {
    path: 'meekijken',
    canActivate: [may('audit:read')],
    loadComponent: async () => (await import('../people/audit-page.ts')).AuditPage,
  },
];
