import type { Notification, NotificationKind } from '@/lib/contracts/notifications';

/** What concerns a page as a whole, and no thread on it. */
const OF_PAGES: ReadonlySet<NotificationKind> = new Set([
  'order-added',
  'lock-asked',
  'lock-taken',
  'lock-released',
  'delegate-named',
]);

/** Where what a notification tells of is shown: a path of the studio with its query. */
export function notificationAddress({ project, page, subjectId, kind }: Notification): string {
  if (page === null) return `/projects/${project.id}/pages`;
  const isThread = subjectId !== null && !OF_PAGES.has(kind) && !kind.startsWith('review-');
  const query = new URLSearchParams({ page: page.id, stage: 'letter', ...(isThread ? { comment: subjectId } : {}) });
  return `/projects/${project.id}/pages?${query.toString()}`;
}
