import type { OwnDatabase } from '../rig/own-database.ts';
import type { Work } from '../rig/due-work.ts';

const count = 1_000;

/** A thousand tasks, due before everything else, whose reminders can never be said. */
export async function poison(database: OwnDatabase, work: Work[]): Promise<void> {
  const { organisationId, personId } = work[0]!;
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
    `WITH p AS (INSERT INTO poison SELECT uuidv7() FROM generate_series(1, ${count}) RETURNING id)
     INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by) SELECT $1, id, 'Gif', current_date - 9, $2, $2 FROM p`,
    [organisationId, personId],
  );
}

/** All of them stand where a person sees them, each with its cause, and none was said. */
export async function poisonIsParked(database: OwnDatabase): Promise<string[]> {
  const [row] = await database.look<{ parked: number }>(
    `SELECT count(*)::int AS parked FROM reminder r JOIN poison p ON p.id = r.about_id WHERE r.state = 'parked' AND r.cause IS NOT NULL`,
  );
  return row!.parked === count ? [] : [`${row!.parked} of ${count} poison rows are parked`];
}
