import type { Type } from '@nestjs/common';
import type { Sweep } from './platform/queue/sweeps.ts';

/** Every sweep, in the order in which they look. */
export const sweeps: Type<Sweep>[] = [];
