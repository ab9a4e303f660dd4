import { studioOf, until } from '../jobs/studio';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { database } from '@/lib/server/database/database';
import { parseInfotext, readInfotext } from '@/pipeline/deliver';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { describeOnDatabases } from '../database';
import { endWorkers, startWorker } from '../jobs/worker-process';
import { signedIn, tokenWith } from '../people';
import { askSdapi } from './ask-sdapi';
import { RECORDED, recordedOf } from './recorded-requests';

// Workers are processes that load a model: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 240_000 });

const drawnSchema = z.object({
  images: z.array(z.string()),
  parameters: z.record(z.string(), z.unknown()),
  info: z.string().transform((text): Record<string, unknown> => JSON.parse(text)),
});
const refusedSchema = z.object({ error: z.string(), detail: z.union([z.string(), z.array(z.unknown())]) });

const bytesOf = (encoded: string) => new Uint8Array(Buffer.from(encoded.replace(/^data:[^,]+,/, ''), 'base64'));
const TEXT = { method: 'POST', path: '/sdapi/v1/txt2img' };

async function studioWithToken() {
  const studio = await studioOf();
  return { ...studio, token: (await tokenWith(studio.person, ['draw'])).token };
}

async function drawn(answer: Response) {
  if (answer.status !== 200) throw new Error(await answer.text());
  return drawnSchema.parse(await answer.json());
}

const queued = () =>
  until('a drawing waits', () =>
    database().generation.findFirst({ where: { status: 'queued' }, orderBy: { id: 'desc' } }),
  );

describeOnDatabases('The A1111-compatible API', ({ url, itOnce }) => {
  afterEach(endWorkers);

  it('draws what the webuiapi client asks for, as the client reads it, in a project of the token’s person', async () => {
    const { person, token } = await studioWithToken();
    await startWorker(url());
    const [text] = recordedOf('txt2img');
    const answer = await drawn(await askSdapi(text ?? TEXT, { token }));
    const [picture = ''] = answer.images;
    const bytes = bytesOf(picture);
    expect(await decodePicture(bytes)).toMatchObject({ widthPx: 192, heightPx: 192 });
    const infotext = (await readInfotext(bytes)) ?? '';
    expect(parseInfotext(infotext)).toMatchObject({ prompt: '1girl, smile', negative: 'blurry' });
    expect(answer.info).toMatchObject({
      seed: 1003,
      all_seeds: [1003],
      steps: 4,
      cfg_scale: 2,
      sampler_name: 'Euler a',
      width: 192,
      infotexts: [infotext],
      koma: { is_cancelled: false, ignored_fields: [] },
    });
    expect(answer.parameters).toMatchObject({ prompt: '1girl, smile', sampler_name: 'Euler a', steps: 4 });
    const generation = await database().generation.findFirstOrThrow({ include: { project: true } });
    expect(generation).toMatchObject({ authorId: person.actor.userId, project: { title: 'API' } });
  });

  itOnce('draws a masked part anew, and leaves every pixel outside the mask', async () => {
    const { token } = await studioWithToken();
    await startWorker(url());
    for (const request of recordedOf('img2img').slice(0, 2)) {
      const answer = await drawn(await askSdapi(request, { token }));
      const body = z.object({ init_images: z.array(z.string()), mask: z.string().optional() }).parse(request.body);
      const before = await decodePicture(bytesOf(body.init_images[0] ?? ''), { channels: 3 });
      const after = await decodePicture(bytesOf(answer.images[0] ?? ''), { channels: 3 });
      expect([after.widthPx, after.heightPx]).toEqual([before.widthPx, before.heightPx]);
      const changed = [...after.data.keys()].filter((i) => after.data[i] !== before.data[i]);
      const outside = changed.filter((i) => {
        const [x, y] = [Math.floor(i / 3) % 192, Math.floor(i / 3 / 192)];
        // The mask is white from 60 to 120; A1111's blur of 4 reaches 10 pixels farther.
        return x < 50 || y < 50 || x >= 130 || y >= 130;
      });
      expect(changed.length).toBeGreaterThan(1000);
      expect(outside.length > 0).toBe(body.mask === undefined);
      expect(answer.parameters).toMatchObject({ init_images: null });
    }
  });

  itOnce('enlarges a picture by the upscaler that is named', async () => {
    const { token } = await studioWithToken();
    await startWorker(url());
    const [request] = recordedOf('extra-single-image');
    const answer = await askSdapi(request ?? TEXT, { token });
    const { image } = z.object({ image: z.string(), html_info: z.string() }).parse(await answer.json());
    const { widthPx, heightPx, data } = await decodePicture(bytesOf(image), { channels: 3 });
    expect([widthPx, heightPx]).toEqual([128, 96]);
    // It was one colour, and still is what was sent, larger.
    const middle = (48 * 128 + 64) * 3;
    const near = [200, 120, 40].map((value, channel) => Math.abs((data[middle + channel] ?? 0) - value) <= 6);
    expect(near).toEqual([true, true, true]);
  });

  it('answers everything that the client asks at its start', async () => {
    const { token } = await studioWithToken();
    const lists = RECORDED.filter(
      ({ method, path }) => method === 'GET' || /refresh|interrupt|skip|options/.test(path),
    );
    expect(lists.length).toBeGreaterThan(18);
    const answers: [string, number][] = [];
    for (const request of lists) answers.push([request.path, (await askSdapi(request, { token })).status]);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    const options = await askSdapi({ method: 'GET', path: '/sdapi/v1/options' }, { token });
    expect(await options.json()).toMatchObject({
      sd_model_checkpoint: expect.stringMatching(/^Koma .*\[[0-9a-f]{10}\]$/),
      koma_project: 'API',
    });
  });

  itOnce('needs a token with the scope, and says how', async () => {
    const { person } = await studioWithToken();
    const nobody = await askSdapi({ ...TEXT, body: { prompt: 'x' } });
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Koma"']);
    const wrong = await askSdapi({ ...TEXT, body: { prompt: 'x' } }, { token: 'koma_wrong' });
    expect(wrong.status).toBe(401);
    const reader = (await tokenWith(person, ['read'])).token;
    const refused = await askSdapi({ ...TEXT, body: { prompt: 'x' } }, { token: reader });
    expect(refused.status).toBe(403);
    expect(refusedSchema.parse(await refused.json()).detail).toContain('“draw”');
    expect(await database().generation.count()).toBe(0);
  });

  itOnce.each([
    [{ steps: 0 }, 'steps'],
    [{ tiling: true }, 'tiling'],
    [{ enable_hr: true }, 'enable_hr'],
    [{ sampler_name: 'Restart' }, 'sampler_name'],
    [{ scheduler: 'no_such' }, 'scheduler'],
    [{ sampler_name: 'DDIM', eta: 0.5 }, 'eta'],
    [{ s_churn: 2 }, 's_churn'],
    [{ styles: ['Anime'] }, 'styles'],
    [{ script_name: 'X/Y/Z plot' }, 'script_name'],
    [{ alwayson_scripts: { ControlNet: { args: [{ enabled: true }] } } }, 'alwayson_scripts'],
    [{ batch_size: 3, n_iter: 3 }, 'batch_size'],
    [{ width: 192 }, 'height'],
    [{ width: 190, height: 190 }, null],
    [{ seed: 2 ** 60 }, 'seed'],
    [{ override_settings: { sd_model_checkpoint: 'nowhere' } }, 'override_settings'],
    [{ override_settings: { sd_lora: 'other' } }, 'override_settings'],
    [{ override_settings: { koma_project: 'No such' } }, 'override_settings'],
  ])('refuses what it can’t carry out and draws nothing: %j', async (fields, at) => {
    const { token } = await studioWithToken();
    const answer = await askSdapi({ ...TEXT, body: { prompt: '1girl', ...fields } }, { token });
    expect(answer.status).toBe(422);
    const { detail } = refusedSchema.parse(await answer.json());
    expect(at === null ? detail : JSON.stringify(detail)).toContain(at === null ? '192x192' : `"body","${at}"`);
    expect(await database().generation.count()).toBe(0);
  });

  itOnce.each([
    [{ init_images: [] }, 'init_images'],
    [{ init_images: ['no picture'] }, 'init_images'],
    [{ init_images: [Buffer.from('no picture').toString('base64')] }, 'init_images'],
    [{ resize_mode: 2, width: 256, height: 160 }, 'resize_mode'],
    [{ mask: 'init', inpainting_mask_invert: 1, inpainting_fill: 1 }, 'mask'],
    [{ mask: 'init', inpainting_fill: 2 }, 'inpainting_fill'],
    [{ mask: 'init', mask_blur_x: 2, mask_blur_y: 4 }, 'mask_blur_x'],
  ])('refuses pictures and masks that it can’t use: %j', async (fields, at) => {
    const { token } = await studioWithToken();
    const [request] = recordedOf('img2img');
    const white = recordedOf('img2img')[1]?.body?.mask;
    const whole = {
      ...request?.body,
      ...fields,
      ...('mask' in fields ? { mask: at === 'mask' ? await allWhite() : white } : {}),
    };
    const answer = await askSdapi({ method: 'POST', path: '/sdapi/v1/img2img', body: whole }, { token });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(refusedSchema.parse(await answer.json()).detail)).toContain(`"body","${at}"`);
    expect(await database().generation.count()).toBe(0);
  });

  it('cancels the drawing of a program that hangs up', async () => {
    const { token } = await studioWithToken();
    const hangUp = new AbortController();
    const asked = askSdapi({ ...TEXT, body: { prompt: '1girl', steps: 4 } }, { token, signal: hangUp.signal });
    const { id } = await queued();
    hangUp.abort();
    await asked;
    expect((await database().generation.findUniqueOrThrow({ where: { id } })).status).toBe('cancelled');
  });

  it('interrupts what its own token asked for, and nothing else', async () => {
    const { person, token } = await studioWithToken();
    const other = (await tokenWith(person, ['draw'])).token;
    const asked = askSdapi({ ...TEXT, body: { prompt: '1girl', steps: 4 } }, { token });
    const { id } = await queued();
    const progressOf = async (by: string) =>
      Object((await (await askSdapi({ method: 'GET', path: '/sdapi/v1/progress' }, { token: by })).json()).state);
    expect((await progressOf(token)).job_count).toBe(1);
    expect((await progressOf(other)).job_count).toBe(0);
    await askSdapi({ method: 'POST', path: '/sdapi/v1/interrupt' }, { token: other });
    expect((await database().generation.findUniqueOrThrow({ where: { id } })).status).toBe('queued');
    await askSdapi({ method: 'POST', path: '/sdapi/v1/interrupt' }, { token });
    expect(await drawn(await asked)).toMatchObject({ images: [], info: { koma: { is_cancelled: true } } });
  });

  it('makes one project for all drawings of a person, also when the first two come at once', async () => {
    const { person, token } = await studioWithToken();
    const ask = () => askSdapi({ ...TEXT, body: { prompt: '1girl', steps: 4 } }, { token });
    const asked = [ask(), ask()];
    await until('both wait', async () => (await database().generation.count({ where: { status: 'queued' } })) === 2);
    await askSdapi({ method: 'POST', path: '/sdapi/v1/interrupt' }, { token });
    await Promise.all(asked);
    const mine = { title: 'API', memberships: { some: { userId: person.actor.userId } } };
    expect(await database().project.count({ where: mine })).toBe(1);
  });

  it('keeps a token’s options for that token, and those of one request for that request', async () => {
    const { person, projectId, token } = await studioWithToken();
    await database().project.update({ where: { id: projectId }, data: { title: 'Chapter one' } });
    const set = { method: 'POST', path: '/sdapi/v1/options' };
    const get = async (by: string) =>
      (await askSdapi({ method: 'GET', path: '/sdapi/v1/options' }, { token: by })).json();
    expect((await askSdapi({ ...set, body: { CLIP_stop_at_last_layers: 2 } }, { token })).status).toBe(200);
    expect(await get(token)).toMatchObject({ CLIP_stop_at_last_layers: 2 });
    expect(await get((await tokenWith(person, ['draw'])).token)).toMatchObject({ CLIP_stop_at_last_layers: 1 });
    expect((await askSdapi({ ...set, body: { sd_unet: 'x.pt', tiling: 1 } }, { token })).status).toBe(422);
    await askSdapi({ ...set, body: { CLIP_stop_at_last_layers: 1 } }, { token });
    const body = { prompt: '1girl', steps: 4, override_settings: { koma_project: 'Chapter one' } };
    const asked = askSdapi({ ...TEXT, body }, { token });
    expect((await queued()).projectId).toBe(projectId);
    await askSdapi({ method: 'POST', path: '/sdapi/v1/interrupt' }, { token });
    await asked;
    expect(await get(token)).toMatchObject({ koma_project: 'API' });
    // A stranger's project looks like none.
    const stranger = (await tokenWith(await signedIn(), ['draw'])).token;
    expect((await askSdapi({ ...TEXT, body }, { token: stranger })).status).toBe(422);
  });

  itOnce('reads the settings that a picture holds', async () => {
    const { token } = await studioWithToken();
    const [request] = recordedOf('png-info');
    const bare = await (await askSdapi(request ?? TEXT, { token })).json();
    expect(bare).toEqual({ info: '', items: {}, parameters: {} });
  });
});

async function allWhite(): Promise<string> {
  const { default: sharp } = await import('sharp');
  const picture = sharp({ create: { width: 192, height: 192, channels: 3, background: '#fff' } });
  return (await picture.png().toBuffer()).toString('base64');
}
