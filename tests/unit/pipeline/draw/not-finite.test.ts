import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeRequest } from '@/pipeline/draw/complete-request';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { openModel } from '@/pipeline/models/open-model';
import { FINISH, goldenPath, openRuntime } from '@/tests/golden/open-runtime';

const runtime = openRuntime();
let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-nan-'));
  await cp(goldenPath('parity/models/sd15'), join(place, 'unet-broken'), { recursive: true });
  await cp(goldenPath('parity/models/sd15'), join(place, 'decoder-broken'), { recursive: true });
  await poison(join(place, 'unet-broken/unet/model.onnx'), 'm.conv_out.bias');
  await poison(join(place, 'decoder-broken/vae_decoder/model.onnx'), 'm.decoder.conv_out.bias');
});
afterAll(async () => {
  await runtime.close();
  await rm(place, { recursive: true });
});

/** Makes the first value of a weight not a number: its bytes stand after its name, a tag and a length. */
async function poison(path: string, name: string): Promise<void> {
  const bytes = await readFile(path);
  const at = bytes.lastIndexOf(Buffer.concat([Buffer.from(name), Buffer.of(0x4a)])) + name.length + 2;
  expect(at).toBeGreaterThan(name.length + 2);
  bytes.writeFloatLE(NaN, at);
  await writeFile(path, bytes);
}

describe('numbers that are not finite are told with where they came from', () => {
  it.each([
    ['unet-broken', /U-Net gave numbers that are not finite while drawing step 1 of 2/],
    ['decoder-broken', /vae_decoder\/model\.onnx gave numbers that are not finite while decoding/],
  ])('%s', async (name, sentence) => {
    const model = await openModel(join(place, name));
    const request = completeRequest(model, {
      prompt: { source: '1girl', text: '1girl', negative: '', syntax: 'a1111' },
      seed: { value: 1 },
      size: { widthPx: 64, heightPx: 96 },
      sampler: { steps: 2 },
    });
    const drawing = drawPicture({ runtime, model, weights: FINISH }, { request, inputs: new Map() });
    await expect(drawing).rejects.toMatchObject({ code: 'graph-not-finite', message: expect.stringMatching(sentence) });
  });
});
