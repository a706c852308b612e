import { createHash } from 'node:crypto';
import { plain } from '@voortuin/domain/platform/plain';
import type { Column } from '@voortuin/domain/imports/columns';

/** The same for two rows that say the same, whatever the order of their columns, their capitals and their file. */
export function fingerprintOf(cells: readonly string[], columns: readonly Column[]): string {
  const said = columns
    .map(({ heading, field }, at) => [field ?? plain(heading), plain(cells[at] ?? '')] as const)
    .filter(([name, text]) => text !== '' && name !== 'reason' && name !== 'citizenNumber')
    .map(([name, text]) => `${name}=${text}`)
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([said, cells.slice(columns.length)]))
    .digest('base64url');
}
