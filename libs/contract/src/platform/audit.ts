import { Id } from './fields.ts';
import { PageQuery } from './page.ts';

/** One line of the audit trail: who did what, with which rows, and from where. */
export class AuditLineView {
  id!: string;
  at!: string;
  /** Null when the house itself was at work. */
  personId!: string | null;
  person!: string | null;
  action!: string;
  object!: string;
  ids!: string[];
  origin!: string | null;
  client!: string | null;
  details!: Record<string, unknown> | null;
}

/** Which lines one wants to see. */
export class AuditQuery extends PageQuery {
  /** Only what was done with this caregiver. */
  @Id({ optional: true }) caregiverId?: string | null;
  /** Only what this person did. */
  @Id({ optional: true }) personId?: string | null;
}
