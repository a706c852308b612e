import { Injectable } from '@nestjs/common';
import type { RhythmDraft, RhythmView } from '@voortuin/contract/rhythms/rhythms';
import { plannableChannels, type Channel } from '@voortuin/contract/rhythms/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';

/** The rhythms of an organisation; exactly one of them is the usual one. */
@Injectable()
export class Rhythms {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** All of them, the usual one first. */
  async list(actor: Actor): Promise<RhythmView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<RhythmView>(
        `SELECT id, name, ideal_days AS "idealDays", longest_days AS "longestDays", channels, usual
         FROM rhythm WHERE organisation_id = $1 ORDER BY usual DESC, ideal_days, name`,
        [actor.organisationId],
      ),
    );
  }

  /** Adds one; the first is the usual one. */
  async add(actor: Actor, draft: RhythmDraft): Promise<RhythmView> {
    return this.save(actor, newId(), draft, 'added');
  }

  /** Changes one. The usual one stays so until another becomes it. */
  async change(actor: Actor, id: string, draft: RhythmDraft): Promise<RhythmView> {
    return this.save(actor, id, draft, 'changed');
  }

  private async save(actor: Actor, id: string, draft: RhythmDraft, action: 'added' | 'changed'): Promise<RhythmView> {
    check(draft);
    return this.database.inside(actor, async () => {
      // Of two that make another one the usual one, the second sees what the first did.
      await this.database.rows(`SELECT pg_advisory_xact_lock(hashtextextended('rhythms ' || $1, 0))`, [
        actor.organisationId,
      ]);
      const others = (await this.list(actor)).filter((rhythm) => rhythm.id !== id);
      if (others.some(({ name }) => name === draft.name)) throw new BadField('name', 'already-here');
      if (!draft.usual && !others.some(({ usual }) => usual)) throw new BadField('usual', 'one-is-usual');
      if (draft.usual)
        await this.database.rows('UPDATE rhythm SET usual = false WHERE organisation_id = $1 AND usual AND id <> $2', [
          actor.organisationId,
          id,
        ]);
      const [saved] = await this.database.rows(action === 'added' ? INSERT : UPDATE, [
        actor.organisationId,
        id,
        draft.name,
        draft.idealDays,
        draft.longestDays,
        [...new Set(draft.channels)],
        draft.usual,
      ]);
      if (!saved) throw new NotFound();
      await this.audit.line(actor, { action, object: 'rhythm', ids: [id] });
      return (await this.list(actor)).find((rhythm) => rhythm.id === id)!;
    });
  }
}

function check(draft: RhythmDraft): void {
  if (draft.longestDays < draft.idealDays) throw new BadField('longestDays', 'too-low', draft.idealDays);
  if (draft.channels.length === 0) throw new BadField('channels', 'required');
  const plannable: readonly Channel[] = plannableChannels;
  if (draft.channels.some((channel) => !plannable.includes(channel))) throw new BadField('channels', 'not-plannable');
}

const INSERT = `INSERT INTO rhythm (organisation_id, id, name, ideal_days, longest_days, channels, usual)
  VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`;
const UPDATE = `UPDATE rhythm SET name = $3, ideal_days = $4, longest_days = $5, channels = $6, usual = $7
  WHERE organisation_id = $1 AND id = $2 RETURNING id`;
