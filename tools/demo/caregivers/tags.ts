import type { Condition, Work } from '@voortuin/contract/caregivers/words';
import type { Tag } from '../notes/thread.ts';
import type { Care } from './care.ts';
import type { Background } from './names.ts';

const ofCondition: Partial<Record<Condition, Tag>> = {
  dementia: 'dementia', parkinson: 'parkinson', stroke: 'stroke', cancer: 'cancer', 'heart-or-lungs': 'heart', physical: 'physical',
  ms: 'ms', als: 'als', 'brain-injury': 'brain', 'old-age': 'old-age', autism: 'autism', 'intellectual-disability': 'disability',
  'mental-health': 'mental', addiction: 'addiction', 'chronic-illness': 'chronic',
}; // prettier-ignore

/** What is true of a caregiver and her care, as far as notes depend on it. */
export function tagsOf(
  carer: {
    sex: 'woman' | 'man';
    age: number;
    background: Background;
    work: Work | null;
    farmer: boolean;
    newcomer: boolean;
  },
  care: Care,
  siblings: boolean,
): Set<Tag> {
  const { relation, recipientAge } = care;
  const { age, background, work } = carer;
  const parents = ['mother', 'father', 'mother-in-law', 'father-in-law'];
  const is: (readonly [boolean, Tag])[] = [
    [true, 'alive'],
    [true, 'at-home'],
    [relation === 'partner', 'partner'],
    [parents.includes(relation), 'for-parent'],
    [relation === 'son' || relation === 'daughter', 'for-child'],
    [!parents.includes(relation) && !['partner', 'son', 'daughter'].includes(relation), 'for-other'],
    [relation === 'neighbour' || relation === 'friend', 'for-neighbour'],
    [work === 'part-time' || work === 'full-time', 'working'],
    [age < 25, 'young'],
    [work === 'study', 'student'],
    [carer.farmer, 'farmer'],
    [work === 'retired', 'retired'],
    [age >= 58 && age < 90, 'older'],
    [relation === 'partner' && age >= 70, 'long-married'],
    [recipientAge >= 5 && recipientAge <= 16, 'school-age'],
    [recipientAge >= 16 && recipientAge <= 18, 'near-eighteen'],
    [relation === 'partner' && age >= 30 && age < 55, 'young-family'],
    [care.together, 'together'],
    [!care.together, 'apart'],
    [care.far, 'far'],
    [carer.newcomer, 'migrant'],
    [['turkish', 'moroccan', 'syrian'].includes(background), 'muslim'],
    [background === 'polish', 'polish'],
    [background === 'surinamese', 'surinamese'],
    [carer.sex === 'woman', 'woman'],
    [carer.sex === 'man', 'man'],
    [siblings, 'siblings'],
  ];
  const tags = new Set(is.filter(([holds]) => holds).map(([, tag]) => tag));
  const condition = ofCondition[care.condition];
  if (condition) tags.add(condition);
  return tags;
}
