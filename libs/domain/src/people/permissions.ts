import type { Permission, Role } from '@voortuin/contract/people/words';

const care: Permission[] = ['caregivers:read', 'caregivers:write', 'contacts:log'];

/**
 * What each role may do. An administrator arranges the house and does not read about caregivers, unless she is a
 * consultant or team lead as well.
 */
export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  consultant: care,
  'team-lead': [...care, 'work:share', 'overview:read', 'imports:run', 'partners:manage'],
  administrator: ['imports:run', 'people:manage', 'organisation:manage', 'audit:read', 'partners:manage'],
  partner: ['referrals:answer'],
};

/** What somebody with these roles may do: everything that one of them may. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => permissionsOfRole[role]));
}
