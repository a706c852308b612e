import type { IncomingKind, TextKind } from '@voortuin/contract/messages/words';

/** A text of the demo's history, and what came back. */
export interface TextPlan {
  kind: TextKind;
  /** Her own words of the consultant; the usual template of the kind when left out. */
  text?: string;
  /** Days ago. */
  ago: number;
  answer?: { text: string; kind: IncomingKind; minutesLater: number; read: boolean };
}

/** What was texted to one caregiver each. */
export const textPlans: readonly TextPlan[] = [
  { kind: 'announce-round', ago: 3, answer: { text: 'Gezellig! De koffie staat klaar ☕', kind: 'answer', minutesLater: 42, read: true } },
  { kind: 'announce-round', ago: 3 },
  { kind: 'announce-round', ago: 3, answer: { text: 'Dan ben ik met mijn man naar het ziekenhuis. Kan het een dag later?', kind: 'answer', minutesLater: 190, read: true } },
  { kind: 'missed-you', ago: 2, answer: { text: 'Sorry, ik was even bij de buurvrouw. Bel gerust morgen na tienen', kind: 'answer', minutesLater: 75, read: false } },
  { kind: 'missed-you', ago: 8 },
  { kind: 'how-goes-it', ago: 10, answer: { text: '1', kind: 'good', minutesLater: 12, read: true } },
  { kind: 'how-goes-it', ago: 10, answer: { text: '1 goed', kind: 'good', minutesLater: 310, read: true } },
  { kind: 'how-goes-it', ago: 17, answer: { text: '2 bel mij', kind: 'call-me', minutesLater: 25, read: true } },
  { kind: 'how-goes-it', ago: 24, answer: { text: 'STOP', kind: 'stop', minutesLater: 5, read: true } },
  { kind: 'how-goes-it', ago: 24 },
  { kind: 'by-hand', ago: 6, text: 'Dag {voornaam}, de huiskamer is ook deze vrijdag open, van 10 tot 12. U hoeft zich niet aan te melden. Groet, {consulent}', answer: { text: 'Dank u wel, ik kom samen met mijn zus', kind: 'answer', minutesLater: 60, read: true } },
  { kind: 'by-hand', ago: 13, text: 'Dag {voornaam}, ik heb de folder over de dagbesteding vandaag op de post gedaan. Groet, {consulent}' },
  { kind: 'confirm', ago: 5, answer: { text: 'Ja dat is goed', kind: 'answer', minutesLater: 18, read: true } },
  { kind: 'confirm', ago: 15 },
]; // prettier-ignore

/** Texts of people whom nobody knows by their number. */
export const strangerPlans: readonly { number: string; ago: number; text: string }[] = [
  {
    number: '+3197000049002',
    ago: 1,
    text: 'Goedemiddag, mijn buurvrouw gaf mij dit nummer. Kan ik eens met iemand praten? Ik zorg voor mijn vader.',
  },
];
