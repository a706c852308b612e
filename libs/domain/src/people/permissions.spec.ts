import { permissions, type Permission, type Role } from '@voortuin/contract/people/words';
import { permissionsOf } from './permissions.ts';

describe('what somebody may do', () => {
  const table: [string, Role[], Permission[]][] = [
    ['a consultant keeps caregivers in sight', ['consultant'], ['caregivers:read', 'caregivers:write', 'contacts:log']],
    [
      'a team lead also spreads the work, sees the overview and brings in lists',
      ['team-lead'],
      [
        'caregivers:read',
        'caregivers:write',
        'contacts:log',
        'work:share',
        'overview:read',
        'imports:run',
        'partners:manage',
      ],
    ],
    [
      'an administrator arranges the house and does not read about caregivers',
      ['administrator'],
      ['imports:run', 'people:manage', 'organisation:manage', 'audit:read', 'partners:manage'],
    ],
    ['somebody at a partner answers what is asked of her partner, and that is all', ['partner'], ['referrals:answer']],
  ];

  for (const [title, roles, allowed] of table) {
    it(title, () => expect([...permissionsOf(roles)].sort()).toEqual([...allowed].sort()));
  }

  it('somebody with two roles may do what either may', () => {
    const both = permissionsOf(['consultant', 'administrator']);
    expect(both.has('caregivers:read') && both.has('people:manage')).toBeTrue();
    expect(both.has('work:share')).toBeFalse();
  });

  it('every permission belongs to some role, so that nothing is out of everyone’s reach', () => {
    const all = permissionsOf(['consultant', 'team-lead', 'administrator', 'partner']);
    expect(permissions.filter((permission) => !all.has(permission))).toEqual([]);
  });
});
