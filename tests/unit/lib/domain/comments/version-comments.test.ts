import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comment } from '@/lib/contracts/comments';
import type { Thread } from '@/lib/domain/comments/threads';
import { threadsOfVersion } from '@/lib/domain/comments/version-comments';

const thread = (pageRevision: number): Thread => ({
  root: {
    id: `comment-${pageRevision}`,
    pageId: 'page',
    parentId: null,
    authorName: 'Aki',
    isOutside: false,
    isMine: false,
    anchor: null,
    pageRevision,
    text: 'Nearer',
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
    createdAt: '2030-01-01T00:00:00Z',
  } satisfies Comment,
  replies: [],
  number: pageRevision,
});

test('each thread belongs to the last version that the page had when it was begun, and to no other', () => {
  const revisions = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(revisions, (unsorted) => {
      const versions = [...unsorted]
        .sort((a, b) => a - b)
        .map((pageRevision, index) => ({ number: index + 1, pageRevision }));
      const threads = Array.from({ length: 70 }, (_, index) => thread(index + 1));
      for (const { root } of threads) {
        const last = versions.findLast(({ pageRevision }) => pageRevision <= root.pageRevision);
        const found = versions.filter((version) =>
          threadsOfVersion(threads, version, versions).some((one) => one.root.id === root.id),
        );
        expect(found).toEqual(last === undefined ? [] : [last]);
      }
    }),
    { numRuns: 20 },
  );
});
