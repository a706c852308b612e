import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam } from '@nestjs/swagger';
import {
  DecideRow,
  DropImport,
  ImportRowQuery,
  ImportRowView,
  ImportView,
  StartImport,
} from '@voortuin/contract/imports/imports';
import type { Page } from '@voortuin/contract/platform/page';
import { Decisions } from '@voortuin/server/imports/decisions';
import { Imports, type HandedFile } from '@voortuin/server/imports/imports.service';
import { NotAdded } from '@voortuin/server/imports/not-added';
import type { Actor } from '@voortuin/server/platform/actor';
import { NotFound } from '@voortuin/server/platform/errors';
import { Answers, AnswersNothing, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';
import { UploadedFile } from './uploaded-file.ts';

/** Lists that come in: read first, then brought in by a worker. */
@Controller('imports')
@Needs('imports:run')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly decisions: Decisions,
    private readonly notAdded: NotAdded,
  ) {}

  /** The lists, the newest first. */
  @Get()
  @Answers([ImportView])
  list(@Asker() actor: Actor): Promise<ImportView[]> {
    return this.imports.list(actor);
  }

  /** Reads a list and says what would become of its rows; nobody is added yet. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @HttpCode(201)
  @Answers(ImportView, 201)
  upload(@Asker() actor: Actor, @UploadedFile() file: HandedFile): Promise<ImportView> {
    return this.imports.upload(actor, file);
  }

  /** One list, and how far it is. */
  @Get(':id')
  @Answers(ImportView)
  open(@Asker() actor: Actor, @IdParam() id: string): Promise<ImportView> {
    return this.imports.open(actor, id);
  }

  /** Lets the rows come in. */
  @Post(':id/start')
  @HttpCode(200)
  @Answers(ImportView)
  start(@Asker() actor: Actor, @IdParam() id: string, @Body() request: StartImport): Promise<ImportView> {
    return this.imports.start(actor, id, request);
  }

  /** A page of its rows. */
  @Get(':id/rows')
  @AnswersPage(ImportRowView)
  rows(@Asker() actor: Actor, @IdParam() id: string, @Query() query: ImportRowQuery): Promise<Page<ImportRowView>> {
    return this.imports.rows(actor, id, query);
  }

  /** Adds whoever stands in a doubtful row, or says who she is. */
  @Post(':id/rows/:row/decide')
  @HttpCode(200)
  @ApiParam({ name: 'row', type: 'integer' })
  @Answers(ImportRowView)
  decide(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @Param('row') row: string,
    @Body() request: DecideRow,
  ): Promise<ImportRowView> {
    if (!/^\d{1,6}$/.test(row)) throw new NotFound();
    return this.decisions.decide(actor, id, Number(row), request);
  }

  /** What was not added, as a file that can be mended and brought in again. */
  @Get(':id/not-added.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="niet-toegevoegd.csv"')
  csv(@Asker() actor: Actor, @IdParam() id: string): Promise<string> {
    return this.notAdded.csv(actor, id);
  }

  /** Throws the upload away; whoever came in stays. */
  @Post(':id/drop')
  @HttpCode(204)
  @AnswersNothing()
  drop(@Asker() actor: Actor, @IdParam() id: string, @Body() request: DropImport): Promise<void> {
    return this.imports.drop(actor, id, request);
  }
}
