import type { EffectRange } from '@/lib/effects';
import { lerp, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { bundles, closed, panelPath, type EffectCall } from './effect-call';
import { effectInk, ellipseAbout } from './effect-lines';

const NIGHT = '#2a2640';
const PAPER = '#fffdf2';

/** How wide the free middle is along an angle: an ellipse that follows the shape of the panel a little. */
function clearing({ panel, radius, isAimed }: EffectCall, angle: number): number {
  const ratio = Math.min(1.9, Math.max(0.6, panel.w / panel.h));
  const stretch = isAimed ? Math.sqrt(ratio) : ratio;
  return radius * Math.hypot(Math.cos(angle) * Math.max(1, stretch), Math.sin(angle) * Math.max(1, 1 / stretch));
}

/** The free middle as a range, `grown` times as large. */
function clearRange(call: EffectCall, grown = 1): EffectRange {
  return { width: 2 * grown * clearing(call, 0), height: 2 * grown * clearing(call, Math.PI / 2) };
}

/** Focus lines: bundles that run to the centre, the middle ones of a bundle longest. */
export function drawFocusLines(call: EffectCall): void {
  const { p, pen, panel } = call;
  const range = { outer: ellipseAbout(call), inner: clearRange(call) };
  const d = effectInk(call, 'focus-lines', { ...range, count: 170, width: pen * 5 });
  p.within(panelPath(panel), () => {
    p.inkPath(d, NIGHT);
  });
}

/** A ring of many fine lines that leaves a white middle; black gathers at the border. */
export function drawFlash(call: EffectCall): void {
  const { p, pen, panel } = call;
  const outer = ellipseAbout(call);
  const fine = { outer, inner: clearRange(call, 1.06), count: 300, grouping: 0.15, lengthVariation: 0.28 };
  const heavy = { outer, inner: clearRange(call, 1.3), count: 70, grouping: 0.3, length: 0.8, lengthVariation: 0.6 };
  const fineInk = effectInk(call, 'focus-lines', { ...fine, width: pen * 1.6, widthVariation: 0.5 });
  const heavyInk = effectInk(call, 'focus-lines', { ...heavy, width: pen * 9, widthVariation: 0.6 });
  p.within(panelPath(panel), () => {
    p.inkPath(fineInk, NIGHT);
    p.inkPath(heavyInk, NIGHT);
  });
}

/** A torn white flash out of black: the picture behind shows in its middle, on paper. */
export function drawBlackFlash(call: EffectCall): void {
  const { p, pen, panel } = call;
  const outer = ellipseAbout(call);
  const d = effectInk(call, 'solid-flash', { outer, inner: clearRange(call), count: 96, width: pen * 1.6 });
  p.within(panelPath(panel), () => {
    p.fill(panelPath(panel), PAPER, 0);
    p.fill(d, NIGHT, 1);
  });
}

/** A few bold strokes that burst from the subject: surprise. */
export function drawShockLines({ p, r, centre, radius, pen }: EffectCall): void {
  let d = '';
  const n = 13;
  for (let i = 0; i < n; i++) {
    const angle = -Math.PI * 0.98 + (i / (n - 1)) * Math.PI * 0.96 + r(-0.07, 0.07);
    const from = radius * r(1.16, 1.3);
    const to = from + radius * (i % 3 === 1 ? r(0.38, 0.56) : r(0.16, 0.3));
    d += stroke(
      [
        [centre[0] + Math.cos(angle) * to, centre[1] + Math.sin(angle) * to],
        [centre[0] + Math.cos(angle) * from, centre[1] + Math.sin(angle) * from],
      ],
      { w: pen * r(2.2, 4), a: 0.06, b: 0.9, wobble: 0.03 },
    );
  }
  p.inkPath(d);
}

/** The star of a blow: ragged rim, white heart, splinters and lines that fly from it. */
export function drawImpact(call: EffectCall): void {
  const { p, r, centre, pen } = call;
  const k = call.radius * 0.9;
  const n = 24;
  const lean = r(-0.5, 0.5);
  const points: P2[] = [];
  for (let i = 0; i < n; i++) {
    const angle = ((i + r(-0.22, 0.22)) / n) * Math.PI * 2;
    const far = 0.85 + 0.3 * Math.max(0, Math.cos(angle - lean)) + r() ** 2 * 0.5;
    const q = i % 2 ? k * r(0.42, 0.55) : k * far;
    points.push([centre[0] + q * Math.cos(angle), centre[1] + q * Math.sin(angle) * 0.9]);
  }
  let d = '';
  for (const { angle, place } of bundles(r, 40)) {
    const from = k * r(1.1, 1.4);
    const to = from * (1.7 - 0.35 * Math.abs(place));
    d += stroke(
      [
        [centre[0] + from * Math.cos(angle), centre[1] + from * Math.sin(angle) * 0.9],
        [centre[0] + to * Math.cos(angle), centre[1] + to * Math.sin(angle) * 0.9],
      ],
      { w: pen * r(1, 3.4), a: 0.12, b: 0.9 },
    );
  }
  p.inkPath(d);
  p.fill(pathOf(points), '#fff0a8', 0);
  p.ink(closed(points), { w: Math.max(pen, k * 0.045), a: 0, b: 0, under: 0.3 });
  p.fill(pathOf(points.map(([x, y]): P2 => [lerp(centre[0], x, 0.56), lerp(centre[1], y, 0.56)])), '#ffffff', 0);
  for (let i = 0; i < 9; i++) {
    const angle = r(0, Math.PI * 2);
    const q = k * r(1.1, 1.7);
    drawSplinter(call, [centre[0] + q * Math.cos(angle), centre[1] + q * Math.sin(angle) * 0.9], k * r(0.03, 0.09));
  }
}

/** A flying chip of stone. */
export function drawSplinter({ p, r, pen }: EffectCall, [x, y]: P2, s: number): void {
  const turn = r(0, 6);
  const at = (u: number, v: number): P2 => [
    x + s * (u * Math.cos(turn) - v * Math.sin(turn)),
    y + s * (u * Math.sin(turn) + v * Math.cos(turn)),
  ];
  const chip = [at(-1, -0.2), at(0.1, -1.1), at(1, 0), at(0.2, 0.9)];
  p.fill(pathOf(chip), '#8a7f78', 0);
  p.fill(pathOf([at(0.1, -1.1), at(1, 0), at(0.2, 0.9)]), '#5f5650', 1);
  p.ink(closed(chip), { w: pen * 0.8, a: 0, b: 0 });
}
