import {
  beginWith, draftOf, emptyText, hasOwnWords, hasReplaced, isUntouched, onDay, putBack, takeFilled,
} from './text-draft.ts'; // prettier-ignore

const template = { id: 't', kind: 'confirm', name: 'Bevestigen', text: 'Dag {voornaam}, tot {dag}.' } as const;

describe('A text to one caregiver, while it is written', () => {
  it('begins with a template and takes its fields over once they are known', () => {
    const begun = beginWith(emptyText(), template);
    expect(begun.kind).toBe('confirm');
    const filled = takeFilled(begun, 'Dag Ria, tot donderdag.');
    expect(filled.text).toBe('Dag Ria, tot donderdag.');
    expect(isUntouched(filled)).toBeTrue();
    expect(hasOwnWords(filled)).toBeFalse();
  });

  it('keeps what somebody wrote, whatever comes in afterwards', () => {
    const written = { ...beginWith(emptyText(), template), text: 'Dag Ria, tot gauw!' };
    expect(takeFilled(written, 'Dag Ria, tot donderdag.').text).toBe('Dag Ria, tot gauw!');
    expect(onDay(written, '2026-11-26').text).toBe('Dag Ria, tot gauw!');
    expect(hasOwnWords(written)).toBeTrue();
  });

  it('is filled anew for another day as long as nobody wrote in it', () => {
    const filled = takeFilled(beginWith(emptyText(), template), 'Dag Ria, tot donderdag.');
    const moved = onDay(filled, '2026-11-27');
    expect(moved.text).toBe(template.text);
    expect(takeFilled(moved, 'Dag Ria, tot vrijdag.').text).toBe('Dag Ria, tot vrijdag.');
  });

  it('keeps the words of somebody’s own that a template replaces, and puts them back when asked', () => {
    const written = { ...emptyText(), text: 'Dag Ria, ik dacht aan je.' };
    const begun = takeFilled(beginWith(written, template), 'Dag Ria, tot donderdag.');
    expect(hasReplaced(begun)).toBeTrue();
    const other = beginWith(begun, { ...template, id: 'u', text: 'Hoi {voornaam}' });
    expect(hasReplaced(other)).withContext('after looking at another template').toBeTrue();
    const back = putBack(other);
    expect(back.text).toBe('Dag Ria, ik dacht aan je.');
    expect([back.templateId, hasReplaced(back), hasOwnWords(back)]).toEqual([null, false, true]);
    expect(hasReplaced(beginWith(emptyText(), template))).toBeFalse();
  });

  it('asks whether she may be texted before there is a word', () => {
    const { text, caregiverIds, onDay: day } = draftOf(emptyText(), 'c');
    expect(text.length).toBeGreaterThan(0);
    expect(caregiverIds).toEqual(['c']);
    expect(day).toBeNull();
  });
});
