import { notificationKindSchema, type Notification } from '@/lib/contracts/notifications';
import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import type { Actor } from '../auth/actor';
import { pageNumbers } from '../books/page-numbers';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { projectOf, requireProject } from '../projects/require-project';

/** What a notification's view needs of its row. */
export const notificationInclude = {
  project: { select: { id: true, title: true } },
  page: { select: { deletedAt: true } },
} as const satisfies Prisma.NotificationInclude;

type NotificationRow = Prisma.NotificationGetPayload<{ include: typeof notificationInclude }>;

/** One's notifications are those of projects that one may still look at. */
function mine(actor: Actor): Prisma.NotificationWhereInput {
  return { userId: actor.userId, project: projectOf(actor, 'view') };
}

/** One's own notifications, the newest first. @throws AppError `cursor-invalid` */
export async function findNotifications(actor: Actor, query: PageQuery): Promise<Page<Notification>> {
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().notification.findMany({
    where: { ...mine(actor), ...(before === null ? {} : { id: { lt: before } }) },
    include: notificationInclude,
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  const numbers = await pageNumbers(rows.map(({ projectId }) => projectId));
  return toPage(rows, query, { position: ({ id }) => id, item: (row) => toNotification(row, numbers) });
}

/** Notifications as their person sees them. Whoever calls has checked whose they are. */
export async function toNotifications(rows: readonly NotificationRow[]): Promise<Notification[]> {
  const numbers = await pageNumbers(rows.map(({ projectId }) => projectId));
  return rows.map((row) => toNotification(row, numbers));
}

function toNotification(row: NotificationRow, numbers: ReadonlyMap<string, number>): Notification {
  return {
    id: row.id,
    kind: notificationKindSchema.parse(row.kind),
    project: row.project,
    page: row.pageId === null || row.page?.deletedAt !== null ? null : pageOf(row.pageId, numbers),
    subjectId: row.subjectId,
    actorName: row.actorName,
    excerpt: row.excerpt,
    isRead: row.readAt !== null,
    createdAt: row.createdAt.toISOString(),
  };
}

function pageOf(id: string, numbers: ReadonlyMap<string, number>): Notification['page'] {
  const number = numbers.get(id);
  return number === undefined ? null : { id, number };
}

/** How many of one's own notifications are unread. */
export async function countNotifications(actor: Actor): Promise<{ unread: number }> {
  return { unread: await database().notification.count({ where: { ...mine(actor), readAt: null } }) };
}

/** Marks one's own notifications as read; others that are named are left as they are. @param ids null means all */
export async function readNotifications(actor: Actor, ids: readonly string[] | null): Promise<{ unread: number }> {
  await database().notification.updateMany({
    where: { userId: actor.userId, readAt: null, ...(ids === null ? {} : { id: { in: [...ids] } }) },
    data: { readAt: new Date() },
  });
  return countNotifications(actor);
}

/** Whether one muted a project, for its members. @throws AppError `not-found` */
export async function getNotificationSettings(actor: Actor, projectId: string): Promise<{ isMuted: boolean }> {
  await requireProject(actor, projectId, 'view');
  const membership = await database().membership.findUniqueOrThrow({
    where: { projectId_userId: { projectId, userId: actor.userId } },
    select: { mutedAt: true },
  });
  return { isMuted: membership.mutedAt !== null };
}

/** Mutes or unmutes a project for oneself; what came before stays. For its members. @throws AppError `not-found` */
export async function updateNotificationSettings(
  actor: Actor,
  projectId: string,
  { isMuted }: { isMuted: boolean },
): Promise<{ isMuted: boolean }> {
  await requireProject(actor, projectId, 'view');
  await database().membership.update({
    where: { projectId_userId: { projectId, userId: actor.userId } },
    data: { mutedAt: isMuted ? new Date() : null },
  });
  return { isMuted };
}
