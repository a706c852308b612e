import { lengths } from '../platform/words.ts';
import { Flag, Id, OneOf, SomeOf, Text } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import { channels, type Channel } from '../rhythms/words.ts';
import { grounds, type Ground } from '../caregivers/words.ts';
import { importResults, type ImportResult, type ImportState } from './words.ts';

/** What one says once about a whole file before its rows come in. */
export class StartImport {
  /** Where the list comes from, in words. */
  @Text(lengths.line) origin!: string;
  @OneOf(grounds) ground!: Ground;
  /** The channels that these people agreed to. */
  @SomeOf(channels) agreedChannels!: Channel[];
  /** How that was agreed, as proof. */
  @Text(lengths.line, { optional: true }) agreedHow?: string | null;
}

/** What a person decides about a row that may be somebody we know. */
export class DecideRow {
  @OneOf(['add', 'same']) decision!: 'add' | 'same';
  @Id({ optional: true }) caregiverId?: string | null;
}

/** A remark or refusal: a code the screen has words for, the column, and what stood there (masked, shortened). */
export class RowRemark {
  code!: string;
  column!: string | null;
  given!: string | null;
  params?: Record<string, string | number>;
}

/** A list that is being brought in. */
export class ImportView {
  id!: string;
  fileName!: string;
  state!: ImportState;
  encoding!: string;
  delimiter!: string;
  by!: string;
  createdAt!: string;
  finishedAt!: string | null;
  origin!: string | null;
  columns!: { heading: string; field: string | null }[];
  /** In a preview what would happen; afterwards what happened. */
  counts!: Record<ImportResult, number>;
  /** Doubtful rows about which nobody has decided yet. */
  undecided!: number;
  rows!: number;
  done!: number;
  unassigned!: number;
  withHistory!: number;
  /** Backlog: how many were not spoken to for too long, and the last day they are spread to. */
  backlog!: { people: number; lastOn: string | null };
}

/** One row of a list and what became of it. */
export class ImportRowView {
  /** As a spreadsheet counts: the headings are row 1. */
  row!: number;
  name!: string | null;
  result!: ImportResult;
  remarks!: RowRemark[];
  caregiverId!: string | null;
  /** Somebody we know, or an earlier row of the same list; `same` says what they share, `whole-row` when everything. */
  likelySame!: { id: string | null; row: number | null; name: string; same: string[] }[];
  decided!: 'add' | 'same' | null;
}

/** Which rows one wants to see. */
export class ImportRowQuery extends PageQuery {
  @OneOf(importResults, { optional: true }) result?: ImportResult | null;
}

/** Whether the upload may be thrown away. */
export class DropImport {
  @Flag() sure!: boolean;
}
