import { lerp, smooth, type P3 } from '../geometry/geometry';
import { aroundOf, type FigureBuild } from './figure-build';
import { FootFrame } from './foot-frame';
import type { Side } from './pose';

/** Rings from heel to the ball of the toes: place, half width inside and outside, height, lift of the inner arch. */
const RINGS: readonly (readonly [x: number, inner: number, outer: number, top: number, arch: number])[] = [
  [-0.262, 0.06, 0.06, 0.2, 0],
  [-0.24, 0.1, 0.1, 0.29, 0],
  [-0.2, 0.122, 0.122, 0.36, 0],
  [-0.12, 0.128, 0.128, 0.42, 0],
  [-0.02, 0.126, 0.13, 0.44, 0.01],
  [0.08, 0.124, 0.134, 0.4, 0.035],
  [0.18, 0.13, 0.142, 0.325, 0.055],
  [0.3, 0.148, 0.158, 0.25, 0.045],
  [0.4, 0.168, 0.17, 0.2, 0.015],
  [0.48, 0.176, 0.166, 0.168, 0],
  [0.54, 0.168, 0.13, 0.138, 0],
  [0.575, 0.13, 0.08, 0.1, 0.01],
  [0.59, 0.08, 0.03, 0.07, 0.03],
];
const COLUMNS = 22;
/** Root, tip and radius of each toe from the big one; their places across. */
const TOES: readonly (readonly [root: number, tip: number, across: number, turn: number, radius: number])[] = [
  [0.5, 0.735, 0.115, 0.098, 0.06],
  [0.52, 0.73, 0.03, 0.028, 0.041],
  [0.5, 0.69, -0.035, -0.032, 0.039],
  [0.455, 0.63, -0.094, -0.084, 0.036],
  [0.4, 0.56, -0.143, -0.126, 0.034],
];

function footRow(foot: FootFrame, [x, inner, outer, top, arch]: (typeof RINGS)[number]): P3[] {
  const row: P3[] = [],
    middle = Math.min(top * 0.42, 0.085);
  for (let i = 0; i <= COLUMNS; i++) {
    const a = (i / COLUMNS) * Math.PI * 2,
      s = Math.sin(a),
      c = Math.cos(a),
      isUnder = c < 0,
      across = Math.sign(s) * Math.pow(Math.abs(s), isUnder ? 0.5 : 0.85),
      y = across * (s > 0 ? inner : outer),
      lift = arch * Math.max(0, s),
      z = isUnder ? middle - (middle - lift) * Math.pow(-c, 0.45) : middle + (top - middle) * Math.pow(c, 0.9);
    row.push(foot.at(x, y, z));
  }
  return row;
}

function addToe(g: FigureBuild, foot: FootFrame, part: number, index: number): void {
  const [root, tip, from, to, radius] = TOES[index]!,
    points: P3[] = [];
  for (let i = 0; i <= 5; i++) {
    const t = i / 5,
      // toes arch over their middle joint and press the floor with their tips
      z = lerp(0.07, radius, smooth(0, 1, t)) + 0.03 * Math.sin(t * Math.PI) * (index === 0 ? 0.4 : 1);
    points.push(foot.at(lerp(root, tip - radius * 0.4, t), lerp(from, to, t), z));
  }
  const bulb = index === 0 ? 0.1 : 0.16,
    r = radius * foot.length;
  g.rod(part, points, (t) => r * (1 - bulb * Math.sin(Math.min(1, t * 1.25) * Math.PI)), 12);
  g.ball(
    part,
    points[5]!,
    scaled(foot.inner, r),
    scaled(foot.up, r * 0.94),
    scaled(foot.along, r * (index === 0 ? 1.05 : 1)),
    8,
  );
}
const scaled = (v: P3, k: number): P3 => [v[0] * k, v[1] * k, v[2] * k];

function footMarks(g: FigureBuild, foot: FootFrame, body: number, toe: number): void {
  const line = (part: number, points: readonly P3[], w: number): void => {
    g.fold(
      part,
      points.map(([x, y, z]) => foot.at(x, y, z)),
      w,
      0.3,
      0.4,
    );
  };
  line(body, [[-0.03, -0.131, 0.3], [0.02, -0.136, 0.26], [0.0, -0.136, 0.22]], 0.55); // prettier-ignore
  line(body, [[0.0, 0.126, 0.33], [0.04, 0.128, 0.29], [0.015, 0.128, 0.25]], 0.5); // prettier-ignore
  line(body, [[0.3, 0.06, 0.238], [0.38, 0.07, 0.193], [0.46, 0.08, 0.158]], 0.4); // prettier-ignore
  line(body, [[0.32, -0.02, 0.242], [0.4, -0.02, 0.2], [0.47, -0.02, 0.165]], 0.35); // prettier-ignore
  // the big toe's nail
  const [, tip, , across, r] = TOES[0]!;
  line(toe, [[tip - 0.015, across + 0.032, r * 1.5], [tip - 0.085, across + 0.034, r * 1.88], [tip - 0.095, across, r * 1.96], [tip - 0.085, across - 0.034, r * 1.88], [tip - 0.015, across - 0.032, r * 1.5]], 0.4); // prettier-ignore
}

/** A bare foot with its toes. Its parts are named like a shoe's, so that both lie in the same layer. */
export function addBareFoot(g: FigureBuild, side: Side, material = g.skin): void {
  const foot = new FootFrame(g.body, side),
    rows = RINGS.map((ring) => footRow(foot, ring)),
    mids = RINGS.map(([x, , , top]) => foot.at(x, 0, Math.min(0.09, top / 2))),
    heel = foot.at(-0.266, 0, 0.1),
    end = foot.at(0.592, 0.03, 0.05),
    body = g.part(`${side}Shoe`, material, { thr: 0.06 }),
    crease = 1000 + g.who * 10 + (side === 'l' ? 1 : 2);
  rows.unshift(rows[0]!.map(() => heel));
  mids.unshift(foot.at(-0.2, 0, 0.1));
  rows.push(rows[0]!.map(() => end));
  mids.push(foot.at(0.5, 0.02, 0.06));
  g.buf.grid(
    body,
    rows,
    mids,
    (i) => aroundOf(i / COLUMNS),
    (j) => j / rows.length,
  );
  let bigToe = 0;
  for (let i = 0; i < TOES.length; i++) {
    const toe = g.part(`${side}ShoeToe${i}`, material, { thr: 0.03, crease });
    if (i === 0) bigToe = toe;
    addToe(g, foot, toe, i);
  }
  if (g.px * foot.length > 34) footMarks(g, foot, body, bigToe);
}
