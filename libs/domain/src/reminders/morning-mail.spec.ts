import { asksNothing, morningMail } from './morning-mail.ts';

const nothing = { contacts: 0, appointments: 0, waiting: 0, tasks: 0, signals: 0 };

describe('The morning mail', () => {
  it('tells numbers and a link, in words one says', () => {
    const mail = morningMail(
      { contacts: 7, appointments: 1, waiting: 14, tasks: 2, signals: 1 },
      'https://voortuin.example/vandaag',
    );
    expect(mail.subject).toBe('Voortuin vandaag: 7 mensen, 1 afspraak, 2 taken, 1 signaal');
    expect(mail.text).toContain('- Om te spreken: 7 mensen\n- Afgesproken: 1 afspraak\n- Beloofd: 2 taken');
    expect(mail.text).toContain('Daarachter wachten er 14; die hoeven vandaag niet.');
    expect(mail.text).toContain('https://voortuin.example/vandaag');
    expect(mail.html).toContain('href="https://voortuin.example/vandaag"');
  });

  it('leaves out what there is none of', () => {
    const { subject, text, html } = morningMail({ ...nothing, contacts: 1 }, 'https://voortuin.example/');
    expect(subject).toBe('Voortuin vandaag: 1 mens');
    for (const words of [text, html]) expect(words).not.toMatch(/afspra|Beloofd|signa|Daarachter|undefined|null/);
  });

  it('is not sent for a day that asks nothing, also when people wait until later', () => {
    expect(asksNothing(nothing)).toBeTrue();
    expect(asksNothing({ ...nothing, waiting: 3 })).toBeTrue();
    for (const one of ['contacts', 'appointments', 'tasks', 'signals'] as const)
      expect(asksNothing({ ...nothing, [one]: 1 }))
        .withContext(one)
        .toBeFalse();
  });
});
