import { MOST_POINTS, type Pen, type Stroke } from '@/lib/contracts/page-layers';
import { clamp } from '@/lib/geometry';
import { flatPoints, pointsOf, simplifyStroke, type StrokePoint } from '../strokes';
import { BUILT_IN_PENS } from './pen-presets';
import { tapered } from './taper';

/** A stroke in another colour or of another pen; itself where both stay. */
export function withLook(stroke: Stroke, look: { readonly pen?: Pen; readonly colour?: string }): Stroke {
  const { pen = stroke.pen, colour = stroke.colour } = look;
  if (pen === stroke.pen && colour === stroke.colour) return stroke;
  return { ...(pen === stroke.pen ? stroke : ofPen(stroke, pen)), colour };
}

/**
 * A stroke as another of the built-in pens would have drawn it, as wide at most. A stroke whose points have widths is given new
 * ones: how hard it was pressed is read from its widths by the range of its pen, made a width by the range of the other, and
 * tapered as that tapers. Tapers of the old pen read as light pressure.
 */
function ofPen(stroke: Stroke, pen: Pen): Stroke {
  const { opacity: _, ...bare } = stroke;
  const { opacity, minWidth, maxWidth, taperInMm, taperOutMm } = BUILT_IN_PENS[pen];
  const drawn = { ...bare, pen, ...(opacity < 1 ? { opacity } : {}) };
  if (stroke.hasWidths !== true) return drawn;
  const was = BUILT_IN_PENS[stroke.pen];
  const points = pointsOf(stroke).map((point): StrokePoint => {
    const range = was.maxWidth - was.minWidth;
    const pressed = range <= 0 ? 1 : clamp((point.pressure - was.minWidth) / range, 0, 1);
    return { ...point, pressure: minWidth + (maxWidth - minWidth) * pressed };
  });
  const taper = { inMm: taperInMm, outMm: taperOutMm, widthMm: stroke.widthMm };
  const whole = simplifyStroke(tapered(points, taper));
  // The longest strokes have no room for the points of a taper.
  return { ...drawn, points: flatPoints(whole.length > MOST_POINTS ? points : whole) };
}
