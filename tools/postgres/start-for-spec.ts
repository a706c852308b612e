// Starts the Postgres of a folder with a table in it and says so: a launcher that a spec can kill.
import pg from 'pg';
import { startCluster } from './cluster.ts';

const cluster = await startCluster(process.argv[2]!);
const client = new pg.Client({ connectionString: cluster.ownerUrl('postgres') });
await client.connect();
await client.query('CREATE TABLE kept AS SELECT 7 AS what');
await client.end();
process.send?.('started');
