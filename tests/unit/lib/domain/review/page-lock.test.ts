import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageLock } from '@/lib/contracts/page-locks';
import {
  isHeldChange,
  LOCK_ACTS,
  LOCK_ANSWER_MS,
  LOCK_IDLE_MS,
  LOCK_STANDINGS,
  lockStanding,
  mayWithLock,
  type LockStanding,
} from '@/lib/domain/review/page-lock';
import { PAGE_CHANGES, PAGE_ROLES } from '@/lib/domain/review/review-rights';

/** Initials of those who may: Owner, Author, Reviewer, Editor, Viewer. */
function row(standing: LockStanding): string {
  const whoMay = (act: (typeof LOCK_ACTS)[number]) =>
    PAGE_ROLES.filter((role) => mayWithLock([role], act, standing))
      .map(([initial]) => initial)
      .join('');
  return LOCK_ACTS.map((act) => `${act}:${whoMay(act)}`).join(' ');
}

const moment = (ms: number) => new Date(ms).toISOString();

/** A lock held since `seenMs`, and asked for by somebody. */
function lockOf(o: { holder: string; seenMs: number; asked: { id: string; atMs: number } | null }): PageLock {
  return {
    pageId: 'page',
    holder: { id: o.holder, name: o.holder },
    lockedAt: moment(o.seenMs),
    expiresAt: moment(o.seenMs + LOCK_IDLE_MS),
    asked: o.asked && { id: o.asked.id, name: o.asked.id, answerBy: moment(o.asked.atMs + LOCK_ANSWER_MS) },
  };
}

describe('The table of who may do what with a page lock', () => {
  it('is what every role finds in every standing', () => {
    expect(Object.fromEntries(LOCK_STANDINGS.map((standing) => [standing, row(standing)]))).toEqual({
      free: 'lock:oae renew: keep: release: ask: take-over:oae',
      mine: 'lock:oae renew:oae keep:oae release:oae ask: take-over:oae',
      held: 'lock: renew: keep: release: ask:oae take-over:oa',
      unanswered: 'lock: renew: keep: release: ask:oae take-over:oae',
    });
  });

  it('keeps who may look only from every act, also where they review the page', () => {
    const acts = LOCK_STANDINGS.flatMap((standing) =>
      LOCK_ACTS.filter((act) => mayWithLock(['viewer', 'reviewer'], act, standing)),
    );
    expect(acts).toEqual([]);
  });

  it('keeps others from what changes the page, and from nothing else', () => {
    expect(PAGE_CHANGES.filter(isHeldChange)).toEqual(['layout', 'draw', 'letter', 'remove', 'request']);
  });
});

describe('A page lock', () => {
  const people = ['aki', 'mio', 'ren'] as const;
  const locks = fc.record({
    holder: fc.constantFrom(...people),
    seenMs: fc.integer({ min: 0, max: 3 * LOCK_IDLE_MS }),
    asked: fc.option(
      fc.record({ id: fc.constantFrom(...people), atMs: fc.integer({ min: 0, max: 3 * LOCK_IDLE_MS }) }),
    ),
  });
  const moments = fc.integer({ min: 0, max: 5 * LOCK_IDLE_MS });

  it('is one person’s while it holds, and nobody’s from the moment on that it expires', () => {
    fc.assert(
      fc.property(locks, moments, (o, nowMs) => {
        const mine = people.filter((userId) => lockStanding(lockOf(o), { userId, nowMs }) === 'mine');
        expect(mine).toEqual(nowMs < o.seenMs + LOCK_IDLE_MS ? [o.holder] : []);
      }),
    );
    expect(lockStanding(null, { userId: 'aki', nowMs: 0 })).toBe('free');
  });

  it('can be taken over by an editor who asked, once the time for an answer is over, and by no other editor', () => {
    fc.assert(
      fc.property(locks, moments, (o, nowMs) => {
        fc.pre(nowMs < o.seenMs + LOCK_IDLE_MS);
        const others = people.filter((id) => id !== o.holder);
        const taking = others.filter((userId) =>
          mayWithLock(['editor'], 'take-over', lockStanding(lockOf(o), { userId, nowMs })),
        );
        const isOver = o.asked !== null && nowMs >= o.asked.atMs + LOCK_ANSWER_MS;
        expect(taking).toEqual(isOver ? others.filter((id) => id === o.asked?.id) : []);
      }),
    );
  });
});
