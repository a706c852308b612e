import type { Role } from '@voortuin/contract/people/words';

/** What somebody is in an organisation. */
export const roleWords: Record<Role, string> = {
  consultant: $localize`:@@role.consultant:consulent`,
  'team-lead': $localize`:@@role.team-lead:teamleider`,
  administrator: $localize`:@@role.administrator:beheerder`,
  partner: $localize`:@@role.partner:partner`,
};
