import { deliverRow } from './rows/deliver.ts';
import { gatesRow } from './rows/gates.ts';
import { listRow } from './rows/list.ts';
import { logRow } from './rows/log.ts';
import { memoryRows } from './rows/memory.ts';
import { minuteRow } from './rows/minute.ts';
import { sweepRow } from './rows/sweep.ts';
import type { Row } from './row.ts';

/** Every row, in the order of the report. */
export const rows: Row[] = [gatesRow, listRow, logRow, sweepRow, deliverRow, minuteRow, ...memoryRows];
