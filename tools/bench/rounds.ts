/** One side of a comparison: does its work once and answers what it cost. */
export type Side = () => Promise<number>;

/** The least that each side took over all rounds, and how far the rounds lay apart. */
export interface Compared {
  ours: number;
  floor: number;
  /** Ours as so many times the floor. */
  ratio: number;
  /** How much the middle round of a side took more than its least, as a part of it; the greater of both sides. */
  noise: number;
}

/** Runs both sides by turns, the first of them by turns too, after one round that does not count. */
export async function compare(ours: Side, floor: Side, rounds = 5): Promise<Compared> {
  await ours();
  await floor();
  const took: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
    for (const side of order) took[side].push(await (side === 'ours' ? ours : floor)());
  }
  const least = { ours: Math.min(...took.ours), floor: Math.min(...took.floor) };
  return { ...least, ratio: least.ours / least.floor, noise: Math.max(spread(took.ours), spread(took.floor)) };
}

function spread(took: number[]): number {
  const sorted = took.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]! / sorted[0]! - 1;
}
