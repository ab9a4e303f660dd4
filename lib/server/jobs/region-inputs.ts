import { requestHashes } from '@/pipeline/request';
import type { RegionRecipe } from '@/pipeline/region';
import { readBlob } from '../storage/studio-blobs';

/** The files that an edit's recipe names. @throws AppError `storage-unreachable` */
export async function regionInputs(recipe: RegionRecipe): Promise<Map<string, Uint8Array>> {
  const tries = recipe.method.kind === 'draw' ? recipe.method.tries : [];
  const named = [
    recipe.picture.sha256,
    recipe.mask.sha256,
    recipe.seen.sha256,
    ...tries.flatMap(({ request, paint }) => [...requestHashes(request), ...(paint ? [paint.sha256] : [])]),
  ];
  const inputs = new Map<string, Uint8Array>();
  for (const sha256 of new Set(named)) inputs.set(sha256, await readBlob(sha256));
  return inputs;
}
