import { z } from 'zod';
import {
  inkEditsSchema,
  pictureFrameSchema,
  regionCandidateSchema,
  regionSettingsSchema,
  regionWorkSchema,
  type RegionCandidate,
  type RegionEdit,
  type RegionEditState,
} from '@/lib/contracts/region-edits';
import { regionSchema } from '@/lib/contracts/regions';
import { regionRecipeSchema } from '@/pipeline/region';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { projectOf, type Need } from '../projects/require-project';

export const editInclude = {
  author: { select: { id: true, name: true } },
  panel: { select: { pageId: true } },
  generation: { select: { status: true, errorSentence: true } },
} satisfies Prisma.RegionEditInclude;
export type EditRow = Prisma.RegionEditGetPayload<{ include: typeof editInclude }>;

/** An edit as the API tells it. */
export function toRegionEdit(row: EditRow): RegionEdit {
  const candidates = candidatesOf(row);
  const chosen = candidates.findIndex(({ pictureId }) => pictureId === row.pictureId);
  return {
    id: row.id,
    projectId: row.projectId,
    pageId: row.panel.pageId,
    panelId: row.panelId,
    batchId: row.batchId,
    parentId: row.parentId,
    input: { pictureId: row.inputPictureId, sha256: row.inputSha256 },
    basePictureId: row.basePictureId,
    author: row.author,
    isSuggestion: row.isSuggestion,
    state: stateOf(row),
    region: regionSchema.parse(row.region),
    work: regionWorkSchema.parse(row.work),
    settings: regionSettingsSchema.parse(row.settings),
    generationId: row.generationId,
    part: partOf(row),
    after: {
      inkEdits: inkEditsSchema.parse(row.ink ?? []),
      frame: pictureFrameSchema.nullable().parse(row.frame ?? null),
    },
    candidates,
    chosen: chosen < 0 ? null : chosen,
    failure: row.failure ?? (stateOf(row) === 'failed' ? (row.generation?.errorSentence ?? null) : null),
    word: row.word,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

/** The part of the picture that the try under way draws, in shares of the picture with its new edges. */
function partOf({ recipe, tryNumber }: EditRow): RegionEdit['part'] {
  const { method, mask } = regionRecipeSchema.parse(recipe);
  const tried = method.kind === 'draw' ? (method.tries[tryNumber - 1] ?? method.tries[0]) : undefined;
  if (!tried) return null;
  const { xPx, yPx, widthPx, heightPx } = tried.plan.box;
  return {
    left: xPx / mask.widthPx,
    top: yPx / mask.heightPx,
    right: (xPx + widthPx) / mask.widthPx,
    bottom: (yPx + heightPx) / mask.heightPx,
  };
}

export function candidatesOf({ candidates }: { readonly candidates: Prisma.JsonValue }): RegionCandidate[] {
  return z.array(regionCandidateSchema).parse(candidates);
}

/** An edit whose drawing ended without a picture ended with it; where a first try has one, that is what there is. */
export function stateOf(row: Pick<EditRow, 'state' | 'isSuggestion' | 'generation' | 'candidates'>): RegionEditState {
  const status = row.generation?.status;
  if (row.state !== 'drawing' || (status !== 'failed' && status !== 'cancelled')) return row.state;
  if (candidatesOf(row).length > 0) return row.isSuggestion ? 'suggested' : 'ready';
  return status === 'failed' ? 'failed' : 'discarded';
}

/** An edit's row, for members who may do that much. @throws AppError `not-found` */
export async function requireEdit(actor: Actor, editId: string, need: Need): Promise<EditRow> {
  const row = await database().regionEdit.findFirst({
    where: { id: editId, panel: { page: { deletedAt: null, project: projectOf(actor, need) } } },
    include: editInclude,
  });
  if (row === null) throw notFound('edit');
  return row;
}
