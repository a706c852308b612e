/** What one writes down when nobody was reached; most often nothing. */
export const attemptNotes = {
  'no-answer': [
    'Ging lang over.',
    'Voicemail ingesproken, ik probeer het een andere dag.',
    'In gesprek.',
    'Werd weggedrukt.',
    'Ging meteen naar de voicemail.',
  ],
  'not-home': [
    'Gordijnen dicht, auto weg.',
    'Kaartje in de bus gedaan.',
    'Niemand open, wel licht achter.',
    'Volgens de buurman naar het ziekenhuis met {N}.',
    'De hond blafte, verder niemand.',
    'Fiets weg, tuin aangeharkt.',
    'Buurvrouw zegt: boodschappen doen.',
  ],
  'someone-else': {
    phone: [
      '{N} nam op en wist niet wanneer {ze} terug is.',
      'Dochter aan de lijn; geeft door dat ik gebeld heb.',
      'Zoon nam op. Liever na zessen bellen.',
      'Een huisgenoot nam op, {ze} was even weg.',
    ],
    door: [
      'Hulp in huis deed open. {Ze} is boodschappen doen.',
      '{N} deed open en zei dat {ze} zo terug is.',
      'Dochter deed open; geeft de groeten door.',
      'Thuiszorg was binnen, {ze} niet.',
    ],
  },
  'not-convenient': [
    'Zat midden in het wassen van {N}. Volgende week graag.',
    'Bezoek over de vloer.',
    'Stond op het punt naar de huisarts te gaan.',
    'Vandaag even niet, zei {ze} vriendelijk.',
    'Moest zo weg met {N}. Morgen beter.',
    'Aan het koken, kon niet weg bij het fornuis.',
  ],
} as const;

/** What she texts back. */
export const signsOfLife = [
  'App terug: "Gaat goed hoor, druk met werk. Volgende week bellen?"',
  'Stuurde een berichtje met een duim en een foto van {N} in de tuin.',
  'App: "Zit in het ziekenhuis met {N}, niets ernstigs. Bel later."',
];

/** Why she rings of her own accord. */
export const ringsHerself = [
  'Belde zelf: er is een plek op de dagopvang en {ze} twijfelt. Liever even samen zitten.',
  'Belde zelf. De brief van de gemeente is gekomen, wil hem samen lezen.',
  'Vroeg zelf om een afspraak: het gaat over de vakantie en wie er dan voor {N} zorgt.',
  'Belde zelf op. {N} komt vrijdag thuis uit het ziekenhuis en dan moet er van alles.',
  'Belde zelf: een brief van de zorgverzekering, snapt er niets van. Samen gelezen.',
  'Belde zelf. Wil weten of er mensen zijn die hetzelfde meemaken.',
  'Belde zelf: vroeg naar een parkeerkaart voor {N}, en bleef daarna nog even hangen.',
  'Belde zelf om te zeggen dat het advies van vorige keer heeft geholpen.',
  'Belde zelf: de vaste hulp valt weg en {ze} weet niet wie {ze} nu moet bellen.',
  'Wil graag praten zonder dat {N} erbij zit. Afspraak gemaakt.',
];

/** Why now is no good moment, and another is. */
export const ratherThen = [
  'Nu even niet, dan graag. Staat in de agenda.',
  'Was onderweg. Zelf een moment voorgesteld.',
  'Zat met {N} bij de fysio. Afspraak gemaakt.',
  'Wil er de tijd voor nemen, dus een vast moment afgesproken.',
];

/** A word about a closure or a pause, by its reason. */
export const farewells = {
  'care-ended': ['{N} is hersteld en redt zich zelf.', 'De zorg is overgenomen door een begeleid wonen.'],
  'recipient-died': [
    'Nazorg afgerond, in overleg. Mag altijd bellen.',
    'Laatste gesprek gehad, met een goed gevoel afgesloten.',
  ],
  'recipient-moved-to-home': ['{N} woont in De Moerhof en {ze} heeft genoeg steun daar.'],
  'moved-away': [
    'Verhuisd naar familie in Gelderland. Steunpunt daar heeft het overgenomen.',
    'Verhuisd, adres van het steunpunt ter plaatse meegegeven.',
  ],
  died: ['Bericht van overlijden via de familie. Kaart gestuurd.'],
  'own-wish': [
    'Heeft genoeg steun in de familie en wil niet meer gebeld worden.',
    'Redt zich, zegt {ze}. Weet de weg.',
  ],
  'helped-elsewhere': [
    'Heeft een vaste begeleider via het wijkteam.',
    'Casemanager blijft aanspreekpunt, zo is het afgesproken.',
  ],
  'entered-in-error': ['Stond dubbel in de lijst.'],
  other: ['In overleg gestopt.'],
} as const;

/** Why she is left in peace for a while. */
export const pauseNotes = {
  'own-wish': ['Wil even rust aan het hoofd. Daarna graag weer.', 'Zei: "Even niemand." Dat respecteren we.'],
  holiday: ['Op vakantie met de familie.', 'Weken naar familie in het buitenland.'],
  admission: [
    'Ligt zelf in het ziekenhuis; na thuiskomst weer bellen.',
    '{N} is tijdelijk opgenomen, alles draait om de bezoekuren.',
  ],
  mourning: [
    '{N} is overleden. Na zes weken voorzichtig weer bellen, zo afgesproken.',
    'In de rouw. Wil nu alleen familie.',
  ],
  other: ['Verbouwing en verhuizing binnen het dorp, daarna verder.'],
} as const;

/** What she says when she wants no contact, by what it means. */
export const refusals = {
  'on-request': [
    'Wil niet meer gebeld worden. Neemt zelf contact op als het nodig is.',
    'Vindt het prettiger om zelf te bellen.',
    'Heeft hier nu geen behoefte aan, wel graag ons nummer.',
  ],
  never: ['Wil beslist niet benaderd worden, ook niet later.', 'Heeft gevraagd om nooit meer contact op te nemen.'],
} as const;

/** Tasks that come up by themselves. */
export const smallTasks = [
  'Telefoonnummer van de mantelzorglijn sturen',
  'Folder mantelzorgwaardering op de post doen',
  'Nabellen hoe het gesprek met de huisarts ging',
  'Kaartje sturen voor de verjaardag',
  'Vragen bij Samen Buiten naar een maatje',
  'Programma van De Kapel langsbrengen',
  'Uitzoeken of de parkeerkaart verlengd kan',
  'Bellen over de deeltaxi',
  'Wijkteam vragen wie de vaste consulent is',
  'Terugkomen op de vraag over vervangende zorg',
];
