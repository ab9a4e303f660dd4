import { hostname } from 'node:os';
import type { DrawEnvironment, DrawEvent } from '@/pipeline/draw';
import { PipelineError } from '@/pipeline/error';
import { forecastModel, type OpenedModel } from '@/pipeline/models';
import type { GenerationRequest } from '@/pipeline/request';
import { thisMachine } from '@/pipeline/runtime';
import type { DrawingMeasure } from '../engines/drawer';

interface MeasuredEnvironment extends Pick<DrawEnvironment, 'runtime' | 'model'> {
  readonly now: () => number;
}

/** Measures a drawing from now on. `end` gives what it took and listens no more. */
export function watchDrawing({ runtime, model, now }: MeasuredEnvironment, request: GenerationRequest) {
  const started = now();
  let decoded: number | null = null;
  let peakBytes = 0;
  const close = runtime.onEvent((event) => {
    if (event.type === 'run' || event.type === 'loaded') peakBytes = Math.max(peakBytes, event.peakBytes ?? 0);
  });
  return {
    onEvent(event: DrawEvent): void {
      if (event.type === 'stage' && event.stage === 'finish') decoded ??= now();
    },
    close,
    async end(): Promise<DrawingMeasure> {
      const seconds = ((decoded ?? now()) - started) / 1000;
      return {
        hash: model.hash,
        host: hostname(),
        device: runtime.description,
        pictureCount: request.batch.count,
        seconds,
        peakBytes: peakBytes === 0 ? null : peakBytes,
        ...(await estimate(model, request)),
      };
    },
  };
}

/** What the weights' shapes foretell: the runs of the U-Net for all pictures. A drawing is never lost for it. */
async function estimate(model: OpenedModel, { size, sampler, guidance, image, batch }: GenerationRequest) {
  const forecast = await forecastModel(model.folder, { ...size, ...thisMachine() }).catch((error: unknown) => {
    if (error instanceof PipelineError) return null;
    throw error;
  });
  if (forecast === null) return { estimatedSeconds: null, estimatedBytes: null };
  // Drawing over a picture leaves out the steps before its strength.
  const steps = Math.max(1, Math.round(sampler.steps * (image?.strength ?? 1)));
  const prompts = guidance.scale > 1 ? 2 : 1;
  return {
    estimatedSeconds: forecast.secondsPerStep * prompts * steps * batch.count,
    estimatedBytes: Math.round(forecast.peakBytes),
  };
}
