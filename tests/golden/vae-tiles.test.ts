import { afterAll, describe, expect, it } from 'vitest';
import { decodeLatents, encodePixels } from '@/pipeline/draw/latent-codec';
import { cropPlanes } from '@/pipeline/draw/planes';
import { runTiles } from '@/pipeline/draw/run-tiled';
import { decoderLevels } from '@/pipeline/graphs/build-vae';
import { vaeWeights } from '@/pipeline/graphs/network-weights';
import { VaeLayers } from '@/pipeline/graphs/vae-layers';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import { createTorchNoise } from '@/pipeline/noise/torch-noise';
import { createOrtRuntime } from '@/pipeline/runtime';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { float32Tensor } from '@/pipeline/tensor';
import { goldenPath, openRuntime } from './open-runtime';

const runtime = openRuntime();
afterAll(() => runtime.close());
const path = goldenPath('checkpoints/sd15.safetensors');
const [height, width] = [48, 40];

/** Noise on top of something large, so that parts of the picture differ. */
const latents = createTorchNoise(3n)
  .normal(4 * height * width)
  .map((noise, i) => 0.5 * noise + (i % width > width / 2 ? 0.8 : -0.8) + Math.sin(Math.floor(i / width) / 15));

async function withWorkBytes<T>(
  workBytes: number,
  use: (runtime: ReturnType<typeof openRuntime>) => Promise<T>,
): Promise<T> {
  const small = createOrtRuntime({
    device: 'cpu',
    memoryBudgetBytes: 2 ** 30,
    runTimeoutMs: 60_000,
    loadTimeoutMs: 60_000,
    workBytes,
  });
  try {
    return await use(small);
  } finally {
    await small.close();
  }
}

const meanDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? NaN)), 0) / a.length;
const deviation = (a: Float32Array) => Math.sqrt(a.reduce((sum, value) => sum + value * value, 0) / a.length);

describe('a VAE in parts', () => {
  it('gives the very pixels of the whole where it is given the norms of the whole', async () => {
    const { graphs, vae } = await openCheckpoint(path);
    const { tiled } = graphs.vaeDecoder;
    if (!tiled) throw new Error('the fixture has levels');
    const whole = await runtime.load(tiled.whole);
    const feed = float32Tensor(latents, [1, 4, height, width]);
    const { features } = await runtime.run(whole, { latent_sample: feed });
    const measure = await runtime.load(await measureWhole());
    const tile = await runtime.load(tiled.tile);
    if (features?.type !== 'float32') throw new Error('no features');
    const { norms } = await runtime.run(measure, { features });
    if (!norms) throw new Error('no norms');
    const [, channels = 0, heightPx = 0, widthPx = 0] = features.shape;
    const planes = { data: features.data, channels, heightPx, widthPx };
    const decoder = await runtime.load(graphs.vaeDecoder.source);
    const { sample } = await runtime.run(decoder, { latent_sample: feed });
    if (sample?.type !== 'float32') throw new Error('no pixels');
    const run = { runtime, graph: tiled, mostPx: (sample.data.length / 3) * 0.2, doing: 'testing', signal: undefined };
    const inTiles = await runTiles(planes, run, { grid: 1, ratio: tiled.scale, norms });
    const largest = inTiles.data.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (sample.data[i] ?? NaN))),
      0,
    );
    expect(largest).toBeLessThan(5e-5);
    // A tile that sees less than it depends on is another one: the margin is not idle.
    const blind = cropPlanes(planes, { xPx: 0, yPx: 0, widthPx: 20, heightPx: heightPx });
    const { sample: cut } = await runtime.run(tile, {
      norms,
      features: float32Tensor(blind.data, [1, channels, heightPx, 20]),
    });
    if (cut?.type !== 'float32') throw new Error('no pixels');
    expect(
      Math.abs((cut.data[20 * tiled.scale - 1] ?? NaN) - (sample.data[20 * tiled.scale - 1] ?? NaN)),
    ).toBeGreaterThan(1e-3);
    expect(vae.downscale).toBe(8);
  });

  // The fixture's norms have one or two channels a group, whose statistics samples meet less well than those of real widths.
  it('with a quarter of the memory decodes to nearly the same pixels, and encodes so', async () => {
    const model = await openCheckpoint(path);
    const o = { model, signal: undefined };
    const size = { widthPx: 8 * width, heightPx: 8 * height };
    const pixels = await decodeLatents(latents, [1, 4, height, width], { ...o, runtime });
    const clipped = pixels.map((value) => Math.max(-1, Math.min(1, value)));
    const encoded = await encodePixels(clipped, size, { ...o, runtime, draw: 'mean' });
    const bytes = size.widthPx * size.heightPx * 0.25 * (model.graphs.vaeDecoder.tiled?.bytesPerPx ?? 0);
    await withWorkBytes(bytes, async (small) => {
      let runs = 0;
      small.onEvent(({ type }) => (runs += type === 'run' ? 1 : 0));
      const tiled = await decodeLatents(latents, [1, 4, height, width], { ...o, runtime: small });
      expect(runs).toBeGreaterThan(4);
      expect(meanDifference(tiled, pixels) / deviation(pixels)).toBeLessThan(0.1);
      const again = await encodePixels(clipped, size, { ...o, runtime: small, draw: 'mean' });
      expect(meanDifference(again, encoded) / deviation(encoded)).toBeLessThan(0.1);
    });
  });
});

/** The tiled part upon the whole picture, whose statistics are then those of its norms. */
async function measureWhole() {
  const weights = vaeWeights(await readSafetensors(path));
  if (!weights) throw new Error('the fixture has a VAE');
  const net = new VaeLayers(weights, { compute: 'float32' }, 'measured');
  const channels = net.shape('decoder.up.2.block.0.conv2.weight')[0] ?? 0;
  const features = net.graph.input('features', ['batch', channels, 'feature_height', 'feature_width']);
  net.end(decoderLevels(net, net.larger(features, 'decoder.up.2'), [1, 0]), 'decoder');
  net.tellNorms();
  return {
    kind: 'bytes' as const,
    bytes: net.graph.finish(),
    folder: '/',
    name: 'measure whole',
    weights: 'mapped' as const,
  };
}
