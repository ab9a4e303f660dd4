import { lerp, spline2, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { bumps } from '../world/bumps';
import { drawSplinter } from './radial-lines';
import { bundles, closed, panelPath, type EffectCall } from './effect-call';

/** What a puff is made of: colours and shares of black of its body and its shadow, colour of its lines in ink. */
interface Puffs {
  readonly body: readonly [string, number];
  readonly shade: readonly [string, number];
  readonly line: string;
}
const DUST: Puffs = { body: ['#f2ece0', 0], shade: ['#d8cdbb', 0.2], line: '#17141a' };
const SMOKE: Puffs = { body: ['#4a4650', 1], shade: ['#35313c', 1], line: '#ffffff' };

function drawPuff({ p, r, pen }: EffectCall, [x, y]: P2, size: number, look: Puffs): void {
  const rim = bumps([x, y], size, size * 0.9, 9, r, 0.2);
  p.fill(pathOf(rim), look.body[0], look.body[1]);
  if (look.shade[1] < 0.93)
    p.within(pathOf(rim), () => {
      p.fill(pathOf(rim.map(([a, b]): P2 => [a + size * 0.3, b + size * 0.5])), look.shade[0], look.shade[1]);
    });
  const n = rim.length;
  const w = Math.max(pen * 0.9, size * 0.036);
  p.ink(rim.slice(Math.floor(n * 0.42), n), { w, a: 0.15, b: 0.2, under: 0.3 }, undefined, look.line);
  p.ink(rim.slice(0, Math.floor(n * 0.12)), { w: w * 0.8, a: 0.1, b: 0.6 }, undefined, look.line);
  const curl: P2[] = [[x - size * 0.34, y + size * 0.05], [x - size * 0.05, y - size * 0.34], [x + size * 0.3, y - size * 0.05], [x + size * 0.08, y + size * 0.14]]; // prettier-ignore
  p.ink(spline2(curl, 5), { w: w * 0.6, a: 0.3, b: 0.6 }, undefined, look.line);
}

/** A bank of puffs along a base line: small at its ends, two rows, some loose ones. */
function drawBank(call: EffectCall, look: Puffs): void {
  const { r, centre, radius } = call;
  const count = 8;
  const puffs: { x: number; y: number; size: number }[] = [];
  for (let i = 0; i < count * 2; i++) {
    const t = (i % count) / (count - 1);
    const high = Math.sin(t * Math.PI);
    puffs.push({
      x: centre[0] + (t - 0.5) * radius * 3.4 + r(-0.14, 0.14) * radius,
      y: centre[1] - (i < count ? radius * 0.62 * high : -radius * 0.16) + r(-0.1, 0.1) * radius,
      size: radius * (0.24 + 0.36 * high) * r(0.72, 1.18),
    });
  }
  for (const q of puffs) drawPuff(call, [q.x, q.y], q.size, look);
  for (let i = 0; i < 5; i++)
    drawPuff(call, [centre[0] + r(-1.9, 1.9) * radius, centre[1] - r(0.7, 1.3) * radius], radius * r(0.06, 0.14), look);
}
export const drawDust = (call: EffectCall): void => {
  drawBank(call, DUST);
};
export const drawSmoke = (call: EffectCall): void => {
  drawBank(call, SMOKE);
};

/** Steam: wisps that rise, swell and curl. */
export function drawSteam({ p, r, centre, radius, pen }: EffectCall): void {
  for (let i = 0; i < 4; i++) {
    const x = centre[0] + (i - 1.5) * radius * 0.42 + r(-0.08, 0.08) * radius;
    const h = radius * r(1.1, 1.9);
    const s = i % 2 ? 1 : -1;
    const y = centre[1] + r(-0.1, 0.2) * radius;
    const wisp: P2[] = [[x, y], [x + s * h * 0.12, y - h * 0.22], [x - s * h * 0.08, y - h * 0.5], [x + s * h * 0.1, y - h * 0.78], [x + s * h * 0.02, y - h]]; // prettier-ignore
    const line = spline2(wisp, 7);
    p.fill(
      stroke(line, { w: radius * 0.2, a: 0.5, b: 0.5, wobble: 0 }),
      '#ffffff',
      '#ffffff',
      p.mode === 'bw' ? 1 : 0.7,
    );
    for (const side of [-1, 1])
      p.ink(
        line.map(([a, b], k): P2 => [a + side * radius * 0.09 * Math.sin((k / (line.length - 1)) * Math.PI), b]),
        { w: pen * 1.1, a: 0.3, b: 0.5 },
        '#8a8f9c',
      );
  }
}

/** A bursting ball: dark outside, lit inside, a star of light, lines and splinters. */
export function drawExplosion(call: EffectCall): void {
  const { p, r, centre, pen } = call;
  const k = call.radius;
  const at = (angle: number, q: number): P2 => [
    centre[0] + q * Math.cos(angle),
    centre[1] + q * Math.sin(angle) * 0.86,
  ];
  let d = '';
  for (const { angle, place } of bundles(r, 64)) {
    const from = k * r(0.95, 1.2);
    d += stroke([at(angle, from * (2 - 0.5 * Math.abs(place))), at(angle, from)], {
      w: pen * r(1.6, 5),
      a: 0.7,
      b: 0.25,
    });
  }
  p.within(panelPath(call.panel), () => {
    p.inkPath(d, '#5a3a34');
    for (const [count, ring, body, shade] of [
      [13, 0.86, ['#55424a', 1], ['#7a5a58', 0.5]],
      [11, 0.62, ['#c8703c', 0.32], ['#e8a04a', 0.14]],
      [9, 0.4, ['#f6c85a', 0], ['#fbe08a', 0]],
    ] as const)
      for (let i = 0; i < count; i++) {
        const angle = ((i + r(-0.3, 0.3)) / count) * Math.PI * 2 + ring * 3;
        const [x, y] = at(angle, k * ring * r(0.9, 1.1));
        const size = k * r(0.19, 0.33);
        const rim = bumps([x, y], size, size * 0.92, 8, r, 0.22);
        p.fill(pathOf(rim), body[0], body[1]);
        p.within(pathOf(rim), () => {
          p.fill(
            pathOf(rim.map(([u, v]): P2 => [u - (x - centre[0]) * 0.2, v - (y - centre[1]) * 0.2])),
            shade[0],
            shade[1],
          );
        });
        p.ink(closed(rim), { w: Math.max(pen, k * 0.02), a: 0, b: 0, under: 0.3 });
      }
    const star: P2[] = [];
    for (let i = 0; i < 28; i++)
      star.push(at(((i + r(-0.25, 0.25)) / 28) * Math.PI * 2, k * (i % 2 ? r(0.26, 0.34) : lerp(0.42, 0.74, r()))));
    p.fill(pathOf(star), '#fff6c4', 0);
    p.ink(closed(star), { w: Math.max(pen * 0.9, k * 0.018), a: 0, b: 0 });
    for (let i = 0; i < 18; i++) drawSplinter(call, at(r(0, 6.28), k * r(1.1, 1.9)), k * r(0.025, 0.07));
  });
}
