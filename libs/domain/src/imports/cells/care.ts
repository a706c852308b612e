import type { Condition, Relation } from '@voortuin/contract/caregivers/words';
import { lengths } from '@voortuin/contract/platform/words';
import { wordFinder, type Read } from './read.ts';

const relationOf = wordFinder<Relation>({
  partner: 'partner', echtgenoot: 'partner', echtgenote: 'partner', man: 'partner', vrouw: 'partner', vriendin_partner: 'partner', levenspartner: 'partner', eega: 'partner',
  moeder: 'mother', ma: 'mother', vader: 'father', pa: 'father',
  schoonmoeder: 'mother-in-law', schoonvader: 'father-in-law',
  dochter: 'daughter', zoon: 'son', kind: 'child', kinderen: 'child', stiefkind: 'child', pleegkind: 'child',
  zus: 'sister', zuster: 'sister', broer: 'brother',
  oma: 'grandparent', opa: 'grandparent', grootmoeder: 'grandparent', grootvader: 'grandparent', kleinkind: 'grandchild', kleinzoon: 'grandchild', kleindochter: 'grandchild',
  tante: 'other-family', oom: 'other-family', neef: 'other-family', nicht: 'other-family', familie: 'other-family', schoonzus: 'other-family', zwager: 'other-family', familielid: 'other-family',
  buurvrouw: 'neighbour', buurman: 'neighbour', buur: 'neighbour', buren: 'neighbour', buurtgenoot: 'neighbour',
  vriend: 'friend', vriendin: 'friend', kennis: 'friend',
  anders: 'other', overig: 'other',
}); // prettier-ignore

const conditionOf = wordFinder<Condition>({
  dementie: 'dementia', alzheimer: 'dementia', alzheimerdementie: 'dementia', vasculairedementie: 'dementia',
  parkinson: 'parkinson', ziektevanparkinson: 'parkinson', als: 'als', ms: 'ms', multiplesclerose: 'ms',
  nah: 'brain-injury', hersenletsel: 'brain-injury', nietaangeborenhersenletsel: 'brain-injury',
  cva: 'stroke', beroerte: 'stroke', herseninfarct: 'stroke', tia: 'stroke',
  kanker: 'cancer', oncologie: 'cancer', hartfalen: 'heart-or-lungs', copd: 'heart-or-lungs', hart: 'heart-or-lungs', longen: 'heart-or-lungs', hartlongen: 'heart-or-lungs', hartklachten: 'heart-or-lungs',
  ouderdom: 'old-age', ouderdomsklachten: 'old-age', hoogbejaard: 'old-age', kwetsbareoudere: 'old-age',
  lichamelijk: 'physical', lichamelijkebeperking: 'physical', lichamelijkeklachten: 'physical',
  verstandelijkebeperking: 'intellectual-disability', lvb: 'intellectual-disability', vb: 'intellectual-disability', downsyndroom: 'intellectual-disability',
  autisme: 'autism', ass: 'autism', psychisch: 'mental-health', psychischeklachten: 'mental-health', ggz: 'mental-health', psychiatrie: 'mental-health', depressie: 'mental-health',
  verslaving: 'addiction', chronischziek: 'chronic-illness', chronischeziekte: 'chronic-illness', reuma: 'chronic-illness', diabetes: 'chronic-illness',
}); // prettier-ignore

/** Who the recipient is to her; another word is "other", and is kept. */
export function readRelation(text: string): Read<Relation> {
  const relation = relationOf(text);
  return relation ? { value: relation } : { value: 'other', remark: 'not-a-relation', keep: true };
}

/** What makes the recipient need care; what the list does not know stays in its own words. */
export function readCondition(text: string): Read<{ condition: Condition; conditionWords: string | null }> {
  const condition = conditionOf(text);
  if (condition) return { value: { condition, conditionWords: null } };
  const fits = text.length <= lengths.line;
  return {
    value: { condition: 'other', conditionWords: text.slice(0, lengths.line).trim() },
    remark: fits ? undefined : 'too-long',
    keep: !fits,
  };
}
