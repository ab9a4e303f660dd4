import { PipelineError } from '@/pipeline/error';
import { comparePictures } from '@/pipeline/image/compare-pictures';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { Picture } from '@/pipeline/image/picture';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import { regionRecipeSchema } from '@/pipeline/region/region-recipe';
import { runRegion, type RegionEnvironment } from '@/pipeline/region/run-region';
import { database } from '../database/database';
import { chainTo } from '../region-edits/chain';
import { candidatesOf } from '../region-edits/edit-view';
import { readBlob } from '../storage/studio-blobs';
import { keptAlive, MOST_ATTEMPTS, STALE_SECONDS } from './chores';
import { toFailure } from './failure';
import { regionInputs } from './region-inputs';

interface ClaimedReplay {
  readonly id: string;
  readonly editId: string;
  readonly attempt: number;
}
type ChainedEdit = Awaited<ReturnType<typeof chainTo>>[number];

export interface ReplayEnvironment {
  readonly signal: AbortSignal;
  /** Null for a model that this worker does not have. */
  environmentOf(modelId: string | null): (RegionEnvironment & { readonly model: OpenedModel | null }) | null;
}

/**
 * Draws the next chain of edits again that somebody asked for, each edit on what the one before gave, and counts the pixels
 * that differ from what is stored. Returns false when none waits.
 */
export async function replayNextRegions(env: ReplayEnvironment): Promise<boolean> {
  const replay = await claimReplay();
  if (replay === null) return false;
  const where = { id: replay.id, attempt: replay.attempt };
  try {
    await keptAlive({ table: 'RegionReplay', ...where }, () => replayChain(replay, env));
  } catch (error) {
    const { sentence, mayPass } = toFailure(error);
    const isOver = !env.signal.aborted && (!mayPass || replay.attempt >= MOST_ATTEMPTS);
    const data = isOver ? { state: 'failed', failure: sentence } : { state: 'waiting', heartbeatAt: null };
    await database().regionReplay.updateMany({ where, data });
  }
  return true;
}

async function claimReplay(): Promise<ClaimedReplay | null> {
  const [row] = await database().$queryRaw<ClaimedReplay[]>`
    UPDATE "RegionReplay" SET state = 'running', attempt = attempt + 1, steps = '[]', "heartbeatAt" = clock_timestamp()
    WHERE id = (
      SELECT id FROM "RegionReplay"
      WHERE state = 'waiting'
        OR (state = 'running' AND "heartbeatAt" < now() - ${STALE_SECONDS}::int * interval '1 second')
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "editId", attempt`;
  return row ?? null;
}

async function replayChain(replay: ClaimedReplay, env: ReplayEnvironment): Promise<void> {
  const chain = await chainTo(replay.editId);
  const where = { id: replay.id, attempt: replay.attempt };
  const steps: { editId: string; differing: number; of: number }[] = [];
  let picture: Picture | null = null;
  for (const edit of chain) {
    picture ??= await decodePicture(await readBlob(edit.inputSha256), { channels: 3 });
    const drawn: Picture = await redo(edit, picture, env);
    steps.push({ editId: edit.id, ...(await differenceTo(edit, drawn)) });
    picture = drawn;
    await database().regionReplay.updateMany({ where, data: { steps } });
  }
  const data = { state: 'done', differing: steps.at(-1)?.differing ?? 0 };
  await database().regionReplay.updateMany({ where, data });
}

/** The edit's accepted candidate, drawn again on a picture. */
async function redo(edit: ChainedEdit, picture: Picture, env: ReplayEnvironment): Promise<Picture> {
  const recipe = regionRecipeSchema.parse(edit.recipe);
  const candidates = candidatesOf(edit);
  const index = candidates.findIndex(({ pictureId }) => pictureId === edit.pictureId);
  const tryNumber = candidates[index]?.tryNumber ?? 1;
  const modelId = recipe.method.kind === 'draw' ? (recipe.method.tries[0]?.request.model.id ?? null) : null;
  const environment = env.environmentOf(modelId);
  if (environment === null) {
    throw new PipelineError('model-not-found', `The model “${modelId ?? ''}” of an edit in the chain is not here.`);
  }
  const { signal } = env;
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
