import type { Line } from './report.ts';
import type { World } from './world.ts';

/** What a row may use. */
export interface Bench {
  world: World;
  /** The numbers of caregivers to measure at. */
  sizes: number[];
  /** Whether there is time for the long form of a row. */
  long: boolean;
  say: (line: string) => void;
}

/** A row of the report: its word on the command line, and how it is measured. */
export interface Row {
  name: string;
  run(bench: Bench): Promise<Line[]>;
}
