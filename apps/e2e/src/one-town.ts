// One town serves all spec files: it is left when the last spec is done.
import { leaveTown } from './town.ts';

afterAll(() => leaveTown());
