import { Database } from '@voortuin/server/platform/database/database';
import type { Services } from '../services.ts';
import type { Gate, Subject } from './gate.ts';
import { plansOf } from './plans.ts';

/** How far a question reached. */
export interface Reach {
  /** Pages of the largest of its statements. */
  buffers: number;
  /** Tables that grow and were read from end to end, though they may not. */
  scanned: string[];
}

/** Asks the question of a gate, and looks how far each of its statements reached. */
export async function reachOf(gate: Gate, services: Pick<Services, 'get'>, subject: Subject): Promise<Reach> {
  const plans = await plansOf(services.get(Database), () => gate.ask(services, subject));
  if (plans.length === 0) throw new Error(`${gate.name} asked nothing`);
  return {
    buffers: Math.max(...plans.map((plan) => plan.buffers)),
    scanned: [...new Set(plans.flatMap((plan) => plan.scanned))].filter((table) => table !== gate.whole),
  };
}
