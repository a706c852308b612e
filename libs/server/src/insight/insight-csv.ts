import { sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';
import type { InsightCut } from '@voortuin/contract/insight/words';
import type { InsightView } from '@voortuin/contract/insight/insight';

const headings: Record<SightClass, string> = {
  'never-spoken': 'Nooit gesproken',
  'too-long': 'Te lang niet gesproken',
  'below-floor': 'Onder de ondergrens',
  due: 'Aan de beurt',
  'on-time': 'Op tijd gesproken',
  paused: 'Pauze',
  'on-request': 'Alleen op eigen verzoek',
  'never-approach': 'Niet benaderen',
  closed: 'Afgesloten',
};

/** What a row without a name stands for, by how the table is cut. */
const nobody: Record<InsightCut, string> = {
  consultant: 'Nog niet toegewezen',
  team: 'Zonder team',
  neighbourhood: 'Zonder (zichtbare) buurt',
  municipality: 'Zonder gemeente',
};

/** The table of the overview as Excel in Dutch opens it: UTF-8 with its mark, semicolons, CRLF. */
export function insightCsv({ rows }: InsightView, by: InsightCut): string {
  const lines = [
    ['Naam', 'In beeld', ...sightClasses.map((one) => headings[one])],
    ...rows.map(({ name, inSight, counts }) => [
      name ?? nobody[by],
      inSight,
      ...sightClasses.map((one) => counts[one]),
    ]),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Quoted where needed; a text that a spreadsheet would take for a formula is held back. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
