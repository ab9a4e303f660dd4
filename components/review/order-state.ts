import type { LetteringOrder } from '@/lib/contracts/lettering-orders';

/** Whether a lettering order is done, as the messages name it. */
export function stateOf({ state, isDone }: LetteringOrder): 'verified' | 'balloonGone' | 'done' | 'notDone' {
  if (state === 'verified') return 'verified';
  if (isDone === null) return 'balloonGone';
  return isDone ? 'done' : 'notDone';
}
