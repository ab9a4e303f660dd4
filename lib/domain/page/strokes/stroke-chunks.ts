import type { Stroke } from '@/lib/contracts/page-layers';
import { clipPathOf, type ClipPanels } from './panel-clip';

/** Strokes one after another that are painted as one part. */
export interface StrokeChunk {
  /** The same as long as the part begins with the same stroke. */
  readonly key: string;
  /** The SVG path that all of them are clipped to, in page millimetres; null runs free. */
  readonly clip: string | null;
  readonly strokes: readonly Stroke[];
}

/** Parts are about so long: a part is looked through when one of its strokes changes, all parts are counted each time. */
const USUAL = 64;
const MOST = 256;

/**
 * A layer's strokes in parts of the same clip, in their order. Where a part ends follows from the ids of its strokes, so that
 * a stroke that comes or goes changes its own part and leaves the others as they are.
 */
export function strokeChunks(strokes: readonly Stroke[], panels: ClipPanels): StrokeChunk[] {
  const chunks: { key: string; clip: string | null; strokes: Stroke[] }[] = [];
  let isOver = true;
  for (const stroke of strokes) {
    const clip = clipPathOf(panels, stroke.panelId);
    const last = chunks.at(-1);
    if (last === undefined || isOver || last.clip !== clip || last.strokes.length >= MOST)
      chunks.push({ key: stroke.id, clip, strokes: [stroke] });
    else last.strokes.push(stroke);
    isOver = endsPart(stroke.id);
  }
  return chunks;
}

/** About one id of so many, by its last digits, which are random in ids of version 7 (RFC 9562). */
function endsPart(id: string): boolean {
  return Number.parseInt(id.slice(-4), 16) % USUAL === 0;
}

/** Whether a part would be painted the same: the very same strokes in the same order. */
export function isSameChunk(a: StrokeChunk, b: StrokeChunk): boolean {
  return (
    a.clip === b.clip &&
    a.strokes.length === b.strokes.length &&
    a.strokes.every((stroke, index) => stroke === b.strokes[index])
  );
}
