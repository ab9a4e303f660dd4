import { seedSchema } from '@/lib/contracts/drawing';
import type { RegionCandidate } from '@/lib/contracts/region-edits';
import { regionRecipeSchema, POOR_SEAM } from '@/pipeline/region';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { modelProfile } from '../models/model-profile';
import { OFFERED } from '../offered-models/offered';
import { candidatesOf } from '../region-edits/edit-view';
import { queueTry } from '../region-edits/queue-try';

/** What is no reason to lose the first try: there is no second one then. */
const OVER_LIMITS: readonly string[] = ['queue-full', 'picture-limit-reached', 'storage-limit-reached'];

/**
 * Writes down what became of an edit when its drawing is done: the candidates; or, where a first try has a poor seam, a
 * second one is asked for, and of each candidate the better is kept then. Called in the transaction that records the drawing.
 */
export async function settleRegionEdit(generationId: string, seams: readonly number[]): Promise<void> {
  const edit = await database().regionEdit.findUnique({
    where: { generationId },
    include: {
      author: { select: { id: true, role: true } },
      generation: { select: { styleRevision: true, pictures: { orderBy: { index: 'asc' } } } },
    },
  });
  if (edit?.generation === null || edit?.state !== 'drawing') return;
  const tryNumber = edit.tryNumber === 2 ? 2 : 1;
  const made = edit.generation.pictures.map(({ id, sha256, widthPx, heightPx, seed }, index): RegionCandidate => {
    const drawnBy = seed === null ? null : seedSchema.parse(seed);
    return { pictureId: id, sha256, widthPx, heightPx, seed: drawnBy, seam: seams[index] ?? 0, tryNumber };
  });
  const before = candidatesOf(edit);
  const candidates = made.map((one, index) => {
    const other = before[index];
    return other && other.seam <= one.seam ? other : one;
  });
  const isPoor = tryNumber === 1 && candidates.some(({ seam }) => seam > POOR_SEAM);
  const state = edit.isSuggestion ? 'suggested' : 'ready';
  const isTriedAgain =
    isPoor && edit.author !== null && (await tryAgain({ ...edit, author: edit.author }, edit.generation));
  await database().regionEdit.update({
    where: { id: edit.id },
    data: { candidates, ...(isTriedAgain ? {} : { state }) },
  });
}

/** False where the model is another one by now, or the queue takes no more: the first try is what there is then. */
async function tryAgain(
  edit: {
    id: string;
    projectId: string;
    recipe: unknown;
    author: { id: string; role: 'creator' | 'editor' | 'admin' };
  },
  { styleRevision }: { styleRevision: number },
): Promise<boolean> {
  const recipe = regionRecipeSchema.parse(edit.recipe);
  const second = recipe.method.kind === 'draw' ? recipe.method.tries[1] : undefined;
  if (!second) return false;
  const { id, hash } = second.request.model;
  const row = await database().model.findFirst({ where: { ...OFFERED, id, hash } });
  if (row === null) return false;
  const model = modelProfile(row);
  const actor = { userId: edit.author.id, role: edit.author.role, sessionId: '' };
  const { id: editId, projectId } = edit;
  try {
    await queueTry(actor, { editId, projectId, recipe, tryNumber: 2, model, styleRevision });
    return true;
  } catch (error) {
    if (error instanceof AppError && OVER_LIMITS.includes(error.code)) return false;
    throw error;
  }
}
