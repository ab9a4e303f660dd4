import type { PageLock } from '@/lib/contracts/page-locks';
import type { ContentChange, PageChange, PageRole } from './review-rights';

/** A lock whose holder does nothing on the page for so long expires. Each save and each sign of life begins it anew. */
export const LOCK_IDLE_MS = 15 * 60_000;
/** Whoever asked for a locked page, and got no answer for so long, may take it over. */
export const LOCK_ANSWER_MS = 2 * 60_000;
/** How often a browser says at most that its person works on the page. */
export const LOCK_RENEW_MS = 60_000;

/** What is done with a page's lock. */
export const LOCK_ACTS = ['lock', 'renew', 'keep', 'release', 'ask', 'take-over'] as const;
export type LockAct = (typeof LOCK_ACTS)[number];

/** How a page's lock is, as one person sees it. */
export const LOCK_STANDINGS = [
  /** Nobody holds it. */
  'free',
  'mine',
  /** Somebody else holds it. */
  'held',
  /** Somebody else holds it, and did not answer for {@link LOCK_ANSWER_MS} after this person had asked. */
  'unanswered',
] as const;
export type LockStanding = (typeof LOCK_STANDINGS)[number];

const MAKERS = ['owner', 'author', 'editor'] as const;
const NOTHING: Readonly<Record<LockAct, readonly PageRole[]>> = {
  lock: [],
  renew: [],
  keep: [],
  release: [],
  ask: [],
  'take-over': [],
};

/**
 * Who may do what with a page's lock: the one rule, on the server and in the interface. Beside it somebody must be allowed to
 * change something of the page in its review state.
 */
export const LOCK_RIGHTS: Readonly<Record<LockStanding, Readonly<Record<LockAct, readonly PageRole[]>>>> = {
  // Whoever wants to take over a page that was released a moment ago locks it.
  free: { ...NOTHING, lock: MAKERS, 'take-over': MAKERS },
  mine: { lock: MAKERS, renew: MAKERS, keep: MAKERS, release: MAKERS, ask: [], 'take-over': MAKERS },
  held: { ...NOTHING, ask: MAKERS, 'take-over': ['owner', 'author'] },
  unanswered: { ...NOTHING, ask: MAKERS, 'take-over': MAKERS },
};

/** What a held lock keeps others from. Comments, suggestions, orders, verdicts and versions leave the page as it is. */
const HELD_CHANGES: ReadonlySet<PageChange> = new Set(['layout', 'draw', 'letter', 'remove', 'request']);

/** Whether somebody else's lock keeps a person from that change. */
export function isHeldChange(change: PageChange | ContentChange): boolean {
  return HELD_CHANGES.has(change);
}

/** How a lock is for a person at a moment; null is a page that nobody locked. */
export function lockStanding(
  lock: PageLock | null,
  { userId, nowMs }: { userId: string; nowMs: number },
): LockStanding {
  if (lock === null || Date.parse(lock.expiresAt) <= nowMs) return 'free';
  if (lock.holder.id === userId) return 'mine';
  const isUnanswered = lock.asked?.id === userId && Date.parse(lock.asked.answerBy) <= nowMs;
  return isUnanswered ? 'unanswered' : 'held';
}

/** Whether somebody who is this to a page may do that with its lock. */
export function mayWithLock(roles: readonly PageRole[], act: LockAct, standing: LockStanding): boolean {
  // Whoever may look only holds no page, also where they review it.
  return !roles.includes('viewer') && roles.some((role) => LOCK_RIGHTS[standing][act].includes(role));
}
