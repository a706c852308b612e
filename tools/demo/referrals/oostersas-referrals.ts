import type { AnnouncementPlan, ReferralPlan } from './referral-plan.ts';

const toCall = ['name', 'phone', 'suitable-hours'] as const;

/** The referrals of the other organisation of the demo. */
export const referralsOfOostersas: readonly ReferralPlan[] = [
  {
    partner: 'Inloop De Kolk', offer: 'Een dag in De Kolk', need: 'respite', forWhom: 'recipient', urgency: 'no-hurry', callee: 'herself', callWhen: null,
    expects: false, copyWish: 'none', whose: 0, made: 2, shares: [], question: (mine) => `Een dag dat ${mine} onder de mensen is.`, steps: [],
  },
  {
    partner: 'Thuiszorg Aan de Sluis', offer: 'Zorg overnemen aan huis', need: 'respite', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: 'na 18 uur', expects: true, copyWish: 'none', whose: 0, made: 3, shares: [...toCall, 'recipient-name'],
    question: (mine) => `Iemand die een uurtje bij ${mine} zit, zodat ik boodschappen kan doen zonder te rennen.`,
    steps: [{ ago: 2, move: { move: 'send' } }],
  },
  {
    partner: 'Gemeente Oostersas, Wmo', offer: 'Gesprek over hulp', need: 'practical-help', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 21, shares: toCall,
    question: (mine) => `Wie kan er helpen met het douchen van ${mine}?`,
    steps: [{ ago: 21, move: { move: 'send' } }, { ago: 5, says: 'reminded' }],
  },
  {
    partner: 'Thuiszorg Aan de Sluis', offer: 'Hulp in huis', need: 'practical-help', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 8, shares: [...toCall, 'address'],
    question: (mine) => `De was van ${mine} en van ons erbij, dat lukt me niet meer.`,
    steps: [{ ago: 8, move: { move: 'send' } }, { ago: 6, move: { move: 'accept' } }],
  },
  {
    partner: 'Inloop De Kolk', offer: 'Halen en brengen', need: 'practical-help', forWhom: 'recipient', urgency: 'no-hurry', callee: 'consultant',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 7, shares: ['name'],
    question: (mine) => `Vervoer naar het ziekenhuis voor ${mine}.`,
    steps: [{ ago: 7, move: { move: 'send' } }, { ago: 5, move: { move: 'ask' }, text: 'Past een rolstoel in de auto, of lopen ze met een stok?' }],
  },
  {
    partner: 'Thuiszorg Aan de Sluis', offer: 'Zorg overnemen aan huis', need: 'respite', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 30, shares: toCall,
    question: (mine) => `Ik wil één avond in de week weg kunnen van ${mine}.`,
    steps: [
      { ago: 30, move: { move: 'send' } },
      { ago: 27, move: { move: 'hold' }, ahead: 40 },
    ],
  },
  {
    partner: 'Inloop De Kolk', offer: 'Een dag in De Kolk', need: 'emotional-support', forWhom: 'recipient', urgency: 'no-hurry', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 40, shares: toCall,
    question: (mine) => `Aanspraak voor ${mine}, en voor mij een keer koffie zonder opletten.`,
    steps: [
      { ago: 40, move: { move: 'send' } },
      { ago: 38, move: { move: 'accept' } },
      { ago: 9, move: { move: 'finish' }, outcome: 'help-goes-on' },
    ],
  },
  {
    partner: 'Thuiszorg Aan de Sluis', offer: 'Hulp in huis', need: 'practical-help', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 90, shares: toCall,
    question: (mine) => `Hulp bij ${mine} in huis, al is het maar de zware klussen.`,
    steps: [
      { ago: 90, move: { move: 'send' } },
      { ago: 87, move: { move: 'accept' } },
      { ago: 50, move: { move: 'finish' }, outcome: 'help-goes-on' },
      { ago: 30, move: { move: 'her-word', word: 'yes' } },
    ],
  },
]; // prettier-ignore

/** Whom partners of Oostersas announced and nobody took in yet. */
export const announcementsOfOostersas: readonly AnnouncementPlan[] = [
  {
    partner: 'Inloop De Kolk', announcedBy: 'Marieke Stoop', announcerEmail: null, firstName: 'Ans', lastName: 'Kerstens', phone: '+3197000044101',
    consent: 'knows-and-may-call', ago: 2, whatIsGoingOn: 'Brengt haar vader elke week. Ze oogt moe en vroeg wie haar kan helpen met formulieren.',
  },
  {
    partner: 'Thuiszorg Aan de Sluis', announcedBy: 'Lies Wouterse', announcerEmail: 'lies@aandesluis.example', firstName: null, lastName: '',
    consent: 'knows-and-may-call', ago: 4, like: true, whatIsGoingOn: 'Zorgt voor haar man. Ze zei dat ze al eens met jullie had gesproken.',
  },
]; // prettier-ignore
