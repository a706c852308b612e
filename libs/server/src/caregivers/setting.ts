import type { Channel } from '@voortuin/contract/rhythms/words';
import { dutchDaysOff } from '@voortuin/domain/caregivers/days-off';
import type { Planning } from '@voortuin/domain/caregivers/next-moment';
import { rhythmFor, usualRhythm } from '@voortuin/domain/rhythms/rhythm';
import type { Caregiver } from './caregiver.entity.ts';
import { reachableOf } from './reachable.ts';

/** All that deciding about one caregiver asks, beside the caregiver herself. */
export interface Setting extends Planning {
  firstContactDays: number;
  lastSpokenAt: string | null;
  lastSpokenChannel: Channel | null;
}

/** What deciding asks, as the database shows it. */
export interface SettingRow {
  idealDays: number | null;
  longestDays: number | null;
  channels: Channel[] | null;
  firstContactDays: number;
  schoolHolidaysCount: boolean;
  worksOn: number[] | null;
  lastSpokenAt: string | null;
  lastSpokenChannel: Channel | null;
}

/** The columns of `SettingRow`. */
export const settingColumns = `r.ideal_days AS "idealDays", r.longest_days AS "longestDays", r.channels, k.works_on AS "worksOn",
  o.first_contact_days AS "firstContactDays", o.school_holidays_count AS "schoolHolidaysCount",
  s.last_spoken_at AS "lastSpokenAt", s.last_spoken_channel AS "lastSpokenChannel"`;

/** The tables `settingColumns` reads; $2, $3 and $4 are the ids, rhythms and consultants of the caregivers. */
export const settingTables = `organisation o
  CROSS JOIN unnest($2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY c(id, rhythm_id, consultant_id, n)
  LEFT JOIN LATERAL (
    SELECT * FROM rhythm WHERE organisation_id = o.id AND (id = c.rhythm_id OR usual)
    ORDER BY (id = c.rhythm_id) DESC NULLS LAST LIMIT 1
  ) r ON true
  LEFT JOIN person k ON k.organisation_id = o.id AND k.id = c.consultant_id
  LEFT JOIN care_state s ON s.organisation_id = o.id AND s.caregiver_id = c.id`;

/** The setting of a caregiver out of her row. */
export function settingOf(caregiver: Caregiver, row: SettingRow, today: string): Setting {
  const { idealDays, longestDays, channels } = row;
  const usual = idealDays && longestDays && channels ? { idealDays, longestDays, channels } : usualRhythm;
  return {
    ...reachableOf(caregiver),
    rhythm: rhythmFor({ idealDays: caregiver.ownIdealDays, longestDays: caregiver.ownLongestDays }, usual),
    ownRhythm: caregiver.ownIdealDays !== null,
    today,
    worksOn: row.worksOn ?? [],
    daysOff: dutchDaysOff(row.schoolHolidaysCount),
    hours: caregiver.suitableHours,
    firstContactDays: row.firstContactDays,
    lastSpokenAt: row.lastSpokenAt,
    lastSpokenChannel: row.lastSpokenChannel,
  };
}
