// long because: the notes of one kind of life stand together, to be read together.
import type { Thread } from './thread.ts';

/** What goes on in families: children who need more, brothers and sisters, work, study, the farm. */
export const familyThreads: Thread[] = [
  {
    name: 'school',
    needs: ['for-child', 'school-age', 'alive', 'at-home'],
    some: ['autism', 'disability', 'mental'],
    beats: [
      {
        how: 'yellow',
        says: [
          'School belt bijna elke dag. {N} zit meer thuis dan in de klas.',
          '{N} gaat halve dagen. {Ze} staat stand-by en kan geen afspraak maken.',
        ],
      },
      {
        how: 'red',
        says: [
          '{N} zit thuis, school heeft geen plek. {Ze} heeft {eigen} uren ingeleverd op het werk. Voelt zich juf, {ouder} en politie.',
          'Overleg met school liep uit op ruzie. {Ze} zat na afloop een half uur in de auto.',
        ],
        signal: {
          kind: 'overload',
          what: '{N} zit thuis zonder school; {ze} doet alles zelf en raakt uitgeput.',
          done: [
            'Ondersteuner gaat mee naar school en het wijkteam regelt een middag oppas.',
            'Met leerplicht en school om tafel gezeten. Er is een plan, en een middag in de week rust.',
          ],
        },
        task: 'Onafhankelijke ondersteuner vragen voor het schoolgesprek',
        done: 'Gaat mee naar het volgende gesprek.',
      },
      {
        how: 'yellow',
        says: [
          'Ondersteuner ging mee naar school. Nu ligt er een plan met kleine stappen.',
          '{N} begint op een kleine school in Rietmoer, twee ochtenden. Spannend voor iedereen.',
        ],
      },
      {
        how: 'green',
        says: [
          '{N} gaat weer vier dagen. {Ze} zei: "Ik heb vanochtend een uur naar de tuin gekeken."',
          'School gaat, met een koptelefoon en een vaste plek. De telefoon bleef deze maand stil.',
        ],
      },
    ],
  },
  {
    name: 'logeren',
    needs: ['for-child', 'school-age', 'alive', 'at-home'],
    some: ['autism', 'disability', 'chronic'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Zijn al drie jaar geen avond samen weg geweest. Oppas durft niet.',
          'De andere kinderen komen tekort, vindt {ze}. Die doen nooit moeilijk en dat is het moeilijke.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Gewezen op zorgboerderij De Rietzoom: een zaterdag in de maand. {N} is gek op geiten.',
          'Wil het logeren proberen, maar eerst een middag. Meegegeven hoe je het aanvraagt.',
        ],
        task: 'De Rietzoom bellen over een proefmiddag',
        done: 'Proefmiddag is afgesproken.',
      },
      {
        how: 'green',
        says: [
          '{N} wilde niet mee naar huis van de boerderij. {Ze} wist niet of dat nou leuk was of niet.',
          'Elke eerste zaterdag naar De Rietzoom. Thuis is het dan pannenkoekendag met de andere twee.',
        ],
      },
    ],
  },
  {
    name: 'achttien',
    needs: ['for-child', 'near-eighteen', 'alive'],
    some: ['autism', 'disability'],
    not: ['in-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} wordt achttien. Ineens is alles anders: bewind, uitkering, andere loketten.',
          'Stapel formulieren voor de Wajong. {Ze} heeft ze in een la gelegd.',
        ],
        task: 'Formulieren Wajong samen doorlopen',
        done: 'Alles ingevuld en opgestuurd.',
      },
      {
        how: 'yellow',
        says: [
          'Doorverwezen naar MEE voor hulp bij mentorschap. Eerste gesprek was goed.',
          'Rechtbank heeft het mentorschap goedgekeurd. {N} vroeg of er taart kwam.',
        ],
      },
      {
        how: 'green',
        says: [
          '{N} staat op de lijst voor begeleid wonen aan de haven. {Ze} is trots en nu al weemoedig.',
          'De papieren zijn rond. "Ik mag weer gewoon {ouder} zijn", zei {ze}, "en geen kantoor."',
        ],
      },
    ],
  },
  {
    name: 'werkgever',
    needs: ['working', 'alive'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Neemt vrije dagen op voor ziekenhuisbezoek. De baas weet van niets.',
          'Belt in de pauze vanuit de auto met de thuiszorg. Op het werk vertelt {ze} niks.',
          'Werkt en zorgt ernaast. Meldt zich vaker ziek op {eigen} werk.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Geoefend wat {ze} tegen de leidinggevende wil zeggen. Folder over zorgverlof gemaild.',
          'Wist niet dat kortdurend zorgverlof bestaat. Samen de regels doorgenomen.',
        ],
        task: 'Informatie over zorgverlof mailen',
        done: 'Gemaild.',
      },
      {
        how: 'green',
        says: [
          'Heeft het op het werk verteld. De leidinggevende zorgt zelf ook voor een vader. Begint nu om half tien.',
          'Werkt op vrijdag thuis. Klein verschil, zegt {ze}, groot gevolg.',
        ],
      },
      {
        how: 'green',
        says: [
          'Op het werk is nu een mantelzorgpaneltje van vier mensen. {Ze} is er een van.',
          'Werk en zorg zijn in balans, zolang er niets omvalt. Avondbellen blijft prettig.',
        ],
      },
    ],
  },
  {
    name: 'zus',
    needs: ['for-parent', 'siblings', 'alive'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Alles komt op {haar} neer. De broers bellen met advies en komen niet.',
          'Zus woont in Groningen en weet het beter. {Ze} legt de telefoon soms op tafel en laat haar praten.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Slaapt slecht, zus is verhuisd en valt weg. Het rooster moet opnieuw.',
          'Voorstel gedaan: een keer met de hele familie aan tafel, ik erbij. {Ze} denkt erover na.',
        ],
        task: 'Datum zoeken voor een familiegesprek',
        done: 'Gesprek geweest, taken zijn verdeeld.',
      },
      {
        how: 'green',
        says: [
          'Familiegesprek gehad. Broer doet nu de financiën, schoonzus de donderdag.',
          'Familie heeft een app-groep met een rooster. {Ze} hoeft niet meer te vragen.',
        ],
      },
    ],
  },
  {
    name: 'op afstand',
    needs: ['far', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Rijdt elke zaterdag naar {zorg}, anderhalf uur heen. Boodschappen, was, papieren, en weer terug.',
          'Zorgt op afstand en ziet alleen het weekend. Maakt zich zorgen om de dagen ertussen.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Gewezen op het steunpunt in de woonplaats van {N}. {Ze} wist niet dat dat ook mocht.',
          'Camera in de keuken van {N}? Over gehad. {N} vindt van niet, dus nee.',
        ],
      },
      {
        how: 'green',
        says: [
          'Een buurvrouw van {N} kijkt nu elke dag even en stuurt een duimpje. Dat is genoeg.',
          'Om de week rijden in plaats van elke week. De eerste vrije zaterdag was wennen.',
        ],
      },
    ],
  },
  {
    name: 'jong',
    needs: ['young', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Kookt, doet de was en brengt het zusje naar school. Vindt dat heel gewoon.',
          'Afspreken na school lukt niet, want dan is {N} alleen. Op school weet alleen de mentor het.',
          'Praat makkelijker via een berichtje dan aan de telefoon. Afgesproken: eerst appen, dan bellen.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Cijfers zakken. Leert op bed als {N} slaapt. Mentor wil meedenken.',
          'Is boos op iedereen en daarna op zichzelf. "Ik mag niet klagen, {N} is ziek."',
        ],
        task: 'Mentor van school bellen, met toestemming',
        done: 'Mentor regelt uitstel en een rustige plek.',
      },
      {
        how: 'green',
        says: [
          'Is naar de avond voor jonge mantelzorgers geweest: pizza en karten. Wil weer.',
          'Traint weer op maandag. Tante is dan bij {N}.',
          'School geeft uitstel als het thuis misgaat. Dat hoeft {ze} nu niet elke keer uit te leggen.',
        ],
      },
      {
        how: 'green',
        says: [
          'Heeft een bijbaan bij de ijssalon. Eigen geld, eigen middag.',
          'Geslaagd! {N} zat op de eerste rij. Na de zomer een opleiding in Breda.',
        ],
      },
    ],
  },
  {
    name: 'boerderij',
    needs: ['farmer', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Melken om vijf uur, {N} eruit om zeven uur, weer melken om vijf uur. Tijd voor zichzelf is tussen de bieten.',
          '{N} loopt het erf op als de trekker rijdt. {Ze} heeft ogen tekort.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'In de oogst kan er niets bij. Afgesproken: na de aardappelen verder praten.',
          'Melkrobot of opvolger, daar gaat het thuis over. En ondertussen zorgt {ze} gewoon door.',
        ],
      },
      {
        how: 'green',
        says: [
          'Bedrijfsverzorger komt twee ochtenden. {N} helpt mee met eieren rapen en is daar beter van.',
          'De oogst is binnen. Koffie gedronken in de schuur, {N} zat op een kistje erbij.',
        ],
      },
    ],
  },
];
