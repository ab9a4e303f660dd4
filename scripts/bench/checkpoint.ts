import { completeRequest } from '@/pipeline/draw/complete-request';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import { machineMemory, openMachineRuntime, type InferenceRuntime, type RuntimeEvent } from '@/pipeline/runtime';
import { FINISH_WEIGHTS } from '../weights';
import { watchChildren, type SeenMemory } from './process-memory';

export interface CheckpointBench {
  readonly path: string;
  readonly device: 'cpu' | 'cuda';
  /** Null for the size that the model draws by itself. */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
  readonly steps: number;
  /** At 1 the network answers once a step, for the prompt alone; above it twice. */
  readonly guidance: number;
  /** How weights lie in memory; chosen as when drawing when null. */
  readonly weights: 'mapped' | 'folded' | null;
}

/** What one load or run cost; seconds. */
export interface Cost {
  readonly wall: number;
  /** Processor time over all threads: what other work on the machine hardly changes. */
  readonly cpu: number;
}

export interface CheckpointTimes {
  readonly model: string;
  readonly family: string;
  readonly device: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Reading the header, writing the graphs, and hashing the file, the last by far the longest. */
  readonly openSeconds: number;
  /** By network, in the order of their first use. */
  readonly networks: readonly { readonly name: string; readonly load: Cost; readonly runs: readonly Cost[] }[];
  readonly memory: SeenMemory | null;
  /** The most that the process with the graphs held, mapped files included. */
  readonly peakBytes: number;
}

/** Opens a checkpoint and draws one picture of so many steps with it, measuring every network. */
export async function measureCheckpoint(o: CheckpointBench): Promise<CheckpointTimes> {
  const started = performance.now();
  const model = await openCheckpoint(o.path, {
    memoryBytes: machineMemory(),
    ...(o.weights && { weights: o.weights }),
  });
  const openSeconds = (performance.now() - started) / 1000;
  const runtime = openMachineRuntime({ device: o.device, threads: null, weightsBytes: null });
  const events: RuntimeEvent[] = [];
  runtime.onEvent((event) => events.push(event));
  const watch = watchChildren();
  try {
    const { widthPx, heightPx } = await draw(model, runtime, o);
    return {
      model: model.id,
      family: model.capabilities.family,
      device: runtime.description,
      widthPx,
      heightPx,
      openSeconds,
      networks: byNetwork(events),
      memory: watch.seen(),
      peakBytes: Math.max(0, ...events.map((event) => ('peakBytes' in event ? (event.peakBytes ?? 0) : 0))),
    };
  } finally {
    watch.stop();
    await runtime.close();
  }
}

async function draw(model: OpenedModel, runtime: InferenceRuntime, { size, steps, guidance }: CheckpointBench) {
  const text = '1girl, solo, silver hair, school uniform, cherry blossoms';
  const request = completeRequest(model, {
    prompt: { source: text, text, negative: '', syntax: 'plain' },
    seed: { value: 1 },
    sampler: { name: 'euler', steps },
    guidance: { scale: guidance, rescale: 0 },
    ...(size && { size }),
  });
  await drawPicture({ runtime, model, weights: FINISH_WEIGHTS }, { request, inputs: new Map() });
  return request.size;
}

function byNetwork(events: readonly RuntimeEvent[]): CheckpointTimes['networks'] {
  const networks = new Map<string, { load: Cost; runs: Cost[] }>();
  for (const event of events) {
    if (event.type !== 'loaded' && event.type !== 'run') continue;
    const name = event.graph.replace(/#\d+$/, '').replace(/^.*\//, '');
    const cost = { wall: event.ms / 1000, cpu: (event.cpuMs ?? 0) / 1000 };
    if (event.type === 'loaded') networks.set(name, { load: cost, runs: networks.get(name)?.runs ?? [] });
    else networks.get(name)?.runs.push(cost);
  }
  return [...networks].map(([name, costs]) => ({ name, ...costs }));
}
