import { afterEach, expect, it, vi } from 'vitest';
import { POST as CANCEL } from '@/app/api/generations/[generationId]/cancel/route';
import { POST as PAUSE } from '@/app/api/generations/[generationId]/pause/route';
import { POST as RESUME } from '@/app/api/generations/[generationId]/resume/route';
import { POST as REDRAW } from '@/app/api/generations/[generationId]/redraw/route';
import { GET as FILE } from '@/app/api/pictures/[pictureId]/file/route';
import { generationSchema } from '@/lib/contracts/generations';
import { database } from '@/lib/server/database/database';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { generationRequestSchema } from '@/pipeline/request';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { readRecipe } from '@/pipeline/deliver/read-recipe';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { openBreakableLine } from './breakable-line';
import { enqueue, studioOf, until, untilStatus } from './studio';
import { endWorkers, startWorker } from './worker-process';

/** Long enough to be caught in the middle: some seconds of steps. */
const LONG = { steps: 50 } as const;

const aStep = () =>
  until('a step', () => database().generationProgress.findFirst({ where: { phase: 'denoising', step: { gt: 2 } } }));

// Workers are processes that load a model: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 240_000 });

describeOnPostgres('A worker', ({ url }) => {
  afterEach(endWorkers);

  it('draws what was asked, stores it with its recipe, and logs no prompt', async () => {
    const studio = await studioOf();
    const worker = await startWorker(url());
    const asked = await enqueue(studio, { seed: '18446744073709551615', prompt: '1girl, secret words', count: 2 });
    const [row] = await untilStatus([asked.id], ['succeeded', 'failed']);
    expect(row).toMatchObject({ status: 'succeeded', attempt: 1, errorCode: null });
    const pictures = [...(row?.pictures ?? [])].sort((a, b) => a.index - b.index);
    expect(pictures).toMatchObject([
      { index: 0, kind: 'drawn', seed: '18446744073709551615', widthPx: 192, heightPx: 192 },
      { index: 1, kind: 'drawn', seed: '0', widthPx: 192, heightPx: 192 },
    ]);
    const file = await studioBlobs().get(pictures[1]?.sha256 ?? '');
    const recipe = await readRecipe(file ?? new Uint8Array());
    expect(recipe.request).toEqual(row?.recipe);
    expect(recipe.indexInBatch).toBe(1);
    const saved = await call(FILE, {
      as: studio.person,
      params: { pictureId: pictures[1]?.id ?? '' },
      path: '/x?as=webp&download=true',
    });
    const webp = new Uint8Array(await saved.arrayBuffer());
    expect(saved.headers.get('content-disposition')).toContain('filename="koma-0.webp"');
    expect((await readRecipe(webp)).request).toEqual(row?.recipe);
    expect((await decodePicture(webp)).data).toEqual((await decodePicture(file ?? webp)).data);
    expect(await database().generationProgress.count()).toBe(0);
    const measure = await database().modelMeasure.findFirstOrThrow();
    expect(measure).toMatchObject({ pictureCount: 2, estimatedSeconds: null });
    expect(Math.min(measure.seconds, Number(measure.peakBytes))).toBeGreaterThan(0);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(worker.lines.map(({ msg }) => msg)).toContain('worker ended');
    expect(JSON.stringify(worker.lines)).not.toContain('secret');
    expect(await database().worker.count()).toBe(0);
  });

  it('that is killed in mid-picture is replaced, and the picture is the same to the byte', async () => {
    const studio = await studioOf();
    const first = await startWorker(url());
    const second = await startWorker(url());
    const asked = await enqueue(studio, { ...LONG, seed: 11 });
    await aStep();
    const { workerId } = await database().generation.findUniqueOrThrow({ where: { id: asked.id } });
    const { pid } = await database().worker.findUniqueOrThrow({ where: { id: workerId ?? '' } });
    const [victim] = [first, second].filter((worker) => worker.pid === pid);
    victim?.kill('SIGKILL');
    await victim?.ended;
    const [again] = await untilStatus([asked.id], ['succeeded', 'failed']);
    const redrawn = await call(REDRAW, {
      as: studio.person,
      params: { generationId: asked.id },
      body: { seed: 'same' },
    });
    const { id, recipeHash } = generationSchema.parse(await redrawn.json());
    const [undisturbed] = await untilStatus([id], ['succeeded', 'failed']);
    expect([again?.status, again?.attempt, undisturbed?.attempt]).toEqual(['succeeded', 2, 1]);
    expect(recipeHash).toBe(asked.recipeHash);
    expect(again?.pictures).toHaveLength(1);
    expect(again?.pictures.map(({ sha256 }) => sha256).sort()).toEqual(
      undisturbed?.pictures.map(({ sha256 }) => sha256).sort(),
    );
  });

  it('puts its drawing back when it is told to end, and another draws it', async () => {
    const studio = await studioOf();
    const first = await startWorker(url());
    const asked = await enqueue(studio, LONG);
    await aStep();
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const waiting = await database().generation.findUniqueOrThrow({ where: { id: asked.id } });
    expect(waiting).toMatchObject({ status: 'queued', failureCount: 0, workerId: null });
    await startWorker(url());
    const [row] = await untilStatus([asked.id], ['succeeded', 'failed']);
    expect(row).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  it('stops a cancelled drawing within a step and goes on with the next', async () => {
    const studio = await studioOf();
    const worker = await startWorker(url());
    const asked = await enqueue(studio, LONG);
    const next = await enqueue(studio);
    await aStep();
    const response = await call(CANCEL, { as: studio.person, method: 'POST', params: { generationId: asked.id } });
    expect(generationSchema.parse(await response.json())).toMatchObject({ status: 'cancelled', progress: null });
    const stopped = await until('the drawing stopped', async () =>
      worker.lines.find(({ outcome }) => outcome === 'taken-away'),
    );
    await untilStatus([next.id], ['succeeded']);
    expect(stopped).toMatchObject({ id: asked.id });
    expect(await database().picture.count({ where: { generationId: asked.id } })).toBe(0);
    expect(await database().generation.findUnique({ where: { id: asked.id } })).toMatchObject({ status: 'cancelled' });
  });

  it('stops a paused drawing, and draws it from its first step when it is resumed', async () => {
    const studio = await studioOf();
    await startWorker(url());
    const asked = await enqueue(studio, LONG);
    await aStep();
    const act = (handler: typeof PAUSE) =>
      call(handler, { as: studio.person, method: 'POST', params: { generationId: asked.id } });
    expect((await act(PAUSE)).status).toBe(200);
    const next = await enqueue(studio);
    await untilStatus([next.id], ['succeeded']);
    expect(await database().generation.findUnique({ where: { id: asked.id } })).toMatchObject({ status: 'paused' });
    expect((await act(RESUME)).status).toBe(200);
    const [row] = await untilStatus([asked.id], ['succeeded', 'failed']);
    expect(row).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  it('and two more draw twelve drawings each once', async () => {
    const studio = await studioOf();
    await Promise.all([startWorker(url()), startWorker(url()), startWorker(url())]);
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.push((await enqueue(studio, { seed: count, steps: 3 })).id);
    const rows = await untilStatus(ids, ['succeeded', 'failed']);
    expect(rows.map(({ status, attempt, pictures }) => [status, attempt, pictures.length])).toEqual(
      ids.map(() => ['succeeded', 1, 1]),
    );
    expect(new Set(rows.map(({ workerId }) => workerId)).size).toBeGreaterThan(1);
  });

  it('fails a recipe of other weights with the reason', async () => {
    const studio = await studioOf();
    const asked = await enqueue(studio);
    const hash = 'f'.repeat(64);
    const row = await database().generation.findUniqueOrThrow({ where: { id: asked.id } });
    await database().generation.update({
      where: { id: asked.id },
      data: { recipe: { ...generationRequestSchema.parse(row.recipe), model: { id: 'starter', hash } } },
    });
    await startWorker(url());
    const [failed] = await untilStatus([asked.id], ['succeeded', 'failed']);
    expect(failed).toMatchObject({ status: 'failed', errorCode: 'model-not-found' });
    expect(failed?.errorSentence).toContain('other weights');
  });

  it('whose database goes away in mid-picture loses nothing, and draws it once', async () => {
    const studio = await studioOf();
    const address = new URL(url());
    const line = await openBreakableLine(Number(address.port));
    address.port = String(line.port);
    const worker = await startWorker(address.href);
    const asked = await enqueue(studio, LONG);
    await aStep();
    line.cut();
    const waiting = await enqueue(studio, { steps: 2 });
    await until('the worker noticed', async () => worker.lines.find(({ msg }) => msg === 'heartbeat failed'));
    line.mend();
    const rows = await untilStatus([asked.id, waiting.id], ['succeeded', 'failed']);
    expect(rows.map(({ status, attempt }) => [status, attempt])).toEqual([
      ['succeeded', 1],
      ['succeeded', 1],
    ]);
    await endWorkers();
    await line.close();
  });
});
