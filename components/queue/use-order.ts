'use client';

import { useMoveGeneration } from '@/lib/client/generations';
import type { QueueEntry } from '@/lib/contracts/generations';
import { useProblem } from '../ui/use-problem';

/** Where one's own waiting drawing can go; null where it can't. */
export interface QueueMoves {
  readonly toFront: (() => void) | null;
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly toBack: (() => void) | null;
}

/** The side of an entry that another is dropped on. */
export type DropSide = 'before' | 'after';

/** How one's own waiting drawings are put in another order. */
export function useOrder(entries: readonly QueueEntry[]) {
  const move = useMoveGeneration();
  const { notify } = useProblem();
  const waiting = entries
    .filter(({ isMine, status }) => isMine && status === 'queued')
    .map((each) => each.generationId);

  /** To the place before another; to the end without one. */
  const send = (generationId: string, beforeId: string | undefined) =>
    move.mutate(
      { generationId, move: beforeId === undefined ? { to: 'back' } : { to: 'before', generationId: beforeId } },
      { onError: notify },
    );
  const movesOf = (generationId: string): QueueMoves | null => {
    const at = waiting.indexOf(generationId);
    if (at < 0 || waiting.length < 2) return null;
    const isFirst = at === 0;
    const isLast = at === waiting.length - 1;
    return {
      toFront: isFirst ? null : () => move.mutate({ generationId, move: { to: 'front' } }, { onError: notify }),
      up: isFirst ? null : () => send(generationId, waiting[at - 1]),
      down: isLast ? null : () => send(generationId, waiting[at + 2]),
      toBack: isLast ? null : () => send(generationId, undefined),
    };
  };
  const drop = (generationId: string, targetId: string, side: DropSide) => {
    const rest = waiting.filter((id) => id !== generationId);
    send(generationId, side === 'before' ? targetId : rest[rest.indexOf(targetId) + 1]);
  };
  return { waiting, movesOf, drop };
}
