// Nest on Fastify with nothing on it: it sends the statements it was given, in the same transaction, and answers the rows.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Replay, type Statement } from '../replay.ts';

const { statements, body: recorded } = deserialize(readFileSync(process.env['STATEMENTS']!)) as {
  statements: Statement[];
  body: unknown;
};
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 10 });
const begins = statements.findIndex(({ text }) => /^(START|BEGIN)/.test(text));
const last = statements.reduce((most, { rows }) => (rows.length > most.rows.length ? { rows } : most), {
  rows: [] as unknown[],
});

class Stub {
  async answer(body?: unknown): Promise<unknown> {
    const replay = body === undefined ? null : new Replay(randomUUID);
    replay?.learn(recorded, body);
    let answer: unknown[] = [];
    const send = async (client: pg.Pool | pg.PoolClient, { text, values, rows }: Statement): Promise<void> => {
      const result = await client.query(text, replay ? replay.values(values) : values);
      replay?.learn(rows, result.rows);
      if (result.rows?.length === last.rows.length) answer = result.rows;
    };
    for (const statement of statements.slice(0, begins)) await send(pool, statement);
    const client = await pool.connect();
    try {
      for (const statement of statements.slice(begins)) await send(client, statement);
    } finally {
      client.release();
    }
    return { items: answer };
  }
}
const described = Object.getOwnPropertyDescriptor(Stub.prototype, 'answer')!;
Controller('stub')(Stub);
if (recorded === undefined) Get()(Stub.prototype, 'answer', described);
else {
  Post()(Stub.prototype, 'answer', described);
  Body()(Stub.prototype, 'answer', 0);
}

const app = await NestFactory.create<NestFastifyApplication>(
  { module: class StubModule {}, controllers: [Stub] },
  new FastifyAdapter(),
  { logger: ['error'] },
);
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
console.log('ready');
