import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../database/wall.ts';

/** When a worker last consumed a canary: the sign that the queue really runs. */
export class Queue1760000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE canary (
        place text PRIMARY KEY,
        consumed_at timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON canary TO ${appRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE canary');
  }
}
