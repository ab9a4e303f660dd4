import { add, dot, lerp, mul, norm, rotation, smooth, sub, type P3 } from '../geometry/geometry';
import { penOf, type HeadSpec } from '../head/face';
import { material, type Material, type Paint } from '../pen/paint';
import { addHand } from './add-hand';
import { Body } from './body';
import { viewOf } from './camera';
import { DepthBuffer, type Box } from './depth-buffer';
import { FigureBuild } from './figure-build';
import { FigureInk } from './figure-ink';
import { handFrame, type HandFrame } from './hand-frame';
import type { HandName } from './hand-shapes';
import type { Pose, Side } from './pose';

/** A hand alone, for inserts. Axes: x right, y down, z to the viewer. */
export interface HandDrawing {
  shape: HandName;
  /** Where the fingers point and where the palm looks. */
  dir: P3;
  palm: P3;
  /** `r`: a right hand if its palm looks at the viewer with the fingers up and the thumb to the viewer's right. */
  side?: Side;
  /** Where the forearm comes from, as the direction from elbow to wrist; `dir` without. */
  fore?: P3;
  /** A sleeve, and the share of the forearm that it leaves bare. */
  sleeve?: Material | string;
  bare?: number;
  glove?: Material | string;
  /** Adds what the hand holds: `g.hands` has this hand. */
  extras?: (g: FigureBuild) => void;
  clip?: Box;
}

/** What a hand is drawn of when only it is drawn. */
const STILL: Pose = {
  pelvis: [0, 0, 0],
  chest: [0, 0, 0],
  head: [0, 0, 0],
  l: { up: [0, 1, 0], fore: [0, 1, 0], hand: 'relaxed' },
  r: { up: [0, 1, 0], fore: [0, 1, 0], hand: 'relaxed' },
  ll: { thigh: [0, 1, 0], shin: [0, 1, 0] },
  rl: { thigh: [0, 1, 0], shin: [0, 1, 0] },
};
const LENS = 12;

/** Shape of the forearm at q hand lengths from the wrist: half width and half thickness. */
const forearm = (q: number): [number, number] => [
  lerp(0.118, 0.235, smooth(-0.05, 1.3, q)),
  lerp(0.088, 0.215, smooth(-0.05, 1.2, q)),
];

/** A tube around the forearm from `from` to `to` hand lengths behind the wrist. */
function addForearm(
  g: FigureBuild,
  h: HandFrame,
  fore: P3,
  part: number,
  { from, to, ease }: { from: number; to: number; ease: number },
): void {
  const across = norm(sub(h.y, mul(fore, dot(h.y, fore)))),
    out = norm(sub(h.z, mul(fore, dot(h.z, fore)))),
    at = (q: number): P3 => add(h.o, mul(fore, -q * h.len));
  g.tube(
    part,
    14,
    26,
    from,
    to,
    (q, a) => {
      const [wide, thick] = forearm(q);
      return add(
        at(q),
        add(mul(across, Math.sin(a) * (wide + ease) * h.len), mul(out, Math.cos(a) * (thick + ease) * h.len)),
      );
    },
    at,
  );
}

/** Draws a hand with its forearm: the wrist at (x, y), `length` px from there to the middle fingertip when stretched. */
export function drawHand(
  p: Paint,
  spec: HeadSpec,
  { x, y, length }: { x: number; y: number; length: number },
  o: HandDrawing,
): void {
  const body = new Body(spec, STILL),
    s = length / body.b.hand,
    side = o.side ?? 'r',
    buf = new DepthBuffer(
      { cam: viewOf({ yaw: 0, pitch: 0, dist: LENS }), dist: LENS * body.b.hand, x, y, s },
      { key: 'hand', ...(o.clip ? { clip: o.clip } : {}) },
    ),
    mats: Material[] = [material('#888888')],
    g = new FigureBuild({ buf, body, who: 0, mats }),
    h = handFrame([0, 0, 0], o.dir, o.palm, side === 'r' ? 1 : -1, body.b.hand),
    fore = norm(o.fore ?? o.dir),
    skin = o.glove === undefined ? g.skin : g.mat(o.glove);
  g.hands[side] = h;
  addHand(g, h, o.shape, side, { material: skin, thick: 1, hasMarks: length > 60 && o.glove === undefined });
  addForearm(g, h, fore, g.part(`${side}ArmSkin`, skin, { thr: 0.05 }), { from: -0.08, to: 2.6, ease: 0 });
  if (o.sleeve !== undefined) {
    const cloth = g.mat(o.sleeve),
      part = g.part(`${side}Sleeve`, cloth, { edge: true, inside: cloth });
    addForearm(g, h, fore, part, { from: o.bare ?? 0.3, to: 2.7, ease: 0.06 });
  }
  o.extras?.(g);
  buf.run();
  const ink = new FigureInk(p, buf, [g], [{ R: rotation(0, 0, 0), at: [0, 0, 0] }], mats, {
    width: penOf(length * 0.42) * 1.06,
  });
  ink.draw(ink.choose(() => true));
}
