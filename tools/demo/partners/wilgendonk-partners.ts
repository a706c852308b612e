// long because: it tells who works with the support centre, one by one.
import type { PartnerPlan } from './partner-plan.ts';

/** The four digits of Wilgendonk with its villages, and of Rietmoer. */
const wilgendonk = ['4636', '4637', '4638', '4639', '4646', '4647', '4648', '4649', '4656', '4657', '4658'];
const rietmoer = ['4666', '4667', '4686', '4688'];

/** There is one of these for both demo organisations. */
export const nachtlicht: PartnerPlan = {
  name: 'Nachtlicht',
  does: 'Online lotgenoten voor wie ’s nachts wakker ligt of wakker moet blijven. Elke nacht is er een gastvrouw of gastheer.',
  doesNot: 'Geen hulpverlening en geen crisisdienst: bij gevaar bel 112, bij spoed de huisartsenpost.',
  website: 'https://nachtlicht.example/',
  email: 'hallo@nachtlicht.example',
  phone: null,
  checked: 24,
  offers: [
    {
      name: 'Nachtcafé', needs: ['emotional-support'], forWhom: ['herself'], dayParts: ['evening', 'night'], weekend: true, online: true,
      languages: ['nl', 'en'], waitingWeeks: 0, note: 'Van 22.00 tot 06.00 uur. Meedoen kan zonder naam en zonder beeld.', checked: 24,
    },
  ],
  people: [
    { firstName: 'Jip', lastName: 'Rademaker', job: 'coördinator', email: 'jip@nachtlicht.example', secondEmail: 'jip.rademaker@example.org' },
  ],
  agreement: { tasks: 'Zegt binnen twee dagen of iemand welkom is, en belt niet: Nachtlicht schrijft.', responseDays: 2, reviewIn: 130 },
}; // prettier-ignore

/** Who takes up what the support centre of Wilgendonk asks. */
export const partnersOfWilgendonk: readonly PartnerPlan[] = [
  {
    name: 'Thuiszorg De Brug',
    does: 'Wijkverpleging, huishoudelijke hulp en een vaste hulp die een dagdeel de zorg overneemt.',
    doesNot: 'Geen nachtzorg en geen vervoer.',
    website: 'https://thuiszorgdebrug.example/',
    email: 'aanmelden@thuiszorgdebrug.example',
    phone: '+31164000110',
    checked: 38,
    offers: [
      {
        name: 'Zorg overnemen aan huis', needs: ['respite'], forWhom: ['herself', 'recipient'], digits: [...wilgendonk, ...rietmoer], dayParts: ['morning', 'afternoon'],
        waitingWeeks: 3, note: 'Vier uur per week, door een vaste verzorgende.', checked: 38,
      },
      {
        name: 'Hulp in het huishouden', needs: ['practical-help'], forWhom: ['recipient'], digits: wilgendonk, dayParts: ['morning', 'afternoon'],
        waitingWeeks: 7, note: 'Met een beschikking van de gemeente, of zelf betaald.', checked: 38,
      },
      {
        name: 'Wijkverpleegkundige komt kijken', needs: ['guidance', 'information'], digits: [...wilgendonk, ...rietmoer],
        dayParts: ['morning', 'afternoon'], languages: ['nl', 'pl'], waitingWeeks: 1, checked: 38,
      },
    ],
    people: [
      { firstName: 'Thea', lastName: 'Kamphuis', job: 'wijkverpleegkundige', email: 'thea.kamphuis@thuiszorgdebrug.example', phone: '+3197000041021', joined: true },
      { firstName: 'Roel', lastName: 'Aarts', job: 'planner', email: 'planning@thuiszorgdebrug.example', phone: '+31164000112', secondEmail: 'roel.aarts@example.org' },
    ],
    agreement: { tasks: 'Neemt de zorg over, dag of dagdeel. Belt de mantelzorger zelf binnen een week.', responseDays: 5, reviewIn: 96 },
  },
  {
    name: 'Logeerhuis De Luwte',
    does: 'Een weekend of een week logeren voor wie zorg nodig heeft, zodat thuis iemand kan uitslapen.',
    doesNot: 'Geen logeren voor wie ’s nachts gaat dwalen, en geen verpleging met apparaten.',
    website: 'https://logeerhuisdeluwte.example/',
    email: 'welkom@logeerhuisdeluwte.example',
    phone: '+31164000120',
    checked: 71,
    offers: [
      {
        name: 'Een weekend logeren', needs: ['respite'], forWhom: ['recipient'], forWhomWords: 'volwassenen die met hulp uit bed komen', weekend: true,
        dayParts: ['evening', 'night', 'morning', 'afternoon'], waitingWeeks: 8, checked: 71,
      },
      {
        name: 'Een week logeren', needs: ['respite'], forWhom: ['recipient'], weekend: true, dayParts: ['evening', 'night', 'morning', 'afternoon'],
        waitingWeeks: 14, note: 'In de zomer langer wachten.', checked: 203,
      },
    ],
    people: [
      { firstName: 'Ruben', lastName: 'Quist', job: 'gastheer', email: 'ruben@logeerhuisdeluwte.example', phone: '+3197000041033', joined: true },
    ],
    agreement: { tasks: 'Twee bedden per maand voor mantelzorgers uit Wilgendonk en Rietmoer.', responseDays: 3, reviewIn: -12 },
  },
  {
    name: 'Geheugencafé Wilgendonk',
    does: 'Elke maand een avond over dementie: een gast vertelt, daarna praten bij de koffie. Voor wie het heeft en voor wie ervoor zorgt.',
    doesNot: 'Geen dagbesteding en geen huisbezoek.',
    website: null,
    email: 'geheugencafe@example.org',
    phone: '+31164000131',
    tellsDiagnosis: true,
    checked: 15,
    offers: [
      {
        name: 'Café-avond', needs: ['emotional-support', 'information'], forWhomWords: 'mensen met dementie en wie voor hen zorgt', digits: [...wilgendonk, ...rietmoer],
        dayParts: ['evening'], waitingWeeks: 0, note: 'Tweede dinsdag van de maand, 19.30 uur, buurthuis aan de Grote Markt.', checked: 15,
      },
      {
        name: 'Cursus omgaan met dementie', needs: ['education'], forWhom: ['herself'], digits: [...wilgendonk, ...rietmoer], dayParts: ['evening'],
        waitingWeeks: 9, note: 'Zes avonden, twee keer per jaar.', checked: 15,
      },
    ],
    people: [
      { firstName: 'Gerda', lastName: 'Schrauwen', job: 'vrijwilliger', email: 'geheugencafe@example.org', phone: '+31164000131' },
    ],
  },
  {
    name: 'Welzijn Wilgendonk',
    does: 'Buurtwerk, cursussen, een maatje en een luisterend oor. In elke wijk een huiskamer.',
    doesNot: 'Geen zorg aan het lichaam.',
    website: 'https://welzijnwilgendonk.example/',
    email: 'info@welzijnwilgendonk.example',
    phone: '+31164000140',
    checked: 52,
    offers: [
      {
        name: 'Maatje aan huis', needs: ['emotional-support', 'practical-help'], digits: wilgendonk, weekend: true, dayParts: ['morning', 'afternoon', 'evening'],
        languages: ['nl', 'tr', 'ar'], waitingWeeks: 6, checked: 52,
      },
      {
        name: 'Cursus Zorgen voor een ander en jezelf', needs: ['education', 'emotional-support'], forWhom: ['herself'], digits: wilgendonk, dayParts: ['evening'],
        waitingWeeks: 4, note: 'Acht avonden. Oppas thuis wordt geregeld.', checked: 52,
      },
      {
        name: 'Spreekuur in de huiskamer', needs: ['information', 'guidance'], digits: wilgendonk, dayParts: ['morning', 'afternoon'], waitingWeeks: 0, checked: 188,
      },
    ],
    people: [
      { firstName: 'Saskia', lastName: 'van Meel', job: 'opbouwwerker', email: 'saskia.vanmeel@welzijnwilgendonk.example', phone: '+3197000041047' },
      { firstName: 'Hicham', lastName: 'Bouazza', job: 'coördinator maatjes', email: 'maatjes@welzijnwilgendonk.example', secondEmail: 'hicham.bouazza@example.org' },
    ],
    agreement: { tasks: 'Zoekt een maatje, en zegt eerlijk hoe lang dat duurt.', responseDays: 7, reviewIn: 41 },
  },
  {
    name: 'Vrijwillig Dichtbij',
    does: 'Vrijwilligers die thuis de zorg overnemen: een avond naar het koor, een zaterdag weg.',
    doesNot: 'Geen medische handelingen, geen huishouden.',
    website: 'https://vrijwilligdichtbij.example/',
    email: 'hulpvraag@vrijwilligdichtbij.example',
    phone: '+31164000150',
    checked: 9,
    offers: [
      {
        name: 'Iemand blijft bij hem of haar', needs: ['respite', 'emotional-support'], digits: ['4636', '4637', '4638', '4639', '4646', '4647', '4666', '4667'],
        weekend: true, dayParts: ['afternoon', 'evening'], waitingWeeks: 5, checked: 9,
      },
      {
        name: 'Een nacht waken', needs: ['respite'], forWhom: ['recipient'], forWhomWords: 'in de laatste weken van een leven', weekend: true, dayParts: ['night'],
        waitingWeeks: 0, note: 'Bel, ook in het weekend.', checked: 9,
      },
    ],
    people: [
      { firstName: 'Corrie', lastName: 'Daalmans', job: 'coördinator', email: 'corrie@vrijwilligdichtbij.example', phone: '+3197000041055', secondEmail: 'c.daalmans@example.com' },
    ],
    agreement: { tasks: 'Kennismaken binnen twee weken, met de mantelzorger erbij.', responseDays: 4, reviewIn: 210 },
  },
  {
    name: 'Gemeente Wilgendonk, Wmo-loket',
    does: 'Hulp in huis, een traplift, vervoer, begeleiding en respijtzorg met een beschikking. Ook de jaarlijkse waardering voor mantelzorgers.',
    doesNot: 'Geen zorg uit de Zorgverzekeringswet of de Wlz.',
    website: 'https://gemeente-wilgendonk.example/wmo',
    email: 'wmo@gemeente-wilgendonk.example',
    phone: '+31164000160',
    checked: 95,
    offers: [
      {
        name: 'Gesprek over hulp en hulpmiddelen', needs: ['practical-help', 'material', 'respite'], digits: wilgendonk, dayParts: ['morning', 'afternoon'],
        waitingWeeks: 6, note: 'De wet geeft de gemeente zes weken voor het onderzoek.', checked: 95,
      },
      { name: 'Mantelzorgwaardering', needs: ['financial'], forWhom: ['herself'], digits: wilgendonk, waitingWeeks: 2, checked: 231 },
    ],
    people: [
      { firstName: 'Annelies', lastName: 'Machielsen', job: 'Wmo-consulent', email: 'a.machielsen@gemeente-wilgendonk.example', phone: '+31164000162' },
    ],
    agreement: { tasks: 'Belt binnen tien werkdagen om een afspraak te maken.', responseDays: 14, reviewIn: 25 },
  },
  {
    name: 'Gemeente Rietmoer, loket Samen',
    does: 'Eén loket voor zorg, geld en wonen in Rietmoer, Korenpolder en Achterdijk.',
    doesNot: null,
    website: null,
    email: 'samen@gemeente-rietmoer.example',
    phone: '+31164000170',
    checked: 214,
    offers: [
      {
        name: 'Keukentafelgesprek', needs: ['practical-help', 'material', 'financial', 'respite'], digits: rietmoer, dayParts: ['morning', 'afternoon'],
        waitingWeeks: 4, checked: 214,
      },
    ],
    people: [
      { firstName: 'Kees', lastName: 'Nuijten', job: 'medewerker loket', email: 'samen@gemeente-rietmoer.example', phone: '+31164000171' },
    ],
  },
  nachtlicht,
  {
    name: 'Jong Erbij',
    does: 'Voor wie jong is en thuis voor iemand zorgt: een maatje, een middag weg, praten met anderen die het kennen.',
    doesNot: 'Geen jeugdhulp.',
    website: 'https://jongerbij.example/',
    email: 'appje@jongerbij.example',
    phone: '+3197000041080',
    checked: 44,
    offers: [
      {
        name: 'Middag weg', needs: ['emotional-support', 'respite'], forWhom: ['herself'], forWhomWords: 'kinderen en jongeren van 8 tot 24 jaar',
        digits: [...wilgendonk, ...rietmoer], weekend: true, dayParts: ['afternoon'], waitingWeeks: 2, checked: 44,
      },
      {
        name: 'Meedenken met school en werk', needs: ['guidance'], forWhom: ['herself'], forWhomWords: 'jongeren van 12 tot 24 jaar', online: true,
        dayParts: ['afternoon', 'evening'], languages: ['nl', 'en', 'tr'], waitingWeeks: 1, checked: 44,
      },
    ],
    people: [
      { firstName: 'Dilara', lastName: 'Aksoy', job: 'jongerenwerker', email: 'dilara@jongerbij.example', phone: '+3197000041081', secondEmail: 'd.aksoy@example.net' },
    ],
  },
  {
    name: 'Grip op Geld',
    does: 'Hulp met formulieren, toeslagen, pgb en schulden. Iemand komt aan huis en blijft tot het klopt.',
    doesNot: 'Geen bewindvoering.',
    website: 'https://gripopgeld.example/',
    email: 'hulp@gripopgeld.example',
    phone: '+31164000190',
    checked: 63,
    offers: [
      {
        name: 'Formulieren en toeslagen', needs: ['financial', 'information'], dayParts: ['morning', 'afternoon', 'evening'], languages: ['nl', 'tr', 'ar', 'pl'],
        waitingWeeks: 1, checked: 63,
      },
      { name: 'Schulden op een rij', needs: ['financial'], digits: wilgendonk, dayParts: ['morning', 'afternoon'], languages: ['nl', 'ar'], waitingWeeks: 11, checked: 63 },
    ],
    people: [
      { firstName: 'Yvonne', lastName: 'Lodewijks', job: 'schuldhulpverlener', email: 'yvonne@gripopgeld.example', phone: '+31164000191', secondEmail: 'y.lodewijks@example.com' },
    ],
    agreement: { tasks: 'Eerste gesprek binnen twee weken; bij een dreigende afsluiting dezelfde dag.', responseDays: 3, reviewIn: 160 },
  },
  {
    name: 'De Opstap, hulpmiddelen',
    does: 'Leent, verkoopt en plaatst hulpmiddelen: bed, rolstoel, alarm, beugels.',
    doesNot: null,
    website: 'https://deopstap.example/',
    email: 'winkel@deopstap.example',
    phone: '+31164000200',
    checked: 30,
    offers: [
      { name: 'Lenen en plaatsen', needs: ['material'], digits: [...wilgendonk, ...rietmoer], dayParts: ['morning', 'afternoon'], weekend: true, waitingWeeks: 0, checked: 30 },
      { name: 'Uitleg over veilig tillen', needs: ['education'], forWhom: ['herself'], digits: wilgendonk, dayParts: ['evening'], waitingWeeks: 3, checked: 30 },
    ],
    people: [{ firstName: 'Wout', lastName: 'Bastiaansen', job: 'adviseur', email: 'wout@deopstap.example', phone: '+3197000041090' }],
  },
  {
    name: 'De Waaier, huis voor vrouwen',
    does: 'Samen koffie, taal en steun, ook in het Turks, Arabisch en Berbers. Kinderen mogen mee.',
    doesNot: 'Geen hulp aan huis.',
    website: null,
    email: 'dewaaier@example.org',
    phone: '+31164000210',
    checked: 122,
    offers: [
      {
        name: 'Ochtend voor wie zorgt', needs: ['emotional-support', 'education'], forWhom: ['herself'], forWhomWords: 'vrouwen', digits: ['4637', '4638', '4646', '4649'],
        dayParts: ['morning'], languages: ['nl', 'tr', 'ar', 'zgh'], waitingWeeks: 0, note: 'Elke woensdag vanaf 9.30 uur.', checked: 122,
      },
    ],
    people: [{ firstName: 'Naïma', lastName: 'El Khatib', job: 'gastvrouw', email: 'dewaaier@example.org', phone: '+3197000041095' }],
  },
]; // prettier-ignore
