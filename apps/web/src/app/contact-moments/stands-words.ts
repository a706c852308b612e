import type { Since } from '@voortuin/contract/contact-moments/words';

/** What stands, where a contact that was written down later asked for something else. */
export const standsWords: Record<Since, string> = {
  spoken: $localize`:@@stands.spoken:Daarna was er nog een gesprek: wat toen volgde, blijft staan.`,
  asked: $localize`:@@stands.asked:Daarna kwam de vraag om gebeld te worden: die blijft staan.`,
  agreed: $localize`:@@stands.agreed:Daarna is een tijd afgesproken: die blijft staan.`,
  chosen: $localize`:@@stands.chosen:Daarna is deze dag al gekozen: die blijft staan.`,
  closed: $localize`:@@stands.closed:Intussen is dit afgesloten: dat blijft zo.`,
};
