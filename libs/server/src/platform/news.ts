import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database/database.ts';
import { Log } from './log.ts';

/** The channel of Postgres on which news travels from whoever makes it to every open browser. */
export const newsChannel = 'voortuin_news';

/** That something is new for somebody; what it is, the browser asks. Ids only. */
export interface Item {
  organisationId: string;
  /** Null when it is for whoever shares the work out. */
  personId: string | null;
  about: 'reminders' | 'signals' | 'calls' | 'texts';
}

const gatherMilliseconds = 100;

/** Tells open browsers that there is something new. */
@Injectable()
export class News implements OnApplicationShutdown {
  private readonly gathered = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /**
   * Tells it within a moment, together with what else is new by then: Postgres lets no two commits that notify go on at
   * once, and a thousand reminders at eight o'clock are one piece of news for each person. When it is lost, the row is
   * still there for who looks.
   */
  soon(item: Item): void {
    this.gathered.add(JSON.stringify(item));
    this.timer ??= setTimeout(() => void this.tellGathered(), gatherMilliseconds);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.tellGathered();
  }

  private async tellGathered(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.gathered.size === 0) return;
    const items = [...this.gathered];
    this.gathered.clear();
    try {
      await this.database.alone('SELECT pg_notify($1, item) FROM unnest($2::text[]) item', [newsChannel, items]);
    } catch (error) {
      this.log.error('news-not-told', error, { items: items.length });
    }
  }
}
