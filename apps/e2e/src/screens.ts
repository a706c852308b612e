/** Every screen, by whom it is looked at: the ones `npm run screens` draws and axe looks at. */
export interface Screen {
  name: string;
  /** Who looks; null is nobody who is signed in. */
  who: 'consultant' | 'teamLead' | 'administrator' | 'partnerPerson' | null;
  /**
   * Its address; `:caregiver` stands for one with a long history, `:partner` for one that has to be checked again,
   * `:referral` for one that asks something of who looks.
   */
  path: string;
  /** A button to press first, such as the one that opens a sheet. */
  press?: string[];
}

/** The people of the demo town who look at the screens. */
export const demoNames = {
  consultant: 'Sanne de Koning',
  teamLead: 'Marjan Luijten',
  administrator: 'Wim Adriaansen',
  partnerPerson: 'Thea Kamphuis',
} as const;

/** In the order in which one meets them. */
export const screens: readonly Screen[] = [
  { name: 'inloggen', who: null, path: '/inloggen' },
  { name: 'uitnodiging', who: null, path: '/uitnodiging#niet-meer-geldig' },
  { name: 'vandaag', who: 'consultant', path: '/vandaag' },
  { name: 'mantelzorger', who: 'consultant', path: '/mantelzorgers/:caregiver' },
  {
    name: 'mantelzorger-vastleggen',
    who: 'consultant',
    path: '/mantelzorgers/:caregiver',
    press: ['Leg contact vast'],
  },
  { name: 'mantelzorgers', who: 'consultant', path: '/mantelzorgers' },
  { name: 'mantelzorgers-leeg', who: 'consultant', path: '/mantelzorgers?zoek=niemandheetzo' },
  { name: 'mantelzorger-nieuw', who: 'consultant', path: '/mantelzorgers/nieuw' },
  { name: 'mantelzorger-bewerken', who: 'consultant', path: '/mantelzorgers/:caregiver/bewerken' },
  { name: 'signalen', who: 'consultant', path: '/signalen' },
  { name: 'doorverwijzingen', who: 'consultant', path: '/doorverwijzingen' },
  { name: 'doorverwijzingen-klaar', who: 'consultant', path: '/doorverwijzingen?wie=mij&stand=klaar' },
  { name: 'doorverwijzing', who: 'consultant', path: '/doorverwijzingen/:referral' },
  { name: 'doorverwijzing-antwoord', who: 'consultant', path: '/doorverwijzingen/:referral', press: ['Antwoord'] },
  { name: 'doorverwijzing-intrekken', who: 'consultant', path: '/doorverwijzingen/:referral', press: ['Trek in'] },
  { name: 'doorverwijzing-kopie', who: 'consultant', path: '/doorverwijzingen/:referral/kopie' },
  { name: 'doorverwijzen', who: 'consultant', path: '/mantelzorgers/:caregiver/doorverwijzen' },
  { name: 'aanmeldingen', who: 'consultant', path: '/aanmeldingen' },
  { name: 'taken', who: 'consultant', path: '/taken' },
  { name: 'herinneringen', who: 'consultant', path: '/herinneringen' },
  { name: 'berichten', who: 'consultant', path: '/berichten' },
  { name: 'berichten-onbekend', who: 'consultant', path: '/berichten?wie=onbekend' },
  { name: 'berichten-alles', who: 'consultant', path: '/berichten?wie=iedereen&stand=alles' },
  { name: 'berichten-sturen', who: 'consultant', path: '/berichten/sturen' },
  { name: 'partners', who: 'consultant', path: '/partners' },
  { name: 'partners-leeg', who: 'consultant', path: '/partners?behoefte=material&gestopt=ja' },
  { name: 'partner', who: 'consultant', path: '/partners/:partner' },
  { name: 'partner-aanbod', who: 'consultant', path: '/partners/:partner', press: ['Nieuw aanbod'] },
  { name: 'partner-iemand', who: 'consultant', path: '/partners/:partner', press: ['Iemand erbij'] },
  { name: 'mails', who: 'consultant', path: '/mails' },
  { name: 'telefoons', who: 'consultant', path: '/telefoons' },
  { name: 'telefoon', who: 'consultant', path: '/telefoons?van=onbekend' },
  { name: 'account', who: 'consultant', path: '/account' },
  { name: 'niet-gevonden', who: 'consultant', path: '/bestaat-niet' },
  { name: 'overzicht', who: 'teamLead', path: '/overzicht' },
  { name: 'signalen-team', who: 'teamLead', path: '/signalen' },
  { name: 'partner-nieuw', who: 'teamLead', path: '/partners', press: ['Nieuwe partner'] },
  { name: 'partner-afspraken', who: 'teamLead', path: '/partners/:partner', press: ['Bewerk de afspraken'] },
  { name: 'partner-sleutel', who: 'teamLead', path: '/partners/:partner', press: ['Nieuwe sleutel'] },
  { name: 'partner-adres', who: 'teamLead', path: '/partners/:partner', press: ['Nieuw adres'] },
  { name: 'voorbeelden', who: 'teamLead', path: '/berichten/voorbeelden' },
  { name: 'voorbeeld-nieuw', who: 'teamLead', path: '/berichten/voorbeelden', press: ['Nieuw voorbeeld'] },
  { name: 'doorverwijzingen-cijfers', who: 'teamLead', path: '/doorverwijzingen/cijfers' },
  { name: 'lijsten', who: 'teamLead', path: '/lijsten' },
  { name: 'instellingen', who: 'administrator', path: '/instellingen' },
  { name: 'organisatie', who: 'administrator', path: '/instellingen/organisatie' },
  { name: 'gemeenten', who: 'administrator', path: '/instellingen/gemeenten' },
  { name: 'teams', who: 'administrator', path: '/instellingen/teams' },
  { name: 'mensen', who: 'administrator', path: '/instellingen/mensen' },
  { name: 'ritmes', who: 'administrator', path: '/instellingen/ritmes' },
  { name: 'postcodes', who: 'administrator', path: '/instellingen/postcodes' },
  { name: 'telefoonlijn', who: 'administrator', path: '/instellingen/telefoonlijn' },
  { name: 'bewijs', who: 'administrator', path: '/instellingen/bewijs' },
  { name: 'wie-keek', who: 'administrator', path: '/instellingen/meekijken' },
  { name: 'inbox', who: 'partnerPerson', path: '/inbox' },
  { name: 'inbox-vraag', who: 'partnerPerson', path: '/inbox/:referral' },
  { name: 'inbox-aanmelden', who: 'partnerPerson', path: '/inbox/aanmelden' },
  { name: 'inbox-cijfers', who: 'partnerPerson', path: '/inbox/cijfers' },
];
