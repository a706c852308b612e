import type { MeldcodeStep } from '@voortuin/contract/signals/words';
import { addDays, type Day } from '@voortuin/domain/platform/days';
import { idAt, type Dice } from '../dice.ts';
import type { Beat } from '../notes/thread.ts';
import type { Colleague } from '../people/colleague.ts';
import { instantAt, monthOf, nextDayAtWork } from './calendar.ts';
import type { CaregiverFile, Moment, Signal } from './file.ts';

/** The words of the reporting code as one writes them down. */
const stepNotes: readonly (readonly [MeldcodeStep, string])[] = [
  ['map', 'Op een rij gezet wat er gezien en gezegd is, met datum.'],
  ['consult', 'Overlegd met de aandachtsfunctionaris, zonder naam.'],
  ['talk', 'Alleen gesproken, op een plek waar het kon.'],
  ['weigh', 'Samen gewogen: zorgelijk, niet acuut.'],
  ['decide', 'Besloten: hulp is ingezet, over zes weken opnieuw kijken.'],
];

/** Something noticed; most is taken up within weeks, the latest still stands. */
export function raise(
  file: CaregiverFile,
  by: Colleague,
  moment: Moment,
  signal: NonNullable<Beat['signal']>,
  today: Day,
  last: Day,
  heard: Set<string>,
  from: Dice,
): void {
  const steps = signal.kind === 'safety' ? stepsFrom(by, moment.recordedAt, today, last, from) : [];
  const handledOn = nextDayAtWork(
    by.worksAt,
    addDays(today, signal.kind === 'safety' ? from.whole(12, 40) : from.whole(4, 30)),
  );
  const handled = handledOn <= last && !from.chance(0.01);
  file.signals.push({
    id: idAt(Date.parse(moment.recordedAt) + 1, file.dice),
    caregiverId: file.row.id,
    contactMomentId: moment.id,
    kind: signal.kind,
    what: file.story.say(signal.what),
    ownerId: by.id,
    raisedBy: by.id,
    raisedAt: moment.recordedAt,
    steps,
    handledAt: handled ? instantAt(handledOn, from.whole(9 * 60, 16 * 60 + 30)) : null,
    handledBy: handled ? by.id : null,
    whatWasDone: handled
      ? (file.story.one(signal.done, monthOf(handledOn), heard) ?? file.story.say(signal.done[0]!))
      : null,
  });
}

function stepsFrom(by: Colleague, raisedAt: string, today: Day, last: Day, from: Dice): Signal['steps'] {
  const steps: Signal['steps'] = [];
  let day = today;
  for (const [step, note] of stepNotes) {
    if (day > last) break;
    const soon = new Date(Date.parse(raisedAt) + 12 * 60_000).toISOString();
    steps.push({
      step,
      takenAt: day === today ? soon : instantAt(day, 10 * 60 + from.whole(0, 390)),
      by: by.name,
      note,
    });
    day = nextDayAtWork(by.worksAt, addDays(day, from.whole(1, 6)));
  }
  return steps;
}

/** Something promised; most is done in time, some late, the latest still to do. */
export function promise(
  file: CaregiverFile,
  by: Colleague,
  moment: Moment,
  what: string,
  done: string | null,
  today: Day,
  last: Day,
  from: Dice,
): void {
  const dueOn = nextDayAtWork(by.worksAt, addDays(today, from.whole(2, 14)));
  const late = from.chance(0.12);
  const doneOn = nextDayAtWork(by.worksAt, addDays(today, late ? from.whole(12, 30) : from.whole(1, 9)));
  const isDone = doneOn <= last && !from.chance(0.004);
  file.tasks.push({
    id: idAt(Date.parse(moment.recordedAt) + 2, file.dice),
    caregiverId: file.row.id,
    contactMomentId: moment.id,
    what: file.story.say(what),
    dueOn,
    ownerId: by.id,
    createdBy: by.id,
    createdAt: moment.recordedAt,
    doneAt: isDone ? instantAt(doneOn, from.whole(9 * 60, 16 * 60 + 50)) : null,
    doneNote: isDone && done ? file.story.say(done) : null,
  });
}
