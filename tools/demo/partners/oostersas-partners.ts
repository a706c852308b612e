import type { PartnerPlan } from './partner-plan.ts';
import { nachtlicht } from './wilgendonk-partners.ts';

const oostersas = ['4687', '4689'];

/** Who takes up what the support point of Oostersas asks. */
export const partnersOfOostersas: readonly PartnerPlan[] = [
  {
    name: 'Thuiszorg Aan de Sluis',
    does: 'Verpleging, verzorging en hulp in huis, door zeven mensen die iedereen kent.',
    doesNot: 'Geen nachtzorg.',
    website: 'https://aandesluis.example/',
    email: 'info@aandesluis.example',
    phone: '+31164000310',
    checked: 17,
    offers: [
      { name: 'Zorg overnemen aan huis', needs: ['respite'], digits: oostersas, dayParts: ['morning', 'afternoon'], waitingWeeks: 2, checked: 17 },
      { name: 'Hulp in huis', needs: ['practical-help'], forWhom: ['recipient'], digits: oostersas, dayParts: ['morning'], waitingWeeks: 5, checked: 17 },
    ],
    people: [
      { firstName: 'Lies', lastName: 'Wouterse', job: 'wijkverpleegkundige', email: 'lies@aandesluis.example', phone: '+3197000042010', joined: true },
      { firstName: 'Ad', lastName: 'Poppelaars', job: 'planner', email: 'planning@aandesluis.example', phone: '+31164000311' },
    ],
    agreement: { tasks: 'Belt binnen een week.', responseDays: 5, reviewIn: 75 },
  },
  {
    name: 'Gemeente Oostersas, Wmo',
    does: 'Hulp in huis, hulpmiddelen, vervoer en de waardering voor mantelzorgers.',
    doesNot: null,
    website: 'https://gemeente-oostersas.example/',
    email: 'wmo@gemeente-oostersas.example',
    phone: '+31164000320',
    checked: 192,
    offers: [
      { name: 'Gesprek over hulp', needs: ['practical-help', 'material', 'financial'], digits: oostersas, dayParts: ['morning', 'afternoon'], waitingWeeks: 6, checked: 192 },
    ],
    people: [{ firstName: 'Petra', lastName: 'Hagenaars', job: 'Wmo-consulent', email: 'p.hagenaars@gemeente-oostersas.example', phone: '+31164000321' }],
    agreement: { tasks: 'Belt binnen tien werkdagen.', responseDays: 14, reviewIn: -40 },
  },
  {
    name: 'Inloop De Kolk',
    does: 'Koffie, eten en gezelschap, vijf dagen per week. Vrijwilligers halen en brengen.',
    doesNot: 'Geen zorg.',
    website: null,
    email: 'dekolk@example.org',
    phone: '+31164000330',
    checked: 60,
    offers: [
      { name: 'Een dag in De Kolk', needs: ['respite', 'emotional-support'], digits: oostersas, dayParts: ['morning', 'afternoon'], waitingWeeks: 0, checked: 60 },
      { name: 'Halen en brengen', needs: ['practical-help'], forWhom: ['recipient'], digits: oostersas, dayParts: ['morning', 'afternoon'], waitingWeeks: 1, checked: 60 },
    ],
    people: [{ firstName: 'Marieke', lastName: 'Stoop', job: 'beheerder', email: 'dekolk@example.org', phone: '+3197000042030' }],
  },
  nachtlicht,
]; // prettier-ignore
