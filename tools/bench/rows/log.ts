import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { micros, percent, times, type Line } from '../report.ts';
import { routeCost } from '../route-cost.ts';
import { someoneIn } from '../someone.ts';
import type { Row } from '../row.ts';

/** Logging a conversation, beside a bare stub that sends Postgres the same statements. */
export const logRow: Row = {
  name: 'log',
  run: async ({ world, sizes, say }) => {
    const lines: Line[] = [];
    for (const size of sizes) {
      const loaded = await world.loaded(size);
      // A million takes the few thousand more without a difference; ten thousand would not be ten thousand any more.
      const { ownerUrl, appUrl } = size > 100_000 ? loaded : await world.copy(loaded, 'bench_log');
      const { token } = await someoneIn(ownerUrl);
      const who = await welcome(ownerUrl);
      const { ours, floor, ratio, noise, statements } = await routeCost(
        appUrl,
        {
          method: 'POST',
          token,
          path: () => '/api/v1/contact-moments',
          body: (n) => ({
            id: randomUUID(),
            caregiverId: who[n % who.length],
            channel: 'phone',
            outcome: 'spoken',
            howItGoes: 'green',
            heldAt: new Date().toISOString(),
            minutes: 12,
            note: 'Het gaat beter dan vorige keer.',
          }),
        },
        world.folder,
      );
      say(statements.map(({ text }, n) => `  ${n + 1}. ${text.replace(/\s+/g, ' ').slice(0, 110)}`).join('\n'));
      lines.push(
        {
          row: `logging a contact at ${size}`, ours: micros(ours), floor: micros(floor), ratio: times(ratio), noise: percent(noise),
          reach: '≤ 2 × a bare stub', met: ratio <= 2,
        },
        {
          row: `round trips to log at ${size}`, ours: String(statements.length), floor: '', ratio: '', noise: '',
          reach: '≤ 8, session and transaction too', met: statements.length <= 8,
        },
      ); // prettier-ignore
    }
    return lines;
  },
};

/** Some thousands of caregivers with an ordinary next contact. */
async function welcome(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `SELECT caregiver_id AS id FROM planned_contact WHERE state = 'open' AND kind = 'contact' LIMIT 15000`,
  );
  await client.end();
  return rows.map(({ id }) => id);
}
