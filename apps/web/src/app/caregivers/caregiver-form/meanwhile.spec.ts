import '@angular/localize/init';
import { nothingTyped, type CaregiverTyped } from './caregiver-typed.ts';
import { differs, meanwhile, together } from './meanwhile.ts';

const read: CaregiverTyped = { ...nothingTyped(), lastName: 'Berg', phone: '06 12345678', email: 'oud@voorbeeld.nl' };
const named = (mine: CaregiverTyped, theirs: CaregiverTyped) =>
  meanwhile(read, mine, theirs).map(({ thing, clash }) => [thing.fields[0], clash]);

describe('When a colleague changed her meanwhile', () => {
  it('what only the colleague changed is taken over, and what only I changed stays', () => {
    const mine = { ...read, phone: '06 87654321' };
    const theirs = { ...read, note: 'Belt liever zelf terug.' };
    expect(named(mine, theirs)).toEqual([['note', false]]);
    const both = together(read, mine, theirs, () => false);
    expect(both.phone).toBe('06 87654321');
    expect(both.note).toBe('Belt liever zelf terug.');
  });

  it('what both changed is asked, and the answer holds for that thing alone', () => {
    const mine = { ...read, phone: '06 11111111', email: 'ik@voorbeeld.nl' };
    const theirs = { ...read, phone: '06 22222222', email: 'zij@voorbeeld.nl' };
    expect(named(mine, theirs)).toEqual([['phone', true], ['email', true]]); // prettier-ignore
    const both = together(read, mine, theirs, ({ fields }) => fields.includes('email'));
    expect(both.phone).toBe('06 22222222');
    expect(both.email).toBe('ik@voorbeeld.nl');
  });

  it('the same change by both is no question', () => {
    const changed = { ...read, phone: '06 33333333' };
    expect(named(changed, { ...changed })).toEqual([]);
  });

  it('every field of the form stands in a thing, so that nothing is lost unseen', () => {
    for (const field of Object.keys(read) as (keyof CaregiverTyped)[]) {
      const changed = { ...read, [field]: 'anders' } as CaregiverTyped;
      expect(differs(read, changed)).withContext(field).toBeTrue();
    }
  });
});
