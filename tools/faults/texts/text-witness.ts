import type { OwnDatabase } from '../rig/own-database.ts';

/** How many texts somebody was unsure of for a while, and what it came to before any person looked. */
export interface Unsure {
  /** Of so many it was not known whether they were out. */
  unsure: number;
  /** Of these, by a callback or a look-up, it became known that they were. */
  settled: number;
  /** So many were in hand of a worker when it died. */
  inDeadHands: number;
}

/** Writes down each text of which it is not known whether it is out, whatever is found out about it later. */
export async function watchUnknown(database: OwnDatabase): Promise<void> {
  await database.look(`
    CREATE TABLE was_unknown (id uuid PRIMARY KEY, in_dead_hands boolean NOT NULL);
    CREATE FUNCTION watch_unknown() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      INSERT INTO public.was_unknown AS w VALUES (NEW.id, NEW.cause = 'stopped-while-sending')
      ON CONFLICT (id) DO UPDATE SET in_dead_hands = w.in_dead_hands OR excluded.in_dead_hands;
      RETURN NULL;
    END $$;
    CREATE TRIGGER watch_unknown AFTER UPDATE OF state ON outgoing_text FOR EACH ROW
      WHEN (NEW.state = 'unknown' AND OLD.state <> 'unknown') EXECUTE FUNCTION watch_unknown();`);
}

/** What has come of them by now. */
export async function unsureOf(database: OwnDatabase): Promise<Unsure> {
  const [row] = await database.look<Unsure>(
    `SELECT count(*)::int AS unsure, count(*) FILTER (WHERE t.state = 'sent')::int AS settled, count(*) FILTER (WHERE w.in_dead_hands)::int AS "inDeadHands"
     FROM was_unknown w JOIN outgoing_text t USING (id)`,
  );
  return row!;
}
