import type { Notification } from '@/lib/contracts/notifications';

/** Where what a notification tells of is shown: a path of the studio with its query. */
export function notificationAddress({ project, page, subjectId, kind }: Notification): string {
  if (page === null) return `/projects/${project.id}/pages`;
  const isThread = subjectId !== null && !kind.startsWith('review-') && kind !== 'order-added';
  const query = new URLSearchParams({ page: page.id, stage: 'letter', ...(isThread ? { comment: subjectId } : {}) });
  return `/projects/${project.id}/pages?${query.toString()}`;
}
