import { afterEach, expect, it } from 'vitest';
import { POST as CANCEL } from '@/app/api/generations/[generationId]/cancel/route';
import { POST as MOVE } from '@/app/api/generations/[generationId]/move/route';
import { POST as PAUSE } from '@/app/api/generations/[generationId]/pause/route';
import { POST as RESUME } from '@/app/api/generations/[generationId]/resume/route';
import { GET as MODEL } from '@/app/api/models/[modelId]/route';
import { GET as QUEUE } from '@/app/api/queue/route';
import { queueEntrySchema, URGENCY_PRIORITY } from '@/lib/contracts/generations';
import { modelSchema } from '@/lib/contracts/models';
import { pageSchema } from '@/lib/contracts/page';
import { database, inTransaction } from '@/lib/server/database/database';
import { claimGeneration, type ClaimedGeneration } from '@/lib/server/jobs/claim-generation';
import { recordResult } from '@/lib/server/jobs/record-result';
import { failAttempt, MAX_FAILURES } from '@/lib/server/queue/fail-attempt';
import { heartbeat, requeueLease } from '@/lib/server/queue/lease';
import { recoverStalled } from '@/lib/server/queue/recover-stalled';
import { saveBlob } from '@/lib/server/storage/studio-blobs';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { problemOf } from '../problem';
import { enqueue, studioOf, until } from './studio';
import { toSeed } from '@/pipeline/seed';

const worker = { id: 'worker-1', modelIds: ['starter'] };
const page = pageSchema(queueEntrySchema);

function claimed(result: ClaimedGeneration | null): ClaimedGeneration {
  if (result === null) throw new Error('Nothing was claimed.');
  return result;
}

/** Claims until nothing is left, and gives the drawings in the order they were claimed. */
async function drain(): Promise<string[]> {
  const order: string[] = [];
  for (let next = await claimGeneration(worker); next !== null; next = await claimGeneration(worker)) {
    order.push(next.id);
  }
  return order;
}

async function queueOf(studio: Awaited<ReturnType<typeof studioOf>>, whose: 'mine' | 'all') {
  const response = await call(QUEUE, { as: studio.person, path: `/queue?whose=${whose}&limit=100` });
  return page.parse(await response.json()).items;
}

async function makeOld(generationId: string): Promise<void> {
  const heartbeatAt = new Date(Date.now() - 11_000);
  await database().generation.update({ where: { id: generationId }, data: { heartbeatAt } });
}

describeOnDatabases('The queue', () => {
  it('lets people take turns, urgent drawings first, and says so beforehand', async () => {
    const [aki, bo] = [await studioOf('Aki'), await studioOf('Bo')];
    const ids = {
      a1: (await enqueue(aki)).id,
      a2: (await enqueue(aki)).id,
      a3: (await enqueue(aki)).id,
      b1: (await enqueue(bo)).id,
      b2: (await enqueue(bo)).id,
      batch: (await enqueue(aki, {}, 'batch')).id,
      edit: (await enqueue(bo)).id,
    };
    await database().generation.update({ where: { id: ids.edit }, data: { priority: URGENCY_PRIORITY.edit } });
    const foretold = (await queueOf(aki, 'all')).map(({ generationId }) => generationId);
    const order = await drain();
    const names = order.map((id) => Object.entries(ids).find(([, each]) => each === id)?.[0]);
    // Bo was served with the edit, so Aki is next.
    expect(names).toEqual(['edit', 'a1', 'b1', 'a2', 'b2', 'a3', 'batch']);
    expect(foretold[0]).toBe(ids.edit);
    expect(new Set(foretold)).toEqual(new Set(order));
  });

  it('says how many go before, as they are then drawn', async () => {
    const [aki, bo] = [await studioOf('Aki'), await studioOf('Bo')];
    for (const studio of [aki, aki, bo, aki, bo]) await enqueue(studio);
    const entries = await queueOf(aki, 'all');
    expect(entries.map(({ ahead }) => ahead)).toEqual([0, 1, 2, 3, 4]);
    expect(await drain()).toEqual(entries.map(({ generationId }) => generationId));
  });

  it('shows of strangers who and how far, not what', async () => {
    const [aki, bo] = [await studioOf('Aki'), await studioOf('Bo')];
    await enqueue(bo, { prompt: '1girl, a secret' });
    await enqueue(aki, { prompt: '1girl, smile', seed: 7 });
    const seen = await queueOf(aki, 'all');
    expect(seen).toHaveLength(2);
    expect(seen.find(({ isMine }) => !isMine)).toMatchObject({
      authorName: 'Bo',
      prompt: null,
      rough: null,
      projectId: null,
      projectTitle: null,
      size: { widthPx: 192, heightPx: 192 },
    });
    const [own, ...none] = await queueOf(aki, 'mine');
    expect(own).toMatchObject({ prompt: '1girl, smile', rough: { seed: '7' } });
    expect(own?.rough?.text).toContain('smile');
    expect(none).toEqual([]);
  });

  it('can be reordered by each for their own', async () => {
    const [aki, bo] = [await studioOf('Aki'), await studioOf('Bo')];
    const [one, two, three] = [await enqueue(aki), await enqueue(aki), await enqueue(aki)];
    const foreign = await enqueue(bo);
    const move = (id: string, body: object) => call(MOVE, { as: aki.person, params: { generationId: id }, body });
    expect((await move(three.id, { to: 'before', generationId: two.id })).status).toBe(200);
    expect((await move(one.id, { to: 'back' })).status).toBe(200);
    expect((await problemOf(await move(foreign.id, { to: 'front' }))).code).toBe('not-found');
    const mine = (await drain()).filter((id) => id !== foreign.id);
    expect(mine).toEqual([three.id, two.id, one.id]);
  });

  it('draws none that is paused or cancelled, and goes on with one that is resumed', async () => {
    const aki = await studioOf();
    const [paused, cancelled, last] = [await enqueue(aki), await enqueue(aki), await enqueue(aki)];
    const act = (handler: typeof PAUSE, id: string) =>
      call(handler, { as: aki.person, method: 'POST', params: { generationId: id } });
    expect((await act(PAUSE, paused.id)).status).toBe(200);
    expect((await act(PAUSE, paused.id)).status).toBe(200);
    expect((await act(CANCEL, cancelled.id)).status).toBe(200);
    expect(await drain()).toEqual([last.id]);
    expect((await problemOf(await act(PAUSE, cancelled.id))).code).toBe('state-conflict');
    expect((await problemOf(await act(RESUME, cancelled.id))).code).toBe('state-conflict');
    expect((await act(RESUME, paused.id)).status).toBe(200);
    expect(await drain()).toEqual([paused.id]);
  });

  it('leaves a drawing to workers that have its model', async () => {
    const aki = await studioOf();
    const { id } = await enqueue(aki);
    expect(await claimGeneration({ id: 'other', modelIds: ['another-model'] })).toBeNull();
    expect(await drain()).toEqual([id]);
  });

  it('gives each drawing to one of many workers that ask at once', async () => {
    const aki = await studioOf();
    const ids = [];
    for (let count = 0; count < 6; count += 1) ids.push((await enqueue(aki)).id);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) => claimGeneration({ id: `w${index}`, modelIds: ['starter'] })),
    );
    const taken = results.flatMap((result) => (result === null ? [] : [result.id]));
    const rest = await drain();
    expect([...taken, ...rest].sort()).toEqual([...ids].sort());
  });

  it('stores nothing of a worker that lost its hold, and everything once', async () => {
    const aki = await studioOf();
    await enqueue(aki);
    const first = claimed(await claimGeneration(worker));
    await makeOld(first.id);
    expect(await recoverStalled('Generation')).toEqual({ count: 1, failedIds: [] });
    const second = claimed(await claimGeneration({ ...worker, id: 'worker-2' }));
    expect(second).toMatchObject({ id: first.id, attempt: 2 });
    const sha256 = await saveBlob(Uint8Array.from([1]), { mediaType: 'image/png' });
    const result = { pictures: [{ sha256, widthPx: 1, heightPx: 1, seed: toSeed(1) }], drawnWith: {} };
    expect(await heartbeat(first)).toBe(false);
    expect(await recordResult(first, result)).toBe(false);
    expect(await failAttempt(first, { code: 'x', sentence: 'x', mayPass: false })).toBe('lost');
    expect(await recordResult(second, result)).toBe(true);
    expect(await recordResult(second, result)).toBe(false);
    expect(await database().picture.count({ where: { generationId: first.id } })).toBe(1);
  });

  it('adds up what drawings of a model took on a machine, which the model tells as means', async () => {
    const aki = await studioOf();
    const { hash } = await database().model.findUniqueOrThrow({ where: { id: 'starter' } });
    const sha256 = await saveBlob(Uint8Array.from([1]), { mediaType: 'image/png' });
    const pictures = [{ sha256, widthPx: 1, heightPx: 1, seed: toSeed(1) }];
    const took = { hash, host: 'desk', device: 'CPU', estimatedBytes: 900 };
    const measures = [
      { ...took, pictureCount: 1, seconds: 4, estimatedSeconds: 5, peakBytes: 1000 },
      { ...took, pictureCount: 3, seconds: 8, estimatedSeconds: 7, peakBytes: 800 },
    ];
    for (const measure of measures) {
      await enqueue(aki);
      await recordResult(claimed(await claimGeneration(worker)), { pictures, drawnWith: {}, measure });
    }
    const model = modelSchema.parse(
      await (await call(MODEL, { as: aki.person, params: { modelId: 'starter' } })).json(),
    );
    expect(model.measures).toEqual([
      {
        host: 'desk',
        device: 'CPU',
        pictureCount: 4,
        seconds: 3,
        estimatedSeconds: 3,
        peakBytes: 1000,
        estimatedBytes: 900,
      },
    ]);
  });

  it('gives back what a stopping worker was at, with no failure counted', async () => {
    const aki = await studioOf();
    await enqueue(aki);
    const first = claimed(await claimGeneration(worker));
    await requeueLease(first);
    const second = claimed(await claimGeneration(worker));
    expect(second.id).toBe(first.id);
    const row = await database().generation.findUniqueOrThrow({ where: { id: first.id } });
    expect(row).toMatchObject({ failureCount: 0, attempt: 2 });
  });

  it('tries again later what may pass, and fails at once what may not', async () => {
    const aki = await studioOf();
    await enqueue(aki);
    await enqueue(aki);
    const [one, two] = [claimed(await claimGeneration(worker)), claimed(await claimGeneration(worker))];
    expect(await failAttempt(one, { code: 'runtime-crashed', sentence: 'It crashed.', mayPass: true })).toBe('waits');
    expect(await failAttempt(two, { code: 'request-invalid', sentence: 'No.', mayPass: false })).toBe('failed');
    expect(await claimGeneration(worker)).toBeNull();
    const row = await database().generation.findUniqueOrThrow({ where: { id: one.id } });
    expect(row.status).toBe('queued');
    expect((row.retryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(500);
    const again = await until('the next attempt is due', () => claimGeneration(worker));
    expect(again).toMatchObject({ id: one.id, attempt: 2 });
  });

  it('ends a drawing whose workers die of it', async () => {
    const aki = await studioOf();
    const { id } = await enqueue(aki);
    for (let count = 0; count < MAX_FAILURES; count += 1) {
      claimed(await claimGeneration(worker));
      await makeOld(id);
      await recoverStalled('Generation');
    }
    const row = await database().generation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: 'failed', errorCode: 'runtime-crashed' });
    expect(await claimGeneration(worker)).toBeNull();
  });

  it('keeps a drawing queued whose claim was not committed', async () => {
    const aki = await studioOf();
    const { id } = await enqueue(aki);
    const broken = inTransaction(async () => {
      await claimGeneration(worker);
      throw new Error('the worker died here');
    });
    await expect(broken).rejects.toThrow('the worker died here');
    expect(await drain()).toEqual([id]);
  });

  afterEach(() => drain().catch(() => undefined));
});
