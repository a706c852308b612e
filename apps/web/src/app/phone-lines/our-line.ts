import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import type { PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import { api } from '../api/api.ts';
import { got } from '../api/got.ts';
import { Session } from '../session/session.ts';

/** The phone line of the organisation as everybody who works with caregivers knows it; fetched once and kept. */
@Service()
export class OurLine {
  private readonly session = inject(Session);
  private readonly read = httpResource<PhoneLineView>(() =>
    this.session.may('caregivers:read') ? `${api}/phone-line` : undefined,
  );
  /** Undefined while it is not known. */
  readonly view = computed(() => got(this.read));
  /** Whether texts and calls can go out by us: else the phone in one's hand does it. */
  readonly carries = computed(() => {
    const line = this.view();
    return line !== undefined && line.carried && line.set;
  });

  /** Whether whoever is signed in texts by us: then a press on "Sms" opens a sheet instead of following its link. */
  readonly texts = computed(() => this.carries() && this.session.may('contacts:log'));

  reload(): void {
    this.read.reload();
  }
}
