import type { AddCaregiver } from '@voortuin/contract/caregivers/caregivers';
import type { AddReferral } from '@voortuin/contract/referrals/referrals';
import type { LogVisit } from '@voortuin/contract/today/log-visit';
import { newId } from '@voortuin/server/platform/ids';

/** A caregiver as a form sends her. */
export function aCaregiverDraft(own: Partial<AddCaregiver> = {}): AddCaregiver {
  return {
    id: newId(),
    firstName: 'Ria',
    lastName: `Bakker-${Math.random().toString(36).slice(2, 8)}`,
    phone: '0612345678',
    address: { street: 'Lindelaan', houseNumber: 12, postcode: '4611KE', city: 'Heuvelrade' },
    whereabouts: [],
    suitableHours: [],
    channelPermissions: [],
    atDoor: 'welcome',
    language: 'nl',
    source: 'herself',
    ground: 'public-task',
    careSituations: [],
    evenIfKnown: true,
    ...own,
  };
}

/** A contact as the log sheet sends it. */
export function aVisit(caregiverId: string, own: Partial<LogVisit> = {}): LogVisit {
  return {
    id: newId(),
    caregiverId,
    channel: 'phone',
    outcome: 'spoken',
    howItGoes: 'green',
    heldAt: new Date(Date.now() - 60_000).toISOString(),
    ...own,
  };
}

/** A referral as the form sends it, before a partner is chosen. */
export function aReferralDraft(caregiverId: string, own: Partial<AddReferral> = {}): AddReferral {
  return {
    id: newId(),
    caregiverId,
    need: 'respite',
    question: 'Ik wil één middag in de week voor mezelf.',
    forWhom: 'herself',
    urgency: 'this-month',
    callee: 'herself',
    expects: true,
    shares: [{ field: 'name', ground: 'public-task' }],
    copyWish: 'none',
    ...own,
  };
}
