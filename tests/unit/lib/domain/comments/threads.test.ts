import { describe, expect, it } from 'vitest';
import type { Comment } from '@/lib/contracts/comments';
import type { Notification } from '@/lib/contracts/notifications';
import { filterThreads, nextThread, threadsOf } from '@/lib/domain/comments/threads';
import { groupNotifications } from '@/lib/domain/notifications/group-notifications';

function comment(id: string, part: Partial<Comment> = {}): Comment {
  return {
    id,
    pageId: 'page',
    parentId: null,
    authorName: 'Mio',
    isOutside: false,
    isMine: false,
    anchor: null,
    pageRevision: 1,
    text: id,
    ink: [],
    pictures: [],
    mentionsMe: false,
    mentions: [],
    suggestion: null,
    reactions: [],
    resolvedBy: null,
    isEdited: false,
    isDeleted: false,
    revision: 1,
    createdAt: '2026-11-30T12:00:00.000Z',
    ...part,
  };
}

const ALL = [
  comment('a', { isMine: true }),
  comment('b', { resolvedBy: 'Ren' }),
  comment('c', { isDeleted: true }),
  comment('d', { isDeleted: true }),
  comment('d1', { parentId: 'd', mentionsMe: true }),
  comment('a1', { parentId: 'a', isDeleted: true }),
];
const idsOf = (threads: readonly { root: Comment }[]) => threads.map(({ root }) => root.id);

describe('Threads', () => {
  it('keep their numbers; a deleted comment stays while somebody answered it', () => {
    expect(threadsOf(ALL).map(({ root, number, replies }) => [root.id, number, replies.length])).toEqual([
      ['a', 1, 0],
      ['b', 2, 0],
      ['d', 4, 1],
    ]);
  });

  it('are filtered by what they are and whom they concern', () => {
    const threads = threadsOf(ALL);
    const shown = (['open', 'mine', 'mentions', 'resolved'] as const).map((one) => idsOf(filterThreads(threads, one)));
    expect(shown).toEqual([['a', 'd'], ['a'], ['d'], ['b']]);
  });

  it('are gone through in both directions, round the ends', () => {
    const threads = threadsOf(ALL);
    const from = (id: string | null, by: 1 | -1) => nextThread(threads, id, by)?.root.id ?? null;
    expect([from(null, 1), from('a', 1), from('d', 1), from('a', -1), from(null, -1)]).toEqual([
      'a',
      'b',
      'a',
      'd',
      'd',
    ]);
    expect(nextThread([], null, 1)).toBeNull();
  });
});

describe('Notifications', () => {
  const notice = (id: string, part: Partial<Notification>): Notification => ({
    id,
    kind: 'reply',
    project: { id: 'p', title: 'Rain' },
    page: null,
    subjectId: 'thread',
    actorName: 'Mio',
    excerpt: '',
    isRead: false,
    createdAt: '2026-11-30T12:00:00.000Z',
    ...part,
  });

  it('of one kind about one thread are one; what was read stands apart', () => {
    const groups = groupNotifications([
      notice('4', { actorName: 'Ren' }),
      notice('3', {}),
      notice('2', { kind: 'mention' }),
      notice('1', { isRead: true }),
    ]);
    expect(groups.map(({ ids, otherCount, isRead }) => [ids, otherCount, isRead])).toEqual([
      [['4', '3'], 1, false],
      [['2'], 0, false],
      [['1'], 0, true],
    ]);
  });
});
