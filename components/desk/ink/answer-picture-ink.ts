import { areaPath } from '@/lib/domain/page/areas/areas';
import { pictureInk, type PictureInk } from '@/lib/domain/page/picture-ink/picture-ink';
import { strokePath } from '@/lib/domain/page/strokes/stroke-path';
import type { InkSketch, PictureInkAnswer, PictureInkTask } from './picture-ink-request';

/** A picture as ink, with its preview; the same in the worker and, where there is none, on the page's own thread. */
export function answerPictureInk({ id, picture, options }: PictureInkTask): PictureInkAnswer {
  try {
    const ink = pictureInk(picture, options);
    return { id, kind: 'drawn', ink, sketch: sketchOf(ink) };
  } catch {
    // Only memory can be short here; whoever asked says what to do.
    return { id, kind: 'failed' };
  }
}

function sketchOf({ strokes, blacks, tones }: PictureInk): InkSketch {
  return {
    strokes: strokes.map((stroke) => strokePath({ pen: 'g-pen', hasWidths: true, ...stroke })).join(''),
    blacks: blacks.map((rings) => areaPath({ rings })).join(''),
    tones: tones.map(({ rings, percent }) => ({ d: areaPath({ rings }), percent })),
  };
}
