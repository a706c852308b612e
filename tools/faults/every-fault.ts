import { faults, type Fault } from './faults.ts';
import { mailFaults, type MailFault } from './mails/mail-faults.ts';
import { textFaults, type TextFault } from './texts/text-faults.ts';

/** Everything that a run can meet, in the order of the table. */
export const everyFault: (Fault | MailFault | TextFault)[] = [...faults, ...mailFaults, ...textFaults];

/** The fault of a name. */
export function faultNamed(name: string): Fault | MailFault | TextFault {
  const fault = everyFault.find((one) => one.name === name);
  if (!fault) throw new Error(`there is no fault "${name}"`);
  return fault;
}
