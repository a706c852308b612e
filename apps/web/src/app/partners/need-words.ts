import type { Beneficiary, Need } from '@voortuin/contract/partners/words';

/** What somebody may need: in two words, and what one may think of. */
export const needWords: Record<Need, { readonly title: string; readonly what: string }> = {
  information: {
    title: $localize`:@@need.information:informatie`,
    what: $localize`:@@need.information.what:Weten wat er is en waar je moet zijn.`,
  },
  guidance: {
    title: $localize`:@@need.guidance:advies en begeleiding`,
    what: $localize`:@@need.guidance.what:Iemand die meedenkt en meegaat.`,
  },
  'emotional-support': {
    title: $localize`:@@need.emotional-support:een luisterend oor`,
    what: $localize`:@@need.emotional-support.what:Praten, lotgenoten, steun bij verlies.`,
  },
  education: {
    title: $localize`:@@need.education:iets leren`,
    what: $localize`:@@need.education.what:Een cursus of uitleg, zoals tillen of omgaan met dementie.`,
  },
  'practical-help': {
    title: $localize`:@@need.practical-help:praktische hulp`,
    what: $localize`:@@need.practical-help.what:Huishouden, vervoer, maaltijden, klussen.`,
  },
  respite: {
    title: $localize`:@@need.respite:even vrij van zorg`,
    what: $localize`:@@need.respite.what:Iemand neemt de zorg over: een dagdeel, een nacht, een week.`,
  },
  financial: {
    title: $localize`:@@need.financial:hulp met geld`,
    what: $localize`:@@need.financial.what:Vergoedingen, formulieren, schulden.`,
  },
  material: {
    title: $localize`:@@need.material:spullen en aanpassingen`,
    what: $localize`:@@need.material.what:Hulpmiddelen, een traplift, een alarm.`,
  },
};

/** For whom help is. */
export const beneficiaryWords: Record<Beneficiary, string> = {
  herself: $localize`:@@beneficiary.herself:voor de mantelzorger zelf`,
  recipient: $localize`:@@beneficiary.recipient:voor de naaste`,
};
