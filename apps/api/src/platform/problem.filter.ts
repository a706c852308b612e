import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Log } from '@voortuin/server/platform/log';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, type Refused } from './problem-of.ts';

/** Answers every refusal as problem details (RFC 9457), and writes down what is a fault of ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const refused = problemOf(error);
    const { problem, ours } = refused;
    if (ours || problem.status === 503) {
      const details = { request: request.id, route: request.routeOptions?.url };
      this.log.error(ours ? 'request-failed' : 'database-away', error, details);
    }
    answerProblem(reply, refused);
  }
}

/** Sends a refusal, unless an answer is under way already. */
export function answerProblem(reply: FastifyReply, { problem, retryAfter }: Refused): void {
  if (reply.sent) return;
  if (retryAfter) void reply.header('Retry-After', retryAfter);
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
