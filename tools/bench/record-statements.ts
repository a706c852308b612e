// Loaded before an app: tells its launcher each statement that goes to Postgres, with the rows that came back.
import pg from 'pg';

type Query = (this: unknown, ...given: unknown[]) => unknown;

const query = pg.Client.prototype.query as unknown as Query;
pg.Client.prototype.query = function (this: unknown, ...given: unknown[]): unknown {
  const answer = query.apply(this, given);
  const [asked, values] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
  const text = typeof asked === 'string' ? asked : asked.text;
  if (text && answer instanceof Promise)
    void answer.then(
      (result: { rows?: unknown[] }) =>
        process.send?.({
          statement: {
            text,
            values: values ?? (typeof asked === 'string' ? [] : (asked.values ?? [])),
            rows: result.rows ?? [],
          },
        }),
      () => {},
    );
  return answer;
} as never;
