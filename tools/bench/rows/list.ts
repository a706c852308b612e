import { micros, percent, times, type Line } from '../report.ts';
import { routeCost } from '../route-cost.ts';
import { someoneIn } from '../someone.ts';
import type { Row } from '../row.ts';

/** The list of fifty caregivers, beside a bare stub that asks Postgres the same. */
export const listRow: Row = {
  name: 'list',
  run: async ({ world, sizes }) => {
    const lines: Line[] = [];
    for (const size of sizes) {
      const { ownerUrl, appUrl } = await world.loaded(size);
      const { token } = await someoneIn(ownerUrl);
      const page = (items: number) =>
        routeCost(appUrl, { method: 'GET', token, path: () => `/api/v1/caregivers?size=${items}` }, world.folder);
      const { ours, floor, ratio, noise, statements } = await page(50);
      const few = (await page(5)).statements.length;
      lines.push(
        {
          row: `list request of 50 at ${size}`, ours: micros(ours), floor: micros(floor), ratio: times(ratio), noise: percent(noise),
          reach: '≤ 2.5 × a bare stub', met: ratio <= 2.5,
        },
        {
          row: `queries of a list of 50 at ${size}`, ours: String(statements.length), floor: `${few} for 5`, ratio: times(statements.length / few), noise: '',
          reach: 'constant in page size', met: statements.length === few,
        },
      ); // prettier-ignore
    }
    return lines;
  },
};
