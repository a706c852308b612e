import { Injectable } from '@nestjs/common';
import type { TextTemplateDraft, TextTemplateView } from '@voortuin/contract/messages/messages';
import { unknownFields } from '@voortuin/domain/messages/fill-text';
import { usualTemplates } from '@voortuin/domain/messages/usual-templates';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';

/** The templates of texts of an organisation. */
@Injectable()
export class TextTemplates {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Those in use, by what they are for. */
  async list(actor: Actor): Promise<TextTemplateView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<TextTemplateView>(
        `SELECT id, kind, name, text FROM text_template WHERE organisation_id = $1 AND retired_at IS NULL ORDER BY kind, name, id`,
        [actor.organisationId],
      ),
    );
  }

  /** Adds one. */
  async add(actor: Actor, draft: TextTemplateDraft): Promise<TextTemplateView> {
    demandFields(draft.text);
    return this.database.inside(actor, async () => {
      const view = { id: newId(), kind: draft.kind, name: draft.name, text: draft.text };
      await this.write(actor, [view]);
      await this.audit.line(actor, { action: 'added', object: 'text-template', ids: [view.id] });
      return view;
    });
  }

  /** Changes one; what was sent before stays as it was sent. */
  async change(actor: Actor, id: string, draft: TextTemplateDraft): Promise<TextTemplateView> {
    demandFields(draft.text);
    return this.database.inside(actor, async () => {
      const view = await this.database.rows<TextTemplateView>(
        `UPDATE text_template SET kind = $3, name = $4, text = $5 WHERE organisation_id = $1 AND id = $2 AND retired_at IS NULL
         RETURNING id, kind, name, text`,
        [actor.organisationId, id, draft.kind, draft.name, draft.text],
      );
      if (!view[0]) throw new NotFound();
      await this.audit.line(actor, { action: 'changed', object: 'text-template', ids: [id] });
      return view[0];
    });
  }

  /** Nobody uses it any more. */
  async retire(actor: Actor, id: string): Promise<void> {
    await this.database.inside(actor, async () => {
      const found = await this.database.rows(
        'UPDATE text_template SET retired_at = coalesce(retired_at, clock_timestamp()) WHERE organisation_id = $1 AND id = $2 RETURNING id',
        [actor.organisationId, id],
      );
      if (found.length === 0) throw new NotFound();
      await this.audit.line(actor, {
        action: 'changed',
        object: 'text-template',
        ids: [id],
        details: { retired: true },
      });
    });
  }

  /** Those that an organisation begins with. */
  async begin(actor: Actor): Promise<void> {
    await this.database.inside(actor, () =>
      this.write(
        actor,
        usualTemplates.map((template) => ({ id: newId(), ...template })),
      ),
    );
  }

  private async write({ organisationId }: Actor, templates: readonly TextTemplateView[]): Promise<void> {
    await this.database.rows(
      `INSERT INTO text_template (organisation_id, id, kind, name, text)
       SELECT $1, t.id, t.kind, t.name, t.text FROM jsonb_to_recordset($2::jsonb) t(id uuid, kind text, name text, text text)`,
      [organisationId, JSON.stringify(templates)],
    );
  }
}

/** Refuses a field that does not exist: it would stand in the text as it was typed. */
export function demandFields(text: string): void {
  const [unknown] = unknownFields(text);
  if (unknown !== undefined) throw new BadField('text', 'unknown-text-field', unknown.slice(0, 40));
}
