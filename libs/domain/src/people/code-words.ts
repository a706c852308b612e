/** For how many minutes a one-time code works. */
export const codeMinutes = 10;

/** What a text with a code says: nothing about anybody. */
export function codeText(code: string): string {
  return `Uw code is ${code}. Hij werkt ${codeMinutes} minuten, in de browser waarin u erom vroeg. Geef hem aan niemand. Voortuin`;
}

/** What a voice on a landline says, digit by digit. */
export function spokenCode(code: string): string {
  return `Goedendag. U vroeg om een code. De code is: ${[...code].join(', ')}.`;
}

/** The mail to a second address. */
export function codeMail(code: string): { subject: string; text: string } {
  return {
    subject: 'Uw code',
    text: [
      `Uw code is ${code}.`,
      `Hij werkt ${codeMinutes} minuten, en alleen in de browser waarin u erom vroeg. Geef hem aan niemand.`,
      'Vroeg u niet om een code? Dan hoeft u niets te doen.',
    ].join('\n\n'),
  };
}
