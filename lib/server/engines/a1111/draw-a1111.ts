import { z } from 'zod';
import { pause } from '../../queue/pause';
import { askBytes, askJson, jsonBody, shortWords } from '../ask-engine';
import type { EngineAccess, EngineAnswer, EngineDrawing } from '../engine-client';
import { engineFailure } from '../engine-failure';
import { a1111Body, unusedByA1111 } from './a1111-body';

const LOOK_MS = 1000;
/** Of one look at the progress, the preview included. */
const LOOK_LIMIT_MS = 10_000;
/** Of all pictures of a batch, in base64. */
const MOST_ANSWER_BYTES = 400 * 2 ** 20;
const MOST_PROGRESS_BYTES = 32 * 2 ** 20;
const STOP_LIMIT_MS = 5000;

const answerSchema = z.looseObject({ images: z.array(z.string()).nullish(), info: z.string().nullish() });
const infoSchema = z.looseObject({
  index_of_first_image: z.number().int().min(0).catch(0),
  version: z.string().nullish().catch(null),
  sd_model_name: z.string().nullish().catch(null),
  sd_model_hash: z.string().nullish().catch(null),
  infotexts: z.array(z.string()).catch([]),
});
const progressSchema = z.looseObject({
  progress: z.number(),
  eta_relative: z.number().catch(0),
  current_image: z.string().nullish(),
  current_task: z.string().nullish(),
  state: z
    .looseObject({ sampling_step: z.number().catch(0), sampling_steps: z.number().catch(0) })
    .catch({ sampling_step: 0, sampling_steps: 0 }),
});

/** Draws with an A1111 web UI: asked once, looked at every second while it draws, told to stop when it is cancelled. */
export async function drawWithA1111(engine: EngineAccess, drawing: EngineDrawing): Promise<EngineAnswer> {
  const { path, json } = a1111Body(drawing);
  const looking = new AbortController();
  const watched = watch(engine, drawing, AbortSignal.any([looking.signal, drawing.signal]));
  try {
    const bytes = await askBytes(engine, {
      path,
      maxBytes: MOST_ANSWER_BYTES,
      signal: drawing.signal,
      ...jsonBody(json),
    });
    return readAnswer(engine, drawing, bytes);
  } catch (error) {
    if (drawing.signal.aborted) await interrupt(engine, drawing.drawingId);
    throw error;
  } finally {
    looking.abort();
    await watched;
  }
}

/** Looks at the progress until it is told to stop. A look that fails is left out: the next is not far. */
async function watch(engine: EngineAccess, drawing: EngineDrawing, signal: AbortSignal): Promise<void> {
  await pause(LOOK_MS, signal);
  while (!signal.aborted) {
    const seen = await lookAt(engine, AbortSignal.any([signal, AbortSignal.timeout(LOOK_LIMIT_MS)])).catch(() => null);
    if (seen !== null && !signal.aborted && isOurs(seen, drawing.drawingId)) tell(seen, drawing);
    await pause(LOOK_MS, signal);
  }
}

function lookAt(engine: EngineAccess, signal: AbortSignal) {
  const path = '/sdapi/v1/progress?skip_current_image=false';
  return askJson(engine, progressSchema, { path, maxBytes: MOST_PROGRESS_BYTES, signal });
}

/** Progress is the engine's, not the drawing's: where it names what it draws, another one's is not ours. */
function isOurs({ current_task: task }: z.infer<typeof progressSchema>, drawingId: string): boolean {
  return task === undefined || task === null || task === '' || task.includes(drawingId);
}

function tell({ progress, eta_relative, current_image }: z.infer<typeof progressSchema>, drawing: EngineDrawing) {
  const { steps } = drawing.request.sampler;
  const of = steps * drawing.request.batch.count;
  drawing.onProgress({
    step: Math.min(of, Math.max(0, Math.round(progress * of))),
    of,
    msLeft: eta_relative > 0 ? Math.round(eta_relative * 1000) : null,
    preview: typeof current_image === 'string' && current_image !== '' ? Buffer.from(current_image, 'base64') : null,
  });
}

/** Stops the engine, unless it draws something else by now. It may be gone, and then there is nothing to stop. */
async function interrupt(engine: EngineAccess, drawingId: string): Promise<void> {
  const signal = AbortSignal.timeout(STOP_LIMIT_MS);
  const seen = await lookAt(engine, signal).catch(() => null);
  if (seen !== null && !isOurs(seen, drawingId)) return;
  const asked = { path: '/sdapi/v1/interrupt', maxBytes: 2 ** 20, signal, ...jsonBody('{}') };
  await askBytes(engine, asked).catch(() => undefined);
}

function readAnswer(engine: EngineAccess, drawing: EngineDrawing, bytes: Uint8Array): EngineAnswer {
  const { request } = drawing;
  const { images, info } = parse(answerSchema, bytes) ?? {};
  const told = infoSchema.parse(parse(z.looseObject({}), Buffer.from(info ?? '{}')) ?? {});
  // A sheet of all pictures may come first, and a ControlNet's pictures last.
  const drawn = (images ?? []).slice(told.index_of_first_image, told.index_of_first_image + request.batch.count);
  if (drawn.length < request.batch.count) {
    const sentence = `The engine “${engine.name}” answered ${drawn.length} of ${request.batch.count} pictures.`;
    throw engineFailure('engine-answer-invalid', sentence);
  }
  const clean = (text: string | null | undefined) => shortWords(text ?? '', engine.key);
  return {
    files: drawn.map((image) => Buffer.from(image.replace(/^data:[^,]{0,100},/, ''), 'base64')),
    told: nonEmpty({
      version: clean(told.version),
      model: clean(told.sd_model_name),
      modelHash: clean(told.sd_model_hash),
      infotext: (told.infotexts[0] ?? '').slice(0, 4000),
    }),
    warnings: unusedByA1111(drawing),
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

function nonEmpty(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''));
}
