import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { TextTemplateDraft, TextTemplateView } from '@voortuin/contract/messages/messages';
import { TextTemplates } from '@voortuin/server/messages/text-templates.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The templates of texts of an organisation. */
@Controller('text-templates')
export class TextTemplatesController {
  constructor(private readonly templates: TextTemplates) {}

  /** Those in use. */
  @Get()
  @Needs('caregivers:read', 'organisation:manage')
  @Answers([TextTemplateView])
  list(@Asker() actor: Actor): Promise<TextTemplateView[]> {
    return this.templates.list(actor);
  }

  /** Adds one. */
  @Post()
  @HttpCode(201)
  @Needs('work:share', 'organisation:manage')
  @Answers(TextTemplateView, 201)
  add(@Asker() actor: Actor, @Body() request: TextTemplateDraft): Promise<TextTemplateView> {
    return this.templates.add(actor, request);
  }

  /** Changes one. */
  @Put(':id')
  @Needs('work:share', 'organisation:manage')
  @Answers(TextTemplateView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: TextTemplateDraft): Promise<TextTemplateView> {
    return this.templates.change(actor, id, request);
  }

  /** Takes one out of use. */
  @Post(':id/retire')
  @HttpCode(204)
  @Needs('work:share', 'organisation:manage')
  @AnswersNothing()
  retire(@Asker() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.templates.retire(actor, id);
  }
}
