import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { ChangePassword, PasswordProof, SecondFactorSetUp } from '@voortuin/contract/people/account';
import type { SecondFactor } from '@voortuin/contract/people/session';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about one's own account. */
@Service()
export class AccountApi {
  private readonly http = inject(HttpClient);

  async changePassword(change: ChangePassword): Promise<void> {
    await firstValueFrom(this.http.post<void>(`${api}/account/password`, change));
  }

  setUpSecondFactor(): Promise<SecondFactorSetUp> {
    return firstValueFrom(this.http.post<SecondFactorSetUp>(`${api}/account/second-factor`, {}));
  }

  async confirmSecondFactor(proof: SecondFactor): Promise<void> {
    await firstValueFrom(this.http.post<void>(`${api}/account/second-factor/confirm`, proof));
  }

  async removeSecondFactor(proof: PasswordProof): Promise<void> {
    await firstValueFrom(this.http.post<void>(`${api}/account/second-factor/remove`, proof));
  }
}
