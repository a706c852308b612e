import { WrongSetting } from './config.ts';
import { isDatabaseAway } from './database/connect.ts';

/** What keeps an app from starting, told in a sentence. */
export class CannotStart extends Error {}

/** Why an app does not start, in a sentence where it can be said in one. */
export function whyNotStarted(error: unknown): unknown {
  if (error instanceof WrongSetting || error instanceof CannotStart) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program; PORT chooses another one.`;
  if (code === '28P01' || code === '28000') return 'Postgres does not accept the user and password in DATABASE_URL.';
  if (code === '3D000') return 'The database in DATABASE_URL does not exist.';
  if (isDatabaseAway(error)) return 'Postgres cannot be reached at the address in DATABASE_URL.';
  return error;
}
