import { z } from 'zod';
import { regionReplaySchema, type RegionReplay } from '@/lib/contracts/region-edits';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requirePanel } from '../books/require-page';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { projectOf } from '../projects/require-project';
import { chainTo } from './chain';

const replayInclude = { edit: { select: { panelId: true } } } satisfies Prisma.RegionReplayInclude;
type ReplayRow = Prisma.RegionReplayGetPayload<{ include: typeof replayInclude }>;

/** As stored in a replay's row. */
export const replayStepsSchema = z.array(z.object({ editId: z.string(), differing: z.number(), of: z.number() }));

/**
 * Asks a worker to draw the chain of edits that a panel shows again, from its base. For owners and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when the panel shows no edit
 */
export async function replayRegionEdits(actor: Actor, panelId: string): Promise<RegionReplay> {
  await requirePanel(actor, panelId);
  const panel = await database().panel.findUniqueOrThrow({
    where: { id: panelId },
    select: { picture: { select: { editedBy: { select: { id: true } } } } },
  });
  const editId = panel.picture?.editedBy?.id;
  if (editId === undefined) {
    throw new AppError(
      'state-conflict',
      'The panel shows its drawing as it was drawn, so there is nothing to replay.',
      {
        action: 'Accept an edit first; a drawing is drawn again from its own recipe.',
      },
    );
  }
  const chain = await chainTo(editId);
  const row = await database().regionReplay.create({
    data: { editId, authorId: actor.userId, stepCount: chain.length },
    include: replayInclude,
  });
  return toReplay(row);
}

/** How a replay is, for members of its project. @throws AppError `not-found` */
export async function getRegionReplay(actor: Actor, replayId: string): Promise<RegionReplay> {
  const row = await database().regionReplay.findFirst({
    where: { id: replayId, edit: { panel: { page: { deletedAt: null, project: projectOf(actor, 'view') } } } },
    include: replayInclude,
  });
  if (row === null) throw notFound('replay');
  return toReplay(row);
}

function toReplay(row: ReplayRow): RegionReplay {
  const steps = replayStepsSchema.parse(row.steps);
  return {
    id: row.id,
    panelId: row.edit.panelId,
    editId: row.editId,
    state: regionReplaySchema.shape.state.parse(row.state),
    done: steps.length,
    of: row.stepCount,
    steps,
    differing: row.differing,
    failure: row.failure,
    createdAt: row.createdAt.toISOString(),
  };
}
