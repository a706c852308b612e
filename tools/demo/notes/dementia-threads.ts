// long because: the notes of one kind of life stand together, to be read together.
import type { Thread } from './thread.ts';

/** What goes on around somebody with dementia. */
export const dementiaThreads: Thread[] = [
  {
    name: 'dagopvang',
    needs: ['dementia', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Slaapt slecht en komt nergens meer aan toe. Wil weten wat dagopvang kost.',
          'Zou graag een dag in de week voor zichzelf hebben. {N} wil er nog niet van horen. Folder van dagopvang Het Hofje beloofd.',
          'Vroeg voor het eerst zelf naar dagopvang. "Dat ik dat ooit zou vragen", zei {ze}.',
        ],
        task: 'Dagopvang Het Hofje: prijs en wachttijd uitzoeken',
        done: 'Prijs doorgegeven, drie weken wachttijd.',
      },
      {
        how: 'yellow',
        says: [
          'Samen gaan kijken bij Het Hofje. {N} dronk koffie en bleef zitten, dat viel mee. Aanmelding is de deur uit.',
          'Doorverwezen naar dagopvang Het Hofje; kennismaking is volgende week. {Ze} ziet er tegenop om {hem} achter te laten.',
        ],
      },
      {
        how: 'green',
        says: [
          '{N} gaat nu op dinsdag naar Het Hofje. De eerste keer stond {ze} zelf te huilen op de stoep, nu gaat het.',
          'Twee dagen dagopvang per week. {Ze} is voor het eerst in een jaar naar de kapper geweest.',
          'Dagopvang bevalt: {N} zingt daar mee met de oude liedjes. Thuis is er weer iets te vertellen.',
        ],
      },
      {
        how: 'green',
        says: [
          'Derde dag dagopvang aangevraagd. {Ze} fietst op die dagen weer met de buurvrouw naar de markt.',
          'Dagopvang loopt goed. De chauffeur kent {N} inmiddels bij naam en dat scheelt in de ochtend.',
        ],
      },
    ],
  },
  {
    name: 'nachten',
    needs: ['dementia', 'together', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} staat om drie uur aangekleed in de gang. {Ze} slaapt met een oor open.',
          "{N} dwaalt 's nachts. {Ze} heeft een belletje aan de slaapkamerdeur gehangen.",
        ],
      },
      {
        how: 'red',
        says: [
          'Vierde week zonder een hele nacht. Viel achter het stuur bijna in slaap. Zegt: "Ik kan niet meer, maar wie moet het anders doen?"',
          'Huilde aan de telefoon. Al dagen niet meer dan drie uur slaap per nacht. Huisarts bellen wilde {ze} niet, mee laten gaan wel.',
        ],
        signal: {
          kind: 'overload',
          what: 'Slaapt al weken niet door en kan niet op krachten komen. Nachtopvang nodig.',
          done: [
            'Nachtopvang in De Wilg geregeld, twee nachten per maand. Huisarts kijkt mee naar de medicijnen.',
            'Met huisarts en casemanager gebeld. {N} slaapt een weekend per maand in De Wilg; {ze} kan bijkomen.',
          ],
        },
        task: 'Nachtopvang vragen bij logeerhuis De Wilg',
        done: 'Twee nachten per maand geregeld.',
      },
      {
        how: 'yellow',
        says: [
          '{N} heeft een weekend in logeerhuis De Wilg geslapen. {Ze} sliep veertien uur achter elkaar.',
          'Huisarts heeft de medicijnen van {N} naar de ochtend verzet. De nachten zijn iets rustiger.',
        ],
      },
      {
        how: 'green',
        says: [
          'Slaapt weer vijf, zes uur achter elkaar. "Ik herken mezelf weer", zegt {ze}.',
          'Om de twee weken een logeerweekend in De Wilg. Dat houdt {ze} zo vol, zegt {ze}.',
        ],
      },
    ],
  },
  {
    name: 'casemanager',
    needs: ['dementia', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'De uitslag van de geheugenpoli is binnen: Alzheimer. {Ze} had het al gedacht, {N} niet.',
          '{N} vergeet steeds vaker namen. Ze durven nog niet naar de huisarts. Aangeboden om mee te denken over wat je dan vraagt.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Doorverwezen naar de casemanager dementie. {Ze} vindt het een groot woord, maar iemand die meedenkt is welkom.',
          'Wacht op een casemanager. Intussen weet {ze} niet waar {ze} moet beginnen. Lijstje gemaakt: drie dingen, niet meer.',
        ],
        task: 'Nabellen of de casemanager dementie contact heeft gehad',
        done: 'Eerste gesprek staat gepland.',
      },
      {
        how: 'green',
        says: [
          'Casemanager Lieke is geweest. Ze heeft {N} meegenomen in het gesprek, en dat heeft indruk gemaakt.',
          'Met de casemanager een weekplan gemaakt, het hangt op de koelkast. {N} streept zelf de dagen af.',
        ],
      },
      {
        how: 'green',
        says: [
          'Geeft nu zelf aan wat wel en niet meer gaat. Casemanager komt om de zes weken.',
          'Rijbewijs, medicijnen en volmacht zijn geregeld. "Het grote werk is gedaan", zegt {ze}.',
        ],
      },
    ],
  },
  {
    name: 'autorijden',
    needs: ['dementia', 'at-home', 'alive'],
    some: ['partner', 'for-parent'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} wil blijven rijden. Vorige week stond de auto schuin op de stoep bij de bakker.',
          'Ruzie over de autosleutels. {N} vindt dat er niets aan de hand is. {Ze} zit niet meer rustig thuis.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Sleutels verstopt, dat voelt als verraad. Afgesproken dat de huisarts het vertelt en niet {ze}.',
          'Rijtest aangevraagd bij het CBR. Dan is het oordeel van een ander, dat geeft lucht.',
        ],
      },
      {
        how: 'green',
        says: [
          'De auto is verkocht aan een neef. {N} mist het minder dan gedacht, ze nemen nu de buurtbus.',
          '{N} heeft het rijbewijs zelf ingeleverd, met de kleinzoon erbij. Daarna pannenkoeken gegeten.',
        ],
      },
    ],
  },
  {
    name: 'kwijt',
    needs: ['dementia', 'alive', 'at-home'],
    beats: [
      {
        how: 'red',
        says: [
          '{N} was zondag twee uur kwijt. Gevonden bij de oude school. {Ze} durft niet meer te douchen als {hij} wakker is.',
          'Politie bracht {N} thuis, in pantoffels langs de ringweg. {Ze} is er nog niet overheen.',
        ],
        signal: {
          kind: 'safety',
          what: '{N} loopt weg en is al een keer kwijt geweest.',
          done: [
            'Gps en afspraken met de buurt geregeld. Sindsdien niets meer gebeurd.',
            'Hanger is er, wijkagent en buren weten ervan. Casemanager houdt het in de gaten.',
          ],
        },
        task: 'Uitzoeken: gps-hanger via de Wmo',
        done: 'Hanger is aangevraagd en toegezegd.',
      },
      {
        how: 'yellow',
        says: [
          '{N} draagt nu een gps-hanger. De buren hebben het nummer van {haar} gekregen.',
          'Buurt is ingelicht: de slager belt als {N} alleen voorbij komt. Dat stelt gerust.',
        ],
      },
      {
        how: 'green',
        says: [
          'Sinds de hanger is {N} nog een keer gaan lopen en in tien minuten gevonden. {Ze} slaapt er rustiger van.',
          'Vaste wandelmaat gevonden: meneer Snoeren van nummer 8 loopt elke middag een rondje met {N}.',
        ],
      },
    ],
  },
  {
    name: 'verpleeghuis',
    needs: ['dementia', 'alive', 'at-home'],
    some: ['partner', 'for-parent'],
    beats: [
      {
        how: 'yellow',
        says: [
          'De indicatie voor een verpleeghuis is er. {Ze} wil nog wachten: "Eerst de zomer samen."',
          'Casemanager begon over opname. {Ze} werd stil. Belofte van vroeger: nooit naar een tehuis.',
        ],
      },
      {
        how: 'red',
        says: [
          'Het gaat thuis niet meer. {N} herkent de slaapkamer niet en wordt bang. {Ze} is 8 kilo afgevallen.',
          '{N} viel twee keer deze week en {ze} krijgt {hem} niet meer overeind. Buurman komt tillen.',
        ],
        signal: {
          kind: 'overload',
          what: 'Thuis houden lukt niet meer; opname kan niet lang wachten.',
          done: [
            'Casemanager heeft spoed gevraagd. Er is een plek in De Moerhof.',
            'Met casemanager en huisarts om tafel gezeten; de aanvraag is die dag nog gedaan.',
          ],
        },
      },
      {
        how: 'yellow',
        says: [
          '{N} woont sinds maandag in De Moerhof. Het huis is stil. {Ze} dekte gisteren nog voor twee.',
          'Opgenomen in De Moerhof, kamer met uitzicht op de tuin. {Ze} voelt zich schuldig en opgelucht tegelijk.',
        ],
        then: 'moved',
      },
      {
        how: 'green',
        says: [
          'Gaat elke middag naar De Moerhof. Is weer op bezoek in plaats van aan het werk, zegt {ze}.',
          '{N} eet goed daar en lacht weer. {Ze} durft een dag over te slaan.',
        ],
      },
    ],
  },
  {
    name: 'alzheimercafe',
    needs: ['dementia', 'alive'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Kent niemand die hetzelfde meemaakt. Verteld over het Alzheimer Café in De Kapel.',
          'Vrienden komen minder vaak. "Ze weten niet wat ze moeten zeggen." Gewezen op het Alzheimer Café.',
        ],
      },
      {
        how: 'green',
        says: [
          'Is met de buurvrouw naar het Alzheimer Café geweest. Zat aan tafel met een man die precies hetzelfde vertelde.',
          'Naar het Alzheimer Café geweest, achterin gezeten en niets gezegd. Gaat volgende maand weer.',
        ],
      },
      {
        how: 'green',
        says: [
          'Belt nu elke week met een vrouw van het Alzheimer Café. Ze lachen ook, zegt {ze}.',
          'Schenkt zelf koffie op het Alzheimer Café. Vindt het fijn iets terug te doen.',
        ],
      },
    ],
  },
  {
    name: 'karakter',
    needs: ['dementia', 'together', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} wordt snel boos, dat was vroeger nooit zo. {Ze} loopt op eieren.',
          'Er wordt veel gemopperd in huis. {N} denkt dat er geld weg is. {Ze} gaat er niet meer tegenin.',
        ],
      },
      {
        how: 'red',
        says: [
          '{N} gaf {haar} een duw toen {ze} wilde helpen met aankleden. Blauwe plek op de arm. Schaamt zich ervoor.',
          'Gisteren een bord tegen de muur. {Ze} heeft de nacht op de bank geslapen, met de deur op slot.',
        ],
        signal: {
          kind: 'safety',
          what: '{N} duwt en gooit met spullen, uit verwarring. {Ze} is er bang van.',
          done: [
            'Stappen van de meldcode doorlopen met de aandachtsfunctionaris. Huisarts is ingelicht, er is een veiligheidsplan.',
            'Alleen met {haar} gesproken. Casemanager komt vaker en er is een plek om heen te gaan.',
          ],
        },
        task: 'Overleggen met aandachtsfunctionaris over duwen en slaan',
        done: 'Besproken; huisarts en casemanager zijn betrokken.',
      },
      {
        how: 'yellow',
        says: [
          'Huisarts heeft andere medicijnen gegeven. {N} is rustiger, wel suf.',
          'Casemanager leerde {haar} weglopen in plaats van praten. Het scheelt, al blijft het schrikken.',
        ],
      },
    ],
  },
];
