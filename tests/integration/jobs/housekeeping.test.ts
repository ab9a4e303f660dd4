import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { database } from '@/lib/server/database/database';
import { clearWorkFolder, workFileName } from '@/lib/server/housekeeping/clear-work-folder';
import { purgeOldRows } from '@/lib/server/housekeeping/purge-old-rows';
import { sweepBlobs } from '@/lib/server/housekeeping/sweep-blobs';
import { saveBlob, studioBlobs } from '@/lib/server/storage/studio-blobs';
import { describeOnPostgres } from '../database';
import { uploadPicture } from '../pictures/upload';
import { enqueue, studioOf } from './studio';

const DAY_MS = 24 * 60 * 60 * 1000;
const never = new AbortController().signal;

/** Makes all files look as if they were stored two days ago. */
async function age(): Promise<void> {
  await database().blob.updateMany({ data: { createdAt: new Date(Date.now() - 2 * DAY_MS) } });
}

async function isStored(sha256: string): Promise<[file: boolean, row: boolean]> {
  return [await studioBlobs().has(sha256), (await database().blob.count({ where: { sha256 } })) === 1];
}

describeOnPostgres('Housekeeping', () => {
  it('deletes the files of purged pictures and expired exports, and none that a picture or a recipe names', async () => {
    const studio = await studioOf();
    const shown = await uploadPicture(studio, { seed: 1 });
    const purged = await uploadPicture(studio, { seed: 2 });
    const reference = await uploadPicture(studio, { seed: 3 });
    const { id } = await enqueue(studio, { references: [{ pictureId: reference.id, slot: 1 }] });
    const recipe = JSON.stringify((await database().generation.findUniqueOrThrow({ where: { id } })).recipe);
    const named = (await database().blob.findMany())
      .map(({ sha256 }) => sha256)
      .filter((sha256) => recipe.includes(sha256));
    expect(named.length).toBeGreaterThan(0);
    const fileSha256 = await saveBlob(Uint8Array.from([37, 80]), { mediaType: 'application/pdf' });
    const expiresAt = new Date(Date.now() - 1000);
    await database().job.create({
      data: { kind: 'book-export', status: 'succeeded', input: {}, fileSha256, expiresAt },
    });
    const young = await saveBlob(Uint8Array.from([1, 2, 3]), { mediaType: 'image/png' });
    await database().picture.delete({ where: { id: purged.id } });
    await database().picture.delete({ where: { id: reference.id } });
    await purgeOldRows(new Date());
    await age();
    await saveBlob(Uint8Array.from([1, 2, 3]), { mediaType: 'image/png' });
    expect(await sweepBlobs(new Date(), never)).toBeGreaterThanOrEqual(2);
    expect(await isStored(purged.sha256)).toEqual([false, false]);
    expect(await isStored(fileSha256)).toEqual([false, false]);
    expect(await isStored(shown.sha256)).toEqual([true, true]);
    expect(await isStored(young)).toEqual([true, true]);
    for (const sha256 of named) expect(await isStored(sha256)).toEqual([true, true]);
    expect(await sweepBlobs(new Date(), never)).toBe(0);
  });

  it('removes what killed workers were writing, and not what is being written', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'koma-work-'));
    const job = (status: 'running' | 'queued') =>
      database().job.create({ data: { kind: 'book-export', status, attempt: 2, input: {} } });
    const [running, waiting] = [await job('running'), await job('queued')];
    const kept = workFileName({ id: running.id, attempt: 2 });
    const left = [
      workFileName({ id: running.id, attempt: 1 }),
      workFileName({ id: waiting.id, attempt: 2 }),
      'old.pdf',
    ];
    for (const name of [...left, kept, 'new.pdf']) await writeFile(path.join(folder, name), 'x');
    const old = new Date(Date.now() - DAY_MS);
    await utimes(path.join(folder, 'old.pdf'), old, old);
    await clearWorkFolder(folder, new Date());
    expect((await readdir(folder)).sort()).toEqual([kept, 'new.pdf'].sort());
    await clearWorkFolder(path.join(folder, 'missing'), new Date());
  });
});
