import type { ReportPresence } from '@/lib/contracts/presence';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { presenceBoard } from './presence-board';

/** What a browser with several tabs open sends at most in that time, all of them together. */
const MOST_REPORTS = 200;
const REPORTS_IN_MS = 10_000;

// Next loads a module once for each bundle; reports are counted together.
const shared = globalThis as typeof globalThis & {
  komaPresenceReports?: Map<string, { count: number; untilMs: number }>;
};

/**
 * Says which page of a project the actor has open in a tab, for all who have the project open. For all members; held in memory,
 * and may be repeated.
 * @throws AppError `not-found` also for another project's page, `too-many-attempts`
 */
export async function reportPresence(actor: Actor, projectId: string, report: ReportPresence): Promise<void> {
  const { tabId, pageId, selection, cursor } = report;
  countReport(actor.userId);
  const membership = await database().membership.findFirst({
    where: { projectId, userId: actor.userId, project: { deletedAt: null } },
    select: { user: { select: { name: true } } },
  });
  if (membership === null) throw notFound('project');
  await requireOpenPage(projectId, pageId);
  presenceBoard().report(projectId, {
    tabId,
    userId: actor.userId,
    name: membership.user.name,
    pageId,
    selection,
    cursor,
  });
}

async function requireOpenPage(projectId: string, pageId: string | null): Promise<void> {
  if (pageId === null) return;
  if ((await database().page.count({ where: { id: pageId, projectId, deletedAt: null } })) === 0)
    throw notFound('page');
}

function countReport(userId: string): void {
  const counts = (shared.komaPresenceReports ??= new Map());
  const nowMs = performance.now();
  for (const [id, { untilMs }] of counts) if (untilMs <= nowMs) counts.delete(id);
  const own = counts.get(userId) ?? { count: 0, untilMs: nowMs + REPORTS_IN_MS };
  if (own.count >= MOST_REPORTS) {
    throw new AppError('too-many-attempts', 'This browser tells too often which page is open.', {
      action: 'Close some tabs that show projects of this studio.',
      retryAfterSeconds: Math.ceil((own.untilMs - nowMs) / 1000),
    });
  }
  counts.set(userId, { ...own, count: own.count + 1 });
}
