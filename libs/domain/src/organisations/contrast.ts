/** The least contrast at which normal text can be read (WCAG 2.2 AA). */
export const leastContrast = 4.5;

/** What an organisation's own colour stands on or under: the paper, the surface, and the soft hedge. */
const grounds = ['#FAF7F0', '#FFFFFF', '#E4EFE6'];

/** Whether text can be read in this colour, and on it: six hexadecimal digits after a #. */
export function isLegible(colour: string): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= leastContrast);
}

/** The same colour, made darker until text can be read in it; itself when that is so already. */
export function madeLegible(colour: string): string {
  for (let part = 100; part >= 0; part--) {
    const darker = `#${channelsOf(colour)
      .map((channel) =>
        Math.round((channel * part) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`.toUpperCase();
    if (isLegible(darker)) return part === 100 ? colour : darker;
  }
  return '#000000';
}

/** The contrast of two colours, from 1 (none) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => linear(channel / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 255. */
function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
