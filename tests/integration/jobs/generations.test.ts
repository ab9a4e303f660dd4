import { afterEach, expect, it, vi } from 'vitest';
import { GET as PREVIEW } from '@/app/api/generations/[generationId]/preview/route';
import { POST as RESTORE } from '@/app/api/generations/[generationId]/restore/route';
import { POST as CANCEL } from '@/app/api/generations/[generationId]/cancel/route';
import { POST as REDRAW } from '@/app/api/generations/[generationId]/redraw/route';
import { DELETE, GET } from '@/app/api/generations/[generationId]/route';
import { GET as EVENTS } from '@/app/api/projects/[projectId]/generations/events/route';
import { GET as LIST, POST } from '@/app/api/projects/[projectId]/generations/route';
import { POST as COMPILE } from '@/app/api/prompts/compile/route';
import { GET as TAGS } from '@/app/api/tags/route';
import { compiledPromptSchema, generationDetailSchema, generationSchema, tagSchema } from '@/lib/contracts/generations';
import { pageSchema } from '@/lib/contracts/page';
import { database } from '@/lib/server/database/database';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { generationRequestSchema } from '@/pipeline/request';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { projectWith, signedIn } from '../people';
import { uploadPicture } from '../pictures/upload';
import { problemOf } from '../problem';
import { listen } from './events';
import { enqueue, studioOf, untilStatus } from './studio';
import { endWorkers, startWorker } from './worker-process';

// Workers are processes that load a model: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 240_000 });

describeOnDatabases('Drawings', ({ url }) => {
  afterEach(endWorkers);

  it('have their seed and their whole recipe, with its files, as soon as they wait', async () => {
    const studio = await studioOf();
    await database().project.update({ where: { id: studio.projectId }, data: { style: 'monochrome' } });
    const picture = await uploadPicture(studio, { seed: 1 });
    const asked = await enqueue(studio, {
      prompt: 'girl with silver hair',
      references: [{ pictureId: picture.id, slot: 1 }],
      image: { pictureId: picture.id, strength: 0.5 },
      variation: { seed: null, strength: 0.2 },
      finish: [{ kind: 'ink', blackPoint: 0.1 }],
      count: 3,
    });
    const detail = generationDetailSchema.parse(
      await (await call(GET, { as: studio.person, params: { generationId: asked.id } })).json(),
    );
    const recipe = generationRequestSchema.parse(detail.recipe);
    expect(asked).toMatchObject({ status: 'queued', ahead: 0, isMine: true, pictureCount: 3, seed: recipe.seed.value });
    // 96 x 64 is nearest to 256 x 160 among the model's sizes.
    expect(asked.size).toEqual({ widthPx: 256, heightPx: 160 });
    expect(recipe.prompt.text).toContain('monochrome');
    expect(recipe.references).toMatchObject([{ slot: 1, picture: { sha256: picture.sha256 } }]);
    expect(recipe.batch).toEqual({ count: 3, seeds: 'consecutive' });
    for (const file of [recipe.rough?.sha256, recipe.image?.picture.sha256, picture.sha256]) {
      expect(await studioBlobs().has(file ?? '')).toBe(true);
    }
  });

  it('keep the lines of their rough at the size of the finished picture, to be laid over last', async () => {
    const studio = await studioOf();
    const asked = await enqueue(studio, {
      prompt: '1girl, smile',
      finish: [{ kind: 'lines' }, { kind: 'upscale', factor: 4 }],
    });
    const detail = generationDetailSchema.parse(
      await (await call(GET, { as: studio.person, params: { generationId: asked.id } })).json(),
    );
    const { finish } = generationRequestSchema.parse(detail.recipe);
    expect(finish.map(({ kind }) => kind)).toEqual(['upscale', 'lines']);
    const lines = finish.find((step) => step.kind === 'lines');
    const file = (await studioBlobs().get(lines?.picture ?? '')) ?? new Uint8Array();
    const size = await decodePicture(file);
    expect(size).toMatchObject({ widthPx: asked.size.widthPx * 4, heightPx: asked.size.heightPx * 4 });
  });

  it('are enlarged by what was asked for, else by the project’s choice, else by the studio’s', async () => {
    const aki = await studioOf();
    const networkOf = async (isFine?: boolean) => {
      const { id } = await enqueue(aki, {
        finish: [{ kind: 'upscale', factor: 2, ...(isFine !== undefined && { isFine }) }],
      });
      const { recipe } = await database().generation.findUniqueOrThrow({ where: { id } });
      const [step] = generationRequestSchema.parse(recipe).finish;
      return step?.kind === 'upscale' ? step.network : null;
    };
    expect(await networkOf()).toBe('animevideo-x4');
    await database().studioSettings.update({ where: { id: 1 }, data: { upscaler: 'fine' } });
    expect(await networkOf()).toBe('anime-6b-x4');
    await database().project.update({ where: { id: aki.projectId }, data: { upscaler: 'fast' } });
    expect(await networkOf()).toBe('animevideo-x4');
    expect(await networkOf(true)).toBe('anime-6b-x4');
  });

  it('are refused lines where no rough is made', async () => {
    const studio = await studioOf();
    const picture = await uploadPicture(studio, { seed: 1 });
    const response = await call(POST, {
      as: studio.person,
      params: { projectId: studio.projectId },
      body: { ask: { prompt: '1girl', rough: { pictureId: picture.id }, finish: [{ kind: 'lines' }] } },
    });
    expect(await problemOf(response)).toMatchObject({ code: 'capability-missing' });
  });

  it('are asked for once by one key, however often it is sent', async () => {
    const studio = await studioOf();
    const ask = () =>
      call(POST, {
        as: studio.person,
        params: { projectId: studio.projectId },
        body: { ask: { prompt: '1girl' } },
        headers: { 'Idempotency-Key': 'the-same-key' },
      });
    const answers = await Promise.all([ask(), ask(), ask()]);
    const ids = await Promise.all(answers.map(async (answer) => generationSchema.parse(await answer.json()).id));
    expect(new Set(ids).size).toBe(1);
    expect(await database().generation.count()).toBe(1);
  });

  it.each([
    [{ modelId: 'nowhere' }, 'model-not-found', 'nowhere'],
    [{ size: { widthPx: 190, heightPx: 190 } }, 'request-invalid', '192x192'],
    [{ prompt: 'a\u0000b' }, 'request-invalid', 'characters'],
    [{ prompt: 'half of a \ud83d pair' }, 'request-invalid', 'characters'],
    [{ seed: -1 }, 'request-invalid', 'seed'],
    [{ seed: '18446744073709551616' }, 'request-invalid', '0 to 18446744073709551615'],
    [{ references: [{ pictureId: '01a20af8-fa4a-728a-89b9-29af591c6287', slot: 0 }] }, 'not-found', 'picture'],
  ])('that cannot be drawn are refused before they wait: %j', async (ask, code, words) => {
    const studio = await studioOf();
    const response = await call(POST, {
      as: studio.person,
      params: { projectId: studio.projectId },
      body: { ask: { prompt: '1girl', ...ask } },
    });
    const problem = await problemOf(response);
    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(words);
    expect(await database().generation.count()).toBe(0);
  });

  it('that ask for more people than the model knows are refused with their number', async () => {
    const studio = await studioOf();
    const picture = await uploadPicture(studio, { seed: 2 });
    const response = await call(POST, {
      as: studio.person,
      params: { projectId: studio.projectId },
      body: { ask: { prompt: '1girl', references: [{ pictureId: picture.id, slot: 3 }] } },
    });
    expect(await problemOf(response)).toMatchObject({
      code: 'capability-missing',
      detail: expect.stringContaining('2 people, not 4'),
    });
  });

  it('take no picture out of another project, though it be one’s own', async () => {
    const studio = await studioOf();
    const other = await projectWith([{ person: studio.person, role: 'owner' }]);
    const picture = await uploadPicture({ person: studio.person, projectId: other }, { seed: 2 });
    const response = await call(POST, {
      as: studio.person,
      params: { projectId: studio.projectId },
      body: { ask: { prompt: '1girl', rough: { pictureId: picture.id } } },
    });
    expect((await problemOf(response)).code).toBe('not-found');
  });

  it('cannot be asked for as edits, which go before what others draw', async () => {
    const { person, projectId } = await studioOf();
    const body = { ask: { prompt: 'x' }, urgency: 'edit' };
    const problem = await problemOf(await call(POST, { as: person, params: { projectId }, body }));
    expect(problem).toMatchObject({ code: 'request-invalid', fields: [{ path: 'urgency' }] });
  });

  it('of a stranger look like missing ones; viewers look but do not draw', async () => {
    const studio = await studioOf();
    const [viewer, stranger] = [
      await signedIn({ name: 'Viewer' }),
      await signedIn({ name: 'Stranger', role: 'admin' }),
    ];
    await database().membership.create({
      data: { projectId: studio.projectId, userId: viewer.actor.userId, role: 'viewer' },
    });
    const { id } = await enqueue(studio);
    const params = { generationId: id };
    const inProject = { projectId: studio.projectId };
    const codes = async (as: typeof viewer) => [
      (await call(GET, { as, params })).status,
      (await call(LIST, { as, params: inProject })).status,
      (await call(POST, { as, params: inProject, body: { ask: { prompt: 'x' } } })).status,
      (await call(CANCEL, { as, method: 'POST', params })).status,
      (await call(REDRAW, { as, params, body: { seed: 'same' } })).status,
      (await call(DELETE, { as, method: 'DELETE', params })).status,
      (await call(RESTORE, { as, method: 'POST', params })).status,
      (await call(PREVIEW, { as, params })).status,
    ];
    expect(await codes(viewer)).toEqual([200, 200, 403, 403, 403, 403, 403, 404]);
    expect(await codes(stranger)).toEqual([404, 404, 404, 404, 404, 404, 404, 404]);
    expect((await call(EVENTS, { as: stranger, params: inProject })).status).toBe(404);
    expect(await database().generation.findUnique({ where: { id } })).toMatchObject({ status: 'queued' });
  });

  it('keep a seed of 64 bits to its last digit, sent as text or, up to 2^53 - 1, as a number', async () => {
    const studio = await studioOf();
    for (const [seed, told] of [
      ['18446744073709551615', '18446744073709551615'],
      [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ] as const) {
      const asked = await enqueue(studio, { seed });
      const detail = generationDetailSchema.parse(
        await (await call(GET, { as: studio.person, params: { generationId: asked.id } })).json(),
      );
      expect(detail).toMatchObject({ seed: told, ask: { seed: told }, recipe: { seed: { value: told } } });
    }
  });

  it('are drawn again from their recipe, the same or varied', async () => {
    const studio = await studioOf();
    const first = await enqueue(studio, { seed: 99 });
    const redraw = async (seed: 'same' | 'vary') => {
      const answer = await call(REDRAW, { as: studio.person, params: { generationId: first.id }, body: { seed } });
      return generationSchema.parse(await answer.json());
    };
    const [same, varied] = [await redraw('same'), await redraw('vary')];
    expect(same).toMatchObject({ seed: '99', recipeHash: first.recipeHash, parentId: first.id });
    expect(varied.recipeHash).not.toBe(first.recipeHash);
    expect(varied.compiled).toEqual(first.compiled);
    expect(varied.ask.seed).toBe(varied.seed);
  });

  it('can be put away and brought back with their pictures', async () => {
    const studio = await studioOf();
    await startWorker(url());
    const { id } = await enqueue(studio);
    await untilStatus([id], ['succeeded']);
    const params = { generationId: id };
    expect((await call(DELETE, { as: studio.person, method: 'DELETE', params })).status).toBe(204);
    expect((await call(GET, { as: studio.person, params })).status).toBe(404);
    const list = await call(LIST, { as: studio.person, params: { projectId: studio.projectId } });
    expect(pageSchema(generationSchema).parse(await list.json()).items).toEqual([]);
    const back = await call(RESTORE, { as: studio.person, method: 'POST', params });
    expect(generationSchema.parse(await back.json())).toMatchObject({ status: 'succeeded', pictures: [{ index: 0 }] });
  });

  it('are seen while they are drawn: a snapshot, every change, progress with looks, the end', async () => {
    const studio = await studioOf();
    const before = await enqueue(studio, { steps: 2 });
    const stream = await listen(studio.person, studio.projectId);
    const snapshot = await stream.next('snapshot');
    expect(snapshot.generations.map(({ id, status }) => [id, status])).toEqual([[before.id, 'queued']]);
    await startWorker(url());
    await stream.next('changed', ({ generation }) => generation.id === before.id && generation.status === 'succeeded');
    const asked = await enqueue(studio, { steps: 50 });
    const looked = await stream.next(
      'progress',
      ({ generationId, progress }) => generationId === asked.id && progress.previewStep !== null,
    );
    expect(looked.progress).toMatchObject({ phase: 'denoising', stepCount: 50 });
    const preview = await call(PREVIEW, { as: studio.person, params: { generationId: asked.id } });
    expect(preview.headers.get('content-type')).toBe('image/webp');
    // A reload in the middle sees what is going on.
    const reloaded = await listen(studio.person, studio.projectId);
    const again = await reloaded.next('snapshot');
    expect(again.generations.find(({ id }) => id === asked.id)).toMatchObject({
      status: 'running',
      progress: { stepCount: 50 },
    });
    await stream.next(
      'progress',
      ({ generationId, progress }) => generationId === asked.id && progress.timeLeftMs !== null,
    );
    const end = await reloaded.next(
      'changed',
      ({ generation }) => generation.status === 'succeeded' && generation.id === asked.id,
    );
    expect(end.generation.pictures).toHaveLength(1);
    await call(DELETE, { as: studio.person, method: 'DELETE', params: { generationId: asked.id } });
    expect(await stream.next('removed')).toMatchObject({ generationId: asked.id });
    const steps = stream.events.flatMap((event) =>
      event.type === 'progress' && event.generationId === asked.id ? [event.progress.version] : [],
    );
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    await Promise.all([stream.close(), reloaded.close()]);
  });

  it('are shown to nobody any more who signed out', async () => {
    const studio = await studioOf();
    const stream = await listen(studio.person, studio.projectId);
    await stream.next('snapshot');
    await database().session.delete({ where: { id: studio.person.actor.sessionId } });
    await expect(stream.ended).resolves.toBeUndefined();
  });

  it('compile as the compiled prompt says, with what the model does not know', async () => {
    const studio = await studioOf();
    await database().project.update({ where: { id: studio.projectId }, data: { style: 'monochrome' } });
    const answer = await call(COMPILE, {
      as: studio.person,
      body: { projectId: studio.projectId, prompt: 'girl with silver hair, xyzzyplugh' },
    });
    const compiled = compiledPromptSchema.parse(await answer.json());
    expect(compiled.text).toMatch(/monochrome.*1girl/);
    expect(compiled.unknown).toContain('xyzzyplugh');
    expect(compiled.tokenCount).toBeGreaterThan(5);
    const tags = await call(TAGS, { as: studio.person, path: '/tags?text=silver&limit=3' });
    const { items } = (await tags.json()) as { items: unknown[] };
    expect(items.map((item) => tagSchema.parse(item).name)).toContain('silver hair');
  });
});
