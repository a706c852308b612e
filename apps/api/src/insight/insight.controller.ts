import { Controller, Get, Header, Query } from '@nestjs/common';
import { InsightQuery, InsightView } from '@voortuin/contract/insight/insight';
import type { Actor } from '@voortuin/server/platform/actor';
import { Insight } from '@voortuin/server/insight/insight.service';
import { insightCsv } from '@voortuin/server/insight/insight-csv';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** Overzicht: who has not been contacted. */
@Controller()
export class InsightController {
  constructor(private readonly insight: Insight) {}

  /** The figures. */
  @Get('insight')
  @Needs('overview:read')
  @Answers(InsightView)
  read(@Asker() actor: Actor, @Query() query: InsightQuery): Promise<InsightView> {
    return this.insight.of(actor, query);
  }

  /** The table of the overview for a spreadsheet. */
  @Get('insight.csv')
  @Needs('overview:read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="overzicht.csv"')
  async csv(@Asker() actor: Actor, @Query() query: InsightQuery): Promise<string> {
    return insightCsv(await this.insight.of(actor, query), query.by ?? 'consultant');
  }
}
