import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createOpenInferenceRuntime,
  createOrtRuntime,
  type GraphSource,
  type InferenceRuntime,
} from '@/pipeline/runtime';
import { float32Tensor, type Tensor } from '@/pipeline/tensor';
import { startOpenInferenceServer, type OpenInferenceServer } from './open-inference-server';
import { identityModel } from './tiny-graph';

const modelName = (source: GraphSource): string => (source.kind === 'bytes' ? source.name : source.path);
const graphOf = (type: 'float32' | 'float16' | 'int64' | 'int8'): GraphSource => ({
  kind: 'bytes',
  bytes: identityModel(type),
  folder: '.',
  name: type,
});
const models = { float32: graphOf('float32'), float16: graphOf('float16'), int64: graphOf('int64') };

let backend: InferenceRuntime;
const servers: { close(): Promise<unknown> }[] = [];

async function serve(options: { extensions: string[]; isReady?: boolean; timeoutMs?: number }) {
  const server: OpenInferenceServer = await startOpenInferenceServer({ runtime: backend, models, ...options });
  servers.push(server);
  return {
    server,
    runtime: createOpenInferenceRuntime({ url: server.url, modelName, timeoutMs: options.timeoutMs ?? 30_000 }),
  };
}

/** A server that isn't of the protocol, or breaks it. */
async function serveBy(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(() => {
  backend = createOrtRuntime({ device: 'cpu', memoryBudgetBytes: 1e9, runTimeoutMs: 50_000, loadTimeoutMs: 50_000 });
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await backend.close();
});

describe('binary and JSON', () => {
  const half: Tensor = { type: 'float16', shape: [3], data: Uint16Array.of(0x3c00, 0xfbff, 0x7e00) };

  it('carries float16 and what is not finite in binary', async () => {
    const { server, runtime } = await serve({ extensions: ['binary_tensor_data'] });
    const wild = float32Tensor(Float32Array.of(NaN, -Infinity, -0), [3]);
    expect(await runtime.run(await runtime.load(models.float16), { x: half })).toEqual({ y: half });
    expect(await runtime.run(await runtime.load(models.float32), { x: wild })).toEqual({ y: wild });
    expect(server.lastInference()).toBe('binary');
  });

  it('speaks JSON with a server without the binary extension', async () => {
    const { server, runtime } = await serve({ extensions: [] });
    const values = float32Tensor(Float32Array.of(0.1, -3.4028235e38, 1e-45), [3]);
    expect(await runtime.run(await runtime.load(models.float32), { x: values })).toEqual({ y: values });
    expect(server.lastInference()).toBe('json');
  });

  it.each([
    ['float16', half, /FP16/],
    ['float32', float32Tensor(Float32Array.of(NaN), [1]), /not finite/],
    ['int64', { type: 'int64', shape: [1], data: BigInt64Array.of(2n ** 60n) }, /above 2\^53/],
  ] as const)('refuses a %s tensor that JSON would change', async (type, tensor, sentence) => {
    const { runtime } = await serve({ extensions: [] });
    const run = runtime.run(await runtime.load(models[type]), { x: tensor });
    await expect(run).rejects.toMatchObject({ code: 'graph-failed' });
    await expect(run).rejects.toThrow(sentence);
  });
});

describe('the model repository', () => {
  const feeds = { x: float32Tensor(Float32Array.of(1), [1]) };

  it('is asked to load and unload where the server offers it', async () => {
    const { server, runtime } = await serve({ extensions: ['model_repository(unload_dependents)'] });
    const graph = await runtime.load(models.float32);
    await runtime.release(graph);
    await runtime.run(graph, feeds);
    expect(server.requests.filter((request) => request.includes('/repository/'))).toEqual([
      'POST /v2/repository/models/float32/load',
      'POST /v2/repository/models/float32/unload',
      'POST /v2/repository/models/float32/load',
    ]);
  });

  it('is left alone where the server has none', async () => {
    const { server, runtime } = await serve({ extensions: [] });
    await runtime.release(await runtime.load(models.float32));
    expect(server.requests.filter((request) => request.includes('/repository/'))).toEqual([]);
  });

  it('says so when the server has no such model, and finds it once it is there', async () => {
    const { runtime } = await serve({ extensions: [] });
    const load = runtime.load(graphOf('int8'));
    await expect(load).rejects.toMatchObject({ code: 'model-unreadable' });
    await expect(load).rejects.toThrow(/no model int8: unknown model int8/);
  });
});

describe('a server that fails', () => {
  it('is unreachable when nothing listens there', async () => {
    const { server, runtime } = await serve({ extensions: [] });
    await server.close();
    const load = runtime.load(models.float32);
    await expect(load).rejects.toMatchObject({ code: 'runtime-unreachable' });
    await expect(load).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is unreachable when it is not ready', async () => {
    const { runtime } = await serve({ extensions: [], isReady: false });
    await expect(runtime.load(models.float32)).rejects.toMatchObject({ code: 'runtime-unreachable' });
  });

  it('is unreachable when it speaks another protocol', async () => {
    const url = await serveBy((_, response) => response.end('<html>hello</html>'));
    const load = createOpenInferenceRuntime({ url, modelName, timeoutMs: 30_000 }).load(models.float32);
    await expect(load).rejects.toMatchObject({ code: 'runtime-unreachable' });
    await expect(load).rejects.toThrow(/not of the Open Inference Protocol/);
  });

  it('is stuck when it gives no answer in time, and the error says what was asked', async () => {
    const url = await serveBy(() => undefined);
    const load = createOpenInferenceRuntime({ url, modelName, timeoutMs: 20 }).load(models.float32);
    await expect(load).rejects.toMatchObject({ code: 'runtime-stuck' });
    await expect(load).rejects.toThrow(/within 20 ms during asking whether it is ready/);
  });

  const server = { name: 'odd', version: '1.0', extensions: ['binary_tensor_data'] };
  const value = { datatype: 'FP32', shape: [-1] };
  const model = { inputs: [{ name: 'x', ...value }], outputs: [{ name: 'y', ...value }] };
  const output = { name: 'y', datatype: 'FP32', shape: [2] };
  it.each([
    ['too few bytes', { outputs: [{ ...output, parameters: { binary_data_size: 8 } }] }, /fewer bytes/],
    ['too few values', { outputs: [{ ...output, data: [1] }] }, /1 values for the shape \[2\]/],
    ['null among the values', { outputs: [{ ...output, data: [1, null] }] }, /null among the values/],
    ['an unknown datatype', { outputs: [{ ...output, datatype: 'BF16', data: [1, 2] }] }, /BF16/],
    ['no such output', { outputs: [] }, /left out the output y/],
    ['no outputs', {}, /can't be read/],
  ])('fails the run when it answers with %s', async (_, answer, sentence) => {
    const answers: Record<string, unknown> = {
      '/v2': server,
      '/v2/models/float32': model,
      '/v2/models/float32/infer': answer,
    };
    const url = await serveBy((request, response) => response.end(JSON.stringify(answers[request.url!] ?? {})));
    const runtime = createOpenInferenceRuntime({ url, modelName, timeoutMs: 30_000 });
    const run = runtime.run(await runtime.load(models.float32), { x: float32Tensor(new Float32Array(2), [2]) });
    await expect(run).rejects.toMatchObject({ code: 'graph-failed' });
    await expect(run).rejects.toThrow(sentence);
  });

  it('takes values nested like the shape', async () => {
    const nested = { outputs: [{ ...output, shape: [2, 1], data: [[1.5], [2.5]] }] };
    const answers: Record<string, unknown> = {
      '/v2': server,
      '/v2/models/float32': model,
      '/v2/models/float32/infer': nested,
    };
    const url = await serveBy((request, response) => response.end(JSON.stringify(answers[request.url!] ?? {})));
    const runtime = createOpenInferenceRuntime({ url, modelName, timeoutMs: 30_000 });
    const result = await runtime.run(await runtime.load(models.float32), {
      x: float32Tensor(new Float32Array(2), [2]),
    });
    expect(result).toEqual({ y: float32Tensor(Float32Array.of(1.5, 2.5), [2, 1]) });
  });

  it('gives up what is asked when the runtime is closed', async () => {
    const url = await serveBy(() => undefined);
    const runtime = createOpenInferenceRuntime({ url, modelName, timeoutMs: 30_000 });
    const load = runtime.load(models.float32);
    await runtime.close();
    await expect(load).rejects.toMatchObject({ code: 'cancelled' });
  });
});
