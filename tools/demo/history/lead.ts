import { daysBetween, type Day } from '@voortuin/domain/platform/days';
import type { Dice } from '../dice.ts';
import type { Organisation } from '../people/organisation.ts';
import { instantAt } from './calendar.ts';
import type { CaregiverFile } from './file.ts';
import { isToCome } from './contact.ts';
import { approach, handOver } from './standing.ts';

/** A day of the team lead as far as it leaves traces: the yearly looks, and who is given to a colleague. */
export function lead(
  { lead: by, consultants, plan }: Organisation,
  files: readonly CaregiverFile[],
  { today, last, dice }: { today: Day; last: Day; dice: Dice },
): void {
  if (!by.worksAt(today)) return;
  const at = (): string => instantAt(today, dice.whole(9 * 60, 16 * 60 + 30));
  for (const file of files) {
    const { open, row } = file;
    if (open?.kind !== 'review' || open.dueOn > today || !dice.chance(0.05) || row.approach === 'welcome') continue;
    approach(
      { file, by, today, at: at(), firstContactDays: plan.firstContactDays },
      row.approach,
      'Eén keer per jaar bekeken: zo laten.',
    );
  }
  for (const ill of consultants) {
    const days = ill.ill ? ill.ill.since - daysBetween(today, last) : 0;
    if (!ill.ill || days < 8 || !dice.chance(0.3)) continue;
    const urgent = files.filter(
      (file) =>
        file.consultant === ill && file.open?.kind === 'contact' && file.howItGoes === 'red' && !isToCome(file, today),
    );
    const mates = consultants.filter((one) => one.team === ill.team && !one.ill);
    if (urgent.length > 0 && mates.length > 0)
      handOver(dice.one(urgent), dice.one(mates), by, at(), `Neemt waar zolang ${ill.firstName} ziek is.`);
  }
  if (dice.chance(plan.caregivers / 30_000)) {
    const one = dice.one(consultants.filter(({ ill }) => !ill));
    const mates = consultants.filter((mate) => mate !== one && mate.team === one.team && !mate.ill);
    const hers = files.filter((file) => file.consultant === one && file.open?.kind === 'contact');
    if (mates.length > 0 && hers.length > 0) {
      handOver(
        dice.one(hers),
        dice.one(mates),
        by,
        at(),
        dice.one([
          'Kent haar nog van de inloop.',
          'Spreekt dezelfde taal.',
          'Komt daar toch al in de straat.',
          'Werk eerlijker verdeeld.',
        ]),
      );
    }
  }
}
