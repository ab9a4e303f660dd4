import type { QueuePace } from '@/lib/contracts/generations';

/** About how long until a drawing with so many before it starts, in whole milliseconds; null without a pace. */
export function startsInMs(pace: QueuePace | null, ahead: number): number | null {
  return pace === null ? null : Math.round(pace.eachMs * ahead + pace.firstMs);
}
