import { finishWeights } from '@/pipeline/finish';
import { openMachineRuntime } from '@/pipeline/runtime';
import { environment } from '@/lib/server/environment';
import { drawWithEngines } from '@/lib/server/jobs/draw-engines';
import { SHIPPED_MODELS } from './studio';

/** What a worker does for engines. @returns what ends it */
export function startEngineDrawing(): () => Promise<void> {
  const ending = new AbortController();
  const runtime = openMachineRuntime(environment());
  const work = drawWithEngines({
    workerId: 'test',
    finishing: { runtime, weights: finishWeights(SHIPPED_MODELS) },
    isPaused: () => false,
    signal: ending.signal,
  });
  return async () => {
    ending.abort();
    await work;
    await runtime.close();
  };
}
