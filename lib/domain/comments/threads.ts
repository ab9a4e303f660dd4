import type { Comment } from '@/lib/contracts/comments';

/** A comment with its answers, the oldest first. */
export interface Thread {
  readonly root: Comment;
  readonly replies: readonly Comment[];
  /** As it is shown on its pin, from 1 on its page; it never changes. */
  readonly number: number;
}

export const THREAD_FILTERS = ['open', 'mine', 'mentions', 'resolved'] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number];

/** The threads of a page's comments, the oldest first. A deleted comment that nobody answered is left out. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const replies = new Map<string, Comment[]>();
  for (const comment of comments) {
    if (comment.parentId === null || comment.isDeleted) continue;
    const found = replies.get(comment.parentId);
    if (found === undefined) replies.set(comment.parentId, [comment]);
    else found.push(comment);
  }
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((root, index) => ({ root, replies: replies.get(root.id) ?? [], number: index + 1 }))
    .filter(({ root, replies: answers }) => !root.isDeleted || answers.length > 0);
}

/** The threads that a filter shows. `mine` and `mentions` are open ones in which one wrote, or is mentioned. */
export function filterThreads(threads: readonly Thread[], filter: ThreadFilter): Thread[] {
  return threads.filter(({ root, replies }) => {
    const isOpen = root.resolvedBy === null;
    const all = [root, ...replies];
    switch (filter) {
      case 'open':
        return isOpen;
      case 'mine':
        return isOpen && all.some(({ isMine }) => isMine);
      case 'mentions':
        return isOpen && all.some(({ mentionsMe }) => mentionsMe);
      case 'resolved':
        return !isOpen;
      default:
        return filter satisfies never;
    }
  });
}

/** The thread that follows another one in a list, or goes before it, round the ends; null in an empty list. */
export function nextThread(threads: readonly Thread[], currentId: string | null, by: 1 | -1): Thread | null {
  const at = threads.findIndex(({ root }) => root.id === currentId);
  const start = at < 0 ? (by === 1 ? -1 : 0) : at;
  return threads[(start + by + threads.length) % Math.max(1, threads.length)] ?? null;
}
