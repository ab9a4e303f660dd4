import { createOrtRuntime } from '@/pipeline/runtime';
import { countingModel } from './tiny-graph';
import { livingHosts } from './child-processes';

/** Starts a run without an end, and tells the host's id when it is under way; to be killed by the test. */
const runtime = createOrtRuntime({
  device: 'cpu',
  memoryBudgetBytes: 1e9,
  runTimeoutMs: 2 ** 30,
  loadTimeoutMs: 50_000,
});
const graph = await runtime.load({ kind: 'bytes', bytes: countingModel(), folder: '.', name: 'counting' });
void runtime.run(graph, {
  count: { type: 'int64', shape: [], data: BigInt64Array.of(2n ** 60n) },
  x: { type: 'float32', shape: [1], data: Float32Array.of(0) },
});
process.stdout.write(`${livingHosts()[0]}\n`);
