import type { Seed } from '@/lib/contracts/drawing';
import { isLocked } from '@/lib/domain/review/review-rights';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import type { DrawingMeasure } from '../engines/drawer';
import { holdPage } from '../books/hold-page';
import { heldByOthers } from '../page-locks/refuse-held';
import { finishLease } from '../queue/lease';
import type { ClaimedGeneration } from './claim-generation';
import { settleRegionEdit } from './settle-region-edit';

/** A drawn picture whose file is stored already. */
export interface StoredPicture {
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: Seed;
}

/**
 * Writes down what was drawn, all together. Returns false, with nothing written, when the drawing was
 * no longer this worker's; so each drawing's result is recorded once, whoever drew it.
 */
export async function recordResult(
  claimed: ClaimedGeneration,
  result: {
    pictures: readonly StoredPicture[];
    drawnWith: Prisma.InputJsonObject;
    /** Of an edit of a region. */
    seams?: readonly number[] | null;
    /** Of a drawing of this machine. */
    measure?: DrawingMeasure | undefined;
  },
): Promise<boolean> {
  return inTransaction(async () => {
    if (!(await finishLease(claimed))) return false;
    const { stamp } = await database().generation.update({
      where: { id: claimed.id },
      data: { drawnWith: result.drawnWith },
      select: { stamp: true },
    });
    await database().picture.createMany({
      data: result.pictures.map((picture, index) => ({
        ...picture,
        ...(stamp !== null && { stamp }),
        index,
        projectId: claimed.projectId,
        authorId: claimed.authorId,
        generationId: claimed.id,
        kind: 'drawn' as const,
      })),
    });
    await showInPanel(claimed.id);
    if (result.measure) await recordMeasure(result.measure);
    if (result.seams) await settleRegionEdit(claimed.id, result.seams);
    await database().generationProgress.deleteMany({ where: { generationId: claimed.id } });
    return true;
  });
}

/** A panel shows what was drawn for it, unless there is something to choose between. */
async function showInPanel(generationId: string): Promise<void> {
  const { panel, pictures, pictureCount, authorId } = await database().generation.findUniqueOrThrow({
    where: { id: generationId },
    select: {
      pictureCount: true,
      authorId: true,
      panel: { select: { id: true, pictureId: true, pageId: true, page: { select: { reviewState: true } } } },
      pictures: { orderBy: { index: 'asc' }, take: 1, select: { id: true } },
    },
  });
  const [first] = pictures;
  if (panel === null || first === undefined) return;
  // What was asked for before the page was approved is a candidate from then on.
  if (isLocked({ state: panel.page.reviewState })) return;
  if (panel.pictureId !== null && pictureCount > 1) return;
  // So is what others asked for before somebody locked the page.
  await holdPage(panel.pageId);
  if ((await heldByOthers({ userId: authorId ?? '' }, [panel.pageId])).size > 0) return;
  await database().panel.update({ where: { id: panel.id }, data: { pictureId: first.id } });
}

/** Adds what a drawing took to what the model took before on this machine. */
async function recordMeasure({ hash, host, device, ...m }: DrawingMeasure): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "ModelMeasure" AS m (hash, host, device, "pictureCount", seconds, "estimatedSeconds", "peakBytes",
      "estimatedBytes", "updatedAt")
    VALUES (${hash}, ${host}, ${device}, ${m.pictureCount}::int, ${m.seconds}::float8, ${m.estimatedSeconds}::float8,
      ${m.peakBytes}::bigint, ${m.estimatedBytes}::bigint, clock_timestamp())
    ON CONFLICT (hash, host, device) DO UPDATE SET
      "pictureCount" = m."pictureCount" + excluded."pictureCount",
      seconds = m.seconds + excluded.seconds,
      "estimatedSeconds" = m."estimatedSeconds" + excluded."estimatedSeconds",
      "peakBytes" = GREATEST(m."peakBytes", excluded."peakBytes"),
      "estimatedBytes" = GREATEST(m."estimatedBytes", excluded."estimatedBytes"),
      "updatedAt" = excluded."updatedAt"`;
}
