import { afterEach, expect, it } from 'vitest';
import { PATCH as CHANGE, DELETE as REMOVE } from '@/app/api/engines/[engineId]/route';
import { GET as LIST, POST as ADD } from '@/app/api/engines/route';
import { POST as TEST } from '@/app/api/engines/test/route';
import { POST as CANCEL } from '@/app/api/generations/[generationId]/cancel/route';
import { GET as DETAIL } from '@/app/api/generations/[generationId]/route';
import { GET as MODELS } from '@/app/api/models/route';
import { engineFactsSchema, engineSchema, type CreateEngine, type Engine } from '@/lib/contracts/engines';
import { generationDetailSchema } from '@/lib/contracts/generations';
import { modelOperations } from '@/lib/contracts/models';
import { readRecipe } from '@/pipeline/deliver';
import { decodePicture } from '@/pipeline/image';
import { readBlob } from '@/lib/server/storage/studio-blobs';
import {
  base64Png,
  type EngineAnswers,
  type EngineServer,
  refuse,
  startEngineServer,
} from '../../unit/lib/server/engines/engine-server';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { startEngineDrawing } from './engine-drawing';
import { enqueue, studioOf, until, untilStatus } from './studio';

let server: EngineServer | null = null;
let stopWorker: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await stopWorker();
  await server?.stop();
  [server, stopWorker] = [null, async () => undefined];
});

const LISTS: Readonly<Record<string, unknown>> = {
  '/sdapi/v1/sd-models': [{ title: 'anime/anything.safetensors [0123abcdef]', model_name: 'anything' }],
  '/sdapi/v1/samplers': [{ name: 'DPM++ 2M' }, { name: 'Euler a' }],
  '/sdapi/v1/schedulers': [{ label: 'Automatic' }, { label: 'Karras' }],
  '/sdapi/v1/options': { sd_model_checkpoint: 'anime/anything.safetensors' },
};

/** An A1111 web UI that lists what it has, and draws as a test says. */
async function serve(draw: EngineAnswers): Promise<string> {
  server = await startEngineServer((asked, response, request) => {
    if (asked.path === '/controlnet/model_list') return refuse(response, 404);
    if (asked.path.startsWith('/sdapi/v1/progress')) return { progress: 0.5 };
    return LISTS[asked.path] ?? draw(asked, response, request);
  });
  return server.url;
}

const add = async (admin: TestPerson, body: Partial<CreateEngine> & { url: string }): Promise<Engine> => {
  const answer = await call(ADD, {
    as: admin,
    body: { kind: 'a1111', name: 'Workshop', options: { sidePx: 512 }, ...body },
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return engineSchema.parse(await answer.json());
};

async function modelOf(person: TestPerson, engineName = 'Workshop') {
  const { items } = modelOperations.findModels.result?.parse(await (await call(MODELS, { as: person })).json()) ?? {
    items: [],
  };
  const model = items.find(({ name }) => name.endsWith(engineName));
  if (model === undefined) throw new Error('The engine has no model.');
  return model;
}

describeOnPostgres('An engine', () => {
  it('is added by an admin, and its models are offered with what they can do', async () => {
    const url = await serve((_, response) => refuse(response, 404));
    const admin = await signedIn({ role: 'admin' });
    const engine = await add(admin, { url, key: 'me:secret' });
    expect(engine).toMatchObject({ hasKey: true, problem: null, facts: { models: ['anime/anything.safetensors'] } });
    expect(JSON.stringify(engine)).not.toContain('secret');
    const model = await modelOf(await signedIn());
    expect(model).toMatchObject({
      name: 'anything · Workshop',
      origin: 'engine',
      isAvailable: true,
      capabilities: { imageToImage: true, controls: [], engine: { kind: 'a1111', samplers: ['euler-a', 'dpmpp-2m'] } },
    });
    const tested = await call(TEST, { as: admin, body: { engineId: engine.id, kind: 'a1111', url } });
    expect(engineFactsSchema.parse(await tested.json()).lacks).toEqual([
      'controlnet',
      'regions',
      'references',
      'wholePages',
    ]);
    expect(server?.asked.every(({ key }) => key?.startsWith('Basic ') === true)).toBe(true);
  });

  it('loses its key with its host, is told by its problem where it does not answer, and takes its models along', async () => {
    const url = await serve((_, response) => refuse(response, 404));
    const admin = await signedIn({ role: 'admin' });
    const engine = await add(admin, { url, key: 'secret', name: 'Moving' });
    const change = (revision: number, body: object) =>
      call(CHANGE, {
        method: 'PATCH',
        as: admin,
        params: { engineId: engine.id },
        headers: { 'If-Match': `"${revision}"` },
        body,
      });
    const renamed = engineSchema.parse(await (await change(1, { name: 'Moved' })).json());
    expect(renamed).toMatchObject({ name: 'Moved', hasKey: true, revision: 2 });
    expect((await problemOf(await change(1, { name: 'Late' }))).code).toBe('revision-stale');
    const away = engineSchema.parse(await (await change(2, { url: 'http://127.0.0.1:1' })).json());
    expect(away).toMatchObject({ hasKey: false, problem: 'The engine “Moved” can’t be reached.' });
    expect(await modelOf(admin, 'Moved')).toMatchObject({ isAvailable: false });
    const removed = await call(REMOVE, { method: 'DELETE', as: admin, params: { engineId: engine.id } });
    expect(removed.status).toBe(204);
    await expect(modelOf(admin, 'Moved')).rejects.toThrow('no model');
    expect(await (await call(LIST, { as: admin })).text()).not.toContain('Moved');
    expect((await call(LIST, { as: await signedIn() })).status).toBe(403);
  });

  it('draws in the queue: its picture has the size, the recipe, and what the engine told', async () => {
    const studio = await studioOf();
    const picture = await base64Png(256, 256, 40);
    const url = await serve(() => ({
      images: [picture],
      info: JSON.stringify({ version: 'v1.10.1', sd_model_hash: '0123abcdef' }),
    }));
    await add(await signedIn({ role: 'admin' }), { url, name: 'Drawing' });
    const { id: modelId } = await modelOf(studio.person, 'Drawing');
    const size = { widthPx: 128, heightPx: 192 };
    const { id } = await enqueue(studio, { modelId, size, sampler: 'euler-a', seed: '18446744073709551615' });
    stopWorker = startEngineDrawing();
    const [row] = await untilStatus([id], ['succeeded', 'failed']);
    expect(row).toMatchObject({ status: 'succeeded', errorSentence: null });
    const detail = generationDetailSchema.parse(
      await (await call(DETAIL, { as: studio.person, params: { generationId: id } })).json(),
    );
    expect(detail.drawnWith).toMatchObject({
      runtime: 'Drawing (A1111 web UI v1.10.1)',
      answered: { modelHash: '0123abcdef' },
    });
    expect(detail.warnings?.[0]).toContain('answered 256 x 256 pixels');
    const file = await readBlob(row?.pictures[0]?.sha256 ?? '');
    const drawn = await decodePicture(file);
    expect([drawn.widthPx, drawn.heightPx, drawn.data[0]]).toEqual([128, 192, 40]);
    const recipe = await readRecipe(file);
    expect(recipe).toMatchObject({ runtime: 'Drawing (A1111 web UI v1.10.1)', request: { model: { id: modelId } } });
    expect(server?.of('/sdapi/v1/txt2img')[0]?.text).toContain('"seed":18446744073709551615,');
  });

  it('is refused what it can’t do, and a cancelled drawing is stopped there', async () => {
    const studio = await studioOf();
    let begin: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begin = resolve));
    const url = await serve(({ path }) => {
      if (path !== '/sdapi/v1/txt2img') return {};
      begin();
      return undefined;
    });
    await add(await signedIn({ role: 'admin' }), { url, name: 'Slow' });
    const { id: modelId } = await modelOf(studio.person, 'Slow');
    await expect(enqueue(studio, { modelId, sampler: 'heun' })).rejects.toThrow('has no sampler “heun”');
    const { id } = await enqueue(studio, { modelId });
    stopWorker = startEngineDrawing();
    await hasBegun;
    await call(CANCEL, { method: 'POST', as: studio.person, params: { generationId: id } });
    await until('the engine is told to stop', async () => (server?.of('/sdapi/v1/interrupt').length ?? 0) > 0);
    expect((await untilStatus([id], ['cancelled']))[0]?.pictures).toEqual([]);
  });

  it('takes the drawings along that wait for it when it is removed', async () => {
    const studio = await studioOf();
    const url = await serve((_, response) => refuse(response, 404));
    const admin = await signedIn({ role: 'admin' });
    const { id: engineId } = await add(admin, { url, name: 'Leaving' });
    const { id: modelId } = await modelOf(studio.person, 'Leaving');
    const { id } = await enqueue(studio, { modelId });
    await call(REMOVE, { method: 'DELETE', as: admin, params: { engineId } });
    expect((await untilStatus([id], ['cancelled']))[0]?.modelId).toBe(modelId);
  });

  it('fails a drawing with its sentence', async () => {
    const studio = await studioOf();
    const url = await serve((_, response) => refuse(response, 500, { errors: 'CUDA out of memory' }));
    await add(await signedIn({ role: 'admin' }), { url, name: 'Broken' });
    const { id: modelId } = await modelOf(studio.person, 'Broken');
    const { id } = await enqueue(studio, { modelId });
    stopWorker = startEngineDrawing();
    expect((await untilStatus([id], ['failed']))[0]).toMatchObject({
      errorCode: 'engine-refused',
      errorSentence: 'The engine “Broken” refused with 500: CUDA out of memory',
    });
  });
});
