import { lerp, type P2 } from '../geometry/geometry';
import { Paint } from '../pen/paint';
import { Eye } from './face/eye';
import { FaceView } from './face/face-view';
import { MOUTHS } from './face/mouth-shapes';
import { Frame } from './frame';
import type { HeadSpec } from './head-spec';

/** A point of the picture, and whether it faces the viewer. */
export interface FacePoint {
  readonly at: P2;
  readonly isSeen: boolean;
}

/** Where the features of a face are; left and right are the person's own. */
export interface FacePoints {
  readonly nose: FacePoint;
  readonly leftEye: FacePoint;
  readonly rightEye: FacePoint;
  readonly leftEar: FacePoint;
  readonly rightEar: FacePoint;
  /** The 68 points of iBUG (Sagonas et al. 2013): jaw, brows, nose, eyes, mouth, each from the person's right. */
  readonly landmarks: readonly FacePoint[];
}

const JAW_POINTS = 17;
/** Height of the ears' openings, and how far out and back they are, in units of the head. */
const EAR = { y: 0.16, out: 0.95, back: -0.08 };

/** The features of a head as `drawHead` draws it: spec turned as it is seen, about the point between the ears. */
export function facePoints(
  spec: HeadSpec,
  { x, y, s }: { readonly x: number; readonly y: number; readonly s: number },
): FacePoints {
  const f = new Frame(x, y, spec.age === 'child' ? s * 0.92 : s, spec.yaw, spec.pitch, spec.roll),
    face = new FaceView(new Paint({ finish: 'lines', width: 1, height: 1 }), f, spec),
    right = new Eye(face, -1),
    left = new Eye(face, 1),
    on = (u: number, v: number): FacePoint => ({ at: face.at(u, v), isSeen: face.sees(u, v) });
  return {
    nose: on(0, face.shape.noseY),
    leftEye: middleOf(left),
    rightEye: middleOf(right),
    leftEar: earOf(f, 1),
    rightEar: earOf(f, -1),
    landmarks: [
      ...jawOf(face),
      ...browOf(right, face).reverse(),
      ...browOf(left, face),
      ...noseOf(face, on),
      ...lidsOf(right, true),
      ...lidsOf(left, false),
      ...mouthOf(face),
    ],
  };
}

function middleOf(eye: Eye): FacePoint {
  return { at: eye.put(0, 0), isSeen: eye.isVisible() };
}

function earOf(f: Frame, side: -1 | 1): FacePoint {
  return { at: f.p([side * EAR.out, EAR.y, EAR.back]), isSeen: f.depth([side, 0, 0.15]) > -0.35 };
}

/** From the right ear over the chin to the left one. */
function jawOf({ mask, shape, f }: FaceView): FacePoint[] {
  return Array.from({ length: JAW_POINTS }, (_, i): FacePoint => {
    const share = i / (JAW_POINTS - 1),
      angle = Math.PI * share,
      y = shape.chin * Math.sin(angle) ** 0.8,
      side = share < 0.5 ? -1 : share > 0.5 ? 1 : 0,
      x = side * mask.width(Math.min(y, shape.chin * 0.999)) * 0.98;
    return { at: f.p(mask.on(x, y)), isSeen: mask.faces(f, x * 0.9, y, -0.1) };
  });
}

/** From the inner to the outer end. */
function browOf(eye: Eye, { shape, look }: FaceView): FacePoint[] {
  const isSeen = eye.isVisible();
  return Array.from({ length: 5 }, (_, i): FacePoint => {
    const u = lerp(-0.98, 1.12, i / 4),
      arch = 0.05 * (1 - (u - 0.3) ** 2),
      down = shape.browY - shape.eyeY + look.brow + look.browTilt * (0.1 - u * 0.55) - arch;
    return { at: eye.put(u, down / shape.b), isSeen };
  });
}

/** The bridge from above to the tip, then the wings. */
function noseOf({ shape }: FaceView, on: (x: number, y: number) => FacePoint): FacePoint[] {
  const { eyeY, noseY } = shape;
  const bridge = [0, 1, 2, 3].map((i) => on(0, lerp(eyeY, noseY, i / 3)));
  return [...bridge, ...[-0.11, -0.055, 0, 0.055, 0.11].map((x) => on(x, noseY + 0.07))];
}

/** Corner, two points of the upper lid, corner, two of the lower one; the person's right eye begins at its outer corner. */
function lidsOf(eye: Eye, isRight: boolean): FacePoint[] {
  const isSeen = eye.isVisible(),
    side = isRight ? 1 : -1,
    at = (u: number, isUpper: boolean): FacePoint => ({
      at: eye.put(u * side, isUpper ? eye.top(u * side) : Math.max(eye.bottom(u * side), eye.top(u * side))),
      isSeen,
    });
  return [at(1, true), at(0.35, true), at(-0.35, true), at(-1, true), at(-0.35, false), at(0.35, false)];
}

/** The outer lips round from the person's right, then the inner ones. */
function mouthOf({ mask, f, shape, look }: FaceView): FacePoint[] {
  const { mouthW, mouthY } = shape,
    points = MOUTHS[look.mouth].points,
    [low, high] = [Math.max(...points.map(([, v]) => v)), Math.min(...points.map(([, v]) => v))],
    wide = Math.max(...points.map(([u]) => Math.abs(u))),
    put = (angle: number, size: number): FacePoint => {
      const u = -Math.cos(angle) * wide * size,
        v = (low + high) / 2 - Math.sin(angle) * Math.max(0.25, (low - high) / 2 + 0.2 * (size < 1 ? 0 : 1)) * size;
      return { at: f.p(mask.on(u * mouthW, mouthY + v * mouthW, 0.01)), isSeen: mask.faces(f, u * mouthW, mouthY, 0) };
    };
  const outer = Array.from({ length: 12 }, (_, i) => put((i / 12) * 2 * Math.PI, 1.1));
  return [...outer, ...Array.from({ length: 8 }, (_, i) => put((i / 8) * 2 * Math.PI, 0.85))];
}
