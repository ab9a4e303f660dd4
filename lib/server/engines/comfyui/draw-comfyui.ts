import { z } from 'zod';
import { seedAfter, type Seed } from '@/pipeline/seed';
import { pause } from '../../queue/pause';
import { askBytes, askJson, jsonBody, readJson, shortWords } from '../ask-engine';
import type { EngineAccess, EngineAnswer, EngineDrawing } from '../engine-client';
import { engineFailure } from '../engine-failure';
import { jsonWithSeeds } from '../json-with-seeds';
import { multipart } from '../multipart';
import { sendRequest } from '../send-request';
import { fillWorkflow, type UploadedNames } from './fill-workflow';
import { workflowOf } from './probe-comfyui';
import type { WorkflowParts } from './read-workflow';

const LOOK_MS = 1000;
/** After so many looks without an answer it is asked whether the drawing still waits there. */
const LOOKS_BEFORE_QUEUE = 5;
const MOST_PICTURE_BYTES = 128 * 2 ** 20;
const STOP_LIMIT_MS = 5000;

const uploadedSchema = z.looseObject({ name: z.string(), subfolder: z.string().catch('') });
const queuedSchema = z.looseObject({ prompt_id: z.string().min(1).max(200) });
const fileSchema = z.looseObject({
  filename: z.string().max(500),
  subfolder: z.string().max(500).catch(''),
  type: z.string().max(50).catch('output'),
});
type OutputFile = z.infer<typeof fileSchema>;
const historySchema = z.record(
  z.string(),
  z.looseObject({
    outputs: z.record(z.string(), z.looseObject({ images: z.array(fileSchema).optional() })).catch({}),
    status: z.looseObject({ status_str: z.string().catch(''), messages: z.array(z.unknown()).catch([]) }).optional(),
  }),
);
const queueSchema = z.looseObject({
  queue_running: z.array(z.array(z.unknown())).catch([]),
  queue_pending: z.array(z.array(z.unknown())).catch([]),
});
const errorSchema = z.tuple([
  z.literal('execution_error'),
  z.looseObject({ node_type: z.string().catch(''), exception_message: z.string().catch('') }),
]);

/** Draws with a ComfyUI by its workflow: one prompt a picture, one after another, each with the next seed. */
export async function drawWithComfyui(engine: EngineAccess, drawing: EngineDrawing): Promise<EngineAnswer> {
  const parts = workflowOf(engine);
  const uploaded = await upload(engine, drawing);
  const files: Uint8Array[] = [];
  const { count } = drawing.request.batch;
  for (let index = 0; index < count; index++) {
    report(drawing, index);
    const seed = seedAfter(drawing.request.seed.value, index);
    files.push(await drawOne(engine, drawing, { parts, seed, uploaded }));
  }
  report(drawing, count);
  const told = { version: drawing.facts.version, model: drawing.model };
  return { files, told, warnings: unusedByComfyui(drawing) };
}

function report({ onProgress, request }: EngineDrawing, done: number): void {
  const { steps } = request.sampler;
  onProgress({ step: done * steps, of: request.batch.count * steps, msLeft: null, preview: null });
}

/** Its pictures, named by what they hold, so that the same one takes no more room there. */
async function upload(engine: EngineAccess, { request, inputs, signal }: EngineDrawing): Promise<UploadedNames> {
  const names = new Map<string, string>();
  const { image, mask, controls } = request;
  const used = [image?.picture, mask?.picture, ...controls.map(({ picture }) => picture)];
  for (const sha256 of new Set(used.flatMap((one) => one?.sha256 ?? []))) {
    const bytes = inputs.get(sha256);
    if (bytes === undefined) continue;
    const form = multipart([
      { name: 'image', fileName: `koma-${sha256.slice(0, 32)}.png`, mediaType: 'image/png', bytes },
      { name: 'type', text: 'input' },
      { name: 'overwrite', text: 'true' },
    ]);
    const answer = await sendRequest(engine, { path: '/upload/image', maxBytes: 2 ** 20, signal, ...form });
    const { name, subfolder } = readJson(engine, uploadedSchema, answer);
    names.set(sha256, subfolder === '' ? name : `${subfolder}/${name}`);
  }
  return names;
}

async function drawOne(
  engine: EngineAccess,
  drawing: EngineDrawing,
  o: { readonly parts: WorkflowParts; readonly seed: Seed; readonly uploaded: UploadedNames },
): Promise<Uint8Array> {
  const { signal, drawingId } = drawing;
  const json = jsonWithSeeds({ prompt: fillWorkflow(o.parts, drawing, o), client_id: drawingId });
  const { prompt_id: id } = await askJson(engine, queuedSchema, { path: '/prompt', json, signal });
  try {
    const file = await waitFor(engine, { id, save: o.parts.save, signal });
    const where = new URLSearchParams({ filename: file.filename, subfolder: file.subfolder, type: file.type });
    return await askBytes(engine, { path: `/view?${where.toString()}`, maxBytes: MOST_PICTURE_BYTES, signal });
  } catch (error) {
    if (signal.aborted) await stop(engine, id);
    throw error;
  }
}

/** Looks at the history until the prompt is in it. */
async function waitFor(
  engine: EngineAccess,
  { id, save, signal }: { readonly id: string; readonly save: string; readonly signal: AbortSignal },
): Promise<OutputFile> {
  const path = `/history/${encodeURIComponent(id)}`;
  for (let looks = 1; ; looks++) {
    const done = (await askJson(engine, historySchema, { path, signal }))[id];
    if (done !== undefined) return fileOf(engine, done, save);
    if (looks % LOOKS_BEFORE_QUEUE === 0 && !(await isQueued(engine, id, signal))) {
      const late = (await askJson(engine, historySchema, { path, signal }))[id];
      if (late !== undefined) return fileOf(engine, late, save);
      throw engineFailure('engine-answer-invalid', `The engine “${engine.name}” lost the drawing: was it restarted?`);
    }
    await pause(LOOK_MS, signal);
    signal.throwIfAborted();
  }
}

function fileOf(
  engine: EngineAccess,
  { outputs, status }: z.infer<typeof historySchema>[string],
  save: string,
): OutputFile {
  const failed = (status?.messages ?? []).map((each) => errorSchema.safeParse(each)).find(({ success }) => success);
  if (failed?.data) {
    const { node_type: node, exception_message: message } = failed.data[1];
    const words = shortWords([node, message].filter((one) => one !== '').join(': '), engine.key);
    throw engineFailure('engine-refused', `The engine “${engine.name}” stopped with an error: ${words}`);
  }
  const [file] = outputs[save]?.images ?? [];
  if (file !== undefined) return file;
  const isStopped = status?.status_str === 'error';
  const sentence = isStopped ? 'stopped the drawing' : 'answered no picture from its SaveImage node';
  throw engineFailure('engine-answer-invalid', `The engine “${engine.name}” ${sentence}.`);
}

async function isQueued(engine: EngineAccess, id: string, signal: AbortSignal): Promise<boolean> {
  const { queue_running: running, queue_pending: pending } = await askJson(engine, queueSchema, {
    path: '/queue',
    signal,
  });
  return [...running, ...pending].some((entry) => entry[1] === id);
}

/** Takes the prompt out of the queue there, or stops it where it runs; another's that runs goes on. */
async function stop(engine: EngineAccess, id: string): Promise<void> {
  const signal = AbortSignal.timeout(STOP_LIMIT_MS);
  const post = (path: string, body: object) =>
    askBytes(engine, { path, maxBytes: 2 ** 20, signal, ...jsonBody(JSON.stringify(body)) });
  try {
    await post('/queue', { delete: [id] });
    const { queue_running: running } = await askJson(engine, queueSchema, { path: '/queue', signal });
    if (running.some((entry) => entry[1] === id)) await post('/interrupt', { prompt_id: id });
  } catch {
    // It may be gone, and then there is nothing to stop.
  }
}

function unusedByComfyui({ request, facts }: EngineDrawing): string[] {
  const { guidance, seed, prompt, layout } = request;
  const negative = facts.lacks.includes('negative') && prompt.negative.trim() !== '';
  return [
    ...(layout !== undefined && facts.lacks.includes('layout')
      ? ['The workflow has no input “Koma layout”: the page was told by the rough and the prompt.']
      : []),
    ...(guidance.rescale > 0 ? ['The engine has no guidance rescale: it was not used.'] : []),
    ...(guidance.from > 0 || guidance.to < 1 ? ['The engine guides all steps.'] : []),
    ...(seed.variation === null ? [] : ['The engine has no variation seed: it was not used.']),
    ...(negative ? ['The workflow takes no negative prompt: it was not used.'] : []),
  ];
}
