import { hoursOn } from '@voortuin/domain/caregivers/suitable-hours';
import { addDays, dayOf, daysBetween } from '@voortuin/domain/platform/days';
import { passesElevenTest } from '@voortuin/domain/platform/mask-citizen-number';
import { postcode } from '@voortuin/contract/platform/rules';
import type { CaregiverFile } from './history/file.ts';
import { makeTowns, seed } from './make-town.ts';
import { oostersas, wilgendonk } from './people/organisations.ts';
import { tower } from './town/street-plan.ts';
import type { Town } from './write/write-town.ts';

const today = '2026-11-25';

describe('the demo town', () => {
  let towns: Town[];
  let files: CaregiverFile[];

  beforeAll(() => {
    towns = makeTowns(today, () => {}, seed, [wilgendonk, oostersas]);
    files = towns.flatMap((town) => town.files);
  });

  const found = <T>(of: (file: CaregiverFile) => T[]): T[] => files.flatMap(of);

  it('is the same for the same seed and day, and another for another', () => {
    const small = (from: string, day = today): string =>
      JSON.stringify(makeTowns(day, () => {}, from, [oostersas]).map((town) => town.files.map(asText)));
    expect(small('a')).toBe(small('a'));
    expect(small('a')).not.toBe(small('b'));
    expect(small('a')).not.toBe(small('a', addDays(today, 1)));
  });

  it('has 3 teams, 8 consultants, 2 team leads and 1,200 caregivers, and beside it a small organisation', () => {
    const [large, small] = towns;
    const of = (role: string) => large!.organisation.colleagues.filter(({ roles }) => roles.includes(role as never));
    expect(large!.organisation.teams.length).toBe(3);
    expect(of('consultant').length).toBe(8);
    expect(of('team-lead').length).toBe(2);
    expect(of('administrator').length).toBe(1);
    expect(large!.files.length).toBe(1200);
    expect(small!.files.length).toBe(40);
    expect(new Set(files.map(({ row }) => `${row.street} ${row.houseNumber} ${row.city}`)).size).toBe(1240);
  });

  it('leaves everybody who is not closed exactly one open planned contact, and who is closed none', () => {
    for (const { row, planned, open } of files) {
      const standing = planned.filter(({ state }) => state === 'open');
      expect(standing.length)
        .withContext(row.lastName)
        .toBe(row.closedAt ? 0 : 1);
      expect(open).toBe(standing[0] ?? null);
    }
  });

  it('keeps its history in the past, and to the days on which its people work', () => {
    const worksAt = new Map(
      towns.flatMap(({ organisation }) => organisation.colleagues.map((one) => [one.id, one.worksAt] as const)),
    );
    for (const { heldAt, recordedAt, personId } of found(({ moments }) => moments)) {
      expect(recordedAt >= heldAt).toBeTrue();
      expect(dayOf(recordedAt) < today)
        .withContext(recordedAt)
        .toBeTrue();
      if (personId)
        expect(worksAt.get(personId)!(dayOf(heldAt)))
          .withContext(heldAt)
          .toBeTrue();
    }
    const ends = [
      ...found(({ events }) => events.map(({ at }) => at)),
      ...found(({ signals }) =>
        signals.flatMap(({ raisedAt, handledAt, steps }) => [
          raisedAt,
          handledAt,
          ...steps.map(({ takenAt }) => takenAt),
        ]),
      ),
      ...found(({ tasks }) => tasks.flatMap(({ createdAt, doneAt }) => [createdAt, doneAt])),
      ...found(({ planned }) => planned.flatMap(({ createdAt, endedAt }) => [createdAt, endedAt])),
    ];
    for (const at of ends)
      if (at)
        expect(dayOf(at) < today)
          .withContext(at)
          .toBeTrue();
  });

  it('tries nobody before she came into sight, and nobody after she was closed', () => {
    for (const { moments, row, comesInOn } of files) {
      for (const { heldAt, dayOnly, recordedAt } of moments) {
        expect(dayOnly || dayOf(heldAt) >= comesInOn)
          .withContext(`${row.lastName} ${heldAt}`)
          .toBeTrue();
        if (row.closedAt)
          expect(recordedAt <= row.closedAt.toISOString())
            .withContext(row.lastName)
            .toBeTrue();
      }
    }
  });

  it('makes appointments at hours at which somebody would', () => {
    const appointments = found(({ planned }) => planned).filter(({ kind }) => kind === 'appointment');
    expect(appointments.length).toBeGreaterThan(20);
    const owner = new Map(files.map((file) => [file.row.id, file]));
    for (const { startsAt, caregiverId } of appointments) {
      const at = Temporal.Instant.from(startsAt!).toZonedDateTimeISO('Europe/Amsterdam');
      expect(at.minute % 15).toBe(0);
      const hers = hoursOn(owner.get(caregiverId)!.row.suitableHours, at.toPlainDate().toString());
      if (hers.length === 0)
        expect(at.hour >= 9 && at.hour < 17)
          .withContext(startsAt!)
          .toBeTrue();
    }
  });

  it('says nothing twice to the same person within half a year', () => {
    for (const { moments, row } of files) {
      const last = new Map<string, string>();
      for (const { note, heldAt, channel } of moments.toSorted((a, b) => a.heldAt.localeCompare(b.heldAt))) {
        if (!note || note.length < 60 || channel === 'letter') continue;
        const before = last.get(note);
        if (before)
          expect(daysBetween(dayOf(before), dayOf(heldAt)))
            .withContext(`${row.lastName}: ${note}`)
            .toBeGreaterThan(182);
        last.set(note, heldAt);
      }
    }
  });

  it('does not speak of somebody who died as if he were there', () => {
    const alive = /(wassen|roept|wil niemand anders|vraagt|eet goed|zat erbij|nam op)/;
    for (const { moments, care, careEndedOn, row } of files) {
      if (!careEndedOn) continue;
      for (const { note, heldAt } of moments) {
        if (!note || dayOf(heldAt) <= addDays(careEndedOn, 8)) continue;
        expect(note.includes(care.called) && alive.test(note))
          .withContext(`${row.lastName}: ${note}`)
          .toBeFalse();
      }
    }
  });

  it('fills in every name', () => {
    const said = [
      ...found(({ moments }) => moments.map(({ note }) => note)),
      ...found(({ signals }) => signals.flatMap(({ what, whatWasDone }) => [what, whatWasDone])),
      ...found(({ tasks }) => tasks.flatMap(({ what, doneNote }) => [what, doneNote])),
      ...files.map(({ row }) => row.note),
    ];
    expect(said.filter((text) => text && /[{}]|undefined|null/.test(text))).toEqual([]);
    expect(said.filter((text) => text && /^\p{Ll}/u.test(text))).toEqual([]);
  });

  it('holds no number that could be a citizen service number', () => {
    const texts = JSON.stringify(files.map(asText)).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    const numbers = texts.match(/(?<!\d)\d{9}(?!\d)/g) ?? [];
    expect(numbers.filter(passesElevenTest)).toEqual([]);
  });

  it('lies within a few kilometres of its tower, behind postcodes that can be', () => {
    for (const { row } of files) {
      expect(Math.abs(row.latitude! - tower.latitude)).toBeLessThan(0.06);
      expect(Math.abs(row.longitude! - tower.longitude)).toBeLessThan(0.11);
      expect(postcode(row.postcode)).toBeNull();
    }
  });

  it('has phone numbers and addresses that are nobody’s', () => {
    for (const { row } of files) {
      for (const phone of [row.phone, row.secondPhone]) if (phone) expect(phone).toMatch(/^\+31(1640|9700)/);
      if (row.email) expect(row.email).toMatch(/@example\.(com|org|net)$/);
    }
  });

  it('leaves the consultant who is ill the most to be spoken to', () => {
    const [large] = towns;
    const tooLong = (id: string): number =>
      large!.files.filter(({ open, row }) => open && row.consultantId === id && open.latestOn < today).length;
    const ill = large!.organisation.consultants.find((one) => one.ill)!;
    for (const one of large!.organisation.consultants)
      if (one !== ill) expect(tooLong(one.id)).toBeLessThan(tooLong(ill.id));
  });
});

/** What of a caregiver ends up in the database. */
function asText({ row, care, planned, moments, signals, tasks, events }: CaregiverFile): object {
  return { row, care, planned, moments, signals, tasks, events };
}
