import type { Channel } from '@voortuin/contract/rhythms/words';
import type { Tag } from './thread.ts';

/** What a sentence takes for granted: the season, or something about her and her care. */
interface Taken {
  about: RegExp;
  needs?: readonly Tag[];
  not?: readonly Tag[];
  /** 1 is January. */
  months?: readonly number[];
  /** How one has to have spoken for it. */
  by?: readonly Channel[];
}

const calling: readonly Channel[] = ['phone', 'video'];
const visiting: readonly Channel[] = ['home-visit'];
const facing: readonly Channel[] = ['front-garden', 'home-visit', 'encounter'];
const atHome: readonly Channel[] = ['front-garden', 'home-visit'];

const takenForGranted: readonly Taken[] = [
  {
    about: /in de pauze\. Gaat|vanuit de trein|Klinkt|aan de lijn|aan de telefoon\.|zinnen worden korter|kort gebeld/,
    by: calling,
  },
  { about: /verder dan de hal|keukentafel|Foto op de schouw/, by: visiting },
  { about: /waar \{ze\} bij (was|zat)|scherm van de telefoon|op de telefoon ingevuld/, by: facing },
  { about: /een stuk meenam|bij het hek met|in de schuur|Samen thee gedronken|riep groetjes|van nummer 8/, by: atHome },
  {
    about:
      /samen boven slapen|vraagt de hele dag aandacht|in de nacht geroepen|op voor \{N\}|huis is stil|dekte gisteren|aangekleed in de gang/,
    needs: ['together'],
  },
  { about: /ziekenhuisbezoek|oogarts, longarts/, not: ['addiction', 'mental', 'school-age'] },
  { about: /feestdagen door/, months: [11, 12] },
  { about: /Dag van de Mantelzorg/, months: [11] },
  { about: /over de winter|Glad, donker|bieten|Bieten|oogst|aardappelen/, months: [9, 10, 11, 12] },
  { about: /Bladeren/, months: [10, 11] },
  { about: /heg te knippen/, months: [5, 6, 7, 8, 9, 10] },
  { about: /Zat buiten|bankje naast|foto van \{N\} in de tuin|zaten samen in de zon/, months: [4, 5, 6, 7, 8, 9, 10] },
  { about: /als het voorjaar is|begint in maart/, months: [11, 12, 1, 2] },
  { about: /Eerst de zomer/, months: [1, 2, 3, 4, 5] },
  { about: /Na de zomer/, months: [5, 6, 7] },
  { about: /Vakantie gaat niet door|over de vakantie/, months: [3, 4, 5, 6, 7, 8] },
  { about: /verwarming/, months: [10, 11, 12, 1, 2, 3] },
  { about: /regent ook al weken|miezerde/, months: [9, 10, 11, 12, 1, 2, 3] },
  { about: /op het strand|haring toe/, months: [4, 5, 6, 7, 8, 9] },
  { about: /toetsweek/, months: [1, 3, 6, 10, 11] },
  { about: /drachtig/, months: [1, 2, 3, 4] },
  { about: /kleinkind|Kleinkind|kleinzoon/, needs: ['older'] },
  { about: /Dochter aan de lijn|Zoon nam op|Dochter deed open/, needs: ['older'] },
  {
    about: /de kinderen (hoorden|en|na)|voor de kinderen|met de kinderen|kinderen vertalen/,
    not: ['young', 'long-married'],
  },
  {
    about: /\{N\} (nam op|deed open|zat erbij|riep groetjes)|zonder dat \{N\} erbij|wassen van \{N\}|groetjes vanuit/,
    needs: ['together', 'at-home'],
  },
  { about: /wassen van \{N\}|Wast en kleedt \{N\}|thuis uit het ziekenhuis|ziekenhuis met \{N\}/, not: ['school-age'] },
  { about: /dagopvang en \{ze\} twijfelt|plek op de dagopvang/, needs: ['dementia'] },
  { about: /wie er dan voor \{N\} zorgt/, needs: ['together'] },
  { about: /druk met werk/, needs: ['working'] },
  { about: /Twee huishoudens/, needs: ['apart'] },
  { about: /met vriendinnen/, needs: ['woman'] },
  { about: /gewoon moeder zijn|juf, moeder/, needs: ['woman'] },
  { about: /rolstoel en een haring/, needs: ['long-married'] },
  { about: /dekte gisteren nog voor twee|huis is stil|in elke stoel|dekte/, needs: ['partner'] },
  { about: /\{N\} slaapt sinds kort beneden|aanpassingen in huis|Samen thee gedronken. De jas/, not: ['far'] },
  { about: /werd stil. Belofte|verjaardagskaart/, not: ['young'] },
];

const known = new Map<string, readonly Taken[]>();

/** Whether a sentence can be said of somebody in a month, after speaking by a channel; null where nobody spoke. */
export function isSayable(template: string, tags: ReadonlySet<Tag>, month: number, channel: Channel | null): boolean {
  let taken = known.get(template);
  if (!taken) known.set(template, (taken = takenForGranted.filter(({ about }) => about.test(template))));
  return taken.every(
    ({ needs = [], not = [], months, by }) =>
      needs.every((tag) => tags.has(tag)) &&
      !not.some((tag) => tags.has(tag)) &&
      (!months || months.includes(month)) &&
      (!by || channel === null || by.includes(channel)),
  );
}
