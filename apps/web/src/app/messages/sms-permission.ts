import { Service, inject } from '@angular/core';
import type { CaregiverView, ChannelPermission } from '@voortuin/contract/caregivers/caregivers';
import { CaregiversApi } from '../caregivers/caregivers-api.ts';
import { Changes } from '../caregivers/changes.ts';
import { sentOf, typedOf } from '../caregivers/caregiver-form/typed-and-sent.ts';
import { today } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';

/** Who said that she may be texted, and how. */
export interface PermissionProof {
  readonly saidBy: string;
  readonly how: string;
}

/** Records that somebody may be texted, with the proof of today; the rest of her file stays as it stands. */
@Service()
export class SmsPermission {
  private readonly caregivers = inject(CaregiversApi);
  private readonly changes = inject(Changes);

  async record(caregiverId: string, proof: PermissionProof): Promise<void> {
    try {
      await this.write(caregiverId, proof);
    } catch (error) {
      // A colleague changed something else of her just now: hers stands, and this is added to it.
      if (problemOf(error).code !== 'changed-meanwhile') throw error;
      await this.write(caregiverId, proof);
    }
    this.changes.tell();
  }

  private async write(caregiverId: string, proof: PermissionProof): Promise<CaregiverView> {
    const view = await this.caregivers.open(caregiverId);
    const others = view.channelPermissions.filter(({ channel }) => channel !== 'sms');
    const sms: ChannelPermission = {
      channel: 'sms',
      allowed: true,
      saidBy: proof.saidBy.trim(),
      saidOn: today(),
      how: proof.how.trim(),
    };
    const { version } = view;
    return this.caregivers.change(caregiverId, {
      ...sentOf(typedOf(view)),
      channelPermissions: [...others, sms],
      version,
    });
  }
}
