import type { Colours, Size } from './browser.ts';
import { demoNames, screens } from './screens.ts';
import './one-town.ts';
import { theTown } from './town.ts';
import { aVisitor, axe, show, sideways, signInAs } from './visitor.ts';

const looks: [Size, Colours][] = [
  ['phone', 'light'],
  ['phone', 'dark'],
  ['desk', 'light'],
  ['desk', 'dark'],
];

describe('every screen', () => {
  beforeAll(() => theTown());

  for (const [size, colours] of looks) {
    for (const who of [null, 'consultant', 'teamLead', 'administrator', 'partnerPerson'] as const) {
      it(`of ${who ?? 'nobody yet'} at the ${size} in ${colours}: axe finds nothing, nothing sticks out, the browser complains of nothing`, async () => {
        const visitor = await aVisitor(size, colours);
        try {
          if (who) await signInAs(visitor, demoNames[who]);
          for (const screen of screens.filter((one) => one.who === who)) {
            await show(visitor, screen);
            expect(await axe(visitor.page))
              .withContext(screen.name)
              .toEqual([]);
            expect(await sideways(visitor.page))
              .withContext(`${screen.name} sideways`)
              .toBe(0);
          }
          expect(visitor.complaints).toEqual([]);
        } finally {
          await visitor.leave();
        }
      });
    }
  }
});
