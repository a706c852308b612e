import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Readiness, type ReadinessLine } from '@voortuin/server/platform/readiness';
import type { FastifyReply } from 'fastify';
import { Open } from './route.ts';

/** Whether the process lives, and whether it can do its work. */
@ApiExcludeController()
@Controller()
@Open()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  alive(): { alive: true } {
    return { alive: true };
  }

  /** 503 with the reasons while something is not in order. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ ready: boolean; checks: ReadinessLine[] }> {
    const checks = await this.readiness.look();
    const ready = checks.every((check) => check.ready);
    if (!ready) reply.status(503).header('Retry-After', 5);
    return { ready, checks };
  }
}
