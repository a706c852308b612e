import type { Relation } from '@voortuin/contract/caregivers/words';

/** Whom she cares for, after "mijn". */
export const relationWords: Record<Relation, string | { woman: string; man: string }> = {
  partner: { woman: 'vrouw', man: 'man' },
  mother: 'moeder',
  father: 'vader',
  'mother-in-law': 'schoonmoeder',
  'father-in-law': 'schoonvader',
  daughter: 'dochter',
  son: 'zoon',
  child: 'kind',
  sister: 'zus',
  brother: 'broer',
  grandparent: { woman: 'oma', man: 'opa' },
  grandchild: 'kleinkind',
  'other-family': { woman: 'tante', man: 'oom' },
  neighbour: { woman: 'buurvrouw', man: 'buurman' },
  friend: { woman: 'vriendin', man: 'vriend' },
  other: 'naaste',
};
