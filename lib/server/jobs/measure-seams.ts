import { decodePicture, type Picture } from '@/pipeline/image';
import type { RequestInputs } from '@/pipeline/request';
import { regionRecipeSchema, seamScore } from '@/pipeline/region';
import { database } from '../database/database';
import { readBlob } from '../storage/studio-blobs';

/** How well an edit's pictures hide their rims, by its drawing; null for drawings that are no edit. */
export async function measureSeams(
  generationId: string,
  pictures: readonly Picture[],
  inputs: RequestInputs,
): Promise<number[] | null> {
  const edit = await database().regionEdit.findUnique({ where: { generationId }, select: { recipe: true } });
  if (edit === null) return null;
  const recipe = regionRecipeSchema.parse(edit.recipe);
  if (recipe.method.kind !== 'draw') return null;
  const place = recipe.method.tries[0]?.request.finish.find(({ kind }) => kind === 'place');
  const whole = place?.kind === 'place' ? inputs.get(place.picture) : undefined;
  const before = await decodePicture(whole ?? (await readBlob(recipe.picture.sha256)), { channels: 3 });
  const mask = await decodePicture(await readBlob(recipe.mask.sha256), { channels: 1 });
  const seen = await decodePicture(await readBlob(recipe.seen.sha256), { channels: 1 });
  return pictures.map((after) => seamScore({ before, after, mask, seen }));
}
