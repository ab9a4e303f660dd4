import { rotate } from '@/lib/geometry';
import type { P2, Rng } from '../geometry/geometry';
import type { Paint } from '../pen/paint';

/** The box of a panel in picture px. */
export interface EffectPanel {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One effect to be drawn: where, how large, which way. Picture px; angles in degrees clockwise from the right. */
export interface EffectCall {
  readonly p: Paint;
  readonly panel: EffectPanel;
  readonly r: Rng;
  /** What the effect is about: a head, a fist, the middle of the panel. */
  readonly centre: P2;
  /** Radius of what it is about: lines stop there, things in the air keep away. */
  readonly radius: number;
  /** Whether staging gave a centre; without, things in the air keep only the middle free. */
  readonly isAimed: boolean;
  readonly angle: number;
  /** Weight of a usual line in px, for this size of panel. */
  readonly pen: number;
}

export const panelPath = ({ x, y, w, h }: EffectPanel): string => `M${x} ${y}h${w}v${h}h${-w}Z`;

const TAU = Math.PI * 2;
/** Points of an ellipse, clockwise in the picture. */
export function ellipse(centre: P2, rx: number, ry = rx, count = 24): P2[] {
  const points: P2[] = [];
  for (let i = 0; i < count; i++)
    points.push([centre[0] + rx * Math.cos((i / count) * TAU), centre[1] + ry * Math.sin((i / count) * TAU)]);
  return points;
}

/** The same points with the first one again at the end, for the pen. */
export const closed = (points: readonly P2[]): P2[] => [...points, points[0]!];

/** Angles right round in uneven groups: a bundle of some, a gap, a bundle. Radians, `count` about. */
export function bundles(r: Rng, count: number): { angle: number; place: number }[] {
  const out: { angle: number; place: number }[] = [];
  const step = TAU / count;
  let at = r(0, TAU);
  const end = at + TAU;
  while (at < end) {
    const size = Math.floor(r(2, 7.99));
    const width = step * size * r(0.45, 0.8);
    for (let i = 0; i < size && at + (width * i) / size < end; i++)
      out.push({ angle: at + (width * (i + r(-0.25, 0.25))) / size, place: size > 1 ? (2 * i) / (size - 1) - 1 : 0 });
    at += width + step * r(0.6, 3.2);
  }
  return out;
}

/** A point that keeps clear of the centre; `null` after some tries. */
export function freePoint({ r, panel, centre, radius }: EffectCall, clear = 1): P2 | null {
  for (let i = 0; i < 8; i++) {
    const q: P2 = [r(panel.x, panel.x + panel.w), r(panel.y, panel.y + panel.h)];
    if (Math.hypot(q[0] - centre[0], q[1] - centre[1]) > radius * clear) return q;
  }
  return null;
}

/** A point round `at`: share `u` along the direction `turn` (radians) and `v` across, times `k`. */
export const turned = (at: P2, k: number, turn: number, u: number, v: number): P2 => {
  const [x, y] = rotate([u, v], turn);
  return [at[0] + k * x, at[1] + k * y];
};
