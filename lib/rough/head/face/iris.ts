/** Irises and the lights in them (TECHNIQUE 3.3). */
import { clamp, type P2 } from '../../geometry/geometry';
import { luminance, mixHex, pathOf } from '../../pen/paint';
import { ellipse, ellipseAt } from '../ring';
import type { Eye } from './eye';
import type { FaceView } from './face-view';

const DEEP = '#140a1e';

/** A part of an iris in px: `grow` scales it, `down` shifts it, `high` scales its height alone. */
type Ring = (grow: number, down?: number, high?: number) => P2[];

export function drawIris(face: FaceView, eye: Eye): void {
  const { p, spec, shape, look } = face;
  const [u, v] = eye.irisCentre();
  const radiusV = eye.lids.iris[1] * look.iris;
  const radiusU = Math.max(eye.lids.iris[0] * look.iris, (radiusV * shape.b) / (shape.a * 1.5));
  const unit = ellipse(1, 1, 28);
  const ring: Ring = (grow, down = 0, high = grow) =>
    unit.map(([x, y]) => eye.put(u + x * radiusU * grow, v + y * radiusV * high + down));
  const colour = eye.side > 0 ? (spec.eyeColourRight ?? spec.eyeColour) : spec.eyeColour;
  if (look.shine === 'none') {
    p.fill(pathOf(ring(1)), mixHex(colour, DEEP, 0.6), 0.6);
    p.fill(pathOf(ring(0.86)), mixHex(colour, DEEP, 0.3), 0.4);
    p.ink([...ring(1), ring(1)[0]!], { w: face.pen * 0.7, a: 0, b: 0 });
    return;
  }
  if (p.mode === 'colour') colourIris(face, colour, ring, [eye.put(u, v - radiusV), eye.put(u, v + radiusV)]);
  else tonedIris(face, colour, ring, radiusV);
}

function colourIris({ p }: FaceView, colour: string, ring: Ring, [top, bottom]: readonly [P2, P2]): void {
  const dark = mixHex(colour, DEEP, 0.72);
  const light = mixHex(colour, '#ffffff', 0.5);
  const stops: readonly (readonly [number, string])[] = [[0, dark], [0.42, mixHex(colour, DEEP, 0.25)], [0.75, colour], [1, light]]; // prettier-ignore
  const gradient = p.linear(stops, top[0], top[1], bottom[0], bottom[1]);
  p.fill(pathOf(ring(1)), dark, 1);
  p.raw(`<path d="${pathOf(ring(0.89))}" fill="${gradient}"/>`);
  p.fill(pathOf(ring(0.44, -0.05, 0.46)), mixHex(dark, '#000000', 0.4), 1);
  const glow = [...ring(0.7, 0.03, 0.72).slice(2, 13), ...ring(0.62, 0.1, 0.42).slice(2, 13).reverse()];
  p.fill(pathOf(glow), mixHex(light, '#ffffff', 0.25), 0, 0.75);
}

function tonedIris({ p }: FaceView, colour: string, ring: Ring, radiusV: number): void {
  const dark = mixHex(colour, DEEP, 0.72);
  p.inkPath(pathOf(ring(1)), dark);
  // the lower half of the ring, from just above the middle
  const lower = [...ring(0.84, 0, 0.88).slice(0, 15)];
  const light = luminance(colour);
  p.fill(pathOf(lower), colour, light > 0.55 ? 0.05 : light > 0.4 ? 0.2 : 0.4);
  p.inkPath(pathOf(ring(0.46, -0.02 * radiusV, 0.52)), dark);
  const glow = [...ring(0.66, 0, 0.74).slice(3, 12), ...ring(0.55, 0.06, 0.5).slice(3, 12).reverse()];
  p.fill(pathOf(glow), '#ffffff', 0);
}

/** Lights on the same side of the picture in both eyes. */
export function drawLights(face: FaceView, eye: Eye): void {
  const { p, spec, look } = face;
  if (look.shine === 'none') return;
  const [u, v] = eye.irisCentre();
  const middle = eye.put(u, v);
  const radius = Math.abs(eye.put(0, 1)[1] - eye.put(0, -1)[1]) / 2;
  const [right, left] = [eye.put(u + eye.lids.iris[0], v), eye.put(u - eye.lids.iris[0], v)];
  const across = Math.abs(right[0] - left[0]) / 2 / eye.lids.iris[0];
  const big = spec.age === 'old' ? 0.14 : spec.eyes === 'round' || spec.eyes === 'button' ? 0.27 : 0.22;
  const aside = Math.min(across * 0.3, radius * 0.3);
  const light = (dx: number, dy: number, rx: number, ry: number): void =>
    p.fill(pathOf(ellipseAt([middle[0] + dx, middle[1] + dy], rx, ry)), '#ffffff', 0);
  const width = Math.min(radius * big, across * big * 1.2);
  if (look.shine === 'stars') {
    p.fill(pathOf(star([middle[0] - aside, middle[1] - radius * 0.34], width * 1.7)), '#ffffff', 0);
    p.fill(pathOf(star([middle[0] + aside * 1.1, middle[1] + radius * 0.36], width * 0.9)), '#ffffff', 0);
    light(-aside * 0.8, radius * 0.5, width * 0.4, width * 0.36);
    return;
  }
  light(-aside, -radius * 0.42, width, radius * big * 1.25);
  if (spec.age !== 'old') light(aside * 1.05, radius * 0.36, width * 0.5, radius * big * 0.55);
  if (look.shine === 'moist') {
    light(-aside * 0.8, radius * 0.52, radius * 0.17, radius * 0.12);
    light(aside * 0.2, radius * 0.7, radius * 0.24, radius * 0.07);
  }
}

/** A light with four points. */
export function star([x, y]: P2, radius: number): P2[] {
  const points: P2[] = [];
  for (let i = 0; i < 16; i++) {
    const angle = (i / 16) * Math.PI * 2;
    const spike = Math.abs(Math.cos(angle * 2));
    const reach = radius * clamp(0.26 + 0.86 * Math.pow(spike, 3), 0, 1.1);
    points.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]);
  }
  return points;
}
