import pg from 'pg';
import { appRole, wallsRole } from './wall.ts';

/** Why a database cannot be brought up to date, told in a sentence with its cure. */
export class CannotMigrate extends Error {}

/** Makes the roles that are missing: the rights of the app, the looks across the walls, and the app's login. */
export async function makeRoles(owner: pg.Client, appUrl: URL): Promise<void> {
  const login = decodeURIComponent(appUrl.username);
  const password = decodeURIComponent(appUrl.password);
  if (!login) throw new CannotMigrate('DATABASE_URL names no user: the app needs a role of its own.');
  const me = await whoAmI(owner);
  if (me.name === login)
    throw new CannotMigrate(
      `DATABASE_URL and DATABASE_OWNER_URL both sign in as ${login}: the app must not own its tables.`,
    );
  if (me.version < 180_000) throw new CannotMigrate('This Postgres is too old: version 18 or newer is needed.');

  await make(owner, appRole, `CREATE ROLE ${appRole} NOLOGIN`);
  await make(owner, wallsRole, `CREATE ROLE ${wallsRole} NOLOGIN BYPASSRLS`);
  await make(
    owner,
    login,
    `CREATE ROLE ${pg.escapeIdentifier(login)} LOGIN ${password ? `PASSWORD ${pg.escapeLiteral(password)}` : ''}`,
  );
  await checkRoles(owner, login);
  await member(owner, appRole, login, `GRANT ${appRole} TO ${pg.escapeIdentifier(login)}`);
  if (!me.superuser) {
    await member(
      owner,
      wallsRole,
      me.name,
      `GRANT ${wallsRole} TO ${pg.escapeIdentifier(me.name)} WITH INHERIT TRUE, SET TRUE`,
    );
  }
}

async function whoAmI(owner: pg.Client): Promise<{ name: string; superuser: boolean; version: number }> {
  const { rows } = await owner.query(
    `SELECT rolname AS name, rolsuper AS superuser, current_setting('server_version_num')::int AS version
     FROM pg_roles WHERE rolname = current_user`,
  );
  return rows[0];
}

async function make(owner: pg.Client, role: string, sql: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (!rowCount) await allowed(owner, sql, `make the role ${role}`);
}

/** The app must stand before the wall, and the looks across it behind. */
async function checkRoles(owner: pg.Client, login: string): Promise<void> {
  const { rows } = await owner.query('SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = ANY ($1)', [
    [login, appRole, wallsRole],
  ]);
  for (const role of rows) {
    if (role.rolname !== wallsRole && (role.rolsuper || role.rolbypassrls)) {
      throw new CannotMigrate(
        `The role ${role.rolname} may pass row-level security. Take that away: ALTER ROLE ${role.rolname} NOSUPERUSER NOBYPASSRLS.`,
      );
    }
    if (role.rolname === wallsRole && !role.rolbypassrls) {
      throw new CannotMigrate(
        `The role ${wallsRole} cannot pass row-level security. As a superuser: ALTER ROLE ${wallsRole} BYPASSRLS.`,
      );
    }
  }
}

async function member(owner: pg.Client, role: string, who: string, sql: string): Promise<void> {
  const { rows } = await owner.query(`SELECT pg_has_role($1, $2, 'USAGE') AND pg_has_role($1, $2, 'SET') AS is`, [
    who,
    role,
  ]);
  if (!rows[0].is) await allowed(owner, sql, `make ${who} a member of ${role}`);
}

const alreadyThere = ['42710', '23505'];
const atTheSameTime = 'XX000';
const noRight = '42501';

/** Roles belong to the whole cluster: another database's migration may do the same at this moment. */
async function allowed(owner: pg.Client, sql: string, what: string, again = 5): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (alreadyThere.includes(code)) return;
    if (code === atTheSameTime && again > 0) return allowed(owner, sql, what, again - 1);
    if (code === noRight)
      throw new CannotMigrate(
        `The owner of the database may not ${what}. Let a superuser run: ${sql.replace(/PASSWORD .*/, 'PASSWORD …')};`,
      );
    throw error;
  }
}
