import type { MeldcodeStep, SignalKind } from '@voortuin/contract/signals/words';

/** What was noticed. */
export const signalWords: Record<SignalKind, string> = {
  overload: $localize`:@@signal.overload:overbelast`,
  safety: $localize`:@@signal.safety:veiligheid`,
  respite: $localize`:@@signal.respite:even vrij van zorg nodig`,
  money: $localize`:@@signal.money:geld`,
  loneliness: $localize`:@@signal.loneliness:eenzaam`,
  other: $localize`:@@signal.other:iets anders`,
};

/** The five steps of the reporting code, each with what it asks. */
export const meldcodeWords: Record<MeldcodeStep, { title: string; what: string }> = {
  map: {
    title: $localize`:@@meldcode.map:Breng de signalen in kaart`,
    what: $localize`:@@meldcode.map.what:Schrijf op wat je zag en hoorde. Feiten, geen oordeel.`,
  },
  consult: {
    title: $localize`:@@meldcode.consult:Overleg met een collega`,
    what: $localize`:@@meldcode.consult.what:Of vraag advies aan Veilig Thuis: 0800 2000, gratis, dag en nacht. Dat kan zonder naam te noemen.`,
  },
  talk: {
    title: $localize`:@@meldcode.talk:Praat met de betrokkenen`,
    what: $localize`:@@meldcode.talk.what:Deel wat je ziet en luister. Alleen als dat veilig kan.`,
  },
  weigh: {
    title: $localize`:@@meldcode.weigh:Weeg het geweld`,
    what: $localize`:@@meldcode.weigh.what:Gebruik het afwegingskader van je beroep. Twijfel je? Vraag Veilig Thuis.`,
  },
  decide: {
    title: $localize`:@@meldcode.decide:Beslis`,
    what: $localize`:@@meldcode.decide.what:Is melden nodig? En kun je zelf goede hulp bieden of regelen?`,
  },
};
