import { axe } from './axe.ts';
import type { Size } from './browser.ts';
import { demoNames, screens } from './screens.ts';
import './one-town.ts';
import { theTown } from './town.ts';
import { aVisitor, show, sideways, signInAs, type Visitor } from './visitor.ts';

describe('every screen', () => {
  beforeAll(() => theTown());

  for (const size of ['phone', 'desk'] as const satisfies Size[]) {
    for (const who of [null, 'consultant', 'teamLead', 'administrator', 'partnerPerson'] as const) {
      describe(`of ${who ?? 'nobody yet'} at the ${size}: axe finds nothing in the light or in the dark, nothing sticks out, the browser complains of nothing`, () => {
        let visitor: Visitor;

        beforeAll(async () => {
          visitor = await aVisitor(size);
          if (who) await signInAs(visitor, demoNames[who]);
        });
        afterAll(() => visitor.leave());

        for (const screen of screens.filter((one) => one.who === who))
          it(`on ${screen.name}`, async () => {
            const { page, complaints } = visitor;
            await page.emulateMedia({ colorScheme: 'light' });
            await show(visitor, screen);
            expect(await axe(page)).toEqual([]);
            expect(await sideways(page))
              .withContext('sideways')
              .toBe(0);
            // In the dark the same page has other colours and nothing else.
            await page.emulateMedia({ colorScheme: 'dark' });
            expect(await axe(page, 'colours'))
              .withContext('in the dark')
              .toEqual([]);
            expect(complaints.splice(0)).toEqual([]);
          });
      });
    }
  }
});
