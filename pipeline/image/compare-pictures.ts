import { PipelineError } from '../error';
import type { Picture } from './picture';

/** How two pictures of the same size differ. */
export interface PictureDifference {
  /** Pixels of which at least one channel differs. */
  readonly differing: number;
  /** The largest difference of one channel, 0..255. */
  readonly largest: number;
}

/**
 * Counts the pixels that differ.
 * @throws PipelineError `request-invalid` when the pictures are of different sizes or channels
 */
export function comparePictures(a: Picture, b: Picture): PictureDifference {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx || a.channels !== b.channels) {
    throw new PipelineError(
      'request-invalid',
      `Pictures of ${describe(a)} and of ${describe(b)} can't be compared pixel by pixel.`,
    );
  }
  let differing = 0;
  let largest = 0;
  for (let at = 0; at < a.data.length; at += a.channels) {
    let most = 0;
    for (let c = 0; c < a.channels; c++) most = Math.max(most, Math.abs(a.data[at + c]! - b.data[at + c]!));
    if (most > 0) differing++;
    largest = Math.max(largest, most);
  }
  return { differing, largest };
}

function describe({ widthPx, heightPx, channels }: Picture): string {
  return `${widthPx}x${heightPx} with ${channels} ${channels === 1 ? 'channel' : 'channels'}`;
}
