/** What a person's day holds, in numbers alone. */
export interface DayInNumbers {
  /** People to speak to today, as many as fit. */
  contacts: number;
  appointments: number;
  /** People who are due and wait until another day. */
  waiting: number;
  tasks: number;
  signals: number;
}

/** A mail as a mail program shows it. */
export interface MailWords {
  subject: string;
  text: string;
  html: string;
}

/** Whether a day asks anything at all; when it does not, no mail is sent. */
export function asksNothing({ contacts, appointments, tasks, signals }: DayInNumbers): boolean {
  return contacts + appointments + tasks + signals === 0;
}

/**
 * The morning mail: numbers and a link. A mailbox is not ours, so nobody is named in it, and nothing is told about
 * anybody.
 */
export function morningMail(day: DayInNumbers, link: string): MailWords {
  const parts = [
    count(day.contacts, 'mens', 'mensen'),
    count(day.appointments, 'afspraak', 'afspraken'),
    count(day.tasks, 'taak', 'taken'),
    count(day.signals, 'signaal', 'signalen'),
  ].filter((part) => part !== null);
  const lines = [
    line(day.contacts, 'Om te spreken', 'mens', 'mensen'),
    line(day.appointments, 'Afgesproken', 'afspraak', 'afspraken'),
    line(day.tasks, 'Beloofd', 'taak', 'taken'),
    line(day.signals, 'Nog open', 'signaal', 'signalen'),
  ].filter((one) => one !== null);
  const rest = day.waiting > 0 ? `Daarachter wachten er ${day.waiting}; die hoeven vandaag niet.` : null;
  const why = 'Je krijgt deze mail op je werkdagen. In Voortuin kies je bij "Je account" een ander uur, of geen mail.';
  return {
    subject: `Voortuin vandaag: ${parts.join(', ')}`,
    text: ['Goedemorgen,', 'Dit staat er vandaag voor je klaar:', lines.map((one) => `- ${one}`).join('\n'), rest, `Open je dag: ${link}`, why]
      .filter((part) => part !== null)
      .join('\n\n'), // prettier-ignore
    html: `<!doctype html><html lang="nl"><body style="font:16px/1.5 sans-serif;color:#1c2a22;max-width:32em">
<p>Goedemorgen,</p><p>Dit staat er vandaag voor je klaar:</p>
<ul>${lines.map((one) => `<li>${one}</li>`).join('')}</ul>
${rest ? `<p>${rest}</p>` : ''}<p><a href="${escaped(link)}" style="color:#1e5b3e;font-weight:bold">Open je dag</a></p>
<p style="font-size:14px;color:#526058">${escaped(why)}</p></body></html>`,
  };
}

function count(number: number, one: string, more: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : more}`;
}

function line(number: number, what: string, one: string, more: string): string | null {
  const words = count(number, one, more);
  return words && `${what}: ${words}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
