import 'reflect-metadata';
import type { JobName, Jobs } from '@voortuin/server/platform/queue/jobs';

/** Under this key a method tells which job it carries out. */
export const HANDLES = Symbol('handles');

/** Says which job a method carries out; each job of the catalogue has exactly one. */
export function Handles<N extends JobName>(name: N) {
  return (target: object, key: string, _: { value?: (payload: Jobs[N]) => Promise<void> }): void => {
    Reflect.defineMetadata(HANDLES, name, target, key);
  };
}
