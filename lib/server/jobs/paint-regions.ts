import type { RegionCandidate } from '@/lib/contracts/region-edits';
import { PipelineError } from '@/pipeline/error';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { regionRecipeSchema } from '@/pipeline/region/region-recipe';
import { runRegion, type RegionEnvironment } from '@/pipeline/region/run-region';
import { seamScore } from '@/pipeline/region/seam-score';
import { inBlocks } from '@/pipeline/region/enlarge-region';
import { database, inTransaction } from '../database/database';
import { saveBlob } from '../storage/studio-blobs';
import { keptAlive, MOST_ATTEMPTS, STALE_SECONDS } from './chores';
import { toFailure } from './failure';
import { regionInputs } from './region-inputs';

interface ClaimedEdit {
  readonly id: string;
  readonly attempt: number;
  readonly recipe: unknown;
  readonly projectId: string;
  readonly authorId: string | null;
  readonly isSuggestion: boolean;
}

/**
 * Does the next edit that needs no model: recolours, fills, enlarges. Returns false when none waits. One that was left by a
 * worker that died is done again, a few times at most.
 */
export async function paintNextRegion(env: RegionEnvironment, signal: AbortSignal): Promise<boolean> {
  const edit = await claimEdit();
  if (edit === null) return false;
  const lease = { table: 'RegionEdit', id: edit.id, attempt: edit.attempt } as const;
  try {
    await keptAlive(lease, () => paint(edit, env, signal));
  } catch (error) {
    if (signal.aborted) {
      await database().regionEdit.updateMany({ where: heldEdit(edit), data: { heartbeatAt: null } });
      return true;
    }
    const { sentence, mayPass } = toFailure(error);
    const isOver = !mayPass || edit.attempt >= MOST_ATTEMPTS;
    const data = isOver ? { state: 'failed' as const, failure: sentence } : { heartbeatAt: null };
    await database().regionEdit.updateMany({ where: heldEdit(edit), data });
  }
  return true;
}

async function claimEdit(): Promise<ClaimedEdit | null> {
  const [row] = await database().$queryRaw<ClaimedEdit[]>`
    UPDATE "RegionEdit" SET attempt = attempt + 1, "heartbeatAt" = clock_timestamp()
    WHERE id = (
      SELECT id FROM "RegionEdit"
      WHERE state = 'drawing' AND "generationId" IS NULL
        AND ("heartbeatAt" IS NULL OR "heartbeatAt" < now() - ${STALE_SECONDS}::int * interval '1 second')
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, attempt, recipe, "projectId", "authorId", "isSuggestion"`;
  return row ?? null;
}

function heldEdit({ id, attempt }: Pick<ClaimedEdit, 'id' | 'attempt'>) {
  return { id, attempt, state: 'drawing' as const };
}

async function paint(edit: ClaimedEdit, env: RegionEnvironment, signal: AbortSignal): Promise<void> {
  const recipe = regionRecipeSchema.parse(edit.recipe);
  if (recipe.method.kind === 'draw') {
    throw new PipelineError('input-missing', 'The drawing of this edit was deleted. Ask for the edit once more.');
  }
  const inputs = await regionInputs(recipe);
  const picture = await decodePicture(inputs.get(recipe.picture.sha256) ?? new Uint8Array(), { channels: 3 });
  const [painted] = await runRegion(env, { recipe, inputs, picture, signal });
  if (!painted) throw new RangeError('Painting gives a picture.');
  const { widthPx, heightPx } = painted;
  const sha256 = await saveBlob(await encodePng(painted), { mediaType: 'image/png', widthPx, heightPx });
  const seam = await seamOf({ recipe, inputs }, picture, painted);
  await inTransaction(async () => {
    const { projectId, authorId } = edit;
    const isHeld = (await database().regionEdit.count({ where: heldEdit(edit) })) > 0;
    if (!isHeld) return;
    const { id: pictureId } = await database().picture.create({
      data: { projectId, authorId, sha256, widthPx, heightPx, kind: 'drawn' },
      select: { id: true },
    });
    const candidate: RegionCandidate = { pictureId, sha256, widthPx, heightPx, seed: null, seam, tryNumber: 1 };
    const data = { candidates: [candidate], state: edit.isSuggestion ? ('suggested' as const) : ('ready' as const) };
    await database().regionEdit.updateMany({ where: heldEdit(edit), data });
  });
}

async function seamOf(
  { recipe, inputs }: { recipe: ReturnType<typeof regionRecipeSchema.parse>; inputs: ReadonlyMap<string, Uint8Array> },
  before: Picture,
  after: Picture,
): Promise<number> {
  const grey = (sha256: string) => decodePicture(inputs.get(sha256) ?? new Uint8Array(), { channels: 1 });
  const factor = recipe.method.kind === 'enlarge' ? recipe.method.factor : 1;
  const [mask, seen] = [await grey(recipe.mask.sha256), await grey(recipe.seen.sha256)];
  const large = (picture: Picture) => inBlocks(picture, factor);
  return seamScore({ before: large(before), after, mask: large(mask), seen: large(seen) });
}
