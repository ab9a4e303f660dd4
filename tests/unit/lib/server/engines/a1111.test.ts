import { afterEach, describe, expect, it } from 'vitest';
import { openEngine } from '@/lib/server/engines/open-engine';
import {
  accessTo,
  base64Png,
  drawingOf,
  type EngineAnswers,
  type EngineServer,
  failureOf,
  input,
  refuse,
  requestFor,
  startEngineServer,
} from './engine-server';

let server: EngineServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function serve(answers: EngineAnswers): Promise<EngineServer> {
  server = await startEngineServer(answers);
  return server;
}
const open = ({ url }: EngineServer, key = '') => openEngine(accessTo('a1111', `${url}/sdapi/v1/`, { key }));
const never = new AbortController().signal;

const LISTS: Readonly<Record<string, unknown>> = {
  '/sdapi/v1/sd-models': [
    { title: 'anime/anything.safetensors [0123abcdef]', model_name: 'anything' },
    { title: 'plain.safetensors', model_name: 'plain' },
  ],
  '/sdapi/v1/samplers': [{ name: 'DPM++ 2M' }, { name: 'Euler a' }, { name: 'Restart' }],
  '/sdapi/v1/schedulers': [{ label: 'Automatic' }, { label: 'Karras' }],
  '/sdapi/v1/options': { sd_model_checkpoint: 'plain.safetensors', randn_source: 'GPU' },
  '/controlnet/model_list': { model_list: ['control_v11p_sd15_lineart [43d4be0d]', 'ip-adapter_sd15'] },
};

describe('a test of the connection', () => {
  it('lists models, samplers, schedules, ControlNets and what the program can’t do', async () => {
    const at = await serve(({ path }, response) => LISTS[path] ?? refuse(response, 404));
    expect(await open(at, 'me:secret').probe(never)).toEqual({
      version: '',
      models: ['anime/anything.safetensors', 'plain.safetensors'],
      currentModel: 'plain.safetensors',
      samplers: ['DPM++ 2M', 'Euler a', 'Restart'],
      schedules: ['Automatic', 'Karras'],
      controls: ['control_v11p_sd15_lineart [43d4be0d]'],
      settings: ['sd_model_checkpoint', 'randn_source'],
      layoutScript: '',
      defaults: null,
      lacks: ['regions', 'references'],
    });
    expect(at.asked[0]?.key).toBe(`Basic ${Buffer.from('me:secret').toString('base64')}`);
  });

  it('says what is wrong with an address', async () => {
    const at = await serve(({ path, key }, response) => {
      if (key === 'Bearer wrong') return refuse(response, 401, { detail: 'Not authenticated' });
      if (key === 'Bearer moved') {
        response.writeHead(302, { Location: 'http://127.0.0.1:1/' });
        response.end();
        return undefined;
      }
      return path.includes('sd-models') && key === undefined ? refuse(response, 404) : '<html>';
    });
    const of = (key: string) => failureOf(open(at, key).probe(never));
    expect(await of('wrong')).toBe('engine-refused: The engine “Workshop” refused the key (401).');
    expect(await of('moved')).toContain('engine-refused: The engine “Workshop” sends to another address (302).');
    expect(await of('')).toContain('(404). Start it with --api.');
    expect(await of('html')).toContain('engine-answer-invalid');
    await at.stop();
    expect(await of('')).toContain('engine-unreachable');
  });
});

describe('a drawing', () => {
  it('carries the whole recipe, tells progress, and gives the pictures with what was told of them', async () => {
    let seen: () => void = () => undefined;
    const isSeen = new Promise<void>((resolve) => (seen = resolve));
    const picture = await base64Png(128, 192);
    const at = await serve(async ({ path }) => {
      if (path.startsWith('/sdapi/v1/progress')) {
        const state = { sampling_step: 5, sampling_steps: 20 };
        return { progress: 0.25, eta_relative: 3, state, current_image: picture, current_task: 'task(koma-1)' };
      }
      await isSeen;
      const info = { index_of_first_image: 1, version: 'v1.10.1', sd_model_hash: '0123abcdef', infotexts: ['a cat'] };
      return { images: ['a grid', picture, picture, 'a map'], info: JSON.stringify(info) };
    });
    const steps: unknown[] = [];
    const answer = await open(at).draw(
      drawingOf(requestFor({ batch: { count: 2, seeds: 'consecutive' } }), {
        onProgress: ({ preview, ...rest }) => {
          steps.push({ ...rest, hasPreview: preview !== null });
          seen();
        },
      }),
    );
    expect(steps[0]).toEqual({ step: 10, of: 40, msLeft: 3000, hasPreview: true });
    expect(answer.files.map((file) => Buffer.from(file).toString('base64'))).toEqual([picture, picture]);
    expect(answer.told).toEqual({ version: 'v1.10.1', modelHash: '0123abcdef', infotext: 'a cat' });
    const [asked] = at.of('/sdapi/v1/txt2img');
    expect(asked?.text).toContain('"seed":18446744073709551615,');
    expect(asked?.body).toMatchObject({
      prompt: 'a (cat:1.2), rain',
      negative_prompt: 'blurry',
      sampler_name: 'DPM++ 2M',
      scheduler: 'Karras',
      steps: 20,
      width: 128,
      height: 192,
      n_iter: 2,
      batch_size: 1,
      override_settings: { sd_model_checkpoint: 'anything.safetensors' },
      force_task_id: 'koma-1',
    });
  });

  it('starts from a picture, keeps what is outside a mask, and follows control pictures', async () => {
    const [image, mask, lines] = [await input(128, 192), await input(128, 192, 255), await input(128, 192, 0)];
    const picture = await base64Png(128, 192);
    const at = await serve(() => ({ images: [picture], info: '{}' }));
    const request = requestFor({
      image: { picture: image.ref, strength: 0.6 },
      mask: { picture: mask.ref, edges: 'soft', method: 'blend' },
      controls: [{ name: 'lineart', picture: lines.ref, scale: 0.8, from: 0, to: 0.9 }],
    });
    const inputs = new Map([image, mask, lines].map(({ bytes, ref }) => [ref.sha256, bytes]));
    await open(at).draw(drawingOf(request, { inputs }));
    const base64 = ({ bytes }: typeof image) => Buffer.from(bytes).toString('base64');
    expect(at.of('/sdapi/v1/img2img')[0]?.body).toMatchObject({
      init_images: [base64(image)],
      denoising_strength: 0.6,
      mask: base64(mask),
      inpainting_fill: 1,
      alwayson_scripts: {
        ControlNet: {
          args: [{ model: 'lineart', module: 'none', image: base64(lines), weight: 0.8, guidance_end: 0.9 }],
        },
      },
    });
  });

  it('is stopped at the engine when it is cancelled, and another’s drawing is not', async () => {
    for (const [task, count] of [
      ['task(koma-1)', 1],
      ['task(another)', 0],
    ] as const) {
      const cancel = new AbortController();
      const at = await serve(({ path }) => {
        if (path.startsWith('/sdapi/v1/progress')) return { progress: 0, current_task: task };
        if (path === '/sdapi/v1/interrupt') return {};
        cancel.abort('taken-away');
        return undefined;
      });
      expect(await failureOf(open(at).draw(drawingOf(requestFor(), { signal: cancel.signal })))).toBe('taken-away');
      expect(at.of('/sdapi/v1/interrupt')).toHaveLength(count);
      await at.stop();
    }
  });

  it('fails with a sentence: too few pictures, no JSON, an error’s words without the key, a broken answer', async () => {
    const answers: EngineAnswers[] = [
      () => ({ images: [], info: '{}' }),
      (_, response) => void response.end('<html>'),
      (_, response) => refuse(response, 500, { error: 'RuntimeError', errors: 'CUDA out of memory at\n secret' }),
      (_, response) => {
        response.writeHead(200, { 'Content-Length': 1000 });
        response.write('{"images":', () => response.destroy());
      },
    ];
    const failures: string[] = [];
    for (const answer of answers) {
      const at = await serve(answer);
      failures.push(await failureOf(open(at, 'secret').draw(drawingOf(requestFor()))));
      await at.stop();
    }
    expect(failures).toEqual([
      'engine-answer-invalid: The engine “Workshop” answered 0 of 1 pictures.',
      'engine-answer-invalid: The engine “Workshop” answered 0 of 1 pictures.',
      'engine-refused: The engine “Workshop” refused with 500: RuntimeError; CUDA out of memory at …',
      'engine-answer-invalid: The engine “Workshop” broke off half way.',
    ]);
  });
});
