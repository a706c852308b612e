import type { PersonView } from '@voortuin/contract/people/people';
import type { Role } from '@voortuin/contract/people/words';
import { sayWeekdays } from '../caregivers/caregiver-words.ts';
import { roleWords } from './role-words.ts';

/** What each role brings, for who hands them out. */
export const roleHints: Record<Exclude<Role, 'partner'>, string> = {
  consultant: $localize`:@@role.consultant.hint:Spreekt mantelzorgers en legt gesprekken vast.`,
  'team-lead': $localize`:@@role.team-lead.hint:Ziet wie niet gesproken is, verdeelt het werk en brengt lijsten in.`,
  administrator: $localize`:@@role.administrator.hint:Regelt mensen, ritmes en gebieden. Ziet geen dossiers.`,
};

/** Who somebody is in one line: consulent, Team Noord, ma t/m do, 8 gesprekken per dag. */
export function sayPerson({ roles, worksOn, dayCapacity, caregivers }: PersonView, team: string | null): string {
  const parts = [roles.map((role) => roleWords[role]).join(', '), team];
  if (roles.includes('consultant')) {
    parts.push(
      sayWeekdays(worksOn),
      $localize`:@@person.capacity:${dayCapacity}:count: gesprekken per dag`,
      caregivers === 1
        ? $localize`:@@person.caregiver:1 mantelzorger`
        : $localize`:@@person.caregivers:${caregivers}:count: mantelzorgers`,
    );
  }
  return parts.filter(Boolean).join(', ');
}
