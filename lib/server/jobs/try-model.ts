import { performance } from 'node:perf_hooks';
import { bareMaterials, composeRequest, type ComposedRequest } from '@/lib/compose';
import { generationInputSchema } from '@/lib/contracts/generations';
import { encodeRecipePicture } from '@/pipeline/deliver';
import { drawPicture, type DrawEnvironment, type DrawEvent } from '@/pipeline/draw';
import { PipelineError } from '@/pipeline/error';
import { pictureFault, type PictureFault } from '@/pipeline/image';
import { forecastModel, type ModelProfile, type OpenedModel } from '@/pipeline/models';
import { thisMachine } from '@/pipeline/runtime';
import { database } from '../database/database';
import { trialInputSchema } from '../models/model-trials';
import { saveBlob } from '../storage/studio-blobs';
import type { ReplayEnvironment } from './replay-regions';
import type { JobHandler } from './run-job';

const PROMPT = '1girl, solo, upper body, smile, long hair, looking at viewer, simple background';
const SEED = '20261130';
/** Enough to see whether a model draws; a picture of its own size would take minutes without a graphics card. */
const MOST_STEPS = 12;
const MOST_SIDE_PX: Readonly<Record<ModelProfile['capabilities']['family'], number>> = {
  starter: 256,
  sd1: 384,
  sd2: 512,
  sdxl: 640,
  other: 512,
};

const FAULTS: Readonly<Record<PictureFault, string>> = {
  black:
    'Its test picture is black: numbers overflow in float16, most often in the VAE. Put a float32 VAE beside it, or get the file in float32 or bfloat16.',
  flat: 'Its test picture is of one colour: the weights are damaged, or the kind of prediction is wrong. Get the file again, or set prediction_type in its scheduler_config.json.',
};

/** Draws a small picture with a model that was found, and says whether it may be offered. */
export function modelTrialHandler({ environmentOf }: ReplayEnvironment): JobHandler {
  return {
    async run(job, { signal, report }) {
      const { modelId, hash } = trialInputSchema.parse(job.input);
      const environment = environmentOf(modelId);
      const model = environment?.model ?? null;
      // Files that changed meanwhile are tested as what they are now.
      if (environment === null || model === null || model.hash !== hash) return async () => undefined;
      const result = await draw({ ...environment, model }, { signal, report });
      return () => recordTrial({ modelId, hash }, result);
    },
    async onFailed(jobIds, sentence) {
      const jobs = await database().job.findMany({ where: { id: { in: [...jobIds] } }, select: { input: true } });
      for (const { input } of jobs) await recordTrial(trialInputSchema.parse(input), { problem: sentence });
    },
  };
}

interface TrialResult {
  readonly problem: string | null;
  readonly sampleSha256?: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly stepCount?: number;
  readonly secondsPerStep?: number | null;
  readonly forecastSecondsPerStep?: number | null;
  readonly peakBytes?: bigint | null;
  readonly forecastBytes?: bigint | null;
  readonly runtime?: string;
}

type TrialRun = { readonly signal: AbortSignal; readonly report: (step: number, stepCount: number) => void };

async function draw(environment: DrawEnvironment, run: TrialRun): Promise<TrialResult> {
  const { model, runtime } = environment;
  const composed = await trialRequest(model);
  const { request } = composed;
  const watch = openWatch(environment, run);
  try {
    const drawn = await drawPicture(environment, { ...composed, signal: run.signal, onEvent: watch.onEvent });
    const [picture] = drawn.pictures;
    if (!picture) throw new PipelineError('graph-failed', 'The model gave no picture.');
    const fault = pictureFault(picture);
    const { widthPx, heightPx } = picture;
    const bytes = await encodeRecipePicture(picture, {
      ...{ format: 'png', request, inputs: composed.inputs, model, runtime: runtime.description, indexInBatch: 0 },
    });
    return {
      problem: fault === null ? null : FAULTS[fault],
      sampleSha256: await saveBlob(bytes, { mediaType: 'image/png', widthPx, heightPx }),
      ...{ widthPx, heightPx, stepCount: request.sampler.steps, runtime: runtime.description },
      ...watch.measured(),
      ...(await forecast(model, request)),
    };
  } finally {
    watch.close();
  }
}

async function trialRequest(model: OpenedModel): Promise<ComposedRequest> {
  const { capabilities, card } = model;
  const input = generationInputSchema.parse({
    prompt: PROMPT,
    seed: SEED,
    steps: Math.min(card.defaults.steps, MOST_STEPS),
    size: trialSize(capabilities),
  });
  return composeRequest(input, bareMaterials(model));
}

/** The model's first size, made smaller where it is larger than a test needs. */
function trialSize({ buckets, family, multiplePx }: ModelProfile['capabilities']): {
  widthPx: number;
  heightPx: number;
} {
  const [widthPx, heightPx] = buckets[0] ?? [MOST_SIDE_PX[family], MOST_SIDE_PX[family]];
  const scale = Math.min(1, MOST_SIDE_PX[family] / Math.max(widthPx, heightPx));
  const step = Math.max(multiplePx, scale < 1 ? 64 : 1);
  const side = (px: number) => Math.max(step, Math.round((px * scale) / step) * step);
  return { widthPx: side(widthPx), heightPx: side(heightPx) };
}

/** Notes the time between steps, and the most memory that the process with the graphs takes. */
function openWatch({ runtime }: DrawEnvironment, { report }: TrialRun) {
  let first: { step: number; at: number } | null = null;
  let last: { step: number; at: number } | null = null;
  let peakBytes = 0;
  const close = runtime.onEvent((event) => {
    if (event.type === 'run' || event.type === 'loaded') peakBytes = Math.max(peakBytes, event.peakBytes ?? 0);
  });
  const onEvent = (event: DrawEvent) => {
    if (event.type !== 'step') return;
    // The first step pays for loading the graphs.
    last = { step: event.step, at: performance.now() };
    first ??= last;
    report(event.step, event.of);
  };
  const pace = () =>
    first === null || last === null || last.step === first.step
      ? null
      : (last.at - first.at) / 1000 / (last.step - first.step);
  return {
    onEvent,
    close,
    measured: () => ({ secondsPerStep: pace(), peakBytes: peakBytes === 0 ? null : BigInt(peakBytes) }),
  };
}

async function forecast(model: OpenedModel, { size, guidance }: ComposedRequest['request']) {
  const foretold = await forecastModel(model.folder, { ...size, ...thisMachine() });
  if (foretold === null) return {};
  const prompts = guidance.scale > 1 ? 2 : 1;
  return {
    forecastSecondsPerStep: foretold.secondsPerStep * prompts,
    forecastBytes: BigInt(Math.round(foretold.peakBytes)),
  };
}

/** Queries alone. What an admin allowed stays allowed until a test passes. */
async function recordTrial(
  { modelId, hash }: { readonly modelId: string; readonly hash: string },
  result: TrialResult,
): Promise<void> {
  const data = { ...result, modelId, testedAt: new Date() };
  await database().modelTrial.upsert({ where: { hash }, create: { ...data, hash }, update: data });
  const where = { id: modelId, hash };
  if (result.problem === null) await database().model.updateMany({ where, data: { trial: 'passed' } });
  else await database().model.updateMany({ where: { ...where, trial: { not: 'allowed' } }, data: { trial: 'failed' } });
}
