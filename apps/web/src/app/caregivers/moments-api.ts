import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type {
  Appointment, ApproachChange, Closure, HandOver, Pause, Replan, Snooze,
} from '@voortuin/contract/caregivers/planned-contacts'; // prettier-ignore
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls that change the next moment of a caregiver, or where she stands; each answers her page. */
@Service()
export class MomentsApi {
  private readonly http = inject(HttpClient);

  snooze(id: string, request: Snooze): Promise<CaregiverView> {
    return this.post(id, 'snooze', request);
  }

  replan(id: string, request: Replan): Promise<CaregiverView> {
    return this.post(id, 'replan', request);
  }

  appoint(id: string, request: Appointment): Promise<CaregiverView> {
    return this.post(id, 'appointment', request);
  }

  cancelAppointment(id: string): Promise<CaregiverView> {
    return this.post(id, 'cancel-appointment', {});
  }

  reviewed(id: string): Promise<CaregiverView> {
    return this.post(id, 'reviewed', {});
  }

  handOver(id: string, request: HandOver): Promise<CaregiverView> {
    return this.post(id, 'hand-over', request);
  }

  pause(id: string, request: Pause): Promise<CaregiverView> {
    return this.post(id, 'pause', request);
  }

  resume(id: string): Promise<CaregiverView> {
    return this.post(id, 'resume', {});
  }

  close(id: string, request: Closure): Promise<CaregiverView> {
    return this.post(id, 'close', request);
  }

  reopen(id: string): Promise<CaregiverView> {
    return this.post(id, 'reopen', {});
  }

  changeApproach(id: string, request: ApproachChange): Promise<CaregiverView> {
    return this.post(id, 'approach', request);
  }

  private post(id: string, verb: string, request: object): Promise<CaregiverView> {
    return firstValueFrom(this.http.post<CaregiverView>(`${api}/caregivers/${id}/${verb}`, request));
  }
}
