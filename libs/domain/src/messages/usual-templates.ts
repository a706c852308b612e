import type { TemplateKind } from '@voortuin/contract/messages/words';

/** A template as an organisation begins with it. */
export interface UsualTemplate {
  kind: TemplateKind;
  name: string;
  text: string;
}

/** The texts that every organisation begins with: plain Dutch, in letters of the small alphabet, so that they stay cheap. */
export const usualTemplates: readonly UsualTemplate[] = [
  {
    kind: 'announce-round',
    name: 'Ik kom langs',
    text: 'Dag {voornaam}, {dag} ben ik bij u in de buurt. Ik kom dan even bij u langs. Komt dat niet uit? Stuur dan een sms terug. Groet, {consulent}, {organisatie}',
  },
  {
    kind: 'missed-you',
    name: 'Ik trof u niet',
    text: 'Dag {voornaam}, ik wilde u vandaag spreken, maar ik trof u niet. Ik probeer het later nog eens. Wilt u mij spreken? Bel {telefoon}. Groet, {consulent}, {organisatie}',
  },
  {
    kind: 'confirm',
    name: 'Onze afspraak',
    text: 'Dag {voornaam}, wij spreken elkaar {dag}. Kunt u dan niet? Stuur een sms terug of bel {telefoon}. Tot dan! {consulent}, {organisatie}',
  },
  {
    kind: 'how-goes-it',
    name: 'Hoe gaat het?',
    text: 'Dag {voornaam}, hoe gaat het met u? Groet, {consulent}, {organisatie}. Antwoord 1 goed, 2 bel mij. STOP = geen sms meer.',
  },
  {
    kind: 'own-page',
    name: 'Uw eigen pagina',
    text: 'Dag {voornaam}, hier ziet u wanneer u van ons hoort. U kunt het daar ook veranderen: {link} Groet, {consulent}, {organisatie}',
  },
];
