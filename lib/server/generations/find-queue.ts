import { z } from 'zod';
import { generationInputSchema, URGENCY_PRIORITY, type QueueEntry, type Urgency } from '@/lib/contracts/generations';
import type { Page, PageQuery } from '@/lib/contracts/page';
import { generationRequestSchema } from '@/pipeline/request';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { decodeCursor, toPage } from '../http/cursor';
import { projectOf } from '../projects/require-project';
import { progressSelect, toProgress } from './generation-view';
import { getQueueOutlook, type QueueOutlook } from './queue-order';

const entryInclude = {
  progress: { select: progressSelect },
  model: { select: { name: true } },
  author: { select: { name: true } },
  project: { select: { title: true } },
} satisfies Prisma.GenerationInclude;
type EntryRow = Prisma.GenerationGetPayload<{ include: typeof entryInclude }>;

/** What runs goes before what waits, what waits before what rests. */
const GROUPS = { running: 0, queued: 1, paused: 2, succeeded: 3, failed: 3, cancelled: 3 } as const;

/**
 * What runs, waits in the order it will be drawn, and rests, of the actor or of everybody. Of what others draw in projects
 * that are not the actor's only who and how far is told.
 * @throws AppError `cursor-invalid`
 */
export async function findQueue(actor: Actor, query: PageQuery & { whose: 'mine' | 'all' }): Promise<Page<QueueEntry>> {
  const offset = decodeCursor(query.cursor, z.number().int().min(0)) ?? 0;
  const outlook = await getQueueOutlook();
  const isActive = {
    status: { in: ['running', 'queued', 'paused'] },
    deletedAt: null,
  } satisfies Prisma.GenerationWhereInput;
  const whose = query.whose === 'mine' ? { authorId: actor.userId } : {};
  const active = await database().generation.findMany({
    where: { ...isActive, ...whose, project: { deletedAt: null } },
    select: { id: true, status: true },
    orderBy: { id: 'asc' },
  });
  const placeOf = (id: string) => outlook.ahead.get(id) ?? 0;
  const sorted = active.sort((a, b) => GROUPS[a.status] - GROUPS[b.status] || placeOf(a.id) - placeOf(b.id));
  const ids = sorted.slice(offset, offset + query.limit + 1).map(({ id }) => id);
  const rows = await database().generation.findMany({ where: { id: { in: ids } }, include: entryInclude });
  const visible = await database().generation.findMany({
    where: { id: { in: ids }, project: projectOf(actor, 'view') },
    select: { id: true },
  });
  const visibleIds = new Set(visible.map(({ id }) => id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const page = ids.flatMap((id) => byId.get(id) ?? []);
  return toPage(page, query, {
    position: () => offset + query.limit,
    item: (row) => toEntry(row, { actor, outlook, isVisible: visibleIds.has(row.id) }),
  });
}

function toEntry(row: EntryRow, o: { actor: Actor; outlook: QueueOutlook; isVisible: boolean }): QueueEntry {
  const recipe = generationRequestSchema.parse(row.recipe);
  const ask = generationInputSchema.parse(row.ask);
  const ahead = row.status === 'queued' ? (o.outlook.ahead.get(row.id) ?? null) : null;
  const progress = row.progress && row.status === 'running' ? toProgress(row.progress) : null;
  return {
    generationId: row.id,
    status: row.status,
    urgency: toUrgency(row.priority),
    isMine: row.authorId === o.actor.userId,
    authorName: row.author?.name ?? null,
    projectId: o.isVisible ? row.projectId : null,
    projectTitle: o.isVisible ? row.project.title : null,
    prompt: o.isVisible ? ask.prompt : null,
    rough: o.isVisible && ask.rough === null ? { text: recipe.prompt.text, seed: recipe.seed.value } : null,
    modelName: row.model?.name ?? null,
    size: recipe.size,
    pictureCount: row.pictureCount,
    progress: progress && (o.isVisible ? progress : { ...progress, previewStep: null }),
    ahead,
    startsInMs: ahead === null ? null : o.outlook.startsInMs(ahead),
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
  };
}

function toUrgency(priority: number): Urgency {
  if (priority >= URGENCY_PRIORITY.edit) return 'edit';
  return priority >= URGENCY_PRIORITY.drawing ? 'drawing' : 'batch';
}
