// long because: the notes of one kind of life stand together, to be read together.
import type { Thread } from './thread.ts';

/** What goes on around an illness of the body. */
export const illnessThreads: Thread[] = [
  {
    name: 'traplift',
    needs: ['at-home', 'alive'],
    some: ['parkinson', 'physical', 'ms', 'stroke', 'old-age', 'heart'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} gaat op de billen de trap af. {Ze} durft niet meer weg als {hij} boven is.',
          'Trap is het probleem. {N} slaapt sinds kort beneden op de bank.',
        ],
        task: 'Aanvraag traplift bij de gemeente samen invullen',
        done: 'Ingevuld en verstuurd.',
      },
      {
        how: 'yellow',
        says: [
          'Wmo-consulent is geweest om te meten. Zes weken wachten op een besluit.',
          'Nog geen bericht over de traplift. {Ze} belt zelf niet graag achter dingen aan. Ik bel.',
        ],
        task: 'Gemeente bellen over de traplift',
        done: 'Toegezegd, de leverancier belt voor een afspraak.',
      },
      {
        how: 'green',
        says: [
          'De traplift zit erin. {N} ging de eerste dag zes keer op en neer.',
          'Traplift is er. Weer samen boven slapen, "als gewone mensen".',
        ],
      },
    ],
  },
  {
    name: 'gevallen',
    needs: ['alive', 'at-home'],
    some: ['parkinson', 'old-age', 'physical', 'heart', 'stroke'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} is in de badkamer gevallen. Niets gebroken, wel een nacht op de eerste hulp.',
          '{N} gevallen bij de brievenbus. {Ze} kreeg {hem} niet omhoog, de postbode hielp.',
        ],
      },
      {
        how: 'red',
        says: [
          'Weer gevallen, nu een heup gebroken. {N} ligt in het ziekenhuis. {Ze} rijdt twee keer per dag op en neer.',
          '{N} ligt met een gebroken heup in het Markiezen-gasthuis. {Ze} is op en regelt alles alleen.',
        ],
        signal: {
          kind: 'overload',
          what: '{N} ligt in het ziekenhuis; alles komt op {haar} neer.',
          done: [
            'Transferverpleegkundige gebeld: {N} revalideert eerst, er hoeft niets in haast. {Ze} is opgelucht.',
            'Met {haar} de week doorgenomen; familie neemt twee bezoekdagen over.',
          ],
        },
      },
      {
        how: 'yellow',
        says: [
          '{N} revalideert in De Moerhof. {Ze} wast en brengt, en ziet op tegen de thuiskomst.',
          'Revalidatie gaat langzaam. Doorverwezen naar de ergotherapeut: eerst de drempels weg.',
        ],
      },
      {
        how: 'green',
        says: [
          '{N} loopt weer met de rollator tot aan de hoek. Thuiszorg De Linde komt elke ochtend.',
          '{N} is thuis, met beugels in de douche en een alarmknop. {Ze} durft weer boodschappen te doen.',
        ],
      },
    ],
  },
  {
    name: 'thuiszorg',
    needs: ['together', 'alive', 'at-home'],
    not: ['school-age', 'young'],
    some: ['parkinson', 'physical', 'ms', 'stroke', 'old-age', 'heart', 'cancer', 'als'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Wast en kleedt {N} elke ochtend zelf. De rug begint op te spelen.',
          'Wil geen vreemden over de vloer. "Dat doe ik zelf wel." Wel verteld hoe thuiszorg werkt.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Doorverwezen naar Thuiszorg De Linde voor hulp bij het wassen. Intake is vrijdag.',
          'Voor het eerst "ja" gezegd tegen hulp. Thuiszorg De Linde gebeld waar {ze} bij was.',
        ],
      },
      {
        how: 'green',
        says: [
          'Thuiszorg De Linde komt nu drie ochtenden. Vaste gezichten, dat was de voorwaarde.',
          'Zuster Ans van De Linde is een schot in de roos. {N} moet om haar lachen.',
        ],
      },
      {
        how: 'green',
        says: [
          'Hulp loopt. {Ze} drinkt koffie met de krant terwijl {N} geholpen wordt.',
          'De rug is beter nu er getild wordt door een ander. Had dat eerder moeten doen, zegt {ze}.',
        ],
      },
    ],
  },
  {
    name: 'behandeling',
    needs: ['cancer', 'partner', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Chemo is begonnen. {Ze} houdt alle afspraken bij in een schrift.',
          'Slecht nieuws gehad in het ziekenhuis. Veel gepraat over de kinderen, weinig over zichzelf.',
        ],
      },
      {
        how: 'red',
        says: [
          '{N} is doodziek van de kuur. {Ze} slaapt in de stoel naast het bed en eet staande.',
          'Kon het vandaag niet droog houden. Doet flink voor de kinderen en zakt in als ze slapen.',
        ],
        signal: {
          kind: 'overload',
          what: 'Houdt zich groot, eet en slaapt nauwelijks.',
          done: [
            'Vrijwilliger rijdt mee naar het ziekenhuis, de buurt kookt. {Ze} slaapt weer wat.',
            'Huisarts heeft {haar} zelf ook gezien. Er is hulp in huis op de zware dagen.',
          ],
        },
        task: 'Vrijwilliger van Samen Buiten vragen voor vervoer naar het ziekenhuis',
        done: 'Vrijwilliger rijdt op maandag en donderdag.',
      },
      {
        how: 'yellow',
        says: [
          'Vrijwilliger rijdt nu mee naar het ziekenhuis. {Ze} kan die ochtend slapen.',
          'De kuren zitten erop, nu wachten op de scan. De buurvrouw kookt op woensdag.',
        ],
      },
      {
        how: 'green',
        says: [
          'De scan was goed. Ze durven weer een weekend weg te boeken.',
          '{N} heeft weer haar op het hoofd en praatjes. {Ze} merkt nu pas hoe moe {ze} zelf is.',
        ],
      },
    ],
  },
  {
    name: 'beroerte',
    needs: ['stroke', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} zoekt naar woorden sinds de beroerte. {Ze} maakt de zinnen af en weet niet of dat mag.',
          'De fysio is gestopt, {N} zit veel. {Ze} is kok, chauffeur en therapeut tegelijk.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Gewezen op het afasiecentrum. {N} wil wel, vervoer is lastig.',
          'Zelf de eerste keer mee geweest naar het afasiekoor. {N} kan zingen wat praten niet lukt.',
        ],
        task: 'Vervoer naar het afasiecentrum regelen',
        done: 'Deeltaxi aangevraagd, pas is onderweg.',
      },
      {
        how: 'green',
        says: [
          'Elke woensdag afasiekoor. {Ze} zit dan in de kantine met de andere partners.',
          '{N} belde zelf op om hoi te zeggen. Drie woorden, en {ze} glom.',
        ],
      },
    ],
  },
  {
    name: 'parkinson',
    needs: ['parkinson', 'alive', 'at-home'],
    beats: [
      {
        how: 'yellow',
        says: [
          'De medicijnen werken korter. Tussen drie en vijf staat {N} stil als een beeld.',
          '{N} knoopt geen overhemd meer zelf. Ze doen er een uur over, samen, elke dag.',
        ],
      },
      {
        how: 'yellow',
        says: [
          'Parkinsonverpleegkundige heeft een schema gemaakt. {Ze} zet vijf wekkers per dag.',
          'Naar de Parkinson-boksgroep gewezen. {N} lachte voor het eerst in weken.',
        ],
      },
      {
        how: 'green',
        says: [
          '{N} bokst op donderdag en slaapt daarna als een roos. {Ze} gaat dan zwemmen.',
          'Goede periode. Samen naar Zeeland geweest, met rollator op het strand.',
        ],
      },
    ],
  },
  {
    name: 'achteruit',
    needs: ['alive', 'at-home'],
    some: ['als', 'ms'],
    beats: [
      {
        how: 'yellow',
        says: [
          '{N} kan de lepel niet meer vasthouden. {Ze} eet pas als {hij} gegeten heeft, koud.',
          'Nieuwe rolstoel laat op zich wachten. {Ze} duwt de oude, met het rechterwiel dat aanloopt.',
        ],
        task: 'Leverancier bellen over de rolstoel',
        done: 'Komt over twee weken, leenstoel is gebracht.',
      },
      {
        how: 'red',
        says: [
          'Om de twee uur draaien in de nacht. {Ze} leeft op koffie en wilskracht. Durft het haast niet te zeggen: “Soms wil ik dat het voorbij is.”',
          'Tillen gaat niet meer, er is geen tillift. Polsen zijn ingepakt. Gebeld met de wijkverpleegkundige waar {ze} bij zat.',
        ],
        signal: {
          kind: 'respite',
          what: 'Zorg dag en nacht zonder enige vervanging. Respijtzorg nodig, liefst thuis.',
          done: [
            'Nachtzuster voor twee nachten geregeld. Indicatie loopt.',
            'Respijtzorg aan huis toegekend, begint volgende week.',
          ],
        },
      },
      {
        how: 'yellow',
        says: [
          'Twee nachten per week komt er nu een nachtzuster. {Ze} schrok ervan hoe diep {ze} sliep.',
          'Tillift staat er. Lelijk ding, zegt {ze}, maar de polsen genezen.',
        ],
      },
      {
        how: 'green',
        says: [
          'Een rustige tijd. {N} stuurt de rolstoel met de kin naar de haven, {ze} loopt ernaast.',
          'Vrienden hebben een rooster gemaakt: elke avond kookt een ander. {Ze} had dat nooit durven vragen.',
        ],
      },
    ],
  },
  {
    name: 'huishoudhulp',
    needs: ['alive'],
    some: ['partner', 'for-parent'],
    not: ['in-home', 'young', 'far'],
    beats: [
      {
        how: 'yellow',
        says: [
          'Twee huishoudens tegelijk. De was van {N} staat bij {haar} in de gang.',
          'Het huis groeit {haar} boven het hoofd. Schaamde zich en liet me niet verder dan de hal.',
        ],
        task: 'Huishoudelijke hulp aanvragen, samen bellen met het wijkteam',
        done: 'Gebeld; gesprek aan huis volgt.',
      },
      {
        how: 'yellow',
        says: [
          'Wijkteam {gemeente} is geweest voor hulp in de huishouding. Wachtlijst van acht weken.',
          'Brief van de gemeente begreep {ze} niet. Samen gelezen aan de keukentafel: twee uur per week toegekend.',
        ],
      },
      {
        how: 'green',
        says: [
          'Elke donderdag komt Bep voor het huishouden. "En ze neemt haar eigen koek mee."',
          'Hulp in huis is begonnen. {Ze} ruimt van tevoren op, dat moet nog slijten.',
        ],
      },
    ],
  },
];
