import '../environment';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BackupError } from '@/lib/server/backup/backup-format';
import { restoreBackup } from '@/lib/server/backup/restore-backup';
import { writeBackup } from '@/lib/server/backup/write-backup';
import { connectDatabase, database, disconnectDatabase } from '@/lib/server/database/database';
import { claimGeneration } from '@/lib/server/jobs/claim-generation';
import { createDiskBlobStore } from '@/lib/server/storage/disk-blob-store';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { describeOnDatabases, startEngine, type Engine } from '../database';
import { enqueue, studioOf } from '../jobs/studio';
import { uploadPicture } from '../pictures/upload';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'koma-backup-'));
});

/** All rows that a backup keeps, by table. */
async function allRows(): Promise<Record<string, unknown[]>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN
      ('_prisma_migrations', 'Worker', 'GenerationProgress', 'RateLimit', 'PresenceShare', 'StudioBackup') ORDER BY 1`;
  const rows: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const found = await database().$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_json(t)::text AS row FROM "${name}" t ORDER BY 1`,
    );
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

async function fill() {
  const studio = await studioOf();
  const picture = await uploadPicture(studio, { seed: 1 });
  await database().project.update({ where: { id: studio.projectId }, data: { coverPictureId: picture.id } });
  await enqueue(studio, { seed: 4_294_967_295, references: [{ pictureId: picture.id, slot: 1 }] });
  await enqueue(studio, { prompt: 'a cat, “quotes”, 日本語, \\u0041 \\n' });
  return { studio, picture };
}

/** An empty studio on another server, with the process pointed at it. */
async function inEmptyStudio<T>(engine: Engine, home: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await startEngine(engine);
  await disconnectDatabase();
  connectDatabase(server.url, 4);
  try {
    return await work(server.url);
  } finally {
    await disconnectDatabase();
    await server.stop();
    connectDatabase(home, 8);
  }
}

describeOnDatabases('A backup', ({ url, engine }) => {
  it('brings every row and file back into an empty studio, where drawing goes on', async () => {
    const { picture } = await fill();
    await claimGeneration({ id: 'dead worker', modelIds: ['starter'] });
    const file = path.join(folder, `${engine}.koma`);
    const summary = await writeBackup({ databaseUrl: url(), blobs: studioBlobs(), file, now: new Date() });
    const before = await allRows();
    const blobs = createDiskBlobStore(path.join(folder, `${engine}-blobs`));
    await inEmptyStudio(engine, url(), async (databaseUrl) => {
      expect(await restoreBackup({ databaseUrl, blobs, file, replace: false })).toEqual(summary);
      const { Generation: drawings, ...rest } = await allRows();
      const { Generation: drawingsBefore, ...restBefore } = before;
      expect(rest).toEqual(restBefore);
      expect(drawings).toHaveLength(drawingsBefore?.length ?? 0);
      expect(await blobs.get(picture.sha256)).toEqual(await studioBlobs().get(picture.sha256));
      const claims = [];
      for (let count = 0; count < 3; count += 1) claims.push(await claimGeneration({ id: 'w', modelIds: ['starter'] }));
      expect(claims.map((claim) => claim?.table ?? null)).toEqual(['Generation', 'Generation', null]);
      await database().project.deleteMany();
    });
    expect(summary.rowCount).toBe(Object.values(before).flat().length);
  });

  it('is refused by a studio that is not empty, unless it may replace it', async () => {
    await fill();
    const file = path.join(folder, `${engine}-replace.koma`);
    await writeBackup({ databaseUrl: url(), blobs: studioBlobs(), file, now: new Date() });
    const before = await allRows();
    await database().project.updateMany({ data: { title: 'Changed since' } });
    const restore = (replace: boolean) => restoreBackup({ databaseUrl: url(), blobs: studioBlobs(), file, replace });
    await expect(restore(false)).rejects.toThrow('--replace');
    expect(await database().project.findFirst()).toMatchObject({ title: 'Changed since' });
    await restore(true);
    expect(await allRows()).toEqual(before);
  });

  it('that is damaged, foreign or newer is refused before anything is touched', async () => {
    await fill();
    const file = path.join(folder, `${engine}-whole.koma`);
    await writeBackup({ databaseUrl: url(), blobs: studioBlobs(), file, now: new Date() });
    const whole = await readFile(file);
    const before = await allRows();
    const flipped = (at: number) => {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    const blobAt = whole.indexOf('blobs/') + 600;
    const rowsAt = whole.indexOf('rows/Generation') + 600;
    const hostile: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      text: Buffer.from('This is no backup at all.'.repeat(100)),
      cutOff: whole.subarray(0, Math.floor(whole.length * 0.7)),
      withoutEnd: whole.subarray(0, whole.lastIndexOf('manifest.json')),
      blobChanged: flipped(blobAt),
      rowChanged: flipped(rowsAt),
      newer: Buffer.from(whole.toString('latin1').replace('"version": 1,', '"version": 9,'), 'latin1'),
    };
    const sentences: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(hostile)) {
      const bad = path.join(folder, `${engine}-${name}.koma`);
      await writeFile(bad, bytes);
      const failure: unknown = await restoreBackup({
        databaseUrl: url(),
        blobs: studioBlobs(),
        file: bad,
        replace: true,
      }).catch((error: unknown) => error);
      expect(failure, name).toBeInstanceOf(BackupError);
      sentences[name] = failure instanceof Error ? failure.message : '';
    }
    expect(sentences).toMatchObject({
      empty: expect.stringContaining('not a Koma backup'),
      text: expect.stringMatching(/not a Koma backup|damaged/),
      cutOff: expect.stringContaining('damaged'),
      withoutEnd: expect.stringContaining('damaged'),
      blobChanged: expect.stringContaining('damaged'),
      rowChanged: expect.stringContaining('damaged'),
      newer: expect.stringContaining('newer version of Koma'),
    });
    expect(await allRows()).toEqual(before);
  });

  it('that would lack a file is not made, and leaves no part behind', async () => {
    const { picture } = await fill();
    const file = path.join(folder, `${engine}-lacking.koma`);
    const lacking = {
      ...studioBlobs(),
      get: async (name: string) => (name === picture.sha256 ? null : studioBlobs().get(name)),
    };
    const backup = writeBackup({ databaseUrl: url(), blobs: lacking, file, now: new Date() });
    await expect(backup).rejects.toThrow('is missing in the picture storage');
    expect((await readdir(folder)).filter((name) => name.includes('lacking'))).toEqual([]);
  });
});

describe('A backup that is not there', () => {
  it('is named', async () => {
    const missing = {
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/x',
      blobs: studioBlobs(),
      file: '/nowhere.koma',
      replace: false,
    };
    await expect(restoreBackup(missing)).rejects.toThrow('The file /nowhere.koma doesn’t exist.');
  });
});
