import type { CaregiverQuery } from '@voortuin/contract/caregivers/caregivers';

/** A part of the organisation, as lists and figures name it. */
export type Part = Pick<CaregiverQuery, 'consultantId' | 'teamId' | 'municipalityId' | 'neighbourhood'>;

/** Where somebody lives as far as everybody may know: a secret address says nothing. Reads the alias c (caregiver). */
export const visibleNeighbourhood = 'CASE WHEN c.secret_address THEN NULL ELSE c.neighbourhood END';

/** The conditions of a part, the same for a list and for the figure that leads to it. Reads the alias c (caregiver). */
export function partConditions(part: Part, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (part.consultantId) conditions.push(`c.consultant_id = ${bind(part.consultantId)}`);
  if (part.teamId) conditions.push(`c.team_id = ${bind(part.teamId)}`);
  if (part.municipalityId) conditions.push(`c.municipality_id = ${bind(part.municipalityId)}`);
  if (part.neighbourhood) conditions.push(`c.neighbourhood = ${bind(part.neighbourhood)} AND NOT c.secret_address`);
  return conditions;
}
