import type { Size } from './browser.ts';
import { demoNames, screens } from './screens.ts';
import './one-town.ts';
import { theTown } from './town.ts';
import { aVisitor, axe, show, sideways, signInAs } from './visitor.ts';

describe('every screen', () => {
  beforeAll(() => theTown());

  for (const size of ['phone', 'desk'] as const satisfies Size[]) {
    for (const who of [null, 'consultant', 'teamLead', 'administrator', 'partnerPerson'] as const) {
      it(`of ${who ?? 'nobody yet'} at the ${size}: axe finds nothing in the light or in the dark, nothing sticks out, the browser complains of nothing`, async () => {
        const visitor = await aVisitor(size);
        const { page } = visitor;
        try {
          if (who) await signInAs(visitor, demoNames[who]);
          for (const screen of screens.filter((one) => one.who === who)) {
            await show(visitor, screen);
            expect(await axe(page))
              .withContext(screen.name)
              .toEqual([]);
            expect(await sideways(page))
              .withContext(`${screen.name} sideways`)
              .toBe(0);
            // In the dark the same page has other colours and nothing else.
            await page.emulateMedia({ colorScheme: 'dark' });
            expect(await axe(page, 'colours'))
              .withContext(`${screen.name} in the dark`)
              .toEqual([]);
            await page.emulateMedia({ colorScheme: 'light' });
          }
          expect(visitor.complaints).toEqual([]);
        } finally {
          await visitor.leave();
        }
      });
    }
  }
});
