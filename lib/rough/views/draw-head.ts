import { drawHair, hairIsBeforeBody } from '../hair/draw-hair';
import { drawFaceInView } from './face-view';
import type { HeadView } from './head-view';
import { drawHeadwearInView } from './headwear-view';

/** A head in two layers, in units of the front drawing. */
export interface HeadDrawing {
  /** What lies behind the head. */
  readonly behind: string;
  readonly front: string;
  /** True when what is behind the head is nearer to the viewer than the body. */
  readonly isBehindBeforeBody: boolean;
}

/** A head with hair, face and what it wears, from any side. */
export function drawHead(view: HeadView): HeadDrawing {
  const hair = drawHair(view);
  const worn = drawHeadwearInView(view);
  const mirrored = (drawing: string): string =>
    view.isMirrored && drawing !== '' ? `<g transform="translate(512 0) scale(-1 1)">${drawing}</g>` : drawing;
  return {
    behind: mirrored(hair.behind + worn.behind),
    front: mirrored(hair.under + drawFaceInView(view) + hair.over + worn.over),
    isBehindBeforeBody: hairIsBeforeBody(view),
  };
}
