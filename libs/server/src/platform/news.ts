import { Injectable } from '@nestjs/common';
import { Database } from './database/database.ts';

/** The channel of Postgres on which news travels from whoever makes it to every open browser. */
export const newsChannel = 'voortuin_news';

/** That something is new for somebody; what it is, the browser asks. Ids only. */
export interface Item {
  organisationId: string;
  /** Null when it is for whoever shares the work out. */
  personId: string | null;
  about: 'reminders' | 'signals';
}

/** Tells open browsers that there is something new, once the transaction that is going on has committed. */
@Injectable()
export class News {
  constructor(private readonly database: Database) {}

  async tell(item: Item): Promise<void> {
    await this.database.rows('SELECT pg_notify($1, $2)', [newsChannel, JSON.stringify(item)]);
  }
}
