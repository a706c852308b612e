/** What may stand in a line: ids, codes and counts; never a name, a number or a note. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type Level = (typeof levels)[number];

/** Writes one line of JSON for each thing worth knowing. */
export class Log {
  private readonly most: number;

  constructor(
    level: string,
    private readonly write: (line: string) => void = (line) => process.stdout.write(line),
  ) {
    const at = levels.indexOf(level as Level);
    this.most = at < 0 ? levels.indexOf('info') : at;
  }

  debug(event: string, fields?: LogFields): void {
    this.line('debug', event, fields);
  }

  info(event: string, fields?: LogFields): void {
    this.line('info', event, fields);
  }

  warn(event: string, fields?: LogFields): void {
    this.line('warn', event, fields);
  }

  /** An error with where it came from. */
  error(event: string, error: unknown, fields?: LogFields): void {
    this.line('error', event, { ...fields, ...withoutContent(error) });
  }

  private line(level: Level, event: string, fields: LogFields = {}): void {
    if (levels.indexOf(level) > this.most) return;
    this.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
  }
}

/**
 * An error without what people wrote. A message of Postgres, of JSON.parse or of whatever cites its input may hold a
 * name, so a message is kept only of the kinds that speak of the code itself.
 */
export function withoutContent(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { driverError } = error as { driverError?: unknown };
  const { code, constraint, table, routine } = (driverError ?? error) as Record<string, string | undefined>;
  const speaksOfCode =
    ['TypeError', 'ReferenceError', 'RangeError'].includes(error.name) || error.constructor === Error;
  return {
    error: error.name,
    code,
    constraint,
    table,
    routine,
    message: speaksOfCode && !driverError ? error.message : undefined,
    where: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim())
      .join(' | '),
  };
}
