import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type {
  DropImport,
  ImportRowQuery,
  ImportRowView,
  ImportView,
  StartImport,
} from '@voortuin/contract/imports/imports';
import { largestFile } from '@voortuin/contract/imports/words';
import type { Page } from '@voortuin/contract/platform/page';
import { lengths } from '@voortuin/contract/platform/words';
import { cleanCell } from '@voortuin/domain/imports/clean-cell';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound, RuleBroken, Unreadable } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { ImportViews, rowColumns, type ShownRow } from './import-views.ts';
import { openList } from './parse-list.ts';
import { Previews } from './previews.ts';
import { StartedImports } from './started-imports.ts';

/** A file that somebody hands over. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
}

/** Takes in lists: first a preview that adds nobody, then the start that lets a worker bring them in. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    private readonly previews: Previews,
    private readonly views: ImportViews,
    private readonly started: StartedImports,
  ) {}

  /** Reads a file and keeps its rows with what would become of them; refuses with a code what is no list. */
  async upload(actor: Actor, file: HandedFile): Promise<ImportView> {
    if (file.bytes.length > largestFile) throw new Unreadable(413, 'file-too-large');
    const list = await openList(file.bytes);
    return this.database.inside(actor, async () => {
      const id = newId();
      await this.database.rows(
        `INSERT INTO import (organisation_id, id, person_id, file_name, encoding, delimiter, columns) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          actor.organisationId,
          id,
          personOf(actor),
          fileNameOf(file.name),
          list.encoding,
          list.delimiter,
          JSON.stringify(list.columns),
        ],
      );
      await this.previews.write(actor, id, list);
      await this.audit.line(actor, { action: 'added', object: 'import', ids: [id] });
      return this.views.of(actor, id);
    });
  }

  /** The lists of the organisation, the newest first. */
  async list(actor: Actor): Promise<ImportView[]> {
    return this.database.inside(actor, () => this.views.some(actor, 'true', []));
  }

  /** One list with its counts. */
  async open(actor: Actor, id: string): Promise<ImportView> {
    return this.database.inside(actor, () => this.views.of(actor, id));
  }

  /** A page of the rows of a list, in their order. */
  async rows(actor: Actor, id: string, query: ImportRowQuery): Promise<Page<ImportRowView>> {
    const after = readAfter(query.after, 1)?.[0] ?? '0';
    if (!/^\d{1,9}$/.test(after)) throw new BadField('after', 'not-a-place-in-the-list');
    return this.database.inside(actor, async () => {
      await this.demand(actor, id);
      const size = query.size ?? usualPage;
      const rows = await this.database.rows<ShownRow>(
        `SELECT ${rowColumns} FROM import_row r
         WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.row > $3 AND ($4::text IS NULL OR r.result = $4)
         ORDER BY r.row LIMIT $5`,
        [actor.organisationId, id, after, query.result ?? null, size + 1],
      );
      await this.audit.line(actor, { action: 'listed', object: 'import', ids: [id] });
      return pageOf(
        rows,
        size,
        ({ row }) => [String(row)],
        (row) => row,
      );
    });
  }

  /** Lets the rows come in, with what is said once about all of them. Saying the same again changes nothing. */
  async start(actor: Actor, id: string, request: StartImport): Promise<ImportView> {
    return this.database.inside(actor, async () => {
      const list = await this.started.lock(actor, id);
      const said = {
        origin: cleanCell(request.origin, null).text,
        ground: request.ground,
        agreedChannels: [...new Set(request.agreedChannels)],
        agreedHow: request.agreedHow ? cleanCell(request.agreedHow, null).text : null,
      };
      if (list.state !== 'previewed') {
        const { origin, ground, agreedChannels, agreedHow } = list;
        if (!isDeepStrictEqual(said, { origin, ground, agreedChannels, agreedHow }))
          throw new RuleBroken('import-started');
        return this.views.of(actor, id);
      }
      await this.database.rows(
        `UPDATE import SET state = 'waiting', origin = $3, ground = $4, agreed_channels = $5, agreed_how = $6, started_by_id = $7,
                started_at = clock_timestamp() WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, id, said.origin, said.ground, said.agreedChannels, said.agreedHow, personOf(actor)],
      );
      await this.audit.line(actor, {
        action: 'changed',
        object: 'import',
        ids: [id],
        details: { state: 'waiting', ground: said.ground },
      });
      const payload = { organisationId: actor.organisationId, importId: id };
      this.database.afterCommit(() => this.queue.nudge({ name: 'bring-in', payload }));
      return this.views.of(actor, id);
    });
  }

  /** Throws an upload away with all that stands in it; whoever came in stays. */
  async drop(actor: Actor, id: string, request: DropImport): Promise<void> {
    if (!request.sure) throw new BadField('sure', 'required');
    await this.database.inside(actor, async () => {
      const { state } = await this.started.lock(actor, id);
      if (state === 'waiting' || state === 'running') throw new RuleBroken('import-running');
      await this.database.rows('DELETE FROM import WHERE organisation_id = $1 AND id = $2', [actor.organisationId, id]);
      await this.audit.line(actor, { action: 'changed', object: 'import', ids: [id], details: { dropped: true } });
    });
  }

  private async demand(actor: Actor, id: string): Promise<void> {
    const found = await this.database.row('SELECT 1 FROM import WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      id,
    ]);
    if (!found) throw new NotFound();
  }
}

/** The name of a file without its folder and without what may not be kept. */
function fileNameOf(given: string): string {
  const bare = given.split(/[/\\]/).at(-1) ?? '';
  return cleanCell(bare, null).text.replace(/\s+/g, ' ').trim().slice(0, lengths.line) || 'lijst.csv';
}
