import type { Care } from '../caregivers/care.ts';

/** Who is spoken about in a note. */
export interface Voice {
  sex: 'woman' | 'man';
  municipality: string;
  care: Care;
}

/** Fills names, pronouns and relation into a note: {N}, {ze}, {haar}, {eigen}, {hij}, {hem}, {zorg}, {gemeente}; a capital where a sentence begins. */
export function wordsOf({ sex, municipality, care }: Voice): (template: string) => string {
  const she = sex === 'woman';
  const her = care.recipientSex === 'woman';
  const own = she ? 'haar' : 'zijn';
  const filled: Record<string, string> = {
    n: care.called,
    ze: she ? 'ze' : 'hij',
    haar: she ? 'haar' : 'hem',
    eigen: own,
    hij: her ? 'ze' : 'hij',
    hem: her ? 'haar' : 'hem',
    zorg: `${own} ${relative(care, her)}`,
    ouder: she ? 'moeder' : 'vader',
    gemeente: municipality,
  };
  return (template) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
      const word = filled[name.toLowerCase()];
      if (word === undefined) throw new Error(`No word for ${whole} in: ${template}`);
      const begins = /(^|[.!?…]["”]? )["“]?$/.test(template.slice(0, at));
      return begins || (name[0] !== name[0]!.toLowerCase() && name !== 'N')
        ? word[0]!.toUpperCase() + word.slice(1)
        : word;
    });
}

function relative({ relation, recipientAge }: Care, woman: boolean): string {
  switch (relation) {
    case 'partner':
      return woman ? 'vrouw' : 'man';
    case 'mother':
      return 'moeder';
    case 'father':
      return 'vader';
    case 'mother-in-law':
      return 'schoonmoeder';
    case 'father-in-law':
      return 'schoonvader';
    case 'son':
      return 'zoon';
    case 'daughter':
      return 'dochter';
    case 'sister':
      return recipientAge < 14 ? 'zusje' : 'zus';
    case 'brother':
      return recipientAge < 14 ? 'broertje' : 'broer';
    case 'grandparent':
      return woman ? 'oma' : 'opa';
    case 'neighbour':
      return woman ? 'buurvrouw' : 'buurman';
    default:
      return woman ? 'vriendin' : 'vriend';
  }
}
