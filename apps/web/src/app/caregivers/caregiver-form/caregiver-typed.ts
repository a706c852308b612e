import type {
  AtDoor,
  Condition,
  DigitalSkill,
  Ground,
  Language,
  Relation,
  Source,
  Work,
} from '@voortuin/contract/caregivers/words';
import { channels, type Channel } from '@voortuin/contract/rhythms/words';
import { newId } from '../../platform/ids.ts';

/** Whom she cares for, as it is typed: nothing is null, and numbers are what stands in the field. */
export interface SituationTyped {
  id: string;
  recipientName: string;
  relation: Relation | '';
  condition: Condition | '';
  conditionWords: string;
  hoursPerWeek: string;
  livesTogether: 'yes' | 'no' | '';
  sinceOn: string;
  endedOn: string;
}

/** What she said about one channel. */
export interface ChannelTyped {
  channel: Channel;
  allowed: 'yes' | 'no' | '';
  saidBy: string;
  saidOn: string;
  how: string;
}

/** Where she is on some days. */
export interface WhereaboutsTyped {
  days: number[];
  where: string;
}

/** A caregiver as it stands in the fields of the form. */
export interface CaregiverTyped {
  firstName: string;
  prefix: string;
  lastName: string;
  bornOn: string;
  bornYear: string;
  phone: string;
  secondPhone: string;
  email: string;
  address: {
    street: string;
    houseNumber: string;
    addition: string;
    postcode: string;
    city: string;
    neighbourhood: string;
    secret: boolean;
  };
  /** Where her address lies, and for which address that was found out. */
  location: { latitude: number | null; longitude: number | null; of: string };
  whereabouts: WhereaboutsTyped[];
  suitableHours: { days: number[]; from: string; until: string }[];
  channelPermissions: ChannelTyped[];
  preferredChannel: Channel | '';
  atDoor: AtDoor;
  digitalSkill: DigitalSkill | '';
  language: Language;
  work: Work | '';
  rhythmId: string;
  /** Her own wish, in the unit it is written in. */
  ownRhythm: { idealDays: string; longestDays: string; unit: 'days' | 'weeks' };
  source: Source | '';
  sourceNote: string;
  ground: Ground | '';
  note: string;
  careSituations: SituationTyped[];
  municipalityId: string;
  consultantId: string;
}

/** A form with nothing in it. */
export function nothingTyped(): CaregiverTyped {
  return {
    firstName: '',
    prefix: '',
    lastName: '',
    bornOn: '',
    bornYear: '',
    phone: '',
    secondPhone: '',
    email: '',
    address: { street: '', houseNumber: '', addition: '', postcode: '', city: '', neighbourhood: '', secret: false },
    location: { latitude: null, longitude: null, of: '' },
    whereabouts: [],
    suitableHours: [],
    channelPermissions: channels.map(nothingSaid),
    preferredChannel: '',
    atDoor: 'announce-first',
    digitalSkill: '',
    language: 'nl',
    work: '',
    rhythmId: '',
    ownRhythm: { idealDays: '', longestDays: '', unit: 'weeks' },
    source: '',
    sourceNote: '',
    ground: '',
    note: '',
    careSituations: [],
    municipalityId: '',
    consultantId: '',
  };
}

/** A care situation with nothing in it, but with its id: so that saving twice is saving once. */
export function newSituation(): SituationTyped {
  return {
    id: newId(),
    recipientName: '',
    relation: '',
    condition: '',
    conditionWords: '',
    hoursPerWeek: '',
    livesTogether: '',
    sinceOn: '',
    endedOn: '',
  };
}

/** A channel she said nothing about. */
export function nothingSaid(channel: Channel): ChannelTyped {
  return { channel, allowed: '', saidBy: '', saidOn: '', how: '' };
}
