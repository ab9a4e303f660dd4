import '../environment';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@/lib/server/database/embedded-database';
import { findFreePort } from '@/scripts/launcher/ports';

let embedded: EmbeddedDatabase | null = null;
let lines: Set<Socket> = new Set();
const slowLine = createServer();

/** Passes what a client sends on in pieces of 24 bytes, so that others' messages come between its own. */
async function startSlowLine(port: number): Promise<void> {
  slowLine.on('connection', (client) => {
    const line = connect(port, '127.0.0.1');
    line.setNoDelay(true);
    lines.add(client);
    let passing = Promise.resolve();
    client.on('data', (bytes) => {
      passing = passing.then(async () => {
        for (let at = 0; at < bytes.length; at += 24) {
          line.write(bytes.subarray(at, at + 24));
          await new Promise((resolve) => setImmediate(resolve));
        }
      });
    });
    line.on('data', (bytes) => client.write(bytes));
    for (const end of [client, line]) end.on('error', () => undefined);
    client.on('close', () => line.destroy());
    line.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => slowLine.listen(0, '127.0.0.1', resolve));
}

async function connected(): Promise<pg.Client> {
  const { port } = slowLine.address() as AddressInfo;
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

beforeAll(async () => {
  const port = await findFreePort(40_000 + (process.pid % 20_000));
  embedded = await startEmbeddedDatabase({ folder: null, port });
  await startSlowLine(port);
});

afterAll(async () => {
  for (const client of lines) client.destroy();
  lines = new Set();
  slowLine.close();
  await embedded?.stop();
});

it('keeps the statements of many connections apart, however their messages mix on the way', async () => {
  const clients = await Promise.all(Array.from({ length: 6 }, connected));
  const ask = async (client: pg.Client, index: number) => {
    const answers: boolean[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const values = Array.from({ length: 1 + ((turn + index) % 5) }, (_, place) => `${index}-${turn}-${place}`);
      const columns = values.map((_, place) => `$${place + 1}::text AS c${place}`);
      const { rows } = await client.query<Record<string, string>>(`SELECT ${columns.join(', ')}`, values);
      answers.push(Object.values(rows[0] ?? {}).join() === values.join());
    }
    return answers;
  };
  const answers = (await Promise.all(clients.map(ask))).flat();
  await Promise.all(clients.map((client) => client.end()));
  expect(answers).toEqual(Array.from({ length: 150 }, () => true));
});

it('serves others after a connection broke in the middle of a statement, or of a transaction', async () => {
  const [half, open, other] = [await connected(), await connected(), await connected()];
  void half.query(`SELECT $1::text || '${'x'.repeat(4000)}'`, ['y']).catch(() => undefined);
  for (const client of [...lines].slice(-3, -2)) client.destroy();
  await open.query('BEGIN');
  await open.query('CREATE TABLE left_open (id int)');
  for (const client of [...lines].slice(-2, -1)) client.destroy();
  const sql = `SELECT $1::int + 1 AS sum, to_regclass('left_open')::text AS gone`;
  const { rows } = await other.query<{ sum: number; gone: string | null }>(sql, [1]);
  await other.end();
  expect(rows).toEqual([{ sum: 2, gone: null }]);
});
