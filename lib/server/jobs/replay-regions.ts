import { z } from 'zod';
import { PipelineError } from '@/pipeline/error';
import { comparePictures, decodePicture, type Picture } from '@/pipeline/image';
import type { OpenedModel } from '@/pipeline/models';
import { regionRecipeSchema, runRegion, type RegionEnvironment } from '@/pipeline/region';
import { chainTo } from '../region-edits/chain';
import { candidatesOf } from '../region-edits/edit-view';
import type { ReplayStep } from '../region-edits/replay';
import { readBlob } from '../storage/studio-blobs';
import { regionInputs } from './region-inputs';
import type { JobHandler } from './run-job';

type ChainedEdit = Awaited<ReturnType<typeof chainTo>>[number];

export interface ReplayEnvironment {
  /** Null for a model that this worker does not have. */
  environmentOf(modelId: string | null): (RegionEnvironment & { readonly model: OpenedModel | null }) | null;
}

const inputSchema = z.object({ editId: z.string() });

/**
 * Draws a chain of edits again that somebody asked for, each edit on what the one before gave, and counts the pixels that
 * differ from what is stored.
 */
export function regionReplayHandler(env: ReplayEnvironment): JobHandler {
  return {
    async run({ input }, { signal, report }) {
      const chain = await chainTo(inputSchema.parse(input).editId);
      const steps: ReplayStep[] = [];
      let picture: Picture | null = null;
      for (const edit of chain) {
        report(steps.length, chain.length);
        picture ??= await decodePicture(await readBlob(edit.inputSha256), { channels: 3 });
        const drawn: Picture = await redo(edit, picture, { env, signal });
        steps.push({ editId: edit.id, ...(await differenceTo(edit, drawn)) });
        picture = drawn;
      }
      return async () => ({ result: { steps, differing: steps.at(-1)?.differing ?? 0 } });
    },
  };
}

/** The edit's accepted candidate, drawn again on a picture. */
async function redo(
  edit: ChainedEdit,
  picture: Picture,
  { env, signal }: { env: ReplayEnvironment; signal: AbortSignal },
): Promise<Picture> {
  const recipe = regionRecipeSchema.parse(edit.recipe);
  const candidates = candidatesOf(edit);
  const index = candidates.findIndex(({ pictureId }) => pictureId === edit.pictureId);
  const tryNumber = candidates[index]?.tryNumber ?? 1;
  const modelId = recipe.method.kind === 'draw' ? (recipe.method.tries[0]?.request.model.id ?? null) : null;
  const environment = env.environmentOf(modelId);
  if (environment === null) {
    throw new PipelineError(
      'model-not-found',
      `The model “${modelId ?? ''}” of an edit in this history is not installed.`,
    );
  }
  const inputs = await regionInputs(recipe);
  const drawn = await runRegion(environment, { recipe, inputs, picture, tryNumber, signal });
  const chosen = drawn[index];
  if (!chosen) throw new RangeError('An accepted edit has the candidate that was accepted.');
  return chosen;
}

async function differenceTo(edit: ChainedEdit, drawn: Picture): Promise<{ differing: number; of: number }> {
  const sha256 = candidatesOf(edit).find(({ pictureId }) => pictureId === edit.pictureId)?.sha256 ?? '';
  const stored = await decodePicture(await readBlob(sha256), { channels: 3 });
  const of = stored.widthPx * stored.heightPx;
  const isSameSize = stored.widthPx === drawn.widthPx && stored.heightPx === drawn.heightPx;
  return { of, differing: isSameSize ? comparePictures(stored, drawn).differing : of };
}
