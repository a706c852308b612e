import { firstMoment } from '@voortuin/domain/caregivers/next-moment';
import { spreadBacklog } from '@voortuin/domain/caregivers/spread-backlog';
import { addDays, type Day } from '@voortuin/domain/platform/days';
import { idAt, type Dice } from '../dice.ts';
import type { Colleague } from '../people/colleague.ts';
import type { Organisation } from '../people/organisation.ts';
import { daysFrom, instantAt } from './calendar.ts';
import { workDay } from './day.ts';
import type { CaregiverFile } from './file.ts';
import { lead } from './lead.ts';
import { decide, planningOf, replace, tell } from './planning.ts';

/** Plays the history of an organisation day by day, up to and including yesterday. */
export function simulate(
  organisation: Organisation,
  files: readonly CaregiverFile[],
  began: Day,
  today: Day,
  dice: Dice,
  report: (part: number) => void,
): void {
  const last = addDays(today, -1);
  const { firstContactDays } = organisation.plan;
  const heard = new Map<Colleague, Set<string>>(organisation.colleagues.map((one) => [one, new Set<string>()]));
  const arrivals = Map.groupBy(files, ({ comesInOn }) => comesInOn);
  beginWithList(organisation, arrivals.get(began) ?? [], began, dice.for('list'));
  const days = daysFrom(began, last);
  for (const [index, day] of days.entries()) {
    if (day > began)
      for (const file of arrivals.get(day) ?? [])
        welcome(organisation, file, day, addDays(day, 16) > today, dice.for(file.row.id));
    const caseloads = Map.groupBy(files, ({ consultant }) => consultant);
    for (const by of organisation.consultants) {
      if (!by.worksAt(day)) continue;
      workDay(caseloads.get(by) ?? [], {
        by,
        today: day,
        last,
        firstContactDays,
        heard: heard.get(by)!,
        taken: new Set(),
        dice: dice.for(`${by.id} ${day}`),
      });
    }
    lead(organisation, files, { today: day, last, dice: dice.for(`lead ${day}`) });
    report((index + 1) / days.length);
  }
}

/** The list the organisation began with: a last contact of which only the day is known, and the backlog spread. */
function beginWithList(organisation: Organisation, files: readonly CaregiverFile[], began: Day, dice: Dice): void {
  const at = instantAt(began, 10 * 60);
  for (const file of files) {
    tell(file, at, organisation.lead.id, 'imported', { name: 'mantelzorgers.csv' });
    assign(organisation, file, false, dice);
    if (!dice.chance(0.93)) continue;
    const spokenOn = addDays(began, -1 - Math.floor(Math.min(120, dice.wait(34))));
    file.spokenOn = spokenOn;
    file.spokenAt = instantAt(spokenOn, 0);
    file.spokenBy = dice.one(['phone', 'phone', 'front-garden', 'home-visit'] as const);
    file.moments.push({
      id: idAt(Date.parse(at), file.dice), version: 1, caregiverId: file.row.id, personId: null, channel: file.spokenBy, outcome: 'spoken', howItGoes: 'not-asked',
      heldAt: file.spokenAt, dayOnly: true, recordedAt: at, minutes: null, voicemail: false, noteLeft: false, note: null, noContact: null, retracted: false, plannedContactId: null,
    }); // prettier-ignore
  }
  const planned = files.map((file) => ({ file, moment: decide(file, began, organisation.plan.firstContactDays) }));
  const waiting = planned.filter(({ moment }) => moment.dueOn <= began);
  const dates = spreadBacklog(
    waiting.map(({ file, moment }) => ({
      id: file.row.id,
      consultantId: file.row.consultantId,
      score: 0,
      dueOn: moment.dueOn,
      workable: planningOf(file, began),
    })),
    began,
    (id) => Math.ceil((organisation.consultants.find((one) => one.id === id)?.dayCapacity ?? 6) / 2),
    () => 0,
  );
  for (const { file, moment } of planned) {
    const plannedOn = dates.get(file.row.id);
    replace(
      file,
      at,
      'done',
      plannedOn && plannedOn > moment.plannedOn
        ? { ...moment, plannedOn, why: [...moment.why, { code: 'backlog' }] }
        : moment,
    );
  }
}

/** Somebody new, with her first moment within the agreed days. */
function welcome(organisation: Organisation, file: CaregiverFile, day: Day, latest: boolean, dice: Dice): void {
  assign(organisation, file, latest, dice);
  const at = instantAt(day, dice.whole(9 * 60, 16 * 60 + 30));
  const by = file.consultant?.worksAt(day)
    ? file.consultant
    : (organisation.colleagues.find((one) => one.worksAt(day)) ?? organisation.lead);
  tell(file, at, by.id, 'added');
  replace(file, at, 'done', firstMoment(day, organisation.plan.firstContactDays, planningOf(file, day)));
}

/** Who looks after her: whoever has her postcode, now and then a colleague of the same team; where nobody has it, the lead gave her to somebody, but not yet the latest. */
function assign(
  { consultants, consultantAt, teams }: Organisation,
  file: CaregiverFile,
  latest: boolean,
  dice: Dice,
): void {
  const at = consultantAt(file.row.postcode!.slice(0, 4));
  const mates = consultants.filter((one) => one !== at && one.team === (at?.team ?? teams.at(-1)!.name) && !one.ill);
  const other = mates.length > 0 && (at ? dice.chance(0.06) : !latest) ? dice.one(mates) : at;
  file.consultant = other;
  Object.assign(file.row, { consultantId: other?.id ?? null, teamId: other?.teamId ?? teams.at(-1)!.id });
}
