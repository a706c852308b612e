import { language } from '../platform/dates.ts';
/** What is the same about two people, in a few words: zelfde naam en telefoon. */
export function saySame(same: readonly string[]): string {
  const named = same.map((one) => words[one] ?? one);
  return $localize`zelfde ${new Intl.ListFormat(language()).format(named)}:things:`;
}

const words: Record<string, string> = {
  name: $localize`naam`,
  'birth-date': $localize`geboortedatum`,
  phone: $localize`telefoonnummer`,
  email: $localize`e-mailadres`,
  address: $localize`adres`,
};
