import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import { AddTask, ChangeTask, FinishTask, TaskQuery, TaskView } from '@voortuin/contract/tasks/tasks';
import type { Actor } from '@voortuin/server/platform/actor';
import { Tasks } from '@voortuin/server/tasks/tasks.service';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Tasks: what was promised or is to do. */
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  /** A page of tasks: the open ones by date, those done the latest first. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(TaskView)
  list(@Asker() actor: Actor, @Query() query: TaskQuery): Promise<Page<TaskView>> {
    return this.tasks.list(actor, query);
  }

  /** Adds one: 201, and 200 when the same was added before. */
  @Post()
  @Needs('contacts:log')
  @Answers(TaskView, 201)
  async add(
    @Asker() actor: Actor,
    @Body() request: AddTask,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    const { view, isNew } = await this.tasks.add(actor, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** Other words, another date or owner. */
  @Put(':id')
  @Needs('contacts:log')
  @Answers(TaskView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ChangeTask): Promise<TaskView> {
    return this.tasks.change(actor, id, request);
  }

  /** Done. */
  @Post(':id/finish')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(TaskView)
  finish(@Asker() actor: Actor, @IdParam() id: string, @Body() request: FinishTask): Promise<TaskView> {
    return this.tasks.finish(actor, id, request);
  }

  /** Not done after all. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(TaskView)
  reopen(@Asker() actor: Actor, @IdParam() id: string): Promise<TaskView> {
    return this.tasks.reopen(actor, id);
  }
}
