/** How much of each thing there is. */
export interface Arranged {
  municipalities: number;
  teams: number;
  people: number;
  rhythms: number;
  areas: number;
  /** Whether caregivers came in, by a list or by hand. */
  caregivers: boolean;
}

/** One thing to arrange before the first conversation can be planned. */
export interface FirstStep {
  readonly path: string;
  readonly title: string;
  readonly why: string;
  readonly done: boolean;
}

/** What a new organisation arranges first, in the order in which each thing helps the next. */
export function firstSteps(there: Arranged): FirstStep[] {
  return [
    {
      path: '/instellingen/gemeenten',
      title: $localize`Voor welke gemeente werken jullie?`,
      why: $localize`Met haar ondergrens: hoeveel gesprekken iemand in een jaar minstens krijgt.`,
      done: there.municipalities > 0,
    },
    {
      path: '/instellingen/teams',
      title: $localize`Maak een team`,
      why: $localize`Eén is genoeg om te beginnen.`,
      done: there.teams > 0,
    },
    {
      path: '/instellingen/mensen',
      title: $localize`Nodig je collega’s uit`,
      why: $localize`Consulenten, en een teamleider die het werk verdeelt.`,
      done: there.people > 1,
    },
    {
      path: '/instellingen/ritmes',
      title: $localize`Kies hoe vaak jullie iemand spreken`,
      why: $localize`Bijvoorbeeld elke 6 weken, hooguit 8.`,
      done: there.rhythms > 0,
    },
    {
      path: '/instellingen/postcodes',
      title: $localize`Verdeel de postcodes`,
      why: $localize`Zo komt iedereen uit de lijst meteen bij de goede consulent.`,
      done: there.areas > 0,
    },
    {
      path: '/lijsten',
      title: $localize`Breng jullie lijst in`,
      why: $localize`Een bestand uit een rekenblad, zoals het is. Eerst zie je wat ervan komt.`,
      done: there.caregivers,
    },
  ];
}
