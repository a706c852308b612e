import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

interface Transaction {
  organisationId: string | null;
  manager: EntityManager;
  afterwards: (() => void)[];
}

/** A statement that writes, to be sent together with others. */
export interface Write {
  sql: string;
  values: unknown[];
}

/**
 * The one way to the tables. Work runs in a transaction that serves one organisation; whatever it calls joins in, and
 * finds the transaction at `manager` without passing it on.
 */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<Transaction>();

  constructor(private readonly source: DataSource) {}

  /** Works inside one organisation: in the transaction that is going on for it, or in a new one. */
  async inside<T>(who: { organisationId: string }, work: () => Promise<T>): Promise<T> {
    const going = this.current.getStore();
    if (going) {
      if (going.organisationId !== who.organisationId) throw new Error('one transaction serves one organisation');
      return work();
    }
    return this.transaction(who.organisationId, work);
  }

  /** Works on what belongs to no organisation: accounts, sessions, sign-in. Tenant tables look empty from here. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    const going = this.current.getStore();
    if (going?.organisationId) throw new Error('one transaction serves one organisation');
    return going ? work() : this.transaction(null, work);
  }

  /** The transaction that is going on. */
  get manager(): EntityManager {
    const going = this.current.getStore();
    if (!going) throw new Error('no transaction is going on: call inside() or outside() first');
    return going.manager;
  }

  /** Rows of a statement in the transaction that is going on. */
  async rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const result = await this.manager.query(sql, parameters);
    // TypeORM answers [rows, count] for UPDATE and DELETE, and plain rows for the rest.
    return Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) ? result[0] : result;
  }

  /** The only row of a statement, or null. */
  async row<T>(sql: string, parameters: unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, parameters))[0] ?? null;
  }

  /** Several writes in one round trip; none of them sees what another writes. */
  async together(writes: readonly Write[]): Promise<void> {
    const parameters: unknown[] = [];
    const parts = writes.map(({ sql, values }, n) => {
      const before = parameters.length;
      parameters.push(...values);
      return `write_${n} AS (${sql.replace(/\$(\d+)/g, (_, at) => `$${Number(at) + before}`)})`;
    });
    await this.rows(`WITH ${parts.join(', ')} SELECT`, parameters);
  }

  /** One statement of its own, outside any organisation and without the cost of a transaction. */
  async alone<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.source.query(sql, parameters);
  }

  /**
   * Does what nobody else may do at the same moment, anywhere; answers false when somebody is at it. Postgres takes the
   * turn from who stands still with it, so that one frozen process does not keep all others waiting.
   */
  async onlyOne(key: number, work: () => Promise<void>): Promise<boolean> {
    return this.source.transaction(async (manager) => {
      await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '30s'`);
      const [{ mine }] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS mine', [key]);
      if (mine) await work();
      return mine;
    });
  }

  /** Does something once the transaction has committed, such as waking a worker; it may fail without harm. */
  afterCommit(work: () => void): void {
    const going = this.current.getStore();
    if (!going) throw new Error('no transaction is going on');
    going.afterwards.push(work);
  }

  private async transaction<T>(organisationId: string | null, work: () => Promise<T>): Promise<T> {
    const afterwards: (() => void)[] = [];
    const runner = this.source.createQueryRunner();
    try {
      // Beginning and naming the organisation in one round trip, which a statement with parameters cannot do.
      const inside = organisationId ? `; SET LOCAL app.organisation = ${escapeLiteral(organisationId)}` : '';
      await runner.query(`START TRANSACTION${inside}`);
      const result = await this.current.run({ organisationId, manager: runner.manager, afterwards }, work);
      await runner.query('COMMIT');
      for (const effect of afterwards) effect();
      return result;
    } catch (error) {
      // A connection that is gone has rolled back already.
      await runner.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      await runner.release();
    }
  }
}
