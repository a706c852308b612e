import type { Remark } from './thread.ts';

/** More remarks that stand by themselves, about ordinary days. */
export const everydayRemarks: Remark[] = [
  {
    how: 'green',
    needs: ['working', 'alive'],
    says: [
      'Nieuw rooster op het werk, precies om de zorg heen. Dat heeft {ze} zelf voorgesteld.',
      'Heeft een week vrij en doet eens niets.',
      'Collega nam een dienst over toen het thuis misliep. Dat doet {haar} goed.',
      'Druk, maar het goede soort druk, zegt {ze}.',
      'Thuiswerken op dinsdag bevalt. Dan kan {ze} {N} ook nog even zien.',
    ],
  },
  {
    how: 'yellow',
    needs: ['working', 'alive'],
    says: [
      'De telefoon staat op het werk altijd op tafel, voor als er iets met {N} is.',
      'Heeft geen vrije dagen meer over en het jaar is nog lang.',
      'Zegt op het werk dat alles goed gaat. Hier niet.',
      'Kiest elke dag wat er blijft liggen: het werk, de was of {N}.',
    ],
  },
  {
    how: 'green',
    needs: ['for-parent', 'alive', 'at-home'],
    says: [
      'Heeft met {N} oude foto’s uitgezocht. Verhalen gehoord die nieuw waren.',
      '{N} deed vandaag de deur open met de jas al aan. Samen naar de markt geweest.',
      'De wijkverpleegkundige belt nu zelf als er iets is. Dat scheelt piekeren.',
      'Eet op zondag bij {N}, en {N} kookt. Dat mag nog even zo blijven.',
    ],
  },
  {
    how: 'yellow',
    needs: ['for-parent', 'alive', 'at-home'],
    says: [
      '{N} belt soms tien keer op een dag. {Ze} neemt elke keer op.',
      'Vindt het moeilijk om de ouder van {eigen} ouder te zijn.',
      'De koelkast bij {N} lag vol met over datum. Nu gaat {ze} er vaker langs.',
      '{N} zegt dat er geen hulp nodig is. {Ze} ziet iets anders.',
    ],
  },
  {
    how: 'green',
    needs: ['partner', 'together', 'alive', 'at-home'],
    says: [
      'Samen een puzzel van duizend stukjes gelegd. {N} de randen, {ze} de rest.',
      'De kleine dingen: koffie, krant, samen naar buiten kijken. Meer hoeft niet, zegt {ze}.',
      'Heeft een middag in de week voor zichzelf afgesproken, en houdt zich eraan.',
    ],
  },
  {
    how: 'yellow',
    needs: ['partner', 'together', 'alive', 'at-home'],
    says: [
      'Mist het gesprek aan tafel. {N} is er, en toch ook niet.',
      'Doet alles voor twee en dat telt op.',
      'Ze slapen apart sinds kort. Praktisch, en verdrietig.',
      'Is vooral verzorger geworden, zegt {ze}. Wil ook weer {eigen} eigen leven een beetje.',
    ],
  },
  {
    how: 'green',
    needs: ['alive'],
    says: [
      'Kort gesproken, in goede stemming.',
      'Vertelde over de buurt: er is een nieuwe bakker en iedereen heeft er een mening over.',
      'Rustige weken. Dat mag ook wel eens in het dossier, zei {ze}.',
      'Heeft de raad van vorige keer opgevolgd en dat hielp.',
      'Geeft zelf aan wanneer het te veel wordt. Dat was een jaar geleden anders.',
      'Is trots op hoe het nu loopt, en terecht.',
    ],
  },
  {
    how: 'yellow',
    needs: ['alive'],
    says: [
      'Het lukt, zolang er niets bij komt.',
      'Slaapt matig. Ligt wakker van alles wat nog moet.',
      'Zegt afspraken af om uit te rusten, en rust dan niet.',
      'Vroeg twee keer hoe het met mij ging. Over zichzelf pas aan het eind.',
      'Wil graag iemand die meekijkt naar de papieren.',
      'Is sneller boos dan {ze} wil zijn, zei {ze} zelf.',
    ],
  },
  {
    how: 'green',
    needs: ['for-other', 'alive', 'at-home'],
    says: ['{N} is van zichzelf al gezelschap, zegt {ze}.', 'Gaat twee keer per week langs en vindt het genoeg zo.'],
  },
  {
    how: 'yellow',
    needs: ['for-other', 'alive', 'at-home'],
    says: ['Is de enige die nog langskomt bij {N}. Dat voelt als veel.', 'Regelt steeds meer voor {N} en weet niet goed bij wie {ze} daarmee terecht kan.'],
  },
  {
    how: 'green',
    needs: ['young', 'alive'],
    says: ['Gaat goed, zegt {ze}, en stuurde er een grapje achteraan.', 'Heeft een vriendin verteld hoe het thuis is. Die bleef gewoon komen.'],
  },
  {
    how: 'yellow',
    needs: ['young', 'alive'],
    says: ['Weinig gezegd, wel lang blijven praten.', 'Maakt zich zorgen over later: wie zorgt er dan voor {N}?'],
  },
  {
    how: 'yellow',
    needs: ['bereaved'],
    says: ['Regelt de erfenis en de papieren, dat houdt bezig.', 'De avonden zijn lang. Heeft de televisie aan voor het geluid.', 'Krijgt minder post en minder bezoek dan in de eerste weken.'],
  },
  {
    how: 'green',
    needs: ['bereaved'],
    says: ['Heeft de tuin weer opgepakt.', 'Was op een verjaardag, en bleef tot het eind.'],
  },
]; // prettier-ignore
