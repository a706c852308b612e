import type { CaregiverQuery } from '@voortuin/contract/caregivers/caregivers';

/** A part of the organisation, as lists and figures name it. */
export type Part = Pick<CaregiverQuery, 'consultantId' | 'teamId' | 'municipalityId' | 'neighbourhood'>;

/**
 * The conditions of a part, the same for a list and for the figure that leads to it. Reads the alias l (caregiver_line),
 * whose neighbourhood is empty for a secret address.
 */
export function partConditions(part: Part, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (part.consultantId) conditions.push(`l.consultant_id = ${bind(part.consultantId)}`);
  if (part.teamId) conditions.push(`l.team_id = ${bind(part.teamId)}`);
  if (part.municipalityId) conditions.push(`l.municipality_id = ${bind(part.municipalityId)}`);
  if (part.neighbourhood) conditions.push(`l.neighbourhood = ${bind(part.neighbourhood)}`);
  return conditions;
}
