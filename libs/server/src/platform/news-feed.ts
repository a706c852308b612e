import pg from 'pg';
import type { Log } from './log.ts';
import { newsChannel, type Item } from './news.ts';

/** On this channel Postgres tells which session ended, by the hash of its token. */
const sessionsChannel = 'voortuin_sessions';

const shortest = 200;
const longest = 2_000;
const silence = 30_000;

/** What a listener hears. */
export interface NewsHearer {
  news(item: Item): void;
  /** A session ended; the hash of its token, in hexadecimals. */
  sessionEnded(hash: string): void;
  /** Something may have been missed: whoever listens had better look for herself. */
  missed(): void;
}

/** Listens to Postgres on a connection of its own, and connects again by itself for as long as it is open. */
export class NewsFeed {
  private client: pg.Client | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setInterval> | undefined;
  private fails = 0;
  private wasAway = false;
  private closed = false;

  constructor(
    private readonly connectionString: string,
    private readonly hearer: NewsHearer,
    private readonly log: Log,
  ) {}

  /** Begins; answers when the first connection listens, or was refused and will be tried again. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString, application_name: 'voortuin news', connectionTimeoutMillis: 5_000, keepAlive: true,
    }); // prettier-ignore
    let lost = false;
    const away = (error?: unknown): void => {
      if (lost || this.closed) return;
      lost = true;
      this.again(client, error);
    };
    client.on('error', away);
    client.on('end', () => away());
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${newsChannel}; LISTEN ${sessionsChannel}`);
    } catch (error) {
      away(error);
      return;
    }
    if (this.closed) {
      await client.end();
      return;
    }
    this.client = client;
    this.fails = 0;
    // A connection that broke without a word is found out by asking.
    clearInterval(this.pulse);
    this.pulse = setInterval(() => void this.ask(client, away), silence);
    if (this.wasAway) this.hearer.missed();
    this.wasAway = false;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    clearInterval(this.pulse);
    await this.client?.end().catch(() => undefined);
  }

  private async ask(client: pg.Client, away: (error: unknown) => void): Promise<void> {
    const late = setTimeout(() => away(new Error('the news does not answer')), silence / 3);
    await client.query('SELECT 1').catch(away);
    clearTimeout(late);
  }

  private again(client: pg.Client, error: unknown): void {
    if (!this.wasAway) this.log.error('news-away', error ?? new Error('the connection ended'));
    this.wasAway = true;
    this.client = null;
    clearInterval(this.pulse);
    void client.end().catch(() => undefined);
    const wait = Math.min(longest, shortest * 2 ** this.fails++);
    this.retry = setTimeout(() => void this.open(), wait);
  }

  private hear(channel: string, payload: string): void {
    if (channel === sessionsChannel) this.hearer.sessionEnded(payload);
    else this.hearer.news(JSON.parse(payload) as Item);
  }
}
