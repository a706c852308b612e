import { Database } from '@voortuin/server/platform/database/database';
import type { Asked, Subject } from './gate.ts';

const back = new Error('looked at, and taken back');

/** Does something inside the organisation and takes it back, so that a question that writes can be asked again. */
export async function undone(services: Asked, actor: Subject['actor'], work: () => Promise<unknown>): Promise<void> {
  await services
    .get(Database)
    .inside(actor, async () => {
      await work();
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
}
