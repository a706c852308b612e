import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { TooManyTries } from '@voortuin/server/platform/errors';
import { Log } from '@voortuin/server/platform/log';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../problem-of.ts';
import { sendPage, type Page } from './layout.ts';
import { deadPage, stopPage } from './stop-pages.ts';
import { typedIn } from './typed-form.ts';

/** Answers every refusal with a page, and gives back what somebody had typed. */
@Catch()
export class PageFilter implements ExceptionFilter {
  /** Where the link came from. */
  protected readonly link: string = 'de link uit de mail';

  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { problem, ours, retryAfter } = problemOf(error);
    if (ours || problem.status === 503)
      this.log.error(ours ? 'request-failed' : 'database-away', error, {
        request: request.id,
        route: request.routeOptions?.url,
      });
    if (reply.sent) return;
    if (retryAfter) void reply.header('Retry-After', retryAfter);
    const kept = typedIn(request)['text']?.trim() || null;
    void reply.send(sendPage(reply, this.pageOf(error, problem.status, kept), problem.status));
  }

  /** What is shown for a link that opens nothing. */
  protected dead(kept: string | null): Page {
    return deadPage(kept);
  }

  private pageOf(error: unknown, status: number, kept: string | null): Page {
    if (error instanceof TooManyTries) {
      const minutes = Math.ceil(error.seconds / 60);
      const wait =
        minutes < 90 ? `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}` : `${Math.round(minutes / 60)} uur`;
      return stopPage('Dit is te vaak geprobeerd', `Over ongeveer ${wait} kan het weer.`, null, kept);
    }
    if (status === 404) return this.dead(kept);
    if (status === 403)
      return stopPage('Dit ging niet door', `Dit formulier kwam niet van onze pagina. Open ${this.link} opnieuw.`, null, kept); // prettier-ignore
    if (status === 413) return stopPage('Dit bestand is te groot', 'Een bestand mag hooguit 8 MB zijn.', null, kept);
    if (status < 500) return stopPage('Dit klopt niet', `Wat wij kregen, kunnen wij niet lezen. Open ${this.link} opnieuw.`, null, kept); // prettier-ignore
    return stopPage('Er ging iets mis', 'Dat ligt aan ons. Probeer het over een paar minuten nog eens.', null, kept);
  }
}
