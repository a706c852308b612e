import { Controller, Get, Query } from '@nestjs/common';
import { AuditLineView, AuditQuery } from '@voortuin/contract/platform/audit';
import type { Page } from '@voortuin/contract/platform/page';
import type { Actor } from '@voortuin/server/platform/actor';
import { AuditTrail } from '@voortuin/server/people/audit-trail';
import { AnswersPage } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** Who looked at what, and who changed it. */
@Controller('audit-lines')
export class AuditLinesController {
  constructor(private readonly trail: AuditTrail) {}

  /** A page of lines, the newest first. */
  @Get()
  @Needs('audit:read')
  @AnswersPage(AuditLineView)
  list(@Asker() actor: Actor, @Query() query: AuditQuery): Promise<Page<AuditLineView>> {
    return this.trail.list(actor, query);
  }
}
