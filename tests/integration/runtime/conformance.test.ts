import {
  createOpenInferenceRuntime,
  createOrtRuntime,
  type GraphSource,
  type InferenceRuntime,
} from '@/pipeline/runtime';
import type { Tensor } from '@/pipeline/tensor';
import { beforeAll } from 'vitest';
import { conformanceGraphs, describeRuntime } from './conformance';
import { startOpenInferenceServer } from './open-inference-server';
import { unetFeeds } from './starter-unet';

const startOrt = (): InferenceRuntime =>
  createOrtRuntime({ device: 'cpu', memoryBudgetBytes: 1e9, runTimeoutMs: 50_000, loadTimeoutMs: 50_000 });

const modelName = (source: GraphSource): string =>
  Object.entries(conformanceGraphs).find(([, graph]) => graph === source)![0];

let reference: Record<string, Tensor>;

beforeAll(async () => {
  const runtime = startOrt();
  reference = await runtime.run(await runtime.load(conformanceGraphs.unet), unetFeeds());
  await runtime.close();
});

const expected = (): Promise<Record<string, Tensor>> => Promise.resolve(reference);

async function startRemote(extensions: readonly string[]) {
  const backend = startOrt();
  const server = await startOpenInferenceServer({ runtime: backend, models: conformanceGraphs, extensions });
  const runtime = createOpenInferenceRuntime({ url: server.url, modelName, timeoutMs: 50_000 });
  const stop = async (): Promise<void> => {
    await server.close();
    await backend.close();
  };
  return { runtime, stop };
}

describeRuntime(
  'onnxruntime-node in a child process',
  () => Promise.resolve({ runtime: startOrt(), stop: () => Promise.resolve() }),
  expected,
);
describeRuntime(
  'Open Inference Protocol in binary',
  () => startRemote(['binary_tensor_data', 'model_repository']),
  expected,
);
describeRuntime('Open Inference Protocol in JSON', () => startRemote([]), expected);
