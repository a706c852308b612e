import '@angular/localize/init';
import { outcomesByChannel, outcomes } from '@voortuin/contract/contact-moments/words';
import { channels } from '@voortuin/contract/rhythms/words';
import {
  emptyDraft,
  hasSomethingToLose,
  savesAtOnce,
  stillToAnswer,
  withChannel,
  withExtra,
  withOutcome,
  type ContactDraft,
} from './contact-draft.ts';
import { requestOf } from './contact-request.ts';

const now = '2026-11-22T10:00:00.000Z';
const aDraft = (about: Partial<ContactDraft> = {}): ContactDraft => ({ ...emptyDraft({ channel: 'phone' }), ...about });

describe('A contact that is being logged', () => {
  it('begins with nothing chosen about what came of it or how she feels', () => {
    const { outcome, howItGoes, open } = aDraft();
    expect({ outcome, howItGoes, open }).toEqual({ outcome: null, howItGoes: null, open: [] });
  });

  it('is saved by the face alone only when she was spoken to and nothing was added', () => {
    for (const outcome of outcomes)
      expect(savesAtOnce(withOutcome(aDraft(), outcome, now)))
        .withContext(outcome)
        .toBe(outcome === 'spoken');
    expect(savesAtOnce(withExtra(withOutcome(aDraft(), 'spoken', now), 'note', true))).toBeFalse();
  });

  it('asks how it goes before a conversation is saved, and takes "not asked" for an answer', () => {
    const spoken = withOutcome(aDraft(), 'spoken', now);
    expect(stillToAnswer(spoken)).toBe('how-it-goes');
    expect(stillToAnswer({ ...spoken, howItGoes: 'not-asked' })).toBeNull();
  });

  it('asks what "wants no contact" means', () => {
    expect(stillToAnswer(withOutcome(aDraft(), 'wants-no-contact', now))).toBe('meaning');
  });

  it('asks nothing more of a miss', () => {
    for (const outcome of ['no-answer', 'someone-else', 'not-convenient'] as const)
      expect(stillToAnswer(withOutcome(aDraft(), outcome, now))).toBeNull();
  });

  it('never keeps an outcome that its channel does not have', () => {
    for (const from of channels)
      for (const outcome of outcomesByChannel[from])
        for (const to of channels) {
          const moved = withChannel(withOutcome(aDraft({ channel: from }), outcome, now), to);
          const possible: readonly string[] = outcomesByChannel[to];
          expect(moved.outcome === null || possible.includes(moved.outcome)).toBeTrue();
        }
  });

  it('forgets how it goes when it turns out she was not spoken to', () => {
    const spoken = { ...withOutcome(aDraft(), 'spoken', now), howItGoes: 'red' as const };
    expect(withOutcome(spoken, 'no-answer', now).howItGoes).toBeNull();
  });

  it('has one next moment: an appointment folds another day away', () => {
    const draft = withExtra(withExtra(withOutcome(aDraft(), 'spoken', now), 'next', true), 'appointment', true);
    expect(draft.open).toEqual(['appointment']);
  });

  it('plans nothing with who wants no contact', () => {
    const draft = withExtra(withOutcome(aDraft(), 'spoken', now), 'appointment', true);
    expect(withOutcome(draft, 'wants-no-contact', now).open).toEqual([]);
  });

  it('may be put away without a word while only pressed, not once something was typed', () => {
    expect(hasSomethingToLose(withOutcome(aDraft(), 'spoken', now))).toBeFalse();
    expect(hasSomethingToLose(aDraft({ note: 'Slaapt slecht' }))).toBeTrue();
  });
});

describe('The request of a contact', () => {
  it('is the same each time, so that sending it again saves it once', () => {
    const draft = { ...withOutcome(aDraft(), 'spoken', now), howItGoes: 'green' as const };
    expect(requestOf(draft, 'c')).toEqual(requestOf(withOutcome(draft, 'spoken', '2026-11-22T11:00:00Z'), 'c'));
  });

  it('keeps the moment the call began, not the moment of saving', () => {
    const draft = withOutcome(aDraft({ startedAt: '2026-11-22T09:00:00.000Z' }), 'no-answer', now);
    expect(requestOf(draft, 'c').heldAt).toBe('2026-11-22T09:00:00.000Z');
  });

  it('sends nothing that is folded away', () => {
    const draft = withOutcome(aDraft({ note: 'weg', task: { what: 'weg', dueOn: '2026-12-01' } }), 'no-answer', now);
    const { note, task } = requestOf(draft, 'c');
    expect({ note, task }).toEqual({ note: undefined, task: undefined });
  });

  it('never says how it goes with somebody who was not spoken to', () => {
    expect(requestOf({ ...withOutcome(aDraft(), 'no-answer', now), howItGoes: 'red' }, 'c').howItGoes).toBeUndefined();
  });

  it('says of a pause until when, and of closing why', () => {
    const draft = withOutcome(aDraft(), 'wants-no-contact', now);
    const pause = requestOf(
      { ...draft, noContact: { ...draft.noContact, meaning: 'pause', untilOn: '2027-01-01' } },
      'c',
    );
    expect(pause.noContact).toEqual({ meaning: 'pause', untilOn: '2027-01-01', pauseReason: 'own-wish' });
    const close = requestOf(
      { ...draft, noContact: { ...draft.noContact, meaning: 'close', closureReason: 'moved-away' } },
      'c',
    );
    expect(close.noContact).toEqual({ meaning: 'close', closureReason: 'moved-away' });
  });
});
