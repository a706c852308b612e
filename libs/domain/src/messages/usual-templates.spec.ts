import { templateKinds } from '@voortuin/contract/messages/words';
import { fillText, unknownFields } from './fill-text.ts';
import { textLength } from './text-length.ts';
import { usualTemplates } from './usual-templates.ts';

const filled = {
  voornaam: 'Annemarie',
  naam: 'Annemarie van den Berg',
  consulent: 'Sanne de Koning',
  organisatie: 'Steunpunt Wilgendonk',
  telefoon: '085 123 45 67',
  dag: 'donderdag 26 november',
  dagdeel: 'loop van de dag',
  link: 'https://voortuin.steunpunt-wilgendonk.nl/mijn/0123456789abcdefghijkl',
};

describe('The templates that an organisation begins with', () => {
  it('are one of each kind but the text that is written by hand', () => {
    expect(usualTemplates.map(({ kind }) => kind)).toEqual(templateKinds.filter((kind) => kind !== 'by-hand'));
  });

  it('cost two parts at most, with names of usual length', () => {
    for (const { text } of usualTemplates) {
      expect(unknownFields(text)).toEqual([]);
      const { encoding, parts } = textLength(fillText(text, filled));
      expect(encoding).toBe('gsm-7');
      expect(parts).toBeLessThanOrEqual(2);
    }
  });

  it('say "u", and how goes it says how to answer and how to stop', () => {
    for (const { text } of usualTemplates) expect(text).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
    expect(usualTemplates.find(({ kind }) => kind === 'how-goes-it')!.text).toMatch(
      /Antwoord 1 goed, 2 bel mij\. STOP = geen sms meer\.$/,
    );
  });
});
