import { afterEach, describe, expect, it } from 'vitest';
import type { Workflow } from '@/lib/contracts/engines';
import { readWorkflow } from '@/lib/server/engines/comfyui/read-workflow';
import { openEngine } from '@/lib/server/engines/open-engine';
import { WORKFLOW } from './a-workflow';
import {
  accessTo,
  drawingOf,
  type EngineAnswers,
  type EngineServer,
  FACTS,
  failureOf,
  input,
  png,
  refuse,
  requestFor,
  startEngineServer,
} from './engine-server';

let server: EngineServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function open(answers: EngineAnswers) {
  server = await startEngineServer(answers);
  return { at: server, engine: openEngine(accessTo('comfyui', server.url, { options: { workflow: WORKFLOW } })) };
}
const COMFY_FACTS = { ...FACTS, samplers: ['euler_ancestral', 'dpmpp_2m'], schedules: ['normal', 'karras'] };
const drawing = (...[request = requestFor(), change = {}]: Partial<Parameters<typeof drawingOf>>) =>
  drawingOf(request, { facts: COMFY_FACTS, ...change });

/** Answers as a ComfyUI that draws at once. */
const draws: EngineAnswers = async ({ path, text }, response) => {
  if (path === '/prompt') return { prompt_id: 'p1', number: 1, node_errors: {} };
  if (path === '/upload/image') return { name: /filename="([^"]+)"/.exec(text)?.[1], subfolder: '', type: 'input' };
  if (path.startsWith('/history/')) {
    const images = [{ filename: 'ComfyUI_00001_.png', subfolder: 'a b', type: 'output' }];
    return { p1: { outputs: { '9': { images } }, status: { status_str: 'success', messages: [] } } };
  }
  response.end(await png(128, 192));
  return undefined;
};
const without = (...ids: readonly string[]): Workflow =>
  Object.fromEntries(Object.entries(WORKFLOW).filter(([id]) => !ids.includes(id)));

describe('a workflow', () => {
  it('is understood by the classes of its nodes and the links between them', () => {
    expect(readWorkflow(WORKFLOW)).toMatchObject({
      sampling: { node: '3', guider: '3' },
      positive: ['6'],
      negative: ['7'],
      loader: { node: '4', input: 'ckpt_name' },
      size: '5',
      image: null,
      vae: ['4', 2],
      save: '9',
    });
  });

  it('is refused with what is missing', async () => {
    const refused = (workflow: Workflow) => failureOf(Promise.resolve().then(() => readWorkflow(workflow)));
    expect(await refused(without('3'))).toBe(
      'request-invalid: The workflow has no KSampler node for seed, steps and sampler.',
    );
    expect(await refused(without('4'))).toContain('no CheckpointLoaderSimple or UNETLoader node');
    expect(await refused(without('5'))).toContain('no EmptyLatentImage or LoadImage node');
    expect(await refused(without('6'))).toContain('no CLIPTextEncode node');
    expect(await refused(without('8'))).toContain('no VAEDecode node');
    expect(await refused(without('9'))).toContain('no SaveImage node');
    expect(await refused({ nodes: [], links: [] })).toContain('as ComfyUI’s editor saves it');
    expect(await refused({ '1': 'a' })).toContain('no workflow in ComfyUI’s API format');
  });
});

describe('a test of the connection', () => {
  it('lists what the workflow’s loader and sampler take, in old and new forms', async () => {
    const info: Readonly<Record<string, unknown>> = {
      CheckpointLoaderSimple: { input: { required: { ckpt_name: [['a.safetensors', 'xl/b.safetensors'], {}] } } },
      KSampler: {
        input: {
          required: { sampler_name: [['euler'], {}], scheduler: ['COMBO', { options: ['normal', 'karras'] }, {}] },
        },
      },
    };
    const { engine, at } = await open(({ path }) => {
      if (path === '/system_stats') return { system: { comfyui_version: '0.3.40' }, devices: [] };
      const node = path.replace('/object_info/', '');
      return node === 'ControlNetLoader' ? {} : { [node]: info[node] ?? { input: { required: {} } } };
    });
    expect(await engine.probe(new AbortController().signal)).toMatchObject({
      version: '0.3.40',
      models: ['a.safetensors', 'xl/b.safetensors'],
      currentModel: 'v1-5-pruned-emaonly.safetensors',
      samplers: ['euler'],
      schedules: ['normal', 'karras'],
      defaults: { sampler: 'dpmpp_2m', schedule: 'karras', steps: 20, guidance: 8 },
      lacks: ['progress', 'regions', 'references', 'controlnet'],
    });
    expect(at.of('/object_info/KSampler')).toHaveLength(1);
    await at.stop();
    const bare = await open(({ path }) => (path === '/system_stats' ? { system: {} } : {}));
    const failure = await failureOf(bare.engine.probe(new AbortController().signal));
    expect(failure).toContain('engine-refused: The engine “Workshop” lacks nodes of the workflow: KSampler, ');
  });
});

describe('a drawing', () => {
  it('fills the workflow, one prompt a picture with the next seed, and leaves the rest of it', async () => {
    const { engine, at } = await open(draws);
    const request = requestFor({ batch: { count: 2, seeds: 'consecutive' } });
    const steps: number[] = [];
    const answer = await engine.draw(drawing(request, { onProgress: ({ step }) => steps.push(step) }));
    expect(answer.files).toHaveLength(2);
    expect(steps).toEqual([0, 20, 40]);
    const [first, second] = at.of('/prompt');
    expect(first?.text).toContain('"seed":18446744073709551615,');
    expect(second?.text).toContain('"seed":0,');
    expect(first?.body.prompt).toMatchObject({
      '3': { inputs: { steps: 20, cfg: 6, sampler_name: 'dpmpp_2m', scheduler: 'karras', denoise: 1 } },
      '4': { inputs: { ckpt_name: 'anything.safetensors' } },
      '5': { inputs: { width: 128, height: 192, batch_size: 1 } },
      '6': { inputs: { text: 'a (cat:1.2), rain', clip: ['10', 1] } },
      '7': { inputs: { text: 'blurry' } },
      '10': WORKFLOW['10'],
    });
    expect(at.of('/view')[0]?.path).toBe('/view?filename=ComfyUI_00001_.png&subfolder=a+b&type=output');
  });

  it('gets nodes for a picture to start from, a mask and a control picture', async () => {
    const { engine, at } = await open(draws);
    const [image, mask, lines] = [await input(128, 192), await input(128, 192, 255), await input(128, 192, 0)];
    const request = requestFor({
      image: { picture: image.ref, strength: 0.6 },
      mask: { picture: mask.ref, edges: 'binary', method: 'blend' },
      controls: [{ name: 'lineart.safetensors', picture: lines.ref, scale: 0.8, from: 0, to: 1 }],
    });
    const inputs = new Map([image, mask, lines].map(({ bytes, ref }) => [ref.sha256, bytes]));
    await engine.draw(drawing(request, { inputs }));
    expect(at.of('/upload/image')).toHaveLength(3);
    const named = ({ ref }: typeof image) => `koma-${ref.sha256.slice(0, 32)}.png`;
    expect(at.of('/prompt')[0]?.body.prompt).toMatchObject({
      '3': {
        inputs: { denoise: 0.6, latent_image: ['koma-masked', 0], positive: ['koma-control-1', 0] },
      },
      'koma-image': { class_type: 'LoadImage', inputs: { image: named(image) } },
      'koma-encode': { class_type: 'VAEEncode', inputs: { pixels: ['koma-image', 0], vae: ['4', 2] } },
      'koma-mask': { inputs: { image: named(mask), channel: 'red' } },
      'koma-masked': { class_type: 'SetLatentNoiseMask', inputs: { samples: ['koma-encode', 0] } },
      'koma-control-1': { inputs: { positive: ['6', 0], negative: ['7', 0], strength: 0.8 } },
      'koma-control-1-image': { inputs: { image: named(lines) } },
    });
  });

  it('fails where what is told of an uploaded picture is no answer of ComfyUI', async () => {
    const { engine } = await open(({ path }, response) =>
      path === '/upload/image' ? void response.end('<html>') : {},
    );
    const image = await input(128, 192);
    const request = requestFor({ image: { picture: image.ref, strength: 0.6 } });
    const failure = await failureOf(
      engine.draw(drawing(request, { inputs: new Map([[image.ref.sha256, image.bytes]]) })),
    );
    expect(failure).toBe('engine-answer-invalid: The engine “Workshop” answered something else than ComfyUI does.');
  });

  it('is taken out of the queue there when it is cancelled, and stopped where it runs', async () => {
    const cancel = new AbortController();
    const { engine, at } = await open(({ path, body }) => {
      if (path === '/prompt') return { prompt_id: 'p1' };
      if (path === '/queue') return 'delete' in body ? {} : { queue_running: [[1, 'p1']], queue_pending: [] };
      if (path === '/interrupt') return {};
      cancel.abort('taken-away');
      return undefined;
    });
    expect(await failureOf(engine.draw(drawing(requestFor(), { signal: cancel.signal })))).toBe('taken-away');
    expect(at.of('/queue')[0]?.body).toEqual({ delete: ['p1'] });
    expect(at.of('/interrupt')).toHaveLength(1);
  });

  it('fails with what ComfyUI says', async () => {
    const failures: string[] = [];
    const error = ['execution_error', { node_type: 'KSampler', exception_message: 'out of memory\n' }];
    const answers: EngineAnswers[] = [
      ({ path }, response) => {
        const errors = [{ message: 'Value not in list', details: 'ckpt_name' }];
        const nodes = { '4': { class_type: 'CheckpointLoaderSimple', errors } };
        return path === '/prompt' ? refuse(response, 400, { error: { message: 'Invalid' }, node_errors: nodes }) : {};
      },
      ({ path }) =>
        path === '/prompt'
          ? { prompt_id: 'p1' }
          : { p1: { outputs: {}, status: { status_str: 'error', messages: [['execution_start', {}], error] } } },
      ({ path }) => (path === '/prompt' ? { prompt_id: 'p1' } : { p1: { outputs: {} } }),
    ];
    for (const each of answers) {
      const { engine, at } = await open(each);
      failures.push(await failureOf(engine.draw(drawing())));
      await at.stop();
    }
    expect(failures).toEqual([
      'engine-refused: The engine “Workshop” refused with 400: Invalid; CheckpointLoaderSimple: Value not in list ckpt_name',
      'engine-refused: The engine “Workshop” stopped with an error: KSampler: out of memory',
      'engine-answer-invalid: The engine “Workshop” answered no picture from its SaveImage node.',
    ]);
  });
});
