import type { AnnouncementPlan, ReferralPlan } from './referral-plan.ts';

const toCall = ['name', 'phone', 'suitable-hours'] as const;

/** The referrals of the support centre of Wilgendonk, in every state one meets. */
export const referralsOfWilgendonk: readonly ReferralPlan[] = [
  {
    partner: 'Welzijn Wilgendonk', offer: 'Maatje aan huis', need: 'emotional-support', forWhom: 'herself', urgency: 'no-hurry', callee: 'herself',
    callWhen: null, expects: false, copyWish: 'none', whose: 0, shares: [], made: 1,
    question: (mine) => `Ik zou wel eens met iemand willen praten die niet over ${mine} begint.`,
    steps: [],
  },
  {
    partner: 'Thuiszorg De Brug', offer: 'Zorg overnemen aan huis', need: 'respite', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: 'na het eten', expects: true, copyWish: 'letter', whose: 0, made: 2,
    shares: [...toCall, 'address', 'recipient-name', 'recipient-condition'],
    question: (mine) => `Als er één middag in de week iemand bij ${mine} is, kan ik weer naar het koor. Dat is alles wat ik vraag.`,
    steps: [{ ago: 1, move: { move: 'send' } }],
  },
  {
    partner: 'Gemeente Wilgendonk, Wmo-loket', offer: 'Gesprek over hulp en hulpmiddelen', need: 'material', forWhom: 'recipient', urgency: 'this-month',
    callee: 'herself', callWhen: 'woensdagochtend', expects: true, copyWish: 'none', whose: 0, made: 20,
    shares: [...toCall, 'recipient-relation', 'recipient-together'],
    question: (mine) => `De drempel bij de voordeur is te hoog voor ${mine}. Ik til elke keer, en mijn rug wil niet meer.`,
    steps: [{ ago: 20, move: { move: 'send' } }, { ago: 5, says: 'reminded' }],
  },
  {
    partner: 'Geheugencafé Wilgendonk', offer: 'Café-avond', need: 'emotional-support', forWhom: 'herself', urgency: 'no-hurry', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 9, shares: toCall,
    fits: ({ care }) => care.condition === 'dementia',
    question: (mine) => `Ik wil weten of anderen dit ook hebben: dat ${mine} niet meer weet wie ik ben.`,
    steps: [
      { ago: 9, move: { move: 'send' } },
      { ago: 6, move: { move: 'accept' }, text: 'Ik bel haar en haal haar de eerste keer op.' },
    ],
  },
  {
    partner: 'Logeerhuis De Luwte', offer: 'Een weekend logeren', need: 'respite', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: 'niet op donderdag', expects: true, copyWish: 'letter', whose: 0, made: 16,
    shares: [...toCall, 'recipient-name', 'recipient-condition', 'hours-of-care'],
    question: (mine) => `Eén weekend slapen zonder met één oor wakker te liggen voor ${mine}.`,
    steps: [
      { ago: 16, move: { move: 'send' } },
      { ago: 15, move: { move: 'open' } },
      { ago: 13, move: { move: 'hold' }, ahead: 34, text: 'Rond de jaarwisseling is er een bed vrij. Wij bellen haar dan.' },
    ],
  },
  {
    partner: 'Thuiszorg De Brug', offer: 'Hulp in het huishouden', need: 'practical-help', forWhom: 'recipient', urgency: 'this-week', callee: 'family',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 6, shares: ['name', 'phone', 'address'],
    question: (mine) => `Ik krijg het huis van ${mine} er niet meer bij. Ramen, bedden, de trap.`,
    steps: [
      { ago: 6, move: { move: 'send' } },
      { ago: 4, move: { move: 'ask' }, text: 'Is er al een indicatie van de gemeente, of moet die nog komen?' },
    ],
  },
  {
    partner: 'Grip op Geld', offer: 'Formulieren en toeslagen', need: 'financial', forWhom: 'herself', urgency: 'this-month', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 0, made: 30, shares: toCall,
    fits: ({ open }, today) => open?.kind === 'contact' && open.plannedOn <= today,
    question: (mine) => `De brieven over ${mine} stapelen zich op. Ik durf ze niet meer open te maken.`,
    steps: [
      { ago: 30, move: { move: 'send' } },
      { ago: 28, move: { move: 'accept' } },
      { ago: 8, move: { move: 'finish' }, outcome: 'help-given', text: 'Drie keer bij haar aan tafel gezeten. Alles is aangevraagd.' },
    ],
  },
  {
    partner: 'Vrijwillig Dichtbij', offer: 'Iemand blijft bij hem of haar', need: 'respite', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: 'liefst ’s avonds', expects: true, copyWish: 'none', whose: 0, made: 48, shares: [...toCall, 'recipient-name'],
    question: (mine) => `Ik wil op zaterdag naar de kleinkinderen zonder te denken aan ${mine}.`,
    steps: [
      { ago: 48, move: { move: 'send' } },
      { ago: 45, move: { move: 'accept' } },
      { ago: 12, move: { move: 'finish' }, outcome: 'help-goes-on', text: 'Jan komt om de week.' },
      { ago: 3, move: { move: 'her-word', word: 'no' }, text: 'Jan is aardig, maar om de week is te weinig.' },
    ],
  },
  {
    partner: 'Geheugencafé Wilgendonk', offer: 'Cursus omgaan met dementie', need: 'education', forWhom: 'herself', urgency: 'no-hurry', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'letter', whose: 0, made: 120, shares: ['name', 'phone'],
    fits: ({ care }) => care.condition === 'dementia',
    question: (mine) => `Hoe reageer ik als ${mine} boos wordt om niets?`,
    steps: [
      { ago: 120, move: { move: 'send' } },
      { ago: 117, move: { move: 'accept' } },
      { ago: 60, move: { move: 'finish' }, outcome: 'help-given', text: 'Zij was er alle zes avonden.' },
      { ago: 40, move: { move: 'her-word', word: 'yes' }, text: 'Ik laat het nu vaker gaan. Dat scheelt ruzie.' },
    ],
  },
  {
    partner: 'Thuiszorg De Brug', offer: 'Zorg overnemen aan huis', need: 'respite', forWhom: 'recipient', urgency: 'this-month', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 1, made: 11, shares: [...toCall, 'address', 'recipient-condition'],
    question: (mine) => `Twee ochtenden per week iemand bij ${mine}, dan kan ik blijven werken.`,
    steps: [
      { ago: 11, move: { move: 'send' } },
      { ago: 9, move: { move: 'plan' }, ahead: 14, text: 'Eerst komt Thea kennismaken.' },
    ],
  },
  {
    partner: 'De Opstap, hulpmiddelen', offer: 'Lenen en plaatsen', need: 'material', forWhom: 'recipient', urgency: 'this-week', callee: 'herself',
    callWhen: null, expects: true, copyWish: 'none', whose: 1, made: 7, shares: ['name', 'phone', 'address'],
    question: (mine) => `Het bed van ${mine} moet hoger. Nu kniel ik op de grond om te helpen.`,
    steps: [
      { ago: 7, move: { move: 'send' } },
      { ago: 5, move: { move: 'reject' }, reason: 'no-room', text: 'Alle hoog-laagbedden zijn uitgeleend tot januari.' },
    ],
  },
]; // prettier-ignore

/** Whom partners of Wilgendonk announced and nobody took in yet. */
export const announcementsOfWilgendonk: readonly AnnouncementPlan[] = [
  {
    partner: 'Thuiszorg De Brug', announcedBy: 'Thea Kamphuis', announcerEmail: 'thea.kamphuis@thuiszorgdebrug.example', firstName: 'Wilma', lastName: 'Heijblom',
    phone: '+3197000043101', street: 'Kerkstraat', houseNumber: 14, postcode: '4637AB', consent: 'knows-and-may-call', ago: 1,
    whatIsGoingOn: 'Haar man had een beroerte. Ze doet alles zelf en slaapt in de stoel naast zijn bed. Ze zei: ik zou best eens iemand willen spreken.',
  },
  {
    partner: 'Geheugencafé Wilgendonk', announcedBy: 'Gerda Schrauwen', announcerEmail: null, firstName: null, lastName: '', consent: 'knows-not-call', ago: 3, like: true,
    whatIsGoingOn: 'Komt elke maand met haar moeder. Wil niet gebeld worden op haar werk, wel een briefje.',
  },
  {
    partner: 'Jong Erbij', announcedBy: 'Dilara Aksoy', announcerEmail: 'dilara@jongerbij.example', firstName: 'Noor', lastName: 'van Opdorp',
    phone: '+3197000043119', consent: 'does-not-know', ago: 5, whatIsGoingOn: 'Zorgt voor haar broertje, moeder is ziek. School merkt dat ze moe is. Ze is zestien.',
  },
]; // prettier-ignore
