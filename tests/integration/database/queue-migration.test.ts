import '../environment';
import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { applyMigrations } from '@/lib/server/database/migrations';
import { startEmbeddedDatabase } from '@/lib/server/database/embedded-database';
import { findFreePort } from '@/scripts/launcher/ports';
import { MIGRATIONS } from '../database';

const QUEUE = '20261129234437_queue';
const ID = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;

/** What the version before the one queue had in its tables: drawings with a turn each, edits and replays with leases. */
const ROWS = `
  INSERT INTO "User" (id, name, "updatedAt") VALUES ('${ID(1)}', 'Aki', now());
  INSERT INTO "Project" (id, title, "updatedAt") VALUES ('${ID(1)}', 'Old', now());
  INSERT INTO "Page" (id, "projectId", position, "updatedAt") VALUES ('${ID(1)}', '${ID(1)}', 1, now());
  INSERT INTO "Panel" (id, "pageId", position, polygon, content, "updatedAt") VALUES ('${ID(1)}', '${ID(1)}', 0, '[]', '{}', now());
  INSERT INTO "Generation" (id, "projectId", "authorId", status, ask, recipe, "recipeHash", seed, "pictureCount", rank, "jobId", "heartbeatAt", "updatedAt")
  VALUES
    ('${ID(1)}', '${ID(1)}', '${ID(1)}', 'queued', '{}', '{}', repeat('0', 64), 1, 1, 1, NULL, NULL, now()),
    ('${ID(2)}', '${ID(1)}', '${ID(1)}', 'running', '{}', '{}', repeat('0', 64), 1, 1, 2, '${ID(9)}', now(), now());
  INSERT INTO pgboss.job (name, data) VALUES ('draw', '{}'), ('draw', '{}');
  INSERT INTO "RegionEdit" (id, "projectId", "panelId", "batchId", "inputSha256", state, region, work, settings, recipe, "authorId", attempt)
  VALUES
    ('${ID(3)}', '${ID(1)}', '${ID(1)}', '${ID(1)}', repeat('0', 64), 'drawing', '{}', '{}', '{}', '{}', '${ID(1)}', 1),
    ('${ID(4)}', '${ID(1)}', '${ID(1)}', '${ID(1)}', repeat('0', 64), 'accepted', '{}', '{}', '{}', '{}', '${ID(1)}', 1);
  INSERT INTO "RegionReplay" (id, "editId", "authorId", state, steps, "stepCount", differing)
  VALUES
    ('${ID(5)}', '${ID(4)}', '${ID(1)}', 'running', '[]', 1, NULL),
    ('${ID(6)}', '${ID(4)}', '${ID(1)}', 'done', '[{"editId": "${ID(4)}", "differing": 0, "of": 4}]', 1, 0);`;

it('What waited in the version before waits in the one queue', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'koma-migrations-'));
  const names = await readdir(MIGRATIONS);
  for (const name of names.filter((each) => each < QUEUE || each.endsWith('.toml'))) {
    await cp(path.join(MIGRATIONS, name), path.join(folder, name), { recursive: true });
  }
  const server = await startEmbeddedDatabase({ folder: null, port: await findFreePort(40_000) });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await applyMigrations(server.url, folder);
    await client.connect();
    await client.query(ROWS);
    expect(await applyMigrations(server.url, MIGRATIONS)).toContain(QUEUE);
    const drawings = await client.query('SELECT status, "jobId" FROM "Generation" ORDER BY id');
    expect(drawings.rows).toEqual([
      { status: 'queued', jobId: null },
      { status: 'running', jobId: null },
    ]);
    const jobs = await client.query('SELECT id, kind, status, step, "stepCount", input, result FROM "Job" ORDER BY id');
    const replay = { kind: 'region-replay', stepCount: 1, input: { editId: ID(4), panelId: ID(1) } };
    expect(jobs.rows).toEqual([
      {
        id: ID(3),
        kind: 'region-edit',
        status: 'queued',
        step: 0,
        stepCount: 1,
        input: { editId: ID(3) },
        result: null,
      },
      { id: ID(5), ...replay, status: 'queued', step: 0, result: { steps: [], differing: null } },
      {
        id: ID(6),
        ...replay,
        status: 'succeeded',
        step: 1,
        result: { steps: [{ editId: ID(4), differing: 0, of: 4 }], differing: 0 },
      },
    ]);
    const left = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss'`);
    expect(left.rows).toEqual([]);
  } finally {
    await client.end();
    await server.stop();
  }
}, 120_000);
