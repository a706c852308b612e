// long because: a list of sentences, one of each kind beside the other
import type { Remark } from './thread.ts';

/** Remarks that stand by themselves: how it goes, in her words or the consultant's. */
export const remarks: Remark[] = [
  {
    how: 'green',
    needs: ['alive', 'at-home'],
    says: [
      'Gaat goed. {N} heeft een rustige periode.',
      'Opgewekt. {N} en {ze} zaten samen in de zon.',
      'Alles loopt. Geen vragen, wel blij dat er gebeld werd.',
      'Het gaat zijn gangetje. {N} eet goed en slaapt goed.',
      'Rustig aan de lijn. Vertelde over de tuin en over {N}, in die volgorde.',
      'Prima week gehad. {N} heeft bezoek gehad van een oude buurman.',
      'Niets bijzonders, en dat is bijzonder, zei {ze}.',
      'Fijn gesprek. {N} riep groetjes vanuit de keuken.',
      'Klinkt uitgerust. {N} was een middag weg en {ze} heeft niets gedaan. "Heerlijk."',
      'Het gaat. De dagen hebben weer een vaste volgorde.',
      '{N} heeft een goede week. {Ze} bakte appeltaart en wilde dat ik een stuk meenam.',
      'Redt zich goed. Weet ons te vinden, zei {ze} er zelf bij.',
    ],
  },
  {
    how: 'green',
    needs: ['alive'],
    says: [
      'Gaat goed. Had vooral behoefte aan een praatje.',
      'Kan het aan zo. Volgende keer weer gewoon bellen.',
      'Was net terug van een rondje fietsen. Dat doet {ze} nu elke week.',
      'Heeft de draad van het koor weer opgepakt.',
      'Veel gelachen. Er is ook gewoon leven, zegt {ze}.',
      'Kleinkind geboren! Foto op het scherm van de telefoon, lang gekeken.',
      'Gaat een weekend weg met vriendinnen. De vervanging voor {N} is rond.',
    ],
  },
  {
    how: 'green',
    needs: ['long-married', 'alive', 'at-home'],
    says: [
      'Trouwdag gevierd met gebak. {N} wist het nog precies, die dag wel.',
      'Samen naar de haven gewandeld, {N} in de rolstoel en een haring toe.',
      'Ze hebben de caravan verkocht. Verdriet, maar ook rust.',
    ],
  },
  {
    how: 'green',
    needs: ['for-parent', 'alive'],
    says: [
      '{Zorg} is tevreden, zegt {ze}, en dan is {ze} het ook.',
      'Verjaardag van {zorg} gevierd, met de hele familie in een zaaltje.',
      'Leert los te laten: als {zorg} de vuilnis vergeet, dan is dat maar zo.',
    ],
  },
  {
    how: 'green',
    needs: ['for-child', 'alive'],
    says: [
      '{N} had een goede maand. "Dan durf je weer te plannen."',
      'Rust in huis sinds er een vast weekschema hangt.',
    ],
  },
  {
    how: 'green',
    needs: ['for-child', 'school-age', 'alive', 'at-home'],
    says: [
      '{N} heeft een zwemdiploma gehaald. Vier jaar over gedaan, vlag in de voortuin.',
      '{N} bleef voor het eerst een hele middag bij een vriendje. Het ging goed.',
      'Schoolreisje overleefd, {N} ook. Iedereen sliep om acht uur.',
    ],
  },
  {
    how: 'yellow',
    needs: ['for-child', 'school-age', 'alive', 'at-home'],
    says: [
      'De zusjes klagen dat alles om {N} draait. {Ze} vindt dat ze gelijk hebben.',
      '{N} slaapt pas na elven en is om vijf uur wakker. Het huis loopt op koffie.',
      'Verjaardagen slaan ze over, te druk voor {N}. De familie begrijpt het half.',
    ],
  },
  {
    how: 'green',
    needs: ['working', 'alive'],
    says: [
      'Werk en zorg lopen nu gelijk op. Belde vanuit de trein.',
      'Kort gesproken in de pauze. Gaat goed, tot na de drukte.',
    ],
  },
  {
    how: 'green',
    needs: ['farmer', 'alive'],
    says: [
      'Stond bij het hek met een emmer. De koeien zijn drachtig en {N} telt mee.',
      'Bieten zijn van het land. Nu is er weer tijd voor koffie.',
    ],
  },
  {
    how: 'green',
    needs: ['student', 'alive'],
    says: ['Zit midden in de toetsweek. Thuis is het rustig nu.', 'Stage gevonden, vlakbij huis. Blij mee.'],
  },
  {
    how: 'yellow',
    needs: ['alive', 'at-home'],
    says: [
      'Het is veel. {N} vraagt de hele dag aandacht.',
      'Moe. Zegt het zelf niet, maar de zinnen worden korter.',
      'De dagen gaan nog, de avonden vallen zwaar.',
      'Komt nergens toe, ook niet aan de dingen die {ze} leuk vindt.',
      'Zegt "het gaat wel" en zucht. Doorgevraagd: {N} heeft drie keer in de nacht geroepen.',
      'Wisselend. Vandaag een goede dag, gisteren niet.',
      'Maakt zich zorgen over de winter. Glad, donker, en {N} die toch naar buiten wil.',
      'Zou graag eens een middag niets hoeven. Weet nog niet hoe.',
      'Heeft het druk met afspraken voor {N}: oogarts, longarts, pedicure.',
      'De vaste hulp is ziek, dus het komt weer op {haar} aan.',
      'Voelt zich opgejaagd. Zit zelden een kwartier.',
      'Gaf voor het eerst toe dat het zwaar is. Daar een tijdje bij stilgestaan.',
      '{N} wil niemand anders. Dat is lief en het is een gevangenis, zei {ze}.',
      'Prikkelbaar, en heeft daar zelf de meeste last van.',
    ],
  },
  {
    how: 'yellow',
    needs: ['alive'],
    says: [
      'Een beetje somber. Het regent ook al weken, zei {ze}.',
      'Loopt achter met van alles. Lijstje gemaakt en de helft geschrapt.',
      'Wil niet klagen. Doet het na enig aandringen toch, en dat luchtte op.',
      'Vraagt zich af hoe lang dit zo kan. Geen antwoord, wel even samen gedacht.',
      'Vakantie gaat niet door. Teleurgesteld, vooral omdat niemand het vroeg.',
    ],
  },
  {
    how: 'yellow',
    needs: ['working', 'alive', 'at-home'],
    says: [
      'Rent van werk naar {N} en weer terug. Eet in de auto.',
      'Slaapt te kort. Om zes uur op voor {N}, om acht uur op het werk.',
      'Overweegt minder uren. Rekensom samen gemaakt, nog niet besloten.',
    ],
  },
  {
    how: 'yellow',
    needs: ['dementia', 'alive', 'at-home'],
    says: [
      '{N} vraagt elk uur hoe laat het is. {Ze} geeft elke keer antwoord.',
      '{N} herkende de buurvrouw niet. {Ze} schrok daar meer van dan van al het andere.',
      '{N} wil naar huis en is thuis. Dat went niet.',
    ],
  },
  {
    how: 'yellow',
    needs: ['for-child', 'alive', 'at-home'],
    says: ['De nachten met {N} zijn kort. Ze slapen om en om.'],
  },
  {
    how: 'yellow',
    needs: ['man', 'long-married', 'alive', 'at-home'],
    says: [
      'Leert koken op zijn oude dag. Bloemkool is gelukt.',
      'Vindt de verzorging van {zorg} moeilijk: "Daar ben ik niet voor gemaakt, maar ik doe het."',
    ],
  },
  {
    how: 'yellow',
    needs: ['farmer', 'alive'],
    says: ['De prijzen zijn slecht en {N} heeft slechte nachten. Geen van beide is te sturen.'],
  },
  {
    how: 'yellow',
    needs: ['student', 'alive'],
    says: ['Lessen gemist omdat {N} niet alleen kon zijn.', 'Vrienden weten het niet. Wil dat zo houden, nu nog.'],
  },
  {
    how: 'red',
    needs: ['alive', 'at-home'],
    says: [
      'Het is te veel. Begon te huilen bij de vraag hoe het met {haar} zelf ging.',
      'Op. Zegt dat {ze} tegen {N} heeft geschreeuwd en schaamt zich diep.',
      'Kan niet meer denken, alleen nog doen. Vandaag alleen geluisterd.',
      'Heeft al weken hoofdpijn en gaat niet naar de dokter. Aangeboden om mee te gaan.',
      'Loopt op het tandvlees. Er is niemand die het een dag kan overnemen.',
    ],
  },
  {
    how: 'red',
    needs: ['alive', 'in-home'],
    says: ['Kan de opname niet verwerken. Slaapt slecht, ziet {N} in elke stoel.'],
  },
  {
    how: 'green',
    needs: ['in-home', 'alive'],
    says: [
      'Bezoekt {N} drie keer per week en neemt altijd iets lekkers mee.',
      '{N} heeft het naar de zin in De Moerhof. {Ze} ook, inmiddels.',
      'Heeft een ritme gevonden: ochtend thuis, middag bij {N}.',
    ],
  },
  {
    how: 'yellow',
    needs: ['in-home', 'alive'],
    says: [
      'Elke keer weggaan bij {N} blijft moeilijk. Neemt nu de achteruitgang.',
      'Ergert zich aan de wisselende gezichten in De Moerhof. Wil er een gesprek over, ik denk mee.',
    ],
  },
  {
    how: 'yellow',
    needs: ['bereaved'],
    says: [
      'Mist {N}, vooral op zondag. Foto op de schouw, kaarsje erbij.',
      'Doet de dingen, maar zonder smaak. Niet oplossen, wel luisteren.',
      'Praat veel over vroeger. Mooie verhalen.',
    ],
  },
  {
    how: 'green',
    needs: ['bereaved'],
    says: [
      'Het gaat langzaam beter. Er wordt weer gekookt.',
      'Vertelde over {N} en kon erbij lachen.',
      'Is bij {eigen} broer op vakantie geweest, de eerste keer alleen.',
    ],
  },
  {
    how: 'red',
    needs: ['bereaved'],
    says: ['Het verlies komt nu pas. Slaapt overdag en zit de nachten uit. Huisarts weet ervan.'],
  },
];

/** How a front-garden conversation begins. */
export const gardenOpenings = [
  'Aan het hek gesproken.',
  'Stond de heg te knippen.',
  'Op het bankje naast de voordeur.',
  'Bladeren aan het harken, een goed moment.',
  'Op de stoep, met de hond erbij.',
  'Kwam net thuis met boodschappen.',
  'Zat buiten met koffie en schoof een stoel bij.',
  'Even in de deuropening.',
  'Onder het afdak, want het miezerde.',
  'Over de brievenbus heen gepraat.',
  'Ramen aan het lappen, dus tijd zat.',
  'Bij de vuilcontainers, dat mag ook.',
];

/** How a meeting by chance begins. */
export const encounterOpenings = [
  'Op de markt tegengekomen, bij de viskraam.',
  'Gesproken op de inloop in De Kapel.',
  'Zat in de wachtkamer van de huisarts.',
  'Bij de bakker in de rij.',
  'Op de Dag van de Mantelzorg even apart gezeten.',
  'In de bibliotheek, bij de kranten.',
];

/** How a home visit begins. */
export const visitOpenings = [
  'Aan de keukentafel.',
  'Koffie met koek gekregen.',
  'Binnen gezeten, {N} zat erbij.',
  'Rondgeleid langs alle aanpassingen in huis.',
];

/** What was agreed at the end. */
export const agreements = [
  'Afgesproken: zelfde ritme.',
  'Belt zelf als het eerder nodig is.',
  'Volgende keer graag weer op dit tijdstip.',
  'Wil volgende keer liever aan de deur.',
  'Geen vragen verder.',
  'Vond het fijn dat er iemand aan denkt.',
  'Nummer nog eens doorgegeven, ook dat van de mantelzorglijn.',
  'Folder van het koffiegroepje in de bus gedaan.',
  'Volgende keer verder over hoe het met {haar} zelf gaat.',
  'Wil eerst de feestdagen door.',
];
