import { rng, spline2, type P2 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import { decimal } from '../../pen/path-writer';
import { flick } from '../../world/flick';
import type { World } from '../../world/kit';

/** What is seen of space: points by shares of its width and height (down), and the planet in pixels. */
export interface Heavens {
  readonly at: (u: number, v: number) => P2;
  readonly planet: { readonly centre: P2; readonly radius: number };
}

const WHITE = '#eef4ff';

/** Where the lit half of a planet lies, in radii from its middle: full by day, a sickle at dusk and dawn, a rim by night. */
export function litSide(time: World['time']): P2 {
  if (time === 'day') return [-0.3, -0.2];
  if (time === 'dusk') return [-0.95, 0.1];
  return time === 'dawn' ? [0.95, 0.1] : [-1.5, -0.7];
}

/** What the words of the weather mean where there is no air: falling stars, a comet, a nebula, storms on the planet, sunwind. */
export function spaceWeather(w: World, heavens: Heavens): void {
  if (w.weather === 'rain') fallingStars(w, heavens, 16);
  else if (w.weather === 'snow') comet(w, heavens);
  else if (w.weather === 'fog') nebula(w, heavens);
  else if (w.weather === 'wind') sunWind(w, heavens);
  else if (w.weather === 'cloudy') swirls(w, heavens, 9);
  else if (w.weather === 'storm') {
    swirls(w, heavens, 5);
    cyclone(w, heavens);
    fallingStars(w, heavens, 5);
  }
}

function fallingStars(w: World, { at, planet }: Heavens, count: number): void {
  const r = rng(17);
  let d = '';
  for (let i = 0; i < count; i++) {
    const [x, y] = at(r(0.02, 1), r(-0.05, 0.75)),
      k = planet.radius * r(0.4, 1.3);
    d += flick(x, y, x - k, y + k * 0.55, Math.max(0.8, planet.radius * 0.014));
    d += flick(x - k * 1.03, y + k * 0.53, x - k * 0.86, y + k * 0.48, Math.max(1.4, planet.radius * 0.035));
  }
  w.p.fill(d, WHITE, 0);
}

function comet(w: World, { at, planet }: Heavens): void {
  const r = rng(8),
    [x, y] = at(0.3, 0.34),
    k = planet.radius,
    head = k * 0.12;
  let d = `M${decimal(x - head)} ${decimal(y)}a${decimal(head)} ${decimal(head)} 0 1 1 ${decimal(2 * head)} 0a${decimal(head)} ${decimal(head)} 0 1 1 ${decimal(-2 * head)} 0Z`;
  for (let i = 0; i < 22; i++) {
    const a = -0.42 + r(-0.17, 0.17),
      reach = k * r(1, 2.5),
      off = head * r(-0.9, 0.9);
    d += stroke([[x, y + off], [x + Math.cos(a) * reach, y + off + Math.sin(a) * reach]], { w: head * r(0.2, 0.6), a: 0.02, b: 0.9, wobble: 0 }); // prettier-ignore
  }
  for (let i = 0; i < 60; i++) {
    const [u, v] = at(r(), r()),
      q = r(0.8, 2);
    d += flick(u - q, v, u + q, v, q * 0.8);
  }
  w.p.fill(d, WHITE, 0);
}

function nebula(w: World, { at, planet }: Heavens): void {
  const r = rng(27);
  for (const [size, colour, share, opacity] of [
    [1, '#5a4f8a', 0.75, 0.5],
    [0.66, '#8a6aa8', 0.5, 0.5],
    [0.34, '#d8b6d8', 0.2, 0.55],
  ] as const) {
    let d = '';
    for (let i = 0; i < 12; i++) {
      const t = i / 11,
        [x, y] = at(0.02 + 0.46 * t, 0.78 - 0.6 * t + 0.1 * Math.sin(t * 9)),
        k = planet.radius * size * r(0.5, 0.9) * (0.5 + Math.sin(Math.PI * t));
      const edge: P2[] = [];
      for (let j = 0; j < 9; j++) {
        const q = k * r(0.75, 1.1);
        edge.push([x + q * 1.3 * Math.cos(j * 0.698), y + q * 0.7 * Math.sin(j * 0.698)]);
      }
      const line = spline2(edge, 3, true);
      d += `M${line.map(([u, v]) => `${decimal(u)} ${decimal(v)}`).join('L')}Z`;
    }
    w.p.fill(d, colour, share, w.bw ? 1 : opacity);
  }
}

function sunWind(w: World, { at, planet }: Heavens): void {
  const r = rng(37);
  let d = '';
  for (let i = 0; i < 15; i++) {
    const v = 0.06 + 0.055 * i,
      start = r(-0.1, 0.3),
      line: P2[] = [at(start, v), at(start + 0.2, v - 0.05), at(start + 0.42, v + 0.02), at(start + r(0.5, 0.75), v - 0.07)]; // prettier-ignore
    d += stroke(spline2(line, 6), { w: planet.radius * r(0.015, 0.045), a: 0.5, b: 0.5, wobble: 0 });
  }
  w.p.fill(d, '#ffe9b8', 0);
}

/** Bands of white cloud across the planet. */
function swirls(w: World, { planet }: Heavens, count: number): void {
  const r = rng(47),
    [x, y] = planet.centre,
    k = planet.radius;
  let d = '';
  for (let i = 0; i < count; i++) {
    const v = (i + 0.5) / count * 2 - 1, // prettier-ignore
      half = Math.sqrt(1 - v * v) * 0.9,
      a = r(-half, 0),
      b = r(0, half);
    d += flick(x + a * k, y + v * k, x + b * k, y + (v + r(-0.08, 0.08)) * k, k * r(0.07, 0.16), k * 0.06);
  }
  w.p.fill(d, '#ffffff', 0);
}

function cyclone(w: World, { planet }: Heavens): void {
  const [x, y] = [planet.centre[0] - planet.radius * 0.25, planet.centre[1] + planet.radius * 0.05],
    k = planet.radius * 0.55;
  let d = '';
  for (let arm = 0; arm < 3; arm++) {
    const line: P2[] = [];
    for (let i = 0; i <= 14; i++) {
      const t = i / 14,
        a = arm * 2.094 + t * 4.2;
      line.push([x + Math.cos(a) * k * (0.1 + 0.9 * t), y + Math.sin(a) * k * 0.7 * (0.1 + 0.9 * t)]);
    }
    d += stroke(line, { w: k * 0.2, a: 0.2, b: 0.7, wobble: 0.05 });
  }
  w.p.fill(d, '#ffffff', 0);
}
