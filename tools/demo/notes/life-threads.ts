// long because: the notes of one kind of life stand together, to be read together.
import type { Thread } from './thread.ts';

/** What goes on beside the illness: the caregiver herself, money, language and faith, loss. */
export const lifeThreads: Thread[] = [
  {
    name: 'eigen gezondheid',
    needs: ['alive'],
    not: ['young'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Heeft zelf pijn in de schouder, maar stelt de huisarts uit. "Eerst {N}."',
          'Bloeddruk te hoog. De huisarts zegt rust, {ze} lachte erom.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Moet geopereerd worden aan de knie. Wie zorgt er dan zes weken voor {N}?',
          'De operatie is gepland, maar {ze} durft pas ja te zeggen als er vervanging is.',
        ],
        task: 'Vervangende zorg uitzoeken voor de weken na de operatie',
        done: 'Zorgverzekering vergoedt drie weken vervanging.',
      },
      {
        how: 'green',
        says: [
          'Operatie is goed gegaan. {N} was tien dagen in logeerhuis De Wilg en sprak daar over "het hotel".',
          'Doet nu elke ochtend tien minuten oefeningen van de fysio. De schouder zakt.',
        ],
      },
    ],
  },
  {
    name: 'alleen',
    needs: ['alive', 'at-home', 'together'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Spreekt op een dag alleen {N} en de radio. Vrienden zijn weggebleven.',
          'Mist gewone gesprekken. "Over het weer, desnoods."',
        ],
        signal: {
          kind: 'loneliness',
          what: 'Ziet hele weken niemand buiten het eigen huis.',
          done: [
            'Maatje gevonden, ze kaarten op woensdag.',
            'Komt nu naar het koffiegroepje.',
            'Buurvrouw haalt {haar} op vrijdag op voor de inloop.',
          ],
        },
      },
      {
        how: 'yellow',
        says: [
          'Uitgenodigd voor het koffiegroepje in De Kapel: zes mensen, dinsdagochtend. {Ze} weet het nog niet.',
          'Maatje aangevraagd bij Samen Buiten, iemand die van kaarten houdt.',
        ],
        task: 'Maatje van Samen Buiten laten kennismaken',
        done: 'Kennisgemaakt, het klikt.',
      },
      {
        how: 'green',
        says: [
          'Gaat elke dinsdag naar het koffiegroepje. "We hebben het er haast nooit over, en dat is fijn."',
          'Maatje Kees komt op woensdag klaverjassen. {N} kijkt mee en lacht.',
        ],
      },
    ],
  },
  {
    name: 'geld',
    needs: ['alive'],
    not: ['young'],
    beats: [
      {
        how: 'yellow',
        says: [
          'De eigen bijdragen stapelen op. Zet de verwarming op zestien.',
          'Minder gaan werken, minder geld. Durft de post niet open te maken.',
        ],
        signal: {
          kind: 'money',
          what: 'Komt niet rond, de zorgkosten stapelen op.',
          done: [
            'Formulierenbrigade heeft toeslagen aangevraagd, eerste bedrag is binnen.',
            'Bijzondere bijstand toegekend.',
            'Met het wijkteam een betalingsregeling getroffen, er is weer overzicht.',
          ],
        },
        task: 'Afspraak maken met de formulierenbrigade',
        done: 'Afspraak staat, alle papieren gaan mee in een tas.',
      },
      {
        how: 'yellow',
        says: [
          'Formulierenbrigade vond twee toeslagen die nooit zijn aangevraagd.',
          'Aanvraag bijzondere bijstand loopt. {Ze} vond het moeilijk om de hand op te houden.',
        ],
      },
      {
        how: 'green',
        says: [
          'Toeslag is binnen, met een jaar terug. De wasmachine is vervangen.',
          'Er is weer overzicht. De post ligt open op tafel.',
        ],
      },
    ],
  },
  {
    name: 'taal',
    needs: ['migrant', 'alive'],
    not: ['young'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Gesprek ging met handen en voeten en de dochter aan de telefoon. Volgende keer met een tolk.',
          'Brieven van het ziekenhuis liggen ongelezen. De kinderen vertalen als ze er zijn.',
        ],
        task: 'Tolk regelen voor het volgende gesprek',
        done: 'Tolk is geboekt.',
      },
      {
        how: 'yellow',
        says: [
          'Met tolk gesproken, en ineens een heel verhaal. {Ze} zorgt al negen jaar en niemand had ernaar gevraagd.',
          'Zorgen voor {zorg} hoort zo, zegt {ze}, daar vraag je geen hulp voor. Wel graag iemand die meeleest met de post.',
        ],
      },
      {
        how: 'green',
        says: [
          'Naar de vrouwenochtend in het buurthuis geweest. Daar sprak iemand dezelfde taal en hetzelfde leven.',
          'Post wordt nu elke vrijdag gelezen met een vrijwilliger. De stapel is weg.',
        ],
      },
    ],
  },
  {
    name: 'ramadan en reis',
    needs: ['muslim', 'alive'],
    beats: [
      {
        how: 'green',
        says: [
          'Vertelde over de feestdagen: veertig man in huis en {N} als een koning in het midden.',
          'De hele familie was er voor het feest. Moe en tevreden.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Wil naar familie in het buitenland, maar {N} kan de reis niet aan. Twee keer niet gegaan.',
          'De schoondochter hielp altijd mee en werkt nu. Hulp van buiten ligt gevoelig in de familie.',
        ],
      },
      {
        how: 'green',
        says: [
          'Neef uit Roosendaal slaapt nu op vrijdag bij {N}. De familie lost het zo op, en het werkt.',
          'Er is een thuishulp gevonden die dezelfde taal spreekt. {N} laat zich door haar wel helpen.',
        ],
      },
    ],
  },
  {
    name: 'ver van familie',
    needs: ['polish', 'alive'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Werkt in de kassen, drie ploegen. Zorgt voor {zorg} tussen de diensten door. Familie woont in Polen.',
          'Weet de weg niet in de regels hier. Veel geregeld via een collega die beter Nederlands spreekt.',
        ],
      },
      {
        how: 'green',
        says: [
          'Huisarts heeft nu een Poolse assistente op maandag. Scheelt een hoop misverstanden.',
          'Zus komt twee maanden over uit Polen. Eindelijk samen dragen.',
        ],
      },
    ],
  },
  {
    name: 'psychisch',
    needs: ['mental', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} komt de deur niet meer uit. {Ze} verzint smoesjes voor de buitenwereld.',
          'Goede en slechte dagen wisselen snel. {Ze} ziet aan de gordijnen hoe de dag wordt.',
        ],
      },
      {
        how: 'red',
        says: [
          '{N} zei niet meer te willen leven. Crisisdienst is geweest. {Ze} durft niet te slapen.',
          'Crisis gehad dit weekend. {N} is opgenomen bij de ggz. {Ze} is leeg en heeft de hele nacht gepoetst.',
        ],
        signal: {
          kind: 'safety',
          what: '{N} wilde niet meer leven; crisisdienst is betrokken. Steun voor {haar} zelf nodig.',
          done: [
            'Crisisdienst en huisarts zijn betrokken, er is een signaleringsplan. {Ze} gaat naar de naastengroep.',
            'Drie keer gebeld die week. Ggz heeft het overgenomen en belt {haar} ook.',
          ],
        },
        task: 'De volgende dag terugbellen na de crisis',
        done: 'Gebeld, een zus slaapt er deze week.',
      },
      {
        how: 'yellow',
        says: [
          'Naastengroep van de ggz begint in maart. {Ze} heeft zich opgegeven, "voordat ik me bedenk".',
          '{N} slikt weer medicijnen. Vertrouwen komt langzaam terug.',
        ],
      },
      {
        how: 'green',
        says: [
          'Naastengroep geeft woorden. Leert het verschil tussen helpen en overnemen.',
          '{N} werkt twee ochtenden in de kringloop. {Ze} zegt het zacht: het gaat goed.',
        ],
      },
    ],
  },
  {
    name: 'drank',
    needs: ['addiction', 'partner', 'together', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Vindt flessen in de schuur. Zegt er niets van voor de vrede.',
          'Iedereen denkt dat {N} het aan de maag heeft. {Ze} liegt mee en is daar moe van.',
        ],
      },
      {
        how: 'red',
        says: [
          '{N} was weer dronken en riep dingen die {ze} niet wil herhalen. De kinderen hoorden het.',
          'Ging met de kinderen een nacht naar {eigen} zus. Nu weer thuis. Nummer van Veilig Thuis op een briefje gegeven.',
        ],
        signal: {
          kind: 'safety',
          what: 'Schreeuwen en dreigen na drank. {Ze} wil erover praten, buitenshuis.',
          done: [
            'Stappen van de meldcode doorlopen. Veilig Thuis heeft meegedacht; {N} is in behandeling.',
            'Alleen met {haar} gesproken, op het steunpunt. Er is een veiligheidsplan en een plek om heen te gaan.',
          ],
        },
        task: 'Meldcode: stap 2, overleggen met aandachtsfunctionaris',
        done: 'Overlegd; gesprek met {haar} alleen gepland.',
      },
      {
        how: 'yellow',
        says: [
          '{N} heeft zich gemeld bij de verslavingszorg. {Ze} gelooft het pas als ze het ziet.',
          'Gaat zelf naar een groep voor partners. "Daar hoef ik niks te verstoppen."',
        ],
      },
    ],
  },
  {
    name: 'burenhulp',
    needs: ['for-neighbour', 'alive', 'at-home'],
    beats: [
      {
        how: 'green',
        says: [
          'Doet de boodschappen voor {zorg} en drinkt daar koffie. "Mantelzorg? Ik ben gewoon de buurt."',
          'Elke dag even aanwippen bij {N}. Houdt de pillendoos bij.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Wordt steeds meer: nu ook de administratie en het ziekenhuis. De kinderen van {N} wonen ver.',
          "{N} belt soms 's nachts. {Ze} vindt het lastig om een grens te trekken.",
        ],
      },
      {
        how: 'green',
        says: [
          'Met de dochter van {N} gebeld en taken verdeeld. Dat had veel eerder gekund.',
          'Wijkteam is ingeschakeld voor {N}. {Ze} blijft de koffie doen, en dat is precies goed.',
        ],
      },
    ],
  },
  {
    name: 'verlies',
    needs: ['alive', 'at-home'],
    not: ['young', 'for-child'],
    beats: [
      {
        how: 'red',
        says: [
          '{N} gaat hard achteruit. De huisarts komt nu om de dag. {Ze} wijkt niet van het bed.',
          'Het duurt niet lang meer, zegt de dokter. {Ze} wil {hem} thuis houden. Nachtwaken via De Linde zijn geregeld.',
        ],
      },
      {
        how: 'red',
        says: [
          '{N} is vrijdag overleden, thuis, met iedereen erbij. Kaart gestuurd en kort gebeld.',
          '{N} is overleden. {Ze} sprak er rustig over: "Het was goed zo. Nu alleen nog zonder."',
        ],
        then: 'died',
      },
      {
        how: 'yellow',
        says: [
          'De stilte is het ergste, zegt {ze}. Eet niet aan tafel, maar voor de televisie.',
          'Samen thee gedronken. De jas van {N} hangt nog aan de kapstok en dat mag.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Gewezen op de wandelgroep na verlies. Misschien als het voorjaar is.',
          'Goede dagen en slechte. De kleinkinderen trekken {haar} erdoorheen.',
        ],
      },
      {
        how: 'green',
        says: [
          'Liep voor het eerst mee met de wandelgroep. Zes kilometer en veel gepraat.',
          'De kleren van {N} zijn naar de kringloop, een trui is gebleven. Het gaat, zegt {ze}.',
        ],
      },
    ],
  },
  {
    name: 'mantelzorgwaardering',
    needs: ['alive'],
    beats: [
      {
        how: 'green',
        says: [
          'Wist niet van de mantelzorgwaardering. Formulier samen op de telefoon ingevuld.',
          'Vroeg naar de waardering van de gemeente. Aangevraagd waar {ze} bij zat.',
        ],
      },
      {
        how: 'green',
        says: [
          'Bon van de waardering is binnen: uit eten in De Haven met {eigen} zus.',
          'Was op de Dag van de Mantelzorg in De Kapel. Taart, muziek en een kwartier stoelmassage.',
        ],
      },
    ],
  },
];
