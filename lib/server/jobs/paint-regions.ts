import type { RegionCandidate } from '@/lib/contracts/region-edits';
import { PipelineError } from '@/pipeline/error';
import { decodePicture, encodePng, type Picture } from '@/pipeline/image';
import {
  regionRecipeSchema,
  type RegionRecipe,
  runRegion,
  type RegionEnvironment,
  seamScore,
  inBlocks,
} from '@/pipeline/region';
import { database } from '../database/database';
import { saveBlob } from '../storage/studio-blobs';
import { regionInputs } from './region-inputs';
import type { ReplayEnvironment } from './replay-regions';
import type { JobHandler } from './run-job';

/** Edits that need no model: recolours, fills, enlarges. A job has the id of its edit. */
export function regionEditHandler({ environmentOf }: Pick<ReplayEnvironment, 'environmentOf'>): JobHandler {
  return {
    async run({ id }, { signal }) {
      const env = environmentOf(null);
      const edit = await database().regionEdit.findUnique({ where: { id } });
      if (edit?.state !== 'drawing' || env === null) return async () => undefined;
      const painted = await paint(regionRecipeSchema.parse(edit.recipe), env, signal);
      return () => recordPainted(edit, painted);
    },
    async onFailed(editIds, sentence) {
      await database().regionEdit.updateMany({
        where: { id: { in: [...editIds] }, state: 'drawing' },
        data: { state: 'failed', failure: sentence },
      });
    },
  };
}

interface Painted {
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seam: number;
}

async function paint(recipe: RegionRecipe, env: RegionEnvironment, signal: AbortSignal): Promise<Painted> {
  if (recipe.method.kind === 'draw') {
    throw new PipelineError('input-missing', 'The generation of this edit was deleted. Create the edit again.');
  }
  const inputs = await regionInputs(recipe);
  const picture = await decodePicture(inputs.get(recipe.picture.sha256) ?? new Uint8Array(), { channels: 3 });
  const [painted] = await runRegion(env, { recipe, inputs, picture, signal });
  if (!painted) throw new RangeError('Painting gives a picture.');
  const { widthPx, heightPx } = painted;
  const sha256 = await saveBlob(await encodePng(painted), { mediaType: 'image/png', widthPx, heightPx });
  return { sha256, widthPx, heightPx, seam: await seamOf({ recipe, inputs }, picture, painted) };
}

async function recordPainted(
  edit: { id: string; projectId: string; authorId: string | null; isSuggestion: boolean },
  { sha256, widthPx, heightPx, seam }: Painted,
): Promise<void> {
  // Whoever discarded the edit meanwhile wants no picture of it.
  const isWanted = await database().regionEdit.count({ where: { id: edit.id, state: 'drawing' } });
  if (isWanted === 0) return;
  const { projectId, authorId } = edit;
  const { id: pictureId } = await database().picture.create({
    data: { projectId, authorId, sha256, widthPx, heightPx, kind: 'drawn' },
    select: { id: true },
  });
  const candidate: RegionCandidate = { pictureId, sha256, widthPx, heightPx, seed: null, seam, tryNumber: 1 };
  await database().regionEdit.update({
    where: { id: edit.id },
    data: { candidates: [candidate], state: edit.isSuggestion ? 'suggested' : 'ready' },
  });
}

async function seamOf(
  { recipe, inputs }: { recipe: RegionRecipe; inputs: ReadonlyMap<string, Uint8Array> },
  before: Picture,
  after: Picture,
): Promise<number> {
  const grey = (sha256: string) => decodePicture(inputs.get(sha256) ?? new Uint8Array(), { channels: 1 });
  const factor = recipe.method.kind === 'enlarge' ? recipe.method.factor : 1;
  const [mask, seen] = [await grey(recipe.mask.sha256), await grey(recipe.seen.sha256)];
  const large = (picture: Picture) => inBlocks(picture, factor);
  return seamScore({ before: large(before), after, mask: large(mask), seen: large(seen) });
}
