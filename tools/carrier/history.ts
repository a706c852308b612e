import type { CarriedText } from '@voortuin/server/platform/telephony/testing/carried';
import type { Holding } from '@voortuin/server/platform/telephony/testing/carrier-work';
import pg from 'pg';

/** What phones show of the time before a demo began: the texts that its database tells of. */
export async function historyOf(ownerUrl: string): Promise<Holding> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const holding: Holding = { texts: [], calls: [], stopped: [] };
    const { rows: organisations } = await client.query<{ id: string }>('SELECT all_organisations() AS id');
    for (const { id } of organisations) {
      await client.query(`SELECT set_config('app.organisation', $1, false)`, [id]);
      const { rows } = await client.query<Omit<CarriedText, 'errorCode' | 'statusCallback' | 'sentAt' | 'updatedAt'>>(
        `SELECT sid, to_number AS "to", from_number AS "from", text AS body, 'outbound-api' AS direction, 'delivered' AS status,
           extract(epoch FROM sent_at)::float8 * 1000 AS at FROM outgoing_text WHERE organisation_id = $1 AND state = 'sent'
         UNION ALL
         SELECT i.sid, l.number, i.from_number, i.text, 'inbound', 'received', extract(epoch FROM i.received_at)::float8 * 1000
         FROM incoming_text i JOIN phone_line l ON l.organisation_id = i.organisation_id WHERE i.organisation_id = $1`,
        [id],
      );
      holding.texts.push(
        ...rows.map((row) => ({ ...row, errorCode: null, statusCallback: null, sentAt: row.at, updatedAt: row.at })),
      );
      const { rows: stops } = await client.query<{ pair: string }>(
        `SELECT w.number || ' ' || l.number AS pair FROM number_wish w JOIN phone_line l ON l.organisation_id = w.organisation_id
         WHERE w.organisation_id = $1 AND w.wish = 'stop'`,
        [id],
      );
      holding.stopped.push(...stops.map(({ pair }) => pair));
    }
    holding.texts.sort((one, other) => one.at - other.at);
    return holding;
  } finally {
    await client.end();
  }
}
