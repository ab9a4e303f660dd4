import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { z } from 'zod';
import { PipelineError } from '../error';
import { generationRequestSchema, requestHashes, type GenerationRequest, type RequestInputs } from '../request';
import { inflateBounded } from './inflate-bounded';
import { SOFTWARE } from './software';

/** What a picture of Koma tells of itself. */
export interface Recipe {
  readonly request: GenerationRequest;
  /** The files that the request names, by SHA-256; fewer where another program took them out. */
  readonly inputs: RequestInputs;
  /** Which picture of the request's batch it is, from 0. */
  readonly indexInBatch: number;
  readonly model: { readonly name: string };
  /** Such as `Koma 0.1.0` and `onnxruntime-node 1.30.0 cpu`: equal pixels are promised for equal ones. */
  readonly software: string;
  readonly runtime: string;
}

/** The largest recipe that is read, unpacked. */
export const MAX_RECIPE_BYTES = 128 * 2 ** 20;

const recipeSchema = z.object({
  form: z.literal('koma-recipe'),
  version: z.literal(1),
  software: z.string().max(200),
  runtime: z.string().max(200),
  model: z.object({ name: z.string().max(500) }),
  indexInBatch: z.number().int().min(0).max(63),
  request: generationRequestSchema,
  inputs: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()),
});

/**
 * A recipe as JSON, with the files that the request names in base64; other files are left out.
 * @throws PipelineError `input-missing` when one of them isn't given
 */
export function writeRecipeJson(recipe: Omit<Recipe, 'software'>): string {
  const inputs: Record<string, string> = {};
  for (const name of requestHashes(recipe.request)) {
    const bytes = recipe.inputs.get(name);
    if (!bytes) {
      throw new PipelineError('input-missing', `The recipe refers to the picture ${name}, which is missing.`);
    }
    inputs[name] = Buffer.from(bytes).toString('base64');
  }
  const { request, indexInBatch, model, runtime } = recipe;
  const head = {
    form: 'koma-recipe',
    version: 1,
    software: SOFTWARE,
    runtime,
    model: { name: model.name },
    indexInBatch,
  };
  return JSON.stringify({ ...head, request, inputs });
}

/**
 * Reads a recipe, which may be hostile: every value is checked, and every file against its SHA-256.
 * @throws PipelineError `recipe-unreadable`
 */
export function readRecipeJson(json: string): Recipe {
  const parsed = recipeSchema.safeParse(parseJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue ? ` (${issue.path.join('.')}: ${issue.message})` : '';
    throw new PipelineError('recipe-unreadable', `The recipe in the picture is invalid${where}.`, {
      cause: parsed.error,
    });
  }
  const { request, indexInBatch, model, software, runtime } = parsed.data;
  const inputs = new Map<string, Uint8Array>();
  for (const [sha256, base64] of Object.entries(parsed.data.inputs)) {
    const bytes = Buffer.from(base64, 'base64');
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new PipelineError('recipe-unreadable', `A picture in the recipe doesn't match its checksum (${sha256}).`);
    }
    inputs.set(sha256, bytes);
  }
  return { request, inputs, indexInBatch, model, software, runtime };
}

/** Packs a recipe's JSON with zlib. */
export function packRecipe(json: string): Uint8Array {
  return deflateSync(Buffer.from(json, 'utf8'), { level: 9 });
}

/** @throws PipelineError `recipe-unreadable` when it is broken or too large */
export async function unpackRecipe(packed: Uint8Array): Promise<string> {
  return Buffer.from(await inflateBounded(packed, MAX_RECIPE_BYTES)).toString('utf8');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new PipelineError('recipe-unreadable', 'The recipe in the picture is damaged: it is not valid JSON.', {
      cause,
    });
  }
}
