import { areLikelySame, bareSurname, whatIsSame, type Recognisable } from '@voortuin/domain/caregivers/likely-same';
import type { Likely } from './import-row.ts';

interface Earlier {
  row: number;
  name: string;
  who: Recognisable;
}

/** The rows of a list that were read already, found by what a person is recognised by. */
export class EarlierRows {
  private readonly byKey = new Map<string, Earlier[]>();
  private readonly byFingerprint = new Map<string, Earlier>();

  /** The earlier rows that a row may be the same as, and remembers it for the rows to come. */
  meet(row: number, name: string, who: Recognisable, fingerprint: string): Likely[] {
    const whole = this.byFingerprint.get(fingerprint);
    const likely: Likely[] = whole ? [{ id: null, row: whole.row, name: whole.name, same: ['whole-row'] }] : [];
    const keys = keysOf(who);
    const candidates = new Set(keys.flatMap((key) => this.byKey.get(key) ?? []));
    for (const earlier of candidates) {
      if (earlier === whole) continue;
      const same = whatIsSame(who, earlier.who);
      if (areLikelySame(same)) likely.push({ id: null, row: earlier.row, name: earlier.name, same });
    }
    const own = { row, name, who };
    if (!whole) this.byFingerprint.set(fingerprint, own);
    for (const key of keys) {
      const there = this.byKey.get(key);
      if (there) there.push(own);
      else this.byKey.set(key, [own]);
    }
    return likely.slice(0, MOST_LIKELY);
  }
}

/** Whoever resembles more people than this is looked at anyway. */
const MOST_LIKELY = 5;

/** Only the name beside one of these makes two people likely the same, so the name is in each key. */
function keysOf({ lastName, phone, email, bornOn, postcode, houseNumber }: Recognisable): string[] {
  const address = postcode && houseNumber !== null ? `${postcode} ${houseNumber}` : null;
  const name = bareSurname(lastName);
  return [phone && `p${phone}`, email && `e${email}`, bornOn && `b${bornOn}`, address && `a${address}`]
    .filter(Boolean)
    .map((key) => `${key} ${name}`);
}
