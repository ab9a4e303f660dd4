import { handFrame, type HandFrame } from './hand-frame';
import { signOf, type Side } from './pose';
import type { Skeleton } from './skeleton';

/** Frames of both hands of a posed body, whether or not they can hold. */
export function handsOf({ J, handDir, palm, b }: Skeleton): Record<Side, HandFrame> {
  const frame = (side: Side): HandFrame =>
    handFrame(J[`${side}Wri`]!, handDir[side]!, palm[side]!, signOf(side), b.hand);
  return { l: frame('l'), r: frame('r') };
}
