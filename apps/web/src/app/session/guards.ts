import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@voortuin/contract/people/words';
import { Session } from './session.ts';

/**
 * Lets nobody past who is not signed in all the way; after signing in one comes back to the same page. Whoever works at a
 * partner has an inbox of her own, and nobody else comes in there.
 */
const enter =
  (place: 'organisation' | 'partner'): CanActivateFn =>
  async (_, state) => {
    const session = inject(Session);
    const router = inject(Router);
    if (!session.who()) await session.load();
    if (!session.who()) return router.createUrlTree(['/inloggen'], { queryParams: { naar: state.url } });
    const atPartner = session.may('referrals:answer');
    if (place === 'partner') return atPartner || router.createUrlTree(['/']);
    return atPartner ? router.createUrlTree(['/inbox']) : true;
  };

/** The pages of the organisation itself. */
export const signedIn = enter('organisation');

/** The inbox of somebody who works at a partner. */
export const signedInAtPartner = enter('partner');

/** Lets past who may do one of these; others go to their own start page. */
export const may =
  (...permissions: Permission[]): CanActivateFn =>
  () => {
    const session = inject(Session);
    return permissions.some((one) => session.may(one)) || inject(Router).createUrlTree(['/']);
  };

/** Lets past in the demo town alone. */
export const inDemo: CanActivateFn = () => inject(Session).demo() || inject(Router).createUrlTree(['/']);

/** The page one starts on: Vandaag for who has caregivers, Overzicht for a team lead, else the settings. */
export const toStartPage: CanActivateFn = () => {
  const { roles = [] } = inject(Session).person() ?? {};
  const start = roles.includes('consultant')
    ? '/vandaag'
    : roles.includes('team-lead')
      ? '/overzicht'
      : '/instellingen';
  return inject(Router).createUrlTree([start]);
};
