import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { detectFaces, suppressOverlaps, type FaceBox } from '@/pipeline/finish/detect-faces';
import { planTiles } from '@/pipeline/finish/plan-tiles';
import { runFinish, type FinishProgress } from '@/pipeline/finish/run-finish';
import { upscalePicture, upscaleTile } from '@/pipeline/finish/upscale';
import { comparePictures } from '@/pipeline/image/compare-pictures';
import { cropPicture } from '@/pipeline/image/crop-picture';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { resizePicture } from '@/pipeline/image/resize-picture';
import { shrinkByArea } from '@/pipeline/image/shrink-by-area';
import { toGrey } from '@/pipeline/image/to-grey';
import { createOrtRuntime } from '@/pipeline/runtime';
import { toSeed } from '@/pipeline/seed';
import { gapTolerance } from '../../runtime-gap';

/** The recorded pictures were drawn by the starter model; what the networks give was looked at. */
const read = async (name: string) => decodePicture(await readFile(`tests/golden/data/faces/${name}.png`));
const runtime = createOrtRuntime({
  device: 'cpu',
  threads: 2,
  memoryBudgetBytes: 2 ** 30,
  runTimeoutMs: 60_000,
  loadTimeoutMs: 60_000,
});
const folder = 'models/upscalers';
const weights = { upscalers: folder, faceDetector: 'models/faces/face_detector.onnx' };
const fast = { kind: 'upscale', network: 'animevideo-x4', factor: 4, tilePx: 1024 } as const;
const fine = { ...fast, network: 'anime-6b-x4' } as const;

afterAll(() => runtime.close());

/**
 * The largest difference of `animevideo-x4`'s numbers, which are about 0 to 1, between ONNX Runtime's fused graph and the graph as
 * it is, on x86 with AVX2 alone (AMD EPYC 7003). Tiles and the whole differed by nothing there; kernels of other processors may
 * add a border's numbers in another order.
 */
const MEASURED_GAP = 1.3e-6;

const part = async () => cropPicture(await read('rough-2'), { xPx: 30, yPx: 20, widthPx: 100, heightPx: 75 });

describe('upscalePicture', () => {
  it('gives tiles that are the whole picture’s own numbers, on a picture that is not square', async () => {
    const rgb = await part();
    const graph = await runtime.load({ kind: 'file', path: `${folder}/animevideo-x4.onnx` });
    const [whole] = planTiles(rgb, { tilePx: 1024, contextPx: 0 });
    const tiles = planTiles(rgb, { tilePx: 40, contextPx: 18 });
    const expected = whole ? await upscaleTile(rgb, whole, { runtime, graph }) : new Float32Array();
    let worst = 0;
    for (const tile of tiles) {
      const planes = await upscaleTile(rgb, tile, { runtime, graph });
      const width = tile.core.widthPx * 4;
      const height = tile.core.heightPx * 4;
      for (let i = 0; i < planes.length; i++) {
        const x = tile.core.xPx * 4 + (i % width);
        const y = tile.core.yPx * 4 + (Math.floor(i / width) % height);
        const at = (Math.floor(i / width / height) * rgb.heightPx * 4 + y) * rgb.widthPx * 4 + x;
        worst = Math.max(worst, Math.abs(planes[i]! - expected[at]!));
      }
    }
    expect(tiles).toHaveLength(6);
    expect(worst).toBeLessThan(gapTolerance(MEASURED_GAP));
  });

  it('gives the same bytes from tiles as from the whole', async () => {
    const rgb = await part();
    const whole = await upscalePicture(rgb, { step: fast, runtime, folder });
    const tiled = await upscalePicture(rgb, { step: { ...fast, tilePx: 32 }, runtime, folder });
    expect(whole).toMatchObject({ widthPx: 400, heightPx: 300, channels: 3 });
    expect(comparePictures(whole, tiled).largest).toBeLessThanOrEqual(1);
  });

  it('leaves no seam to be seen with the finer network either', async () => {
    const rgb = cropPicture(await read('rough-7'), { xPx: 20, yPx: 30, widthPx: 128, heightPx: 64 });
    const whole = await upscalePicture(rgb, { step: fine, runtime, folder });
    const tiled = await upscalePicture(rgb, { step: { ...fine, tilePx: 64 }, runtime, folder });
    expect(comparePictures(whole, tiled).largest).toBeLessThanOrEqual(1);
  });

  it('is the drawing that was given, larger: shrunk again it is close to it, and at its place', async () => {
    const rgb = await part();
    const again = shrinkByArea(await upscalePicture(rgb, { step: fast, runtime, folder }), 4);
    const difference = (shiftPx: number) => {
      const size = { yPx: 0, widthPx: rgb.widthPx - 1, heightPx: rgb.heightPx };
      const moved = cropPicture(again, { xPx: shiftPx, ...size }).data;
      const still = cropPicture(rgb, { xPx: 0, ...size }).data;
      return still.reduce((sum, byte, i) => sum + Math.abs(byte - (moved[i] ?? 0)), 0) / still.length;
    };
    expect(difference(0)).toBeLessThan(6);
    expect(difference(1)).toBeGreaterThan(8);
  });

  it('doubles by averaging what it made four times as large', async () => {
    const rgb = await part();
    const four = await upscalePicture(rgb, { step: fast, runtime, folder });
    const two = await upscalePicture(rgb, { step: { ...fast, factor: 2 }, runtime, folder });
    expect(two).toMatchObject({ widthPx: 200, heightPx: 150 });
    expect(comparePictures(two, shrinkByArea(four, 2)).largest).toBeLessThanOrEqual(1);
  });

  it('keeps grey grey and alpha beside the colours', async () => {
    const grey = toGrey(await part());
    const { channels, widthPx } = await upscalePicture(grey, { step: fast, runtime, folder });
    expect({ channels, widthPx }).toEqual({ channels: 1, widthPx: 400 });
    const clear: Picture = { widthPx: 20, heightPx: 16, channels: 4, data: new Uint8Array(20 * 16 * 4).fill(77) };
    const large = await upscalePicture(clear, { step: fast, runtime, folder });
    expect(large).toMatchObject({ channels: 4, widthPx: 80, heightPx: 64 });
    expect(large.data.every((byte, i) => i % 4 !== 3 || byte === 77)).toBe(true);
  });

  it('tells every tile and stops before the next one when cancelled', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const onProgress = ({ done, of }: { done: number; of: number }) => {
      told.push(`${done}/${of}`);
      stop.abort();
    };
    const step = { ...fast, tilePx: 40 };
    const upscaling = upscalePicture(await part(), { step, runtime, folder, onProgress, signal: stop.signal });
    await expect(upscaling).rejects.toMatchObject({ code: 'cancelled' });
    expect(told).toEqual(['1/6']);
  });

  it('refuses a file that is no upscaler', async () => {
    const graph = await runtime.load({ kind: 'file', path: weights.faceDetector });
    const rgb: Picture = { widthPx: 32, heightPx: 32, channels: 3, data: new Uint8Array(3072) };
    const [tile] = planTiles(rgb, { tilePx: 32, contextPx: 0 });
    const upscaling = tile ? upscaleTile(rgb, tile, { runtime, graph }) : Promise.resolve();
    await expect(upscaling).rejects.toMatchObject({ code: 'model-foreign-graph' });
  });
});

describe('detectFaces', () => {
  const detect = (picture: Picture, minScore = 0.4) =>
    detectFaces(picture, { runtime, path: weights.faceDetector, minScore });
  const rounded = (faces: readonly FaceBox[]) =>
    faces.map(({ xPx, yPx, widthPx, heightPx }) => [xPx, yPx, widthPx, heightPx].map(Math.round));

  it('finds each head of the recorded pictures once', async () => {
    expect(rounded(await detect(await read('rough-2')))).toEqual([[56, 35, 54, 65]]);
    expect(rounded(await detect(await read('rough-7')))).toEqual([[33, 37, 75, 90]]);
  });

  it('finds two people, the surer first', async () => {
    const faces = await detect(await read('two-references'));
    expect(rounded(faces)).toEqual([
      [130, 41, 74, 88],
      [28, 46, 70, 84],
    ]);
    expect((faces[0]?.score ?? 0) > (faces[1]?.score ?? 1)).toBe(true);
    expect(await detect(await read('two-references'), 0.96)).toHaveLength(1);
  });

  it('finds the same head in a picture four times as large and in one of odd sides', async () => {
    const picture = await read('rough-2');
    const large = await resizePicture(picture, { widthPx: 640, heightPx: 896 });
    const [box] = rounded(await detect(large));
    const wanted = [56, 35, 54, 65].map((value) => value * 4);
    expect(Math.max(...wanted.map((value, i) => Math.abs(value - (box?.[i] ?? 0))))).toBeLessThan(16);
    const odd = cropPicture(picture, { xPx: 3, yPx: 1, widthPx: 151, heightPx: 217 });
    const [moved] = rounded(await detect(odd));
    expect(Math.max(...[53, 34, 54, 65].map((value, i) => Math.abs(value - (moved?.[i] ?? 0))))).toBeLessThanOrEqual(3);
  });

  it('finds nothing on an empty page', async () => {
    expect(await detect({ widthPx: 160, heightPx: 96, channels: 1, data: new Uint8Array(160 * 96).fill(255) })).toEqual(
      [],
    );
  });

  it('cuts boxes at the picture’s borders', async () => {
    const cut = cropPicture(await read('rough-2'), { xPx: 70, yPx: 20, widthPx: 90, heightPx: 128 });
    const faces = await detect(cut, 0.05);
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.every(({ xPx, widthPx }) => xPx >= 0 && xPx + widthPx <= 90)).toBe(true);
  });

  it('refuses a file that is no detector', async () => {
    const picture: Picture = { widthPx: 16, heightPx: 16, channels: 3, data: new Uint8Array(768) };
    const path = `${folder}/animevideo-x4.onnx`;
    await expect(detectFaces(picture, { runtime, path, minScore: 0.4 })).rejects.toThrow(/not a face detector/);
  });

  it('keeps of overlapping boxes the surest and of distant ones all', () => {
    const box = (cx: number, score: number) => ({ cx, cy: 0, width: 10, height: 10, score });
    const kept = suppressOverlaps([box(0, 0.5), box(1, 0.9), box(20, 0.4), box(5, 0.45)]);
    expect(kept.map(({ cx }) => cx)).toEqual([1, 5, 20]);
  });
});

describe('runFinish', () => {
  const options = { runtime, weights, inputs: new Map<string, Uint8Array>(), prompt: '1girl', seed: toSeed(7) };
  const redraw = async ({ picture }: { picture: Picture }) => picture;

  it('takes every kind of step in its order and tells each', async () => {
    const picture = await part();
    const reference = await encodePng(await read('rough-7'));
    const sha256 = createHash('sha256').update(reference).digest('hex');
    const told: FinishProgress[] = [];
    const finished = await runFinish({
      ...options,
      picture,
      redraw,
      inputs: new Map([[sha256, reference]]),
      onProgress: (progress) => told.push(progress),
      steps: [
        { kind: 'faces', prompt: '', strength: 0.4, minScore: 0.4, padding: 0.1, featherPx: 4 },
        { kind: 'palette', reference: sha256, amount: 0.5 },
        { kind: 'levels', black: 0.05, white: 0.95, gamma: 1.1 },
        { ...fast, factor: 2 },
        { kind: 'ink', blackPoint: 0.1 },
        { kind: 'tone', levels: 4 },
      ],
    });
    expect(told.map(({ step }) => step)).toEqual(['faces', 'palette', 'levels', 'upscale', 'ink', 'tone']);
    expect(finished).toMatchObject({ widthPx: 200, heightPx: 150, channels: 3 });
    expect([...new Set(finished.data)].toSorted((a, b) => a - b)).toEqual([0, 85, 170, 255]);
  });

  it('gives equal pixels for equal options and leaves the picture given alone', async () => {
    const picture = await part();
    const before = picture.data.slice();
    const steps = [fast, { kind: 'ink' as const, blackPoint: 0.2 }];
    const first = await runFinish({ ...options, picture, redraw, steps });
    expect(await runFinish({ ...options, picture, redraw, steps })).toEqual(first);
    expect(picture.data).toEqual(before);
  });

  it('names a palette’s reference that was not given', async () => {
    const steps = [{ kind: 'palette' as const, reference: 'ab'.repeat(32), amount: 1 }];
    const finishing = runFinish({ ...options, picture: await part(), redraw, steps });
    await expect(finishing).rejects.toMatchObject({ code: 'input-missing' });
  });

  it('stops before a step when cancelled', async () => {
    const steps = [{ kind: 'ink' as const, blackPoint: 0.2 }];
    const finishing = runFinish({ ...options, picture: await part(), redraw, steps, signal: AbortSignal.abort() });
    await expect(finishing).rejects.toMatchObject({ code: 'cancelled' });
  });
});
