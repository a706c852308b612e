import { HttpClient, HttpContext } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { AcceptInvitation } from '@voortuin/contract/people/account';
import type {
  ChooseOrganisation,
  DemoPerson,
  SecondFactor,
  SessionStep,
  SessionView,
  SignIn,
} from '@voortuin/contract/people/session';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';
import { mayBeSignedOut } from './may-be-signed-out.ts';

const quietly = { context: new HttpContext().set(mayBeSignedOut, true) };

/** The calls about signing in and out. */
@Service()
export class SessionApi {
  private readonly http = inject(HttpClient);

  who(): Promise<SessionView> {
    return firstValueFrom(this.http.get<SessionView>(`${api}/session`, quietly));
  }

  signIn(proof: SignIn): Promise<SessionStep> {
    return firstValueFrom(this.http.post<SessionStep>(`${api}/session`, proof, quietly));
  }

  giveSecondFactor(proof: SecondFactor): Promise<SessionStep> {
    return firstValueFrom(this.http.post<SessionStep>(`${api}/session/second-factor`, proof, quietly));
  }

  chooseOrganisation(choice: ChooseOrganisation): Promise<SessionStep> {
    return firstValueFrom(this.http.post<SessionStep>(`${api}/session/organisation`, choice, quietly));
  }

  accept(invitation: AcceptInvitation): Promise<SessionStep> {
    return firstValueFrom(this.http.post<SessionStep>(`${api}/invitations/accept`, invitation, quietly));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete<void>(`${api}/session`, quietly));
  }

  async signOutEverywhere(): Promise<void> {
    await firstValueFrom(this.http.delete<void>(`${api}/sessions`, quietly));
  }

  /** The people of the demo town; nobody where this is no demo. */
  async demoPeople(): Promise<DemoPerson[]> {
    try {
      return await firstValueFrom(this.http.get<DemoPerson[]>(`${api}/demo/people`, quietly));
    } catch {
      return [];
    }
  }

  signInAs(personId: string): Promise<SessionStep> {
    return firstValueFrom(this.http.post<SessionStep>(`${api}/demo/session`, { personId }, quietly));
  }
}
