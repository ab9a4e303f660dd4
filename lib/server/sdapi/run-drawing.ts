import { generationRequestSchema, requestHashes, type GenerationRequest } from '@/pipeline/request';
import { toInfotext } from '@/pipeline/deliver';
import { seedAfter } from '@/pipeline/seed';
import type { FinishStep } from '@/pipeline/finish';
import type { GenerationInput } from '@/lib/contracts/generations';
import type { Actor } from '../auth/actor';
import { prepareGeneration } from '../generations/enqueue-generation';
import { getGeneration } from '../generations/get-generation';
import { queueGeneration } from '../generations/queue-generation';
import { refusingAsProblem } from '../generations/refuse-drawing';
import { requireModel } from '../offered-models/require-model';
import { readBlob } from '../storage/studio-blobs';
import { waitForDrawing } from './wait-for-drawing';

/** A drawing that a program waited for. */
export interface ProgramDrawing {
  readonly generationId: string;
  /** As it was drawn. */
  readonly request: GenerationRequest;
  readonly model: { readonly name: string; readonly hash: string };
  /** PNG files; none when it was cancelled. */
  readonly pictures: readonly Uint8Array[];
  /** Each picture's settings, in their order. */
  readonly infotexts: readonly string[];
}

/**
 * Queues a drawing as the interface does, and waits until a worker has drawn it.
 * @param o.finish what comes after all else
 * @throws AppError everything that queueing and waiting throw
 */
export async function runDrawing(
  actor: Actor,
  input: GenerationInput,
  o: { readonly projectId: string; readonly signal: AbortSignal; readonly finish: readonly FinishStep[] },
): Promise<ProgramDrawing> {
  const prepared = await prepareGeneration(actor, o.projectId, { ask: input, urgency: 'drawing', parentId: null });
  const request = { ...prepared.request, finish: [...prepared.request.finish, ...o.finish] };
  const inputs = new Set(requestHashes(request));
  const generationId = await refusingAsProblem(() => queueGeneration(actor, { ...prepared, request, inputs }));
  await waitForDrawing(actor, generationId, o);
  return readDrawing(actor, generationId);
}

async function readDrawing(actor: Actor, generationId: string): Promise<ProgramDrawing> {
  const generation = await getGeneration(actor, generationId);
  const request = generationRequestSchema.parse(generation.recipe);
  const { name, hash } = await requireModel(request.model.id);
  const pictures: Uint8Array[] = [];
  for (const { sha256 } of generation.pictures) pictures.push(await readBlob(sha256));
  const infotexts = pictures.map((_, indexInBatch) =>
    toInfotext(request, { modelName: name, modelHash: hash, indexInBatch }),
  );
  return { generationId, request, model: { name, hash }, pictures, infotexts };
}

/** The seed of each picture of a drawing, in their order. */
export function seedsOf({ request, pictures }: ProgramDrawing): string[] {
  return pictures.map((_, index) => seedAfter(request.seed.value, index));
}
