import { notFound } from '../app-error';
import { database } from '../database/database';

/**
 * Refuses ids of another project's people, outfits and places. Those that are nowhere any more pass: a page may still name
 * somebody who was deleted.
 * @throws AppError `not-found`
 */
export async function refuseForeign(
  projectId: string,
  ids: {
    readonly characterIds?: readonly (string | null | undefined)[];
    readonly outfitIds?: readonly (string | null | undefined)[];
    readonly placeIds?: readonly (string | null | undefined)[];
  },
): Promise<void> {
  const elsewhere = { not: projectId };
  const [characterIds, outfitIds, placeIds] = [known(ids.characterIds), known(ids.outfitIds), known(ids.placeIds)];
  if (characterIds.length > 0) {
    const count = await database().character.count({ where: { id: { in: characterIds }, projectId: elsewhere } });
    if (count > 0) throw notFound('character');
  }
  if (outfitIds.length > 0) {
    const where = { id: { in: outfitIds }, character: { projectId: elsewhere } };
    if ((await database().outfit.count({ where })) > 0) throw notFound('outfit');
  }
  if (placeIds.length > 0) {
    const count = await database().place.count({ where: { id: { in: placeIds }, projectId: elsewhere } });
    if (count > 0) throw notFound('place');
  }
}

function known(ids: readonly (string | null | undefined)[] = []): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
