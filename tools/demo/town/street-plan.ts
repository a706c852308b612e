import type { Dice } from '../dice.ts';
import type { Neighbourhood } from './neighbourhoods.ts';

/** A front door of the invented town. */
export interface Door {
  neighbourhood: Neighbourhood;
  street: string;
  houseNumber: number;
  addition: string | null;
  postcode: string;
  latitude: number;
  longitude: number;
}

/** The tower in the middle of Wilgendonk. */
export const tower = { latitude: 51.4535, longitude: 4.1185 };

interface Street {
  name: string;
  from: readonly [number, number];
  along: readonly [number, number];
  houses: number;
}

const PLOT = { grid: 8, village: 13, dike: 32 } as const;
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXZ';

/** A neighbourhood's front doors in the order of its streets, as far from each other as houses are. */
export function doorsOf(neighbourhood: Neighbourhood, from: Dice): Door[] {
  return streetsOf(neighbourhood, from).flatMap((street, place) => {
    const even = `${neighbourhood.digits}${LETTERS[place]}${LETTERS[(place * 5 + 2) % LETTERS.length]}`;
    const odd = `${neighbourhood.digits}${LETTERS[place]}${LETTERS[(place * 5 + 7) % LETTERS.length]}`;
    return Array.from({ length: street.houses }, (_, index) => {
      const houseNumber = index + 1;
      const at = Math.floor(index / 2) * PLOT[neighbourhood.form] + 10;
      const beside = (houseNumber % 2 === 0 ? 1 : -1) * (neighbourhood.form === 'dike' ? 18 : 11);
      const [u, v] = street.along;
      return {
        neighbourhood,
        street: street.name,
        houseNumber,
        addition: from.chance(0.06) ? from.one(['A', 'B', 'bis', 'rood']) : null,
        postcode: houseNumber % 2 === 0 ? even : odd,
        ...placeOf(neighbourhood, street.from[0] + u * at - v * beside, street.from[1] + v * at + u * beside),
      };
    });
  });
}

/** Streets that cross each other; in a village a long one with short ones off it, on a dike one behind the other. */
function streetsOf({ streets, form }: Neighbourhood, from: Dice): Street[] {
  return streets.map((name, place): Street => {
    const across = place % 2 === 1;
    const row = Math.floor(place / 2);
    const bend = from.whole(-9, 9);
    if (form === 'grid') {
      const rows = Math.ceil(streets.length / 2);
      const beside = (row - (rows - 1) / 2) * 78 + bend;
      const length = from.whole(240, 380);
      const start: [number, number] = across ? [beside, -length / 2] : [-length / 2, beside];
      return { name, from: start, along: across ? [0, 1] : [1, 0], houses: Math.floor(length / PLOT.grid) * 2 };
    }
    if (place === 0) return { name, from: [-420, 0], along: [1, 0], houses: Math.floor(840 / PLOT[form]) * 2 };
    const side = across ? 1 : -1;
    if (form === 'village') {
      return { name, from: [-330 + place * 95 + bend, side * 25], along: [0, side], houses: 2 * from.whole(12, 20) };
    }
    return {
      name,
      from: [-400 + place * 170, side * (90 + 60 * row) + bend],
      along: [1, 0],
      houses: 2 * from.whole(5, 11),
    };
  });
}

function placeOf({ middle, turned }: Neighbourhood, u: number, v: number): { latitude: number; longitude: number } {
  const angle = (turned * Math.PI) / 180;
  const east = middle[0] + u * Math.cos(angle) - v * Math.sin(angle);
  const north = middle[1] + u * Math.sin(angle) + v * Math.cos(angle);
  const metresPerDegree = 111_200;
  return {
    latitude: round(tower.latitude + north / metresPerDegree),
    longitude: round(tower.longitude + east / (metresPerDegree * Math.cos((tower.latitude * Math.PI) / 180))),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1_000_000) / 1_000_000;
}
