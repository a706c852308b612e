import { Agent, request } from 'node:http';

/** A request to send again and again; the n-th may have a path or body of its own. */
export interface Ask {
  port: number;
  method: 'GET' | 'POST';
  path: (n: number) => string;
  token: string;
  body?: (n: number) => unknown;
}

/** Sends so many requests, some at a time, and fails when one is refused. */
export async function send(ask: Ask, count: number, from = 0, together = 4): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  let next = from;
  const one = async (): Promise<void> => {
    while (next < from + count) await sendOne(ask, agent, next++);
  };
  await Promise.all(Array.from({ length: together }, one));
  agent.destroy();
}

function sendOne({ port, method, path, token, body }: Ask, agent: Agent, n: number): Promise<void> {
  const text = body ? JSON.stringify(body(n)) : '';
  return new Promise((resolve, reject) => {
    const going = request(
      {
        agent,
        port,
        method,
        host: '127.0.0.1',
        path: path(n),
        headers: {
          cookie: `voortuin=${token}`,
          'x-voortuin': '1',
          'user-agent': 'bench',
          ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (more: string) => (answer += more));
        response.on('end', () => {
          if (response.statusCode! < 300) resolve();
          else reject(new Error(`${method} ${path(n)} answered ${response.statusCode}: ${answer.slice(0, 500)}`));
        });
      },
    );
    going.once('error', reject);
    going.end(text);
  });
}
