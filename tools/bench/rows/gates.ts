import { gates } from '../gates/gates.ts';
import { reachOf } from '../gates/reach.ts';
import { subjectIn } from '../gates/subject.ts';
import type { Line } from '../report.ts';
import { openServices } from '../services.ts';
import type { Row } from '../row.ts';

/** What the hot questions ask of Postgres: pages, and no table that grows read from end to end. */
export const gatesRow: Row = {
  name: 'gates',
  run: async ({ world, sizes }) => {
    const lines: Line[] = [];
    for (const size of sizes) {
      const { ownerUrl, appUrl } = await world.loaded(size);
      const services = await openServices(appUrl);
      const subject = await subjectIn(ownerUrl);
      for (const gate of gates) {
        const { buffers, scanned } = await reachOf(gate, services, subject);
        const most = gate.most(size);
        lines.push({
          row: `${gate.name} at ${size}`, ours: `${buffers} buffers`, floor: scanned.length > 0 ? `reads all of ${scanned.join(', ')}` : '', ratio: '', noise: '',
          reach: gate.whole ? `≤ ${most}, reads each line once` : `≤ ${most}, no scan of all`, met: buffers <= most && scanned.length === 0,
        }); // prettier-ignore
      }
      await services.close();
    }
    return lines;
  },
};
