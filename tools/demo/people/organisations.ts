import type { Channel } from '@voortuin/contract/rhythms/words';
import type { PartnerPlan } from '../partners/partner-plan.ts';
import { partnersOfOostersas } from '../partners/oostersas-partners.ts';
import { partnersOfWilgendonk } from '../partners/wilgendonk-partners.ts';
import { announcementsOfOostersas, referralsOfOostersas } from '../referrals/oostersas-referrals.ts';
import type { AnnouncementPlan, ReferralPlan } from '../referrals/referral-plan.ts';
import { announcementsOfWilgendonk, referralsOfWilgendonk } from '../referrals/wilgendonk-referrals.ts';
import type { ColleaguePlan } from './colleague-plan.ts';
import { neighbourhoods, neighbourhoodsOfTheOther, type Neighbourhood } from '../town/neighbourhoods.ts';

/** An organisation of the demo, before anybody is in its sight. */
export interface OrganisationPlan {
  name: string;
  firstContactDays: number;
  municipalities: readonly { name: string; floor: number }[];
  teams: readonly string[];
  rhythms: readonly {
    name: string;
    idealDays: number;
    longestDays: number;
    channels: readonly Channel[];
    usual: boolean;
    share: number;
  }[];
  neighbourhoods: readonly Neighbourhood[];
  colleagues: readonly ColleaguePlan[];
  partners: readonly PartnerPlan[];
  referrals: readonly ReferralPlan[];
  announcements: readonly AnnouncementPlan[];
  caregivers: number;
  /** The host part of its people's e-mail addresses; nobody can own `.example` (RFC 2606). */
  host: string;
  /** The number of its phone line, on which it is called and texted; one for machines, and so nobody's. */
  line: string;
}

const week = [1, 2, 3, 4, 5];

/** The support centre of Wilgendonk and Rietmoer. */
export const wilgendonk: OrganisationPlan = {
  name: 'Mantelzorgpunt Wilgendonk',
  firstContactDays: 10,
  municipalities: [{ name: 'Wilgendonk', floor: 4 }, { name: 'Rietmoer', floor: 3 }],
  teams: ['Team Stad', 'Team Haven en West', 'Team Dorpen'],
  rhythms: [
    { name: 'Gewoon', idealDays: 42, longestDays: 56, channels: ['phone', 'front-garden'], usual: true, share: 0.72 },
    { name: 'Intensief', idealDays: 14, longestDays: 21, channels: ['phone', 'home-visit'], usual: false, share: 0.07 },
    { name: 'Licht', idealDays: 84, longestDays: 112, channels: ['phone'], usual: false, share: 0.21 },
  ],
  neighbourhoods,
  colleagues: [
    { firstName: 'Sanne', lastName: 'de Koning', roles: ['consultant'], team: 'Team Stad', worksOn: week, dayCapacity: 9, patience: 17, digits: ['4636', '4639'], phone: '+3197000046001' },
    { firstName: 'Yasmina', lastName: 'El Amrani', roles: ['consultant'], team: 'Team Stad', worksOn: [1, 2, 4, 5], dayCapacity: 10, patience: 22, digits: ['4638', '4649'], phone: '+3197000046002' },
    { firstName: 'Bram', lastName: 'Hoefnagel', roles: ['consultant'], team: 'Team Stad', worksOn: [1, 2, 3, 4], dayCapacity: 8, patience: 26, digits: ['4646'], phone: '+3197000046003' },
    { firstName: 'Lotte', lastName: 'Verhulst', roles: ['consultant'], team: 'Team Haven en West', worksOn: [1, 2, 3, 5], dayCapacity: 9, patience: 19, digits: ['4637', '4648'], phone: '+3197000046004' },
    { firstName: 'Ingrid', lastName: 'Roosen', roles: ['consultant'], team: 'Team Haven en West', worksOn: [1, 2, 3, 4], dayCapacity: 8, patience: 24, digits: ['4647'], ill: { since: 39, until: 18 } },
    { firstName: 'Mehmet', lastName: 'Yıldız', roles: ['consultant'], team: 'Team Dorpen', worksOn: week, dayCapacity: 9, patience: 15, digits: ['4656', '4657'], phone: '+3197000046005' },
    { firstName: 'Joost', lastName: 'van Gastel', roles: ['consultant'], team: 'Team Dorpen', worksOn: [2, 3, 4, 5], dayCapacity: 9, patience: 28, digits: ['4666', '4667'] },
    { firstName: 'Hanneke', lastName: 'Timmermans', roles: ['consultant', 'team-lead'], team: 'Team Dorpen', worksOn: [1, 2, 4], dayCapacity: 6, patience: 14, digits: ['4658', '4686'], phone: '+3197000046006' },
    { firstName: 'Marjan', lastName: 'Luijten', roles: ['team-lead'], team: null, worksOn: [1, 2, 3, 4], dayCapacity: 4, patience: 0, digits: [], phone: '+3197000046007' },
    { firstName: 'Wim', lastName: 'Adriaansen', roles: ['administrator'], team: null, worksOn: [1, 3, 5], dayCapacity: 1, patience: 0, digits: [] },
  ],
  partners: partnersOfWilgendonk,
  referrals: referralsOfWilgendonk,
  announcements: announcementsOfWilgendonk,
  caregivers: 1200,
  host: 'wilgendonk.example',
  line: '+3197000045100',
}; // prettier-ignore

/** A second organisation, which shows that nobody sees across the wall. */
export const oostersas: OrganisationPlan = {
  name: 'Steunpunt Oostersas',
  firstContactDays: 14,
  municipalities: [{ name: 'Oostersas', floor: 4 }],
  teams: ['Team Oostersas'],
  rhythms: [
    { name: 'Acht weken', idealDays: 56, longestDays: 70, channels: ['phone', 'front-garden'], usual: true, share: 0.9 },
    { name: 'Kort op elkaar', idealDays: 21, longestDays: 28, channels: ['phone'], usual: false, share: 0.1 },
  ],
  neighbourhoods: neighbourhoodsOfTheOther,
  colleagues: [
    { firstName: 'Noor', lastName: 'Sebregts', roles: ['consultant'], team: 'Team Oostersas', worksOn: [1, 2, 4], dayCapacity: 6, patience: 5, digits: ['4689'], phone: '+3197000046008' },
    { firstName: 'Lotte', lastName: 'Verhulst', roles: ['consultant'], team: 'Team Oostersas', worksOn: [4], dayCapacity: 6, patience: 5, digits: ['4687'] },
    { firstName: 'Jeroen', lastName: 'Bogaert', roles: ['team-lead', 'administrator'], team: 'Team Oostersas', worksOn: week, dayCapacity: 4, patience: 0, digits: [], phone: '+3197000046009' },
  ],
  partners: partnersOfOostersas,
  referrals: referralsOfOostersas,
  announcements: announcementsOfOostersas,
  caregivers: 40,
  host: 'oostersas.example',
  line: '+3197000045200',
}; // prettier-ignore

/** Who works in both organisations, and chooses after signing in. */
export const worksInBoth = { email: 'lotte.verhulst@wilgendonk.example' };
