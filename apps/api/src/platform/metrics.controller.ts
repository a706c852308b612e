import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InstallationFigures } from '@voortuin/server/insight/installation-figures';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { NotFound } from '@voortuin/server/platform/errors';
import type { FastifyRequest } from 'fastify';
import { NewsStreams } from './news/news-streams.ts';
import { Open } from './route.ts';

/** The figures of the whole installation for Prometheus: no organisation, no names. */
@ApiExcludeController()
@Controller('metrics')
@Open()
export class MetricsController {
  constructor(
    private readonly figures: InstallationFigures,
    private readonly streams: NewsStreams,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To this machine itself, or to whoever shows the token; to anybody else there is nothing here. */
  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayRead(request)) throw new NotFound();
    const streams = `# HELP voortuin_news_streams Browsers that are told what is new.\n# TYPE voortuin_news_streams gauge\nvoortuin_news_streams ${this.streams.count}\n`;
    return (await this.figures.prometheus()) + streams;
  }

  private mayRead({ socket, headers }: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    if (metricsToken) return isSame(headers.authorization ?? '', `Bearer ${metricsToken}`);
    // What a proxy on this machine passes on comes from elsewhere.
    const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
    return !passedOn && /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
  }
}

function isSame(given: string, wanted: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
