import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { POST as ADD } from '@/app/api/engines/route';
import { POST as CANCEL } from '@/app/api/generations/[generationId]/cancel/route';
import { POST as REDRAW } from '@/app/api/generations/[generationId]/redraw/route';
import { GET as LAYOUT } from '@/app/api/pages/[pageId]/layout/route';
import { GET as DRAWINGS, POST as DRAW } from '@/app/api/pages/[pageId]/page-drawings/route';
import { PUT as CHOOSE } from '@/app/api/pages/[pageId]/page-picture/route';
import { POST as EDIT } from '@/app/api/pages/[pageId]/region-edits/route';
import { GET as PAGE } from '@/app/api/pages/[pageId]/route';
import { GET as CANDIDATES } from '@/app/api/panels/[panelId]/drawings/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { bookOperations, bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { engineSchema, type CreateEngine } from '@/lib/contracts/engines';
import { pageDrawingsSchema } from '@/lib/contracts/page-drawings';
import { pageLayoutSchema, storedLayoutSchema } from '@/lib/contracts/page-layout';
import { database } from '@/lib/server/database/database';
import { panelSources } from '@/lib/server/exports/provenance/panel-sources';
import { getBook } from '@/lib/server/books/get-book';
import { readBlob } from '@/lib/server/storage/studio-blobs';
import { readRecipe } from '@/pipeline/deliver';
import { decodePicture, encodePng } from '@/pipeline/image';
import {
  base64Png,
  type EngineAnswers,
  type EngineServer,
  refuse,
  startEngineServer,
} from '../../unit/lib/server/engines/engine-server';
import { WORKFLOW } from '../../unit/lib/server/engines/a-workflow';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { startEngineDrawing } from './engine-drawing';
import { studioOf, until, untilStatus } from './studio';

let server: EngineServer | null = null;
let stopWorker: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await stopWorker();
  await server?.stop();
  [server, stopWorker] = [null, async () => undefined];
});

const A1111: Readonly<Record<string, unknown>> = {
  '/sdapi/v1/sd-models': [{ title: 'comic.safetensors', model_name: 'comic' }],
  '/sdapi/v1/samplers': [{ name: 'DPM++ 2M' }, { name: 'Euler a' }],
  '/sdapi/v1/schedulers': [{ label: 'Automatic' }],
  '/sdapi/v1/options': { sd_model_checkpoint: 'comic.safetensors' },
  '/sdapi/v1/scripts': { txt2img: [], img2img: ['controlnet', 'koma layout'] },
};

/** A program of each kind that draws pages, and draws as a test says. */
async function addEngine(kind: CreateEngine['kind'], draw: EngineAnswers, isOn = true): Promise<void> {
  const answers: Readonly<Record<CreateEngine['kind'], EngineAnswers>> = {
    a1111: (asked, response, request) => {
      if (asked.path.startsWith('/sdapi/v1/progress')) return { progress: 0.5 };
      if (asked.path === '/controlnet/model_list') return refuse(response, 404);
      return A1111[asked.path] ?? draw(asked, response, request);
    },
    comfyui: (asked, response, request) => {
      if (asked.path === '/system_stats') return { system: { comfyui_version: '0.3.40' }, devices: [] };
      const node = asked.path.replace('/object_info/', '');
      const info = { CheckpointLoaderSimple: { ckpt_name: [['comic.safetensors'], {}] } };
      const sampler = { sampler_name: [['euler', 'dpmpp_2m'], {}], scheduler: [['normal', 'karras'], {}] };
      const required = node === 'KSampler' ? sampler : Object(info)[node];
      if (node === 'ControlNetLoader') return {};
      return node === asked.path ? draw(asked, response, request) : { [node]: { input: { required: required ?? {} } } };
    },
    openai: (asked, response, request) =>
      asked.path === '/v1/models' ? { data: [{ id: 'gpt-image-1' }] } : draw(asked, response, request),
  };
  server = await startEngineServer(answers[kind]);
  const workflow = {
    ...WORKFLOW,
    '20': { class_type: 'LoadImage', inputs: { image: 'a.png' }, _meta: { title: 'Koma page' } },
    '21': { class_type: 'PrimitiveString', inputs: { value: '' }, _meta: { title: 'Koma layout' } },
  };
  const body = {
    ...{ kind, name: 'Pages', url: kind === 'openai' ? `${server.url}/v1` : server.url },
    options: { sidePx: 256, takesPictures: true, drawsPages: isOn, workflow: kind === 'comfyui' ? workflow : null },
  };
  const answer = await call(ADD, { as: await signedIn({ role: 'admin' }), body });
  if (answer.status !== 201) throw new Error(await answer.text());
  const { problem, facts } = engineSchema.parse(await answer.json());
  expect(problem).toBeNull();
  expect(facts?.lacks.includes('wholePages')).toBe(!isOn);
}

interface PageStudio {
  readonly person: TestPerson;
  readonly projectId: string;
  readonly page: BookPage;
}

async function pageStudio(): Promise<PageStudio> {
  const studio = await studioOf();
  const made = await call(MAKE_PAGE, {
    as: studio.person,
    params: { projectId: studio.projectId },
    body: { template: 'four-grid' },
  });
  return { ...studio, page: bookPageSchema.parse(await made.json()) };
}

const at = ({ person, page }: PageStudio) => ({ as: person, params: { pageId: page.id } });
const ask = (studio: PageStudio) => call(DRAW, { ...at(studio), method: 'POST', body: {} });
const drawn = async (studio: PageStudio) => pageDrawingsSchema.parse(await (await call(DRAWINGS, at(studio))).json());
const seen = async (studio: PageStudio) => bookPageSchema.parse(await (await call(PAGE, at(studio))).json());
const choose = (studio: PageStudio, pictureId: string, isAccepted: boolean) =>
  call(CHOOSE, { ...at(studio), method: 'PUT', body: { pictureId, isAccepted } });

async function asked(studio: PageStudio): Promise<string> {
  const answer = await ask(studio);
  if (answer.status !== 202) throw new Error(await answer.text());
  return z.object({ generationId: z.string() }).parse(await answer.json()).generationId;
}

/** The whole page, for a selection. */
const BOX = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 200, y: 280 },
  { x: 0, y: 280 },
];

/** Red on the left, blue on the right: the parts of a page tell from where they are. */
async function halves(widthPx: number, heightPx: number): Promise<Buffer> {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++) data[at * 3 + (at % widthPx < widthPx / 2 ? 0 : 2)] = 200;
  return Buffer.from(await encodePng({ widthPx, heightPx, channels: 3, data }));
}

describeOnPostgres('A whole page', () => {
  it('is drawn from its layout and rough, and is a candidate whose parts the panels show once it is accepted', async () => {
    await addEngine('a1111', async () => ({ images: [(await halves(192, 320)).toString('base64')], info: '{}' }));
    const studio = await pageStudio();
    const layout = storedLayoutSchema.parse(await (await call(LAYOUT, at(studio))).json());
    const id = await asked(studio);
    stopWorker = startEngineDrawing();
    const [row] = await untilStatus([id], ['succeeded', 'failed']);
    expect(row).toMatchObject({ status: 'succeeded', errorSentence: null, panelId: null });

    const [sent] = server?.of('/sdapi/v1/img2img') ?? [];
    const scripts = z
      .object({ 'koma layout': z.object({ args: z.tuple([z.string()]) }) })
      .parse(sent?.body.alwayson_scripts);
    const [json] = scripts['koma layout'].args;
    expect(pageLayoutSchema.parse(JSON.parse(json)).panels.map((panel) => panel.id)).toEqual(
      studio.page.panels.map((panel) => panel.id),
    );
    expect(createHash('sha256').update(json).digest('hex')).toBe(layout.sha256);
    const [init] = z.array(z.string()).parse(sent?.body.init_images);
    expect(await decodePicture(Buffer.from(init ?? '', 'base64'))).toMatchObject({ widthPx: 192, heightPx: 320 });
    expect(sent?.body).toMatchObject({ width: 192, height: 320 });

    const pictureId = row?.pictures[0]?.id ?? '';
    expect(await drawn(studio)).toMatchObject({
      items: [{ id, acceptedPictureId: null }],
      model: { name: 'comic · Pages' },
    });
    const before = await seen(studio);
    expect(before.panels.every(({ picture }) => picture === null)).toBe(true);
    const accepted = bookPageSchema.parse(await (await choose(studio, pictureId, true)).json());
    expect((await drawn(studio)).items[0]?.acceptedPictureId).toBe(pictureId);
    expect(accepted.panels.map(({ picture }) => picture?.changes)).toEqual(accepted.panels.map(() => undefined));
    const colours = new Set<string>();
    for (const { picture } of accepted.panels) {
      const file = await readBlob(picture?.sha256 ?? '');
      const { data, widthPx, heightPx } = await decodePicture(file, { channels: 3 });
      const middle = (Math.floor(heightPx / 2) * widthPx + Math.floor(widthPx / 2)) * 3;
      colours.add((data[middle] ?? 0) > (data[middle + 2] ?? 0) ? 'red' : 'blue');
      const recipe = await readRecipe(file);
      expect(recipe?.request.layout).toEqual({ sha256: layout.sha256, version: 1 });
      expect(recipe?.runtime).toBe('Pages (A1111 web UI)');
    }
    expect([...colours].sort()).toEqual(['blue', 'red']);
    const sources = await panelSources(await getBook(studio.person.actor, studio.projectId), [accepted], 'finished');
    expect(new Set(sources.values())).toEqual(new Set(['composite']));
    const region = { shapes: [{ op: 'add', kind: 'polygon', rings: [BOX] }] };
    const work = { kind: 'recolour', to: '#2f7fd8', amount: 1 };
    const panelIds = accepted.panels.slice(0, 1).map((panel) => panel.id);
    const edit = await call(EDIT, { ...at(studio), body: { region, work, panelIds } });
    expect([edit.status, await edit.json()]).toMatchObject([
      202,
      { items: [{ panelId: panelIds[0], state: 'drawing' }] },
    ]);

    const [first] = accepted.panels;
    const candidates = bookOperations.findPanelDrawings.result?.parse(
      await (await call(CANDIDATES, { as: studio.person, params: { panelId: first?.id ?? '' } })).json(),
    );
    expect(candidates?.items[0]?.pictures[0]?.id).toBe(first?.picture?.id);
    const again = await call(REDRAW, {
      as: studio.person,
      params: { generationId: candidates?.items[0]?.id ?? '' },
      body: { seed: 'vary' },
    });
    expect(await again.json()).toMatchObject({ panelId: null, pageId: studio.page.id });

    const undone = bookPageSchema.parse(await (await choose(studio, pictureId, false)).json());
    expect(undone.panels.map(({ picture }) => picture)).toEqual(before.panels.map(({ picture }) => picture));
    const back = bookPageSchema.parse(await (await choose(studio, pictureId, true)).json());
    expect(back.panels.map(({ picture }) => picture?.id)).toEqual(accepted.panels.map(({ picture }) => picture?.id));
    await database().page.update({ where: { id: studio.page.id }, data: { reviewState: 'approved' } });
    expect((await problemOf(await choose(studio, pictureId, false))).code).toBe('page-locked');
    expect((await problemOf(await ask(studio))).code).toBe('page-locked');
  });

  it('goes into the inputs that a ComfyUI workflow names for it', async () => {
    await addEngine('comfyui', async ({ path, text }, response) => {
      if (path === '/prompt') return { prompt_id: 'p1' };
      if (path === '/upload/image') return { name: /filename="([^"]+)"/.exec(text)?.[1], subfolder: '' };
      if (path === '/queue') return {};
      if (path.startsWith('/history/')) return { p1: { outputs: { '9': { images: [{ filename: 'a.png' }] } } } };
      return void response.end(await halves(192, 320));
    });
    const id = await asked(await pageStudio());
    stopWorker = startEngineDrawing();
    expect((await untilStatus([id], ['succeeded', 'failed']))[0]).toMatchObject({ errorSentence: null });
    const { prompt } = z
      .object({ prompt: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.unknown()) })) })
      .parse(server?.of('/prompt')[0]?.body);
    expect(prompt['20']?.inputs.image).toMatch(/^koma-[0-9a-f]+\.png$/);
    expect(pageLayoutSchema.parse(JSON.parse(String(prompt['21']?.inputs.value))).panels).toHaveLength(4);
    expect(prompt['3']?.inputs).toMatchObject({ denoise: 1, latent_image: ['5', 0] });
    expect(prompt['5']?.inputs).toMatchObject({ width: 192, height: 320 });
  });

  it('that comes in another size, as no picture, or not at all is told; and a cancelled one is stopped there', async () => {
    let answer: EngineAnswers = async () => ({ images: [await base64Png(400, 400)], info: '{}' });
    await addEngine('a1111', (...given) => answer(...given));
    const studio = await pageStudio();
    stopWorker = startEngineDrawing();
    const other = await asked(studio);
    expect((await untilStatus([other], ['succeeded', 'failed']))[0]).toMatchObject({ status: 'succeeded' });
    expect((await drawn(studio)).items[0]?.warnings).toEqual([
      'The engine answered 400 x 400 pixels; the picture was brought to 192 x 320.',
    ]);
    answer = () => ({ images: [Buffer.from('<html>').toString('base64')], info: '{}' });
    const none = await asked(studio);
    expect((await untilStatus([none], ['failed']))[0]?.errorCode).toBe('engine-answer-invalid');
    answer = (_, response) => refuse(response, 500, { errors: 'CUDA out of memory' });
    const broken = await asked(studio);
    expect((await untilStatus([broken], ['failed']))[0]?.errorSentence).toContain('CUDA out of memory');
    let begin: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begin = resolve));
    answer = ({ path }) => (path === '/sdapi/v1/img2img' ? begin() : {});
    const slow = await asked(studio);
    await hasBegun;
    await call(CANCEL, { method: 'POST', as: studio.person, params: { generationId: slow } });
    await until('the engine is told to stop', async () => (server?.of('/sdapi/v1/interrupt').length ?? 0) > 0);
    expect((await untilStatus([slow], ['cancelled']))[0]?.pictures).toEqual([]);
  });

  it('is refused where no engine draws pages', async () => {
    const studio = await pageStudio();
    expect(await problemOf(await ask(studio))).toMatchObject({
      code: 'capability-missing',
      detail: expect.stringContaining('No engine draws whole pages.'),
    });
    await addEngine('openai', () => ({}), false);
    expect((await problemOf(await ask(studio))).code).toBe('capability-missing');
    expect((await drawn(studio)).model).toBeNull();
  });
});
