import type { Routes } from '@angular/router';

/** The settings, one page for each thing that an administrator arranges. */
export const routes: Routes = [
  { path: '', loadComponent: async () => (await import('./settings-page.ts')).SettingsPage },
];
