import { lerp, spline2, type P2, type Rng } from '../geometry/geometry';
import { INK } from '../pen/paint';
import { stroke } from '../pen/stroke';
import { flick } from './flick';
import { L, type Look } from './look';
import type { World } from './world';

/** A tree as it is drawn: its foot in the picture, its height in px, how far its top leans. */
export interface Stand {
  readonly w: World;
  readonly foot: P2;
  readonly k: number;
  readonly z: number;
  readonly lean: number;
  readonly r: Rng;
  readonly look: Look | undefined;
}
const BARK = L('#7a5a44', 0.45);
/** A trunk or branch: tapers from one width to another, dark on the side away from the sun, bark in short strokes. */
export function trunk({ w, z, r }: Stand, pts: P2[], from: number, to: number): void {
  const line = spline2(pts, 5),
    lw = w.width(z),
    lit = w.tint(BARK, from > 10 ? 2 : 0, z),
    dark = w.tint(BARK, 0, z),
    body = stroke(line, { w: from, press: (t) => lerp(1, to / from, t), wobble: 0.15 });
  w.inkPath(
    stroke(line, { w: from + lw * 1.6, press: (t) => lerp(1, (to + lw * 1.4) / (from + lw * 1.6), t), wobble: 0.1 }),
    z,
  );
  w.upright(body, z, 'tree');
  w.p.fill(body, lit.c, lit.bw);
  if (from <= 8) return;
  const away = w.mood.sun[0] < 0 ? 1 : -1,
    side = line.map(([x, y]): P2 => [x + away * from * 0.27, y]);
  let bark = '';
  for (let i = 0; i < 9; i++) {
    const q = line[Math.floor(r(0, 0.85) * line.length)]!,
      x = q[0] + r(-0.42, 0.42) * from;
    bark += flick(x, q[1], x + r(-0.06, 0.06) * from, q[1] - from * r(0.4, 1.1), lw * 0.5);
  }
  w.p.within(body, () => {
    w.p.fill(stroke(side, { w: from * 0.5, a: 0, b: 0.2 }), dark.c, from > 26 ? 1 : Math.min(1, dark.bw));
    w.p.fill(bark, w.inkAt(z), INK);
  });
}
