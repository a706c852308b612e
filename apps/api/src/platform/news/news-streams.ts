import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { hashOf, Sessions, type Session } from '@voortuin/server/people/sessions';
import type { Actor } from '@voortuin/server/platform/actor';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { Log } from '@voortuin/server/platform/log';
import type { Item } from '@voortuin/server/platform/news';
import { NewsFeed } from '@voortuin/server/platform/news-feed';
import { NewsStream } from './news-stream.ts';

const beatMilliseconds = 20_000;
const longestSilence = 60_000;
const mostPerSession = 6;

/** Every open stream of news: hands each what is for it, and closes those whose session has ended. */
@Injectable()
export class NewsStreams
  implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly open = new Set<NewsStream>();
  private readonly feed: NewsFeed;
  private pulse: ReturnType<typeof setInterval> | undefined;
  private stopping = false;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: Sessions,
    private readonly log: Log,
  ) {
    const each =
      (act: (stream: NewsStream) => void) =>
      (which: (stream: NewsStream) => boolean = () => true): void => {
        for (const stream of this.open) if (which(stream)) act(stream);
      };
    const tell = (item: Item): void => each((stream) => stream.tell(item.about))((stream) => isFor(stream, item));
    this.feed = new NewsFeed(
      config.databaseUrl,
      {
        news: tell,
        sessionEnded: (hash) => each((stream) => stream.finish())(({ session }) => session === hash),
        missed: () => each((stream) => stream.tell('again'))(),
      },
      log,
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.open();
    this.pulse = setInterval(() => void this.beat(), beatMilliseconds);
  }

  /** A stream for one browser. A session that opens more than it can need loses its oldest. */
  begin(actor: Actor, session: Session): NewsStream {
    const hash = hashOf(session.token);
    const stream = new NewsStream(hash, actor.organisationId, actor.personId!, actor.permissions.has('work:share'));
    this.open.add(stream);
    stream.once('close', () => this.open.delete(stream));
    const own = [...this.open].filter((one) => one.session === hash);
    for (const old of own.slice(0, -mostPerSession)) old.finish();
    if (this.stopping) stream.finish();
    return stream;
  }

  /** How many are open. */
  get count(): number {
    return this.open.size;
  }

  onModuleDestroy(): void {
    this.stopping = true;
    clearInterval(this.pulse);
    this.finishAll();
  }

  /** Also those that began while the rest was being closed. */
  beforeApplicationShutdown(): void {
    this.finishAll();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.feed.close();
  }

  private finishAll(): void {
    for (const stream of this.open) stream.finish();
  }

  /** A sign of life to each, and the end of those whose session has run out or whose browser no longer reads. */
  private async beat(): Promise<void> {
    for (const stream of this.open) if (!stream.beat(longestSilence)) stream.destroy();
    const hashes = [...new Set([...this.open].map(({ session }) => session))];
    if (hashes.length === 0) return;
    try {
      const holding = await this.sessions.holding(hashes);
      for (const stream of this.open)
        if (hashes.includes(stream.session) && !holding.has(stream.session)) stream.finish();
    } catch (error) {
      this.log.error('sessions-not-seen', error);
    }
  }
}

function isFor({ organisationId, personId, sharesWork }: NewsStream, item: Item): boolean {
  return item.organisationId === organisationId && (item.personId === null ? sharesWork : item.personId === personId);
}
