import { bareSurname } from '../caregivers/likely-same.ts';
import { isMobile } from '../platform/phone-number.ts';

/** What somebody can be recognised by in another organisation; phones in E.164. */
export interface Identifiable {
  lastName: string;
  bornOn: string | null;
  phone: string | null;
  secondPhone: string | null;
  email: string | null;
  postcode: string | null;
}

/**
 * The texts of which one in common says that two organisations know the same person. A mobile number or an e-mail
 * address alone is enough; a landline belongs to a house, so that it counts with the surname only; a surname counts with
 * birth date and postcode.
 */
export function identifiersOf({ lastName, bornOn, phone, secondPhone, email, postcode }: Identifiable): string[] {
  const surname = bareSurname(lastName);
  const phones = [phone, secondPhone].filter((one) => one !== null);
  const all = [
    ...phones.map((one) => (isMobile(one) ? `mobile ${one}` : `landline ${one} ${surname}`)),
    email && `email ${email.trim().toLowerCase()}`,
    bornOn && postcode && surname && `person ${surname} ${bornOn} ${postcode.replace(/\s/g, '').toUpperCase()}`,
  ];
  return [...new Set(all.filter((one): one is string => Boolean(one)))];
}
