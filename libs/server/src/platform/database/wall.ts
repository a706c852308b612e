/** What the app's role may do with the rows of a table. */
export type Grant = 'SELECT' | 'INSERT' | 'DELETE' | `UPDATE (${string})` | 'UPDATE';

/** The role every request works as; the real login of an installation becomes a member of it. */
export const appRole = 'voortuin_app_rights';

/** The role that owns the few functions that look across the walls: search, sign-in and the sweep. */
export const wallsRole = 'voortuin_walls';

/**
 * SQL that builds the wall round a tenant table: forced row-level security on `column`, and for the app's role only the
 * grants named. A row outside the organisation of the transaction neither shows nor can be written.
 */
export function wall(table: string, grants: Grant[], column = 'organisation_id'): string {
  const inside = `${column} = (SELECT nullif(current_setting('app.organisation', true), '')::uuid)`;
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY wall ON ${table} USING (${inside}) WITH CHECK (${inside});
    GRANT ${grants.join(', ')} ON ${table} TO ${appRole};
  `;
}

/** SQL that makes a function look across the walls: owned by the role that may, with a fixed search path. */
export function acrossTheWalls(signature: string): string {
  return `
    ALTER FUNCTION ${signature} SECURITY DEFINER;
    ALTER FUNCTION ${signature} SET search_path = public, pg_temp;
    ALTER FUNCTION ${signature} OWNER TO ${wallsRole};
    REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${signature} TO ${appRole};
  `;
}
