import { encodeRecipePicture } from '@/pipeline/deliver';
import { requestHashes, generationRequestSchema, type GenerationRequest } from '@/pipeline/request';
import type { DrawEvent } from '@/pipeline/draw';
import { PipelineError } from '@/pipeline/error';
import { seedAfter } from '@/pipeline/seed';
import type { ProgressWriter } from '../queue/open-progress-writer';
import { untilDatabaseAnswers } from '../queue/until-database-answers';
import { readBlob, saveBlob } from '../storage/studio-blobs';
import type { Drawer } from '../engines/drawer';
import type { ClaimedGeneration } from './claim-generation';
import type { DurationEstimate } from './duration-estimate';
import { measureSeams } from './measure-seams';
import { recordResult, type StoredPicture } from './record-result';
import type { ProgressState } from './write-progress';

export interface DrawGenerationOptions {
  readonly drawer: Drawer;
  readonly progress: ProgressWriter<ProgressState>;
  readonly durationEstimate: DurationEstimate;
  readonly signal: AbortSignal;
}

/**
 * Draws a claimed drawing from its recipe, stores the files and records them. Returns false when the drawing was taken
 * away in the meantime; then nothing but files without rows is left behind.
 * @throws PipelineError, AppError whatever the pipeline or the store refuse
 */
export async function drawGeneration(claimed: ClaimedGeneration, o: DrawGenerationOptions): Promise<boolean> {
  const request = generationRequestSchema.parse(claimed.recipe);
  const inputs = new Map<string, Uint8Array>();
  for (const sha256 of requestHashes(request)) inputs.set(sha256, await readBlob(sha256));
  const { drawer, progress, signal } = o;
  const timeline = openTimeline(request, o);
  const drawn = await drawer.draw({ id: claimed.id, request, inputs, signal, onEvent: timeline.onEvent });
  progress.report(timeline.storing());
  const { runtime, answered, measure } = drawn;
  const pictures: StoredPicture[] = [];
  for (const [indexInBatch, picture] of drawn.pictures.entries()) {
    const { model } = drawer;
    const bytes = await encodeRecipePicture(picture, { format: 'png', request, inputs, model, runtime, indexInBatch });
    const { widthPx, heightPx } = picture;
    const sha256 = await insist(signal, () => saveBlob(bytes, { mediaType: 'image/png', widthPx, heightPx }));
    pictures.push({ sha256, widthPx, heightPx, seed: seedAfter(request.seed.value, indexInBatch) });
  }
  timeline.end();
  await progress.end();
  const warnings = timeline.warnings();
  const ms = Math.round(timeline.spentMs());
  const drawnWith = { runtime, ms, ...(warnings.length > 0 && { warnings }), ...(answered && { answered }) };
  const seams = await insist(signal, () => measureSeams(claimed.id, drawn.pictures, inputs));
  return insist(signal, () => recordResult(claimed, { pictures, drawnWith, seams, measure }));
}

/** A finished drawing waits for a database that is away, and isn't drawn again for it. */
async function insist<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const done = await untilDatabaseAnswers(async () => ({ value: await work() }), signal);
  if (done !== null) return done.value;
  throw new PipelineError('cancelled', 'The generation was cancelled before it was saved.', { cause: signal.reason });
}

/** What a drawing's events say about where it is and how long it takes. */
function openTimeline(request: GenerationRequest, { drawer, progress, durationEstimate }: DrawGenerationOptions) {
  const { now } = drawer;
  const started = now();
  const kind = durationEstimate.kindOf(request);
  const warnings = new Set<string>();
  let denoised: number | null = null;
  let state: ProgressState = {
    phase: 'encoding',
    step: 0,
    stepCount: request.sampler.steps,
    timeLeftMs: null,
    preview: null,
  };
  const report = (change: Partial<ProgressState>) => {
    state = { ...state, ...change };
    progress.report(state);
  };
  const afterLeft = () => {
    const after = durationEstimate.afterMs(kind);
    return after === null || denoised === null ? null : Math.max(0, Math.round(after - (now() - denoised)));
  };
  const onEvent = (event: DrawEvent) => {
    switch (event.type) {
      case 'stage':
        if (event.stage === 'denoise') return report({ phase: 'denoising' });
        if (event.stage === 'decode') denoised = now();
        if (event.stage === 'decode') return report({ phase: 'decoding', timeLeftMs: afterLeft() });
        if (event.stage === 'finish') return report({ phase: 'finishing', timeLeftMs: afterLeft() });
        return report({ phase: 'encoding' });
      case 'step': {
        const after = durationEstimate.afterMs(kind);
        // The first step pays for loading the graphs, so its pace says little; and without a drawing of this kind before,
        // nobody knows how long the finish takes.
        const isKnown = event.msLeft !== null && event.step > 1 && after !== null;
        const [picture] = event.previews;
        return report({
          step: event.step,
          stepCount: event.of,
          timeLeftMs: isKnown ? Math.round((event.msLeft ?? 0) + (after ?? 0)) : null,
          preview: picture ? { picture, step: event.step } : state.preview,
        });
      }
      case 'finish':
        return report({ phase: 'finishing', timeLeftMs: afterLeft() });
      case 'warning':
        warnings.add(event.sentence);
        return undefined;
      default:
        return event satisfies never;
    }
  };
  return {
    onEvent,
    storing: (): ProgressState => ({ ...state, phase: 'storing', timeLeftMs: 0 }),
    end: () => durationEstimate.learn(kind, denoised === null ? 0 : now() - denoised),
    spentMs: () => now() - started,
    warnings: () => [...warnings],
  };
}
