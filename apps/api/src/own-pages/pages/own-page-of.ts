import type { OwnPageShown } from '@voortuin/server/own-pages/own-page-views';
import type { AtPage } from '@voortuin/server/own-pages/own-pages.service';
import type { Typed, Wrong } from '../../platform/plain-pages/fields.ts';

/** What a caregiver's own page shows, and what she just did. */
export interface OwnPageOf {
  page: AtPage;
  shown: OwnPageShown;
  at: string;
  /** Whether it is night now. */
  night: boolean;
  /** What she just did, as it stands in the address. */
  done: string | null;
  /** A form that did not come in, by its name, with what was typed and what is wrong. */
  attempt: { form: string; typed: Typed; wrong: Wrong } | null;
}
