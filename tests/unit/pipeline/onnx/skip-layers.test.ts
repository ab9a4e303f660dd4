import { cp, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countSkippableLayers } from '@/pipeline/onnx/residual-sums';
import { readOnnxGraph } from '@/pipeline/onnx/read-onnx-graph';
import { skipLayers } from '@/pipeline/onnx/skip-layers';
import { fromGraphTensor } from '@/pipeline/runtime/graph-tensor';
import type { GraphSource } from '@/pipeline/runtime/inference-runtime';
import { goldenPath, openRuntime, repositoryPath } from '@/tests/golden/open-runtime';

const runtime = openRuntime();
afterAll(() => runtime.close());

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-skip-'));
});
afterEach(() => rm(place, { recursive: true }));

const sd15 = goldenPath('parity/models/sd15/text_encoder/model.onnx');
const starter = repositoryPath('models/starter/text_encoder/model.onnx');

async function lastState(source: GraphSource): Promise<Float32Array> {
  const graph = await runtime.load(source);
  const ids = { type: 'int64', shape: [1, 77], data: BigInt64Array.from({ length: 77 }, (_, i) => BigInt(i)) } as const;
  const { last_hidden_state: state } = await runtime.run(graph, { input_ids: ids }, { outputs: ['last_hidden_state'] });
  if (!state) throw new RangeError('the encoder gave no state');
  return fromGraphTensor(state).data;
}

describe('layers are told apart', () => {
  it.each([
    ['weights in float32', sd15, 3],
    ['weights in float16 behind their casts', starter, 3],
    ['a stock export without hidden states', goldenPath('control/model/text_encoder/model.onnx'), 2],
  ])('%s', async (_, path, layers) => {
    expect(countSkippableLayers(await readOnnxGraph(path))).toBe(layers);
  });

  it('in a graph that is no text encoder there are none', async () => {
    expect(countSkippableLayers(await readOnnxGraph(repositoryPath('models/faces/face_detector.onnx')))).toBe(0);
  });
});

describe('a graph without its last layers', () => {
  it('refers to the weights in its own file instead of carrying them', async () => {
    const { bytes } = await skipLayers(starter, 1);
    expect(bytes.length).toBeLessThan((await stat(starter)).size / 20);
  });

  it('gives another state for each number of layers', async () => {
    const states = await Promise.all(
      [1, 2].map(async (layers) =>
        lastState({ kind: 'bytes', ...(await skipLayers(sd15, layers)), name: `${layers}` }),
      ),
    );
    const whole = await lastState({ kind: 'file', path: sd15 });
    const starts = [whole, ...states].map((state) => state.slice(0, 4).join(' '));
    expect(new Set(starts).size).toBe(3);
  });

  it('finds its weights through a link, as download caches keep them', async () => {
    await mkdir(join(place, 'blobs'));
    await mkdir(join(place, 'text_encoder'));
    await cp(sd15, join(place, 'blobs/4e62'));
    await symlink('../blobs/4e62', join(place, 'text_encoder/model.onnx'));
    const linked = await skipLayers(join(place, 'text_encoder/model.onnx'), 1);
    const plain = await skipLayers(sd15, 1);
    const [ours, expected] = [
      await lastState({ kind: 'bytes', ...linked, name: 'linked' }),
      await lastState({ kind: 'bytes', ...plain, name: 'plain' }),
    ];
    expect(ours).toEqual(expected);
  });

  it('is refused when so many layers are not there', async () => {
    await expect(skipLayers(sd15, 4)).rejects.toMatchObject({
      code: 'capability-missing',
      message: expect.stringMatching(/has 3 layers .*so 4 can’t be left out/),
    });
  });
});
