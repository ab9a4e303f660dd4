/** Glasses, goggles, patches: what is worn before the eyes. */
import { lerp, smooth, spline2, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import type { FaceView } from './face-view';

const FRAME = '#2a2630';
interface Lens {
  readonly rx: number;
  readonly ry: number;
  /** 1 an ellipse, below it squarer. */
  readonly round: number;
  readonly rim: 'full' | 'low' | 'none';
  readonly isDark?: boolean;
  readonly weight: number;
}
const LENSES = {
  glasses: { rx: 0.315, ry: 0.25, round: 0.72, rim: 'full', weight: 1.15 },
  round_eyewear: { rx: 0.285, ry: 0.285, round: 1, rim: 'full', weight: 1 },
  rimless_eyewear: { rx: 0.3, ry: 0.2, round: 0.6, rim: 'none', weight: 0.6 },
  'semi-rimless_eyewear': { rx: 0.31, ry: 0.19, round: 0.62, rim: 'low', weight: 1.1 },
  sunglasses: { rx: 0.345, ry: 0.235, round: 0.62, rim: 'full', isDark: true, weight: 1.3 },
} as const satisfies Readonly<Record<string, Lens>>;

/** From behind only straps are seen. */
export function drawEyewear(face: FaceView): void {
  const { eyewear } = face.spec;
  const isAway = face.f.m[2][2] < -0.8;
  switch (eyewear) {
    case undefined:
    case 'goggles_on_head':
      return;
    case 'monocle':
      return isAway ? undefined : drawMonocle(face);
    case 'goggles':
      return drawGoggles(face, face.shape.eyeY + 0.01, 0);
    case 'eyepatch_left':
    case 'eyepatch_right':
      return drawPatch(face, eyewear === 'eyepatch_left' ? -1 : 1);
    case 'blindfold':
      return drawBlindfold(face);
    default:
      return isAway ? undefined : drawGlasses(face, LENSES[eyewear]);
  }
}

/** Points of a lens's rim on a plane before the eyes that bends back at its sides. */
function rimOf({ f, shape, mask }: FaceView, { rx, ry, round }: Pick<Lens, 'rx' | 'ry' | 'round'>, side: number): P2[] {
  const z = mask.front(shape.eyeY) + 0.08;
  const points: P2[] = [];
  for (let i = 0; i < 36; i++) {
    const angle = (i / 36) * Math.PI * 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const x = shape.eyeX + rx * Math.sign(cos) * Math.pow(Math.abs(cos), round);
    const y = shape.eyeY + 0.03 + ry * Math.sign(sin) * Math.pow(Math.abs(sin), round);
    points.push(f.p([side * x, y, z - 0.22 * (Math.max(0, x) / 0.8) ** 2]));
  }
  return points;
}

function drawGlasses(face: FaceView, lens: Lens): void {
  const { p, f, shape, mask, pen, spec } = face;
  if (!mask.faces(f, 0, shape.eyeY, -0.35)) return;
  const z = mask.front(shape.eyeY) + 0.08;
  const far = spec.yaw >= 0 ? 1 : -1;
  for (const side of [far, -far]) {
    if (side === far && Math.abs(spec.yaw) > 74) continue;
    const rim = rimOf(face, lens, side);
    const path = pathOf(rim);
    if (lens.isDark === true) p.fill(path, '#2b2a33', 1);
    p.within(path, () => {
      const [x, y] = f.p([side * shape.eyeX, shape.eyeY, z]);
      const u = f.s * 0.1;
      const glint: P2[] = [[x - u * 2.6, y - u * 2.6], [x - u * 0.9, y - u * 2.6], [x - u * 2.4, y + u * 1.4], [x - u * 4, y + u * 1.4]]; // prettier-ignore
      p.fill(pathOf(glint), '#ffffff', 0, lens.isDark === true ? 0.85 : 0.5);
    });
    if (lens.rim === 'full') p.ink([...rim, rim[0]!, rim[1]!], { w: pen * lens.weight, a: 0, b: 0, under: 0.3 }, FRAME);
    else if (lens.rim === 'low') p.ink(rim.slice(0, 19), { w: pen * lens.weight, a: 0.1, b: 0.1 }, FRAME);
    else p.ink([...rim, rim[0]!, rim[1]!], { w: pen * lens.weight, a: 0, b: 0 }, '#8a8f9c');
    if (f.depth([side, 0, 0.3]) > -0.2) {
      const arm = [
        f.p([side * (shape.eyeX + lens.rx), shape.eyeY - 0.05, z - 0.2]),
        f.p([side * 0.9, shape.eyeY - 0.04, 0]),
      ];
      p.ink(arm, { w: pen, a: 0, b: 0.2 }, FRAME);
    }
  }
  const inner = shape.eyeX - lens.rx;
  const bridge: P3[] = [[-inner, shape.eyeY - 0.02, z], [0, shape.eyeY - 0.07, z + 0.03], [inner, shape.eyeY - 0.02, z]]; // prettier-ignore
  p.ink(spline2(bridge.map((v) => f.p(v)), 6), { w: pen, a: 0, b: 0 }, FRAME); // prettier-ignore
}

function drawMonocle(face: FaceView): void {
  const { p, f, shape, pen, mask } = face;
  if (!mask.faces(f, shape.eyeX, shape.eyeY, -0.1)) return;
  const rim = rimOf(face, { rx: 0.27, ry: 0.28, round: 1 }, 1);
  p.ink([...rim, rim[0]!, rim[1]!], { w: pen * 1.2, a: 0, b: 0, under: 0.2 }, '#a8842c');
  const start = rim[9]!;
  const chain: P2[] = [start, [start[0] + f.s * 0.1, start[1] + f.s * 0.4], [start[0] - f.s * 0.04, start[1] + f.s * 0.9]]; // prettier-ignore
  p.ink(spline2(chain, 8), { w: pen * 0.6, a: 0, b: 0.1 }, '#a8842c');
}

/** A strap round the head at a height, as it shows. */
export function drawStrap(
  { p, f, mask, pen, spec }: FaceView,
  y: number,
  half: number,
  slope: number,
  m: Material,
): void {
  const upper: P2[] = [];
  const lower: P2[] = [];
  for (let i = 0; i <= 24; i++) {
    const angle = lerp(-180, 180, i / 24) - spec.yaw;
    const turn = (angle * Math.PI) / 180;
    // behind the temples it lies on the hair
    const hair = 0.11 * smooth(0.5, -0.1, Math.cos(turn));
    const wide = mask.width(Math.max(-0.6, y)) + 0.05 + hair;
    const [x, z] = [Math.sin(turn) * wide, Math.cos(turn) * (1 + hair) - 0.02];
    const v: P3 = [x, y + slope * x, z];
    if (f.depth([Math.sin(turn), 0, Math.cos(turn)]) < -0.05) continue;
    upper.push(f.p([v[0], v[1] - half, v[2]]));
    lower.push(f.p([v[0], v[1] + half, v[2]]));
  }
  if (upper.length < 3) return;
  p.flat(pathOf([...upper, ...lower.slice().reverse()]), m);
  p.ink(upper, { w: pen * 0.8, a: 0, b: 0 });
  p.ink(lower, { w: pen * 0.8, a: 0, b: 0 });
}

/** Also pushed up onto the forehead. */
export function drawGoggles(face: FaceView, y: number, back: number): void {
  const { p, f, shape, pen, mask, spec } = face;
  drawStrap(face, y, 0.07, 0, material('#6a4a34'));
  if (!mask.faces(f, 0, shape.eyeY, -0.35)) return;
  const far = spec.yaw >= 0 ? 1 : -1;
  for (const side of [far, -far]) {
    if (side === far && Math.abs(spec.yaw) > 70) continue;
    const ring = (grow: number, out: number): P2[] => {
      const points: P2[] = [];
      for (let i = 0; i < 28; i++) {
        const angle = (i / 28) * Math.PI * 2;
        const x = 0.35 + Math.cos(angle) * 0.31 * grow;
        points.push(f.p([side * x, y + Math.sin(angle) * 0.26 * grow, 1.0 + out - back - 0.34 * x * x]));
      }
      return points;
    };
    const outer = ring(1, 0.02);
    const lens = ring(0.76, 0.09);
    p.flat(pathOf(outer), material('#8a6a3c'));
    p.ink([...outer, outer[0]!], { w: pen, a: 0, b: 0, under: 0.2 });
    p.fill(pathOf(lens), '#9ccfd6', 0.3);
    p.within(pathOf(lens), () => {
      const [a, b] = [lens[20]!, lens[8]!];
      const u = f.s * 0.07;
      p.fill(pathOf([[a[0] - u * 2, a[1]], [a[0], a[1] - u], [b[0] + u, b[1]], [b[0] - u, b[1] + u]]), '#ffffff', 0, 0.8); // prettier-ignore
    });
    p.ink([...lens, lens[0]!], { w: pen * 0.8, a: 0, b: 0 });
  }
}

function drawPatch(face: FaceView, side: number): void {
  const { p, shape, pen } = face;
  const black = material('#26242c', { bw: 1 });
  drawStrap(face, shape.eyeY - shape.b * 1.1, 0.022, side * 0.24, black);
  if (!face.sees(side * shape.eyeX, shape.eyeY, -0.05)) return;
  const put = (u: number, v: number): P2 => face.at(side * (shape.eyeX + u * 0.31), shape.eyeY + v * 0.27, 0.05);
  const outline = spline2([put(-0.95, -0.75), put(0, -0.92), put(0.95, -0.8), put(1, 0.1), put(0.5, 0.95), put(-0.2, 1.1), put(-0.85, 0.5)], 5, true); // prettier-ignore
  p.flat(pathOf(outline), black);
  p.ink([...outline, outline[0]!], { w: pen, a: 0, b: 0 });
  p.ink([put(-0.6, -0.5), put(0, -0.66), put(0.65, -0.55)], { w: pen * 0.6, a: 0.4, b: 0.4 }, '#77758a', '#ffffff');
}

function drawBlindfold(face: FaceView): void {
  const { shape, spec, p, pen } = face;
  drawStrap(face, shape.eyeY - 0.02, 0.2, 0, spec.accent ?? material('#eceaf2'));
  if (!face.sees(0, shape.eyeY)) return;
  for (const side of [-1, 1])
    p.ink([face.at(side * 0.16, shape.eyeY - 0.06, 0.05), face.at(side * 0.4, shape.eyeY, 0.05), face.at(side * 0.66, shape.eyeY - 0.03, 0.05)], { w: pen * 0.55, a: 0.4, b: 0.5 }); // prettier-ignore
}
