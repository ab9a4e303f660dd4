import type { FigureBuild } from './figure-build';
import type { HandFrame } from './hand-frame';
import { addFinger, fingerBones, fingerThickness, thumbThickness, type FingerFineness } from './hand-finger';
import { fingerMarks, palmMarks, thumbMarks } from './hand-marks';
import { addPalm, addWeb } from './hand-palm';
import { HAND_SHAPES, type HandName } from './hand-shapes';
import type { Side } from './pose';

export interface HandLook {
  material: number;
  /** 1 for a large hand; small ones are drawn a little thicker. */
  thick: number;
  /** Nails, joints and lines of the palm. */
  hasMarks: boolean;
}

/** How finely a hand of a length in px is made: a finger of a small one is three pixels wide. */
function finenessOf(length: number): FingerFineness & { readonly palm: number } {
  if (length > 110) return { sides: 16, pieces: 5, palm: 20 };
  if (length > 60) return { sides: 10, pieces: 5, palm: 20 };
  return { sides: length > 40 ? 7 : 6, pieces: 2, palm: 12 };
}

/** Adds a hand: a palm, four fingers and a thumb, each a part, so that a line lies between fingers. BODY.md 5. */
export function addHand(g: FigureBuild, h: HandFrame, name: HandName, side: Side, look: HandLook): void {
  const { buf, who } = g,
    { material: mat, thick, hasMarks } = look,
    shape = HAND_SHAPES[name],
    crease = who * 10 + (side === 'l' ? 1 : 2),
    thr = 0.035 * h.len,
    fineness = finenessOf(g.px * h.len * buf.sharpness),
    palm = buf.add({ name: `${side}Hand`, who, mat, thr });
  addPalm(buf, palm, h, fineness.palm);
  addWeb(buf, palm, h, shape.thumb);
  shape.f.forEach((bend, i) => {
    const finger = buf.add({ name: `${side}F${i}`, who, mat, thr, crease }),
      bones = fingerBones(i, bend);
    addFinger(buf, finger, h, bones.points, fingerThickness(bones.radius, thick), fineness);
    if (hasMarks) g.marks.push(...fingerMarks(h, { finger, palm }, i, bones, bend));
  });
  const thumb = buf.add({ name: `${side}F4`, who, mat, thr, crease });
  addFinger(buf, thumb, h, shape.thumb, thumbThickness(thick), fineness);
  if (!hasMarks) return;
  g.marks.push(...thumbMarks(h, thumb, shape.thumb, thick));
  if (shape.f[1][0] < 50) g.marks.push(...palmMarks(h, palm));
}
