import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createOrtRuntime,
  type GraphSource,
  type InferenceRuntime,
  type OrtRuntimeOptions,
  type RuntimeEvent,
} from '@/pipeline/runtime';
import { float32Tensor } from '@/pipeline/tensor';
import { isLiving, livingHosts, usedTicks } from './child-processes';
import { starterGraph, unetFeeds } from './starter-unet';
import { countingModel, externalWeightModel, identityModel } from './tiny-graph';

const counting: GraphSource = { kind: 'bytes', bytes: countingModel(), folder: '.', name: 'counting' };
const x = float32Tensor(Float32Array.of(0), [1]);
const count = (times: bigint) => ({ count: { type: 'int64', shape: [], data: BigInt64Array.of(times) }, x }) as const;
const endless = 2n ** 60n;

let runtime: InferenceRuntime;
let events: RuntimeEvent[];
let folder: string;

function start(options: Partial<OrtRuntimeOptions> = {}): InferenceRuntime {
  runtime = createOrtRuntime({
    device: 'cpu',
    memoryBudgetBytes: 1e9,
    runTimeoutMs: 50_000,
    loadTimeoutMs: 50_000,
    ...options,
  });
  runtime.onEvent((event) => events.push(event));
  return runtime;
}

/** Waits until a host is in the midst of a run: it uses the processor and gives no answer. */
async function untilBusy(pid: number): Promise<void> {
  const before = usedTicks(pid);
  await vi.waitFor(() => expect(usedTicks(pid)).toBeGreaterThan(before + 5), { timeout: 30_000, interval: 10 });
}

async function busyHost(): Promise<number> {
  const [pid] = livingHosts();
  await untilBusy(pid!);
  return pid!;
}

beforeEach(() => {
  events = [];
  folder = mkdtempSync(join(tmpdir(), 'koma-runtime-'));
});
afterEach(async () => {
  await runtime.close();
  rmSync(folder, { recursive: true });
});

describe('a child that is lost', () => {
  it('crashed in mid-run: the error says what it was doing, and the next call works', async () => {
    start();
    const graph = await runtime.load(counting);
    const run = runtime.run(graph, count(endless), { doing: 'step 3 of 12' });
    const rejected = expect(run).rejects.toMatchObject({
      code: 'runtime-crashed',
      message: expect.stringMatching(/step 3 of 12 \(graph counting\).*SIGKILL/),
    });
    process.kill(await busyHost(), 'SIGKILL');
    await rejected;
    expect(await runtime.run(graph, count(3n))).toEqual({ y: float32Tensor(Float32Array.of(3), [1]) });
    expect(events.map(({ type }) => type)).toEqual(['loaded', 'released', 'restarted', 'loaded', 'run']);
    expect(events[2]).toEqual({ type: 'restarted', reason: 'crashed', doing: 'step 3 of 12' });
  });

  it('crashed between two runs: the next run just works', async () => {
    start();
    const graph = await runtime.load(counting);
    process.kill(livingHosts()[0]!, 'SIGKILL');
    await vi.waitFor(() => expect(events).toContainEqual({ type: 'released', graph: graph.id, reason: 'lost' }));
    expect((await runtime.run(graph, count(1n))).y?.data[0]).toBe(1);
  });

  it('stuck: it is ended, the error says what it was doing, and the next call works', async () => {
    start({ runTimeoutMs: 300 });
    const graph = await runtime.load(counting);
    await expect(runtime.run(graph, count(endless), { doing: 'step 3 of 12' })).rejects.toMatchObject({
      code: 'runtime-stuck',
      message: expect.stringMatching(/within 300 ms during step 3 of 12 \(graph counting\)/),
    });
    expect((await runtime.run(graph, count(2n))).y?.data[0]).toBe(2);
    expect(events).toContainEqual({ type: 'restarted', reason: 'stuck', doing: 'step 3 of 12' });
    expect(livingHosts()).toHaveLength(1);
  });

  it('stuck while it loads: the error says so', async () => {
    start({ loadTimeoutMs: 1 });
    const load = runtime.load(starterGraph('unet'));
    await expect(load).rejects.toMatchObject({ code: 'runtime-stuck' });
    await expect(load).rejects.toThrow(/during loading \(graph unet\/model.onnx\)/);
  });

  it('takes no queued call with it, and kept tensors outlive it', async () => {
    start();
    const graph = await runtime.load(counting);
    const kept = await runtime.keep(x);
    await runtime.run(graph, { ...count(1n), x: kept });
    const lost = expect(runtime.run(graph, count(endless))).rejects.toMatchObject({ code: 'runtime-crashed' });
    const queued = runtime.run(graph, { ...count(4n), x: kept });
    process.kill(await busyHost(), 'SIGKILL');
    await lost;
    expect((await queued).y?.data[0]).toBe(4);
  });
});

describe('the end of a runtime', () => {
  it('leaves no process behind, and refuses what was under way and what comes later', async () => {
    start();
    const graph = await runtime.load(counting);
    const running = expect(runtime.run(graph, count(endless))).rejects.toMatchObject({ code: 'cancelled' });
    const queued = expect(runtime.run(graph, count(1n))).rejects.toMatchObject({ code: 'cancelled' });
    const pid = await busyHost();
    await runtime.close();
    await running;
    await queued;
    expect(isLiving(pid)).toBe(false);
    expect(livingHosts()).toEqual([]);
    await expect(runtime.run(graph, count(1n))).rejects.toMatchObject({ code: 'cancelled' });
    await expect(runtime.release(graph)).resolves.toBeUndefined();
    expect(livingHosts()).toEqual([]);
  });

  it('comes with the death of its program, even in the midst of a run', async () => {
    start();
    const script = fileURLToPath(new URL('./parent-that-dies.ts', import.meta.url));
    const parent = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (line) => resolve(Number(line))));
    await untilBusy(pid);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(isLiving(pid)).toBe(false), { timeout: 30_000, interval: 10 });
  });
});

describe('cancelling', () => {
  it('frees a queued call at once and never runs it', async () => {
    start();
    const graph = await runtime.load(counting);
    const ahead = expect(runtime.run(graph, count(endless))).rejects.toMatchObject({ code: 'cancelled' });
    const cancel = new AbortController();
    const queued = runtime.run(graph, count(1n), { signal: cancel.signal });
    await busyHost();
    cancel.abort();
    // The run ahead never ends by itself: this settles only because it doesn't wait for it.
    await expect(queued).rejects.toMatchObject({ code: 'cancelled' });
    await runtime.close();
    await ahead;
    expect(events.filter(({ type }) => type === 'run')).toEqual([]);
  });

  it('leaves the child free for the next call', async () => {
    start();
    const unet = await runtime.load(starterGraph('unet'));
    const cancel = new AbortController();
    const run = runtime.run(unet, unetFeeds(), { signal: cancel.signal });
    cancel.abort();
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(Object.keys(await runtime.run(unet, unetFeeds()))).toEqual(['out_sample']);
  });
});

describe('the memory budget', () => {
  const weights = (name: string): GraphSource => {
    writeFileSync(join(folder, `${name}.data`), Buffer.alloc(4000));
    const path = join(folder, `${name}.onnx`);
    writeFileSync(path, externalWeightModel(`${name}.data`, 1000));
    return { kind: 'file', path };
  };
  const released = () =>
    events.flatMap((event) => (event.type === 'released' ? [`${event.graph} ${event.reason}`] : []));

  it('lets the graph used longest ago go first, external data counted, and loads it again when used', async () => {
    start({ memoryBudgetBytes: 9000 });
    const a = await runtime.load(weights('a'));
    const b = await runtime.load(weights('b'));
    const feeds = { x: float32Tensor(new Float32Array(1000), [1000]) };
    await runtime.run(a, feeds);
    expect(released()).toEqual([]);
    await runtime.load(weights('c'));
    expect(released()).toEqual([`${b.id} memory`]);
    await runtime.run(b, feeds);
    expect(released()).toEqual([`${b.id} memory`, `${a.id} memory`]);
  });

  it('still loads a graph that is larger than all of it, alone', async () => {
    start({ memoryBudgetBytes: 1 });
    const a = await runtime.load(weights('a'));
    const b = await runtime.load(weights('b'));
    expect(released()).toEqual([`${a.id} memory`]);
    expect(Object.keys(await runtime.run(b, { x: float32Tensor(new Float32Array(1000), [1000]) }))).toEqual(['y']);
  });
});

describe('graphs with weights in files beside them', () => {
  const feeds = { x: float32Tensor(Float32Array.of(1, 2), [2]) };
  const sum = { y: float32Tensor(Float32Array.of(11, 22), [2]) };
  const writeWeights = () => writeFileSync(join(folder, 'w.data'), Float32Array.of(10, 20));

  it('are loaded by path', async () => {
    start();
    writeWeights();
    writeFileSync(join(folder, 'g.onnx'), externalWeightModel('w.data', 2));
    const graph = await runtime.load({ kind: 'file', path: join(folder, 'g.onnx') });
    expect(await runtime.run(graph, feeds)).toEqual(sum);
  });

  it('are loaded from beyond 2 GB', async () => {
    start({ memoryBudgetBytes: 4e9 });
    const offset = 2 ** 31 + 2 ** 20;
    // A sparse file: it has the size, and takes next to nothing of the disk.
    const file = openSync(join(folder, 'w.data'), 'w');
    writeSync(file, Float32Array.of(10, 20), 0, 8, offset);
    closeSync(file);
    writeFileSync(join(folder, 'g.onnx'), externalWeightModel('w.data', 2, offset));
    const graph = await runtime.load({ kind: 'file', path: join(folder, 'g.onnx') });
    expect(await runtime.run(graph, feeds)).toEqual(sum);
  });

  it('are loaded from bytes with the folder of the weights', async () => {
    start();
    writeWeights();
    const bytes = externalWeightModel('w.data', 2);
    const graph = await runtime.load({ kind: 'bytes', bytes, folder, name: 'merged' });
    expect(await runtime.run(graph, feeds)).toEqual(sum);
  });

  it('are refused by the name of the file that is missing', async () => {
    start();
    const load = runtime.load({ kind: 'bytes', bytes: externalWeightModel('w.data', 2), folder, name: 'merged' });
    await expect(load).rejects.toMatchObject({ code: 'model-unreadable' });
    await expect(load).rejects.toThrow(/merged .* w\.data/);
  });
});

describe('graphs that can not be used', () => {
  it('are refused by their path when there is no such file', async () => {
    start();
    const load = runtime.load({ kind: 'file', path: join(folder, 'unet', 'model.onnx') });
    await expect(load).rejects.toMatchObject({ code: 'model-unreadable' });
    await expect(load).rejects.toThrow(/unet\/model\.onnx/);
  });

  it('are refused for an element type that no tensor here has', async () => {
    start();
    const load = runtime.load({ kind: 'bytes', bytes: identityModel('int8'), folder, name: 'eight' });
    await expect(load).rejects.toMatchObject({ code: 'model-unreadable' });
    await expect(load).rejects.toThrow(/its x has the element type int8/);
  });

  it('are not loaded again under the same handle when the file was replaced', async () => {
    start();
    const path = join(folder, 'g.onnx');
    writeFileSync(path, identityModel('float32'));
    const graph = await runtime.load({ kind: 'file', path });
    await runtime.release(graph);
    writeFileSync(path, identityModel('float64'));
    await expect(runtime.run(graph, { x })).rejects.toThrow(/g\.onnx was changed since it was loaded/);
  });
});

describe('options', () => {
  it('say what is missing where CUDA can not be used', async () => {
    // The addon as npm installs it without CUDA's libraries; on a machine that has them this graph would load.
    start({ device: 'cuda' });
    const outcome = await runtime.load(counting).then(
      () => 'loaded on the GPU',
      (error: Error) => error.message,
    );
    expect(outcome).toMatch(/loaded on the GPU|CUDA can't be used here: .+ CUDA 12, cuDNN 9/);
  });

  it('give the same prediction with one thread and in little memory', async () => {
    start();
    const usual = await runtime.run(await runtime.load(starterGraph('unet')), unetFeeds());
    await runtime.close();
    start({ threads: 1, lowMemory: true });
    const frugal = await runtime.run(await runtime.load(starterGraph('unet')), unetFeeds());
    const [a, b] = [usual, frugal].map(({ out_sample }) =>
      Array.from<number | bigint, number>(out_sample!.data, Number),
    );
    const differences = a!.map((value, i) => Math.abs(value - b![i]!));
    // Threads may sum in another order: float32 rounding over values of about 1, nothing more.
    expect(Math.max(...differences)).toBeLessThan(1e-4);
  });
});
