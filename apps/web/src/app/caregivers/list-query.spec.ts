import '@angular/compiler';
import '@angular/localize/init';
import { convertToParamMap } from '@angular/router';
import { everyone, fromAddress, toAddress, toRequest } from './list-query.ts';

const consultantId = '0197c0de-0000-7000-8000-000000000001';

describe('The query of a list of caregivers', () => {
  it('comes back from the address as it went in', () => {
    const query = {
      ...everyone,
      sight: 'too-long',
      consultantId,
      neighbourhood: 'Oude Sas',
      unassigned: true,
    } as const;
    const given = Object.entries(toAddress(query)).filter(([, value]) => value !== null);
    expect(
      fromAddress(convertToParamMap(Object.fromEntries(given.map(([name, value]) => [name, String(value)])))),
    ).toEqual(query);
  });

  it('leaves out of an address what nobody could have meant', () => {
    const address = convertToParamMap({ stand: 'zomaar', consulent: "1' OR 1=1", nietToegewezen: 'misschien' });
    expect(fromAddress(address)).toEqual(everyone);
  });

  it('asks the API for what is given alone', () => {
    expect(toRequest(everyone, '  ', { size: 50 }).toString()).toBe('size=50');
    const asked = toRequest({ ...everyone, sight: 'due', unassigned: true }, ' de Boer ', { size: 50, after: 'x' });
    expect(asked.toString()).toBe('sight=due&unassigned=true&search=de%20Boer&size=50&after=x');
  });
});
