import type { Injector } from '@angular/core';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Leaving } from './leaving.ts';
import { Session } from './session.ts';
import { SignInAgainSheet, type WhoWas } from './sign-in-again-sheet.ts';

/**
 * Asks to sign in again over the page; true when the same person did, so that the calls that waited may go on. When
 * somebody else signs in the app begins anew: what the former person typed stays hers, and out of sight.
 */
export async function askToSignInAgain(injector: Injector): Promise<boolean> {
  const session = injector.get(Session);
  const { account, person, organisation } = session.who() ?? {};
  if (!account || !person || !organisation) return false;
  const was: WhoWas = { email: account.email, personId: person.id, name: person.name, organisationId: organisation.id };
  const again = await injector.get(Sheets).open<boolean>(SignInAgainSheet, { data: was, strict: true });
  if (!again) return false;
  const now = await session.load();
  if (now?.person?.id === was.personId) return true;
  injector.get(Leaving).startAfresh('');
  return false;
}
