import type { Condition, Relation } from '@voortuin/contract/caregivers/words';
import type { Dice } from '../dice.ts';
import { firstNameFor, lastNameFor, type Background } from './names.ts';

/** The caregiver, as far as it decides whom she cares for. */
export interface Carer {
  sex: 'woman' | 'man';
  age: number;
  background: Background;
  /** The surname of her household, and the one she was born with. */
  household: { prefix: string | null; lastName: string };
  born: { prefix: string | null; lastName: string };
}

/** Whom somebody cares for. */
export interface Care {
  relation: Relation;
  condition: Condition;
  name: string;
  /** What the consultant calls the recipient in a note. */
  called: string;
  recipientSex: 'woman' | 'man';
  recipientAge: number;
  together: boolean;
  /** Lives more than an hour away. */
  far: boolean;
  hours: number;
  years: number;
}

type Weighed<T> = readonly (readonly [number, T])[];

const relationsAt = (age: number): Weighed<Relation> => {
  if (age < 18) return [[45, 'mother'], [22, 'father'], [18, 'brother'], [12, 'sister'], [3, 'grandparent']];
  if (age < 25) return [[38, 'mother'], [18, 'father'], [16, 'brother'], [12, 'sister'], [8, 'grandparent'], [8, 'partner']];
  if (age < 45) return [[22, 'son'], [15, 'daughter'], [24, 'mother'], [10, 'father'], [20, 'partner'], [3, 'grandparent'], [3, 'mother-in-law'], [3, 'friend']];
  if (age < 65) return [[34, 'mother'], [14, 'father'], [9, 'mother-in-law'], [4, 'father-in-law'], [22, 'partner'], [6, 'son'], [4, 'daughter'], [3, 'brother'], [2, 'sister'], [2, 'neighbour']];
  if (age < 80) return [[66, 'partner'], [8, 'mother'], [5, 'son'], [4, 'daughter'], [4, 'sister'], [3, 'brother'], [6, 'neighbour'], [4, 'friend']];
  return [[84, 'partner'], [5, 'sister'], [3, 'brother'], [4, 'neighbour'], [4, 'son']];
}; // prettier-ignore

/** Whom this caregiver cares for, and what that asks. */
export function careOf(carer: Carer, from: Dice): Care {
  const relation = from.weighed(relationsAt(carer.age));
  const recipientAge = ageOf(relation, carer.age, from);
  const recipientSex = sexOf(relation, carer.sex, from);
  const condition = from.weighed(conditionsOf(relation, recipientAge));
  const first = firstNameFor(carer.background, recipientSex, recipientAge, from);
  const surname = ['partner', 'son', 'daughter'].includes(relation)
    ? carer.household
    : ['brother', 'father'].includes(relation) || (relation === 'sister' && recipientAge < 30)
      ? carer.born
      : lastNameFor(carer.background, from);
  const parent = { mother: 'moeder', father: 'vader', 'mother-in-law': 'schoonmoeder', 'father-in-law': 'schoonvader' }[
    relation as string
  ];
  const together =
    from.chance(togetherness[relation] ?? (recipientAge < 18 || carer.age < 18 ? 1 : 0.1)) ||
    recipientAge < 18 ||
    (carer.age < 18 && relation !== 'grandparent');
  return {
    relation,
    condition,
    name: [first, surname.prefix, surname.lastName].filter(Boolean).join(' '),
    called: parent && from.chance(0.75) ? parent : first,
    recipientSex,
    recipientAge,
    together,
    far: !together && from.chance(0.12),
    hours: hoursOf(together, condition, from),
    years: Math.min(recipientAge < 18 ? recipientAge - 1 : 25, 0.4 + from.wait(condition === 'cancer' ? 1.2 : 4)),
  };
}

const togetherness: Partial<Record<Relation, number>> = {
  partner: 0.98, son: 0.7, daughter: 0.65, mother: 0.1, father: 0.1, 'mother-in-law': 0.06, 'father-in-law': 0.05,
  brother: 0.12, sister: 0.12, neighbour: 0, friend: 0, grandparent: 0.1,
}; // prettier-ignore

function ageOf(relation: Relation, age: number, from: Dice): number {
  switch (relation) {
    case 'partner':
      return Math.max(22, age + from.whole(-3, 6));
    case 'mother':
    case 'father':
    case 'mother-in-law':
    case 'father-in-law':
      return Math.min(98, age + from.whole(23, 35));
    case 'son':
    case 'daughter':
      return Math.max(4, age - from.whole(22, 36));
    case 'grandparent':
      return Math.min(99, age + from.whole(52, 66));
    case 'brother':
    case 'sister':
      return Math.max(6, age + from.whole(-7, 7));
    default:
      return Math.max(60, age + from.whole(2, 16));
  }
}

function sexOf(relation: Relation, carer: 'woman' | 'man', from: Dice): 'woman' | 'man' {
  const other = carer === 'woman' ? 'man' : 'woman';
  if (relation === 'partner') return from.chance(0.96) ? other : carer;
  if (['mother', 'mother-in-law', 'daughter', 'sister'].includes(relation)) return 'woman';
  if (['father', 'father-in-law', 'son', 'brother'].includes(relation)) return 'man';
  return from.chance(0.7) ? 'woman' : 'man';
}

function conditionsOf(relation: Relation, age: number): Weighed<Condition> {
  if (age < 18) return [[45, 'autism'], [22, 'intellectual-disability'], [12, 'mental-health'], [12, 'chronic-illness'], [6, 'physical'], [3, 'cancer']];
  if (relation === 'son' || relation === 'daughter') return [[34, 'intellectual-disability'], [24, 'autism'], [28, 'mental-health'], [6, 'addiction'], [8, 'brain-injury']];
  if (age < 50) return [[28, 'mental-health'], [16, 'ms'], [14, 'brain-injury'], [12, 'cancer'], [10, 'chronic-illness'], [8, 'addiction'], [8, 'physical'], [4, 'als']];
  if (age < 70) return [[16, 'cancer'], [14, 'stroke'], [12, 'parkinson'], [10, 'ms'], [12, 'heart-or-lungs'], [10, 'dementia'], [8, 'mental-health'], [8, 'brain-injury'], [6, 'chronic-illness'], [4, 'addiction']];
  return [[42, 'dementia'], [18, 'old-age'], [11, 'parkinson'], [9, 'heart-or-lungs'], [8, 'stroke'], [6, 'physical'], [6, 'cancer']];
} // prettier-ignore

function hoursOf(together: boolean, condition: Condition, from: Dice): number {
  if (together && ['dementia', 'als', 'parkinson'].includes(condition)) return from.one([28, 35, 40, 50, 60, 84, 100]);
  return together ? from.one([14, 18, 20, 24, 28, 35, 40]) : from.one([4, 6, 7.5, 8, 10, 12, 14, 16, 20]);
}
