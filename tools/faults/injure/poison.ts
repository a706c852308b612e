import { setTimeout as pause } from 'node:timers/promises';
import type { Injury } from '../injury.ts';
import type { OwnDatabase } from '../rig/own-database.ts';
import type { Rig } from '../rig/rig.ts';
import { until } from '../rig/until.ts';

const count = 1_000;

/** A thousand tasks, due before everything else, whose reminders can never be said. */
export async function poison(database: OwnDatabase): Promise<void> {
  await database.look(`
    CREATE TABLE poison (id uuid PRIMARY KEY);
    CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF NEW.state = 'sent' AND EXISTS (SELECT FROM public.poison p WHERE p.id = NEW.about_id) THEN
        RAISE EXCEPTION 'this one can never be said';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER refuse_poison BEFORE UPDATE OF state ON reminder FOR EACH ROW EXECUTE FUNCTION refuse_poison();`);
  await database.look(
    `WITH p AS (INSERT INTO poison SELECT uuidv7() FROM generate_series(1, ${count}) RETURNING id), who AS (SELECT * FROM person LIMIT 1)
     INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by)
     SELECT who.organisation_id, p.id, 'Gif', current_date - 9, who.id, who.id FROM p, who`,
  );
}

/** Time goes by more quickly for the poison: each lease is let run out once the claim had its turn, until all are parked. */
export async function letLeasesRunOut(rig: Rig): Promise<Injury> {
  await until(300, async () => {
    const [row] = await rig.database.look<{ left: number }>(
      `WITH late AS (UPDATE reminder SET lease_until_at = clock_timestamp() WHERE state = 'queued' AND about_id IN (SELECT id FROM poison) RETURNING 1)
       SELECT count(*)::int AS left FROM late`,
    );
    const [made] = await rig.database.look<{ count: number }>(
      'SELECT count(*)::int FROM reminder WHERE about_id IN (SELECT id FROM poison)',
    );
    await rig.queueEnd().add('sweep', {});
    await pause(2_000);
    return row!.left === 0 && made!.count === count
      ? null
      : `${row!.left} of ${made!.count} poison rows are not parked`;
  });
  return {};
}

/** All of them stand where a person sees them, each with its cause, and none was said. */
export async function poisonIsParked(database: OwnDatabase): Promise<string[]> {
  const [row] = await database.look<{ parked: number }>(
    `SELECT count(*)::int AS parked FROM reminder r JOIN poison p ON p.id = r.about_id WHERE r.state = 'parked' AND r.cause IS NOT NULL`,
  );
  return row!.parked === count ? [] : [`${row!.parked} of ${count} poison rows are parked`];
}
