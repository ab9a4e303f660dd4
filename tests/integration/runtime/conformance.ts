import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphSource, InferenceRuntime, RuntimeEvent } from '@/pipeline/runtime';
import { float32Tensor, type Tensor } from '@/pipeline/tensor';
import { starterGraph, unetFeeds } from './starter-unet';
import { countingModel, identityModel, reshapeModel } from './tiny-graph';

const tiny = (name: string, bytes: Uint8Array): GraphSource => ({ kind: 'bytes', bytes, folder: '.', name });

/** The graphs that a runtime has to know to be put to the test; the key is the name that a server knows them by. */
export const conformanceGraphs = {
  unet: starterGraph('unet'),
  textEncoder: starterGraph('text_encoder'),
  counting: tiny('counting', countingModel()),
  reshape: tiny('reshape', reshapeModel()),
  float64: tiny('float64', identityModel('float64')),
  int32: tiny('int32', identityModel('int32')),
  int64: tiny('int64', identityModel('int64')),
  uint8: tiny('uint8', identityModel('uint8')),
  bool: tiny('bool', identityModel('bool')),
  float16: tiny('float16', identityModel('float16')),
  notAGraph: tiny('notAGraph', new TextEncoder().encode('this is no graph')),
} satisfies Record<string, GraphSource>;

/** The tests of `InferenceRuntime` that every implementation passes. */
export function describeRuntime(
  title: string,
  start: () => Promise<{ readonly runtime: InferenceRuntime; readonly stop: () => Promise<void> }>,
  expected: () => Promise<Record<string, Tensor>>,
): void {
  describe(title, () => {
    let runtime: InferenceRuntime;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      ({ runtime, stop } = await start());
    });
    afterAll(async () => {
      await runtime.close();
      await stop();
    });

    it('draws the same bits as every other runtime', async () => {
      const unet = await runtime.load(conformanceGraphs.unet);
      expect(await runtime.run(unet, unetFeeds())).toEqual(await expected());
    });

    it('tells names, types and shapes of inputs and outputs', async () => {
      const { inputs, outputs } = await runtime.load(conformanceGraphs.unet);
      expect(inputs.map(({ name, type, shape }) => [name, type, shape.length])).toEqual([
        ['sample', 'float32', 4],
        ['timestep', 'int64', 1],
        ['encoder_hidden_states', 'float32', 3],
        ['rough', 'float32', 4],
      ]);
      expect(outputs.map(({ name, type, shape }) => [name, type, shape[1]])).toEqual([['out_sample', 'float32', 8]]);
    });

    it('takes kept tensors in the place of sent ones', async () => {
      const unet = await runtime.load(conformanceGraphs.unet);
      const { encoder_hidden_states, rough, ...changing } = unetFeeds();
      const kept = {
        encoder_hidden_states: await runtime.keep(encoder_hidden_states),
        rough: await runtime.keep(rough),
      };
      // The buffer is the caller's again once it is kept.
      new Uint8Array(encoder_hidden_states.data.buffer).fill(0);
      expect(await runtime.run(unet, { ...changing, ...kept })).toEqual(await expected());
      expect(await runtime.run(unet, { ...changing, ...kept })).toEqual(await expected());
    });

    it('refuses a tensor that was dropped', async () => {
      const graph = await runtime.load(conformanceGraphs.int32);
      const kept = await runtime.keep({ type: 'int32', shape: [1], data: Int32Array.of(1) });
      await runtime.run(graph, { x: kept });
      await runtime.drop([kept]);
      await expect(runtime.run(graph, { x: kept })).rejects.toMatchObject({ code: 'graph-failed' });
    });

    it.each([
      { type: 'float64', shape: [2], data: Float64Array.of(Math.PI, -1e300) },
      { type: 'int32', shape: [2], data: Int32Array.of(-(2 ** 31), 2 ** 31 - 1) },
      { type: 'int64', shape: [2], data: BigInt64Array.of(-(2n ** 53n) + 1n, 49407n) },
      { type: 'uint8', shape: [3], data: Uint8Array.of(0, 128, 255) },
      { type: 'bool', shape: [3], data: Uint8Array.of(1, 0, 1) },
    ] satisfies Tensor[])('carries $type through unchanged', async (tensor) => {
      const graph = await runtime.load(conformanceGraphs[tensor.type]);
      expect(await runtime.run(graph, { x: tensor })).toEqual({ y: tensor });
    });

    it('gives the outputs asked for, and refuses one that the graph has not', async () => {
      const graph = await runtime.load(conformanceGraphs.textEncoder);
      const feeds = { input_ids: { type: 'int32', shape: [1, 77], data: new Int32Array(77) } } as const;
      const first = graph.outputs[0]!.name;
      expect(Object.keys(await runtime.run(graph, feeds, { outputs: [first] }))).toEqual([first]);
      await expect(runtime.run(graph, feeds, { outputs: ['depth'] })).rejects.toThrow(/no output depth/);
    });

    it('hands back the same handle for the same source, also to two who ask at once', async () => {
      const [first, second] = await Promise.all([
        runtime.load(conformanceGraphs.reshape),
        runtime.load(conformanceGraphs.reshape),
      ]);
      expect(first).toBe(second);
      expect(await runtime.load(conformanceGraphs.reshape)).toBe(first);
    });

    it.each([
      ['a missing input', { count: undefined }, /input count is missing/],
      [
        'another type',
        { count: { type: 'int32', shape: [], data: Int32Array.of(1) } },
        /count takes int64 .* given int32/,
      ],
      ['another rank', { x: float32Tensor(new Float32Array(1), [1, 1]) }, /x takes \[1\] .* given \[1, 1\]/],
      ['another fixed side', { x: float32Tensor(new Float32Array(2), [2]) }, /x takes \[1\] .* given \[2\]/],
      ['too few values', { x: float32Tensor(new Float32Array(0), [1]) }, /x of shape \[1\] was given 0 values/],
      ['a foreign input', { sigma: float32Tensor(new Float32Array(1), [1]) }, /no input sigma/],
    ] as const)('refuses %s by name before it is sent', async (_, change, sentence) => {
      const graph = await runtime.load(conformanceGraphs.counting);
      const good = {
        count: { type: 'int64', shape: [], data: BigInt64Array.of(1n) },
        x: float32Tensor(new Float32Array(1), [1]),
      };
      const feeds = Object.fromEntries(
        Object.entries({ ...good, ...change }).filter(([, feed]) => feed !== undefined),
      ) as Record<string, Tensor>;
      const run = runtime.run(graph, feeds);
      await expect(run).rejects.toMatchObject({ code: 'graph-failed' });
      await expect(run).rejects.toThrow(sentence);
    });

    it('says which graph failed and what it was doing, and runs on afterwards', async () => {
      const graph = await runtime.load(conformanceGraphs.reshape);
      const feeds = (a: bigint) => ({
        x: float32Tensor(Float32Array.of(1, 2, 3, 4), [4]),
        shape: { type: 'int64', shape: [2], data: BigInt64Array.of(a, 2n) } as const,
      });
      const run = runtime.run(graph, feeds(3n), { doing: 'step 3 of 12' });
      await expect(run).rejects.toMatchObject({ code: 'graph-failed' });
      await expect(run).rejects.toThrow(/reshape failed during step 3 of 12: .*reshape/i);
      expect((await runtime.run(graph, feeds(2n))).y?.shape).toEqual([2, 2]);
    });

    it('refuses to load what is no graph', async () => {
      const load = runtime.load(conformanceGraphs.notAGraph);
      await expect(load).rejects.toMatchObject({ code: 'model-unreadable' });
      await expect(load).rejects.toThrow(/notAGraph/);
    });

    it('runs nothing for a signal that was raised', async () => {
      const graph = await runtime.load(conformanceGraphs.int32);
      const events: RuntimeEvent[] = [];
      const stopListening = runtime.onEvent((event) => events.push(event));
      const feeds = { x: { type: 'int32', shape: [1], data: Int32Array.of(1) } } as const;
      const run = runtime.run(graph, feeds, { signal: AbortSignal.abort() });
      await expect(run).rejects.toMatchObject({ code: 'cancelled' });
      stopListening();
      expect(events).toEqual([]);
    });

    it('drops the result of a run that was cancelled under way', async () => {
      const graph = await runtime.load(conformanceGraphs.int32);
      const cancel = new AbortController();
      // The listener is called when the run has been made, before its caller has the result.
      const stopListening = runtime.onEvent(() => cancel.abort());
      const feeds = { x: { type: 'int32', shape: [1], data: Int32Array.of(1) } } as const;
      await expect(runtime.run(graph, feeds, { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' });
      stopListening();
    });

    it('loads a released graph again when its handle is used', async () => {
      const graph = await runtime.load(conformanceGraphs.int64);
      const events: RuntimeEvent['type'][] = [];
      const stopListening = runtime.onEvent((event) => events.push(event.type));
      await runtime.release(graph);
      const tensor = { type: 'int64', shape: [1], data: BigInt64Array.of(7n) } as const;
      expect(await runtime.run(graph, { x: tensor })).toEqual({ y: tensor });
      stopListening();
      expect(events).toEqual(['released', 'loaded', 'run']);
    });

    it('serves callers at the same time, each its own answer', async () => {
      const graph = await runtime.load(conformanceGraphs.counting);
      const runs = Array.from({ length: 8 }, (_, i) =>
        runtime.run(graph, {
          count: { type: 'int64', shape: [], data: BigInt64Array.of(BigInt(i)) },
          x: float32Tensor(Float32Array.of(100), [1]),
        }),
      );
      expect((await Promise.all(runs)).map(({ y }) => y?.data[0])).toEqual([100, 101, 102, 103, 104, 105, 106, 107]);
    });

    it('names itself', () => {
      expect(runtime.description).toMatch(/\d+\.\d+/);
    });
  });
}
