import { afterEach, expect, it } from 'vitest';
import { enqueue, studioOf, until, untilStatus } from './studio';
import { endWorkers, startWorker } from './worker-process';
import { database } from '@/lib/server/database/database';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { readRecipe } from '@/pipeline/deliver/read-recipe';
import { describeOnDatabases } from '../database';

describeOnDatabases('A worker', ({ url }) => {
  afterEach(endWorkers);

  it('draws what was asked, stores it with its recipe, and logs no prompt', async () => {
    const studio = await studioOf();
    const worker = await startWorker(url());
    const asked = await enqueue(studio, { seed: 7, prompt: '1girl, secret words' });
    const [row] = await untilStatus([asked.id], ['succeeded', 'failed']);
    expect(row).toMatchObject({ status: 'succeeded', attempt: 1, errorCode: null });
    const [picture] = row?.pictures ?? [];
    expect(picture).toMatchObject({ index: 0, kind: 'drawn', seed: 7n, widthPx: 192, heightPx: 192 });
    const file = await studioBlobs().get(picture?.sha256 ?? '');
    expect((await readRecipe(file ?? new Uint8Array())).request).toEqual(row?.recipe);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(JSON.stringify(worker.lines)).not.toContain('secret');
    expect(await database().worker.count()).toBe(0);
  });

  it('that is killed in mid-picture is replaced, and the picture is the same to the byte', async () => {
    const studio = await studioOf();
    const ask = { seed: 11, steps: 80, prompt: '1boy, black hair, city' } as const;
    const first = await startWorker(url());
    const asked = await enqueue(studio, ask);
    await until('a step', () => database().generationProgress.findFirst({ where: { step: { gt: 2 } } }));
    const killedAt = performance.now();
    first.kill('SIGKILL');
    await first.ended;
    await startWorker(url());
    const [again] = await untilStatus([asked.id], ['succeeded', 'failed']);
    const takeOverMs = performance.now() - killedAt;
    const undisturbed = await enqueue(studio, ask);
    const [other] = await untilStatus([undisturbed.id], ['succeeded', 'failed']);
    expect([again?.attempt, other?.attempt]).toEqual([2, 1]);
    expect(again?.pictures.map(({ sha256 }) => sha256)).toEqual(other?.pictures.map(({ sha256 }) => sha256));
    expect(again?.pictures).toHaveLength(1);
    expect(takeOverMs).toBeLessThan(30_000);
  });
});
