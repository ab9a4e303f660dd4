import { lerp, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { bundles, closed, panelPath, type EffectCall } from './effect-call';

const NIGHT = '#2a2640';
const PAPER = '#fffdf2';

/** Distance from a point inside to the border of the panel, along a direction. */
function toBorder({ panel, centre }: EffectCall, c: number, s: number): number {
  const tx = c > 0 ? (panel.x + panel.w - centre[0]) / c : c < 0 ? (panel.x - centre[0]) / c : Infinity;
  const ty = s > 0 ? (panel.y + panel.h - centre[1]) / s : s < 0 ? (panel.y - centre[1]) / s : Infinity;
  return Math.max(0, Math.min(tx, ty));
}

/** How wide the free middle is along an angle: an ellipse that follows the shape of the panel a little. */
function clearing({ panel, radius, isAimed }: EffectCall, angle: number): number {
  const ratio = Math.min(1.9, Math.max(0.6, panel.w / panel.h));
  const stretch = isAimed ? Math.sqrt(ratio) : ratio;
  return radius * Math.hypot(Math.cos(angle) * Math.max(1, stretch), Math.sin(angle) * Math.max(1, 1 / stretch));
}

/** Focus lines: bundles that run to the centre, the middle ones of a bundle longest. */
export function drawFocusLines(call: EffectCall): void {
  const { p, r, centre, pen, panel } = call;
  let d = '';
  for (const { angle, place } of bundles(r, 130)) {
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const border = toBorder(call, c, s);
    const inner =
      clearing(call, angle) * (1 + 0.3 * place * place + r(0, 0.22) ** 1.2) * (r() < 0.16 ? r(1.25, 1.7) : 1);
    if (inner > border) continue;
    const w = pen * lerp(0.7, 4.6, (1 - place * place * 0.7) * r() ** 1.7);
    const far = border + 30;
    d += stroke(
      [
        [centre[0] + c * far, centre[1] + s * far],
        [centre[0] + c * inner, centre[1] + s * inner],
      ],
      { w, a: 0, b: 0.96, wobble: 0 },
    );
  }
  p.within(panelPath(panel), () => {
    p.inkPath(d, NIGHT);
  });
}

/** A ring of many fine lines that leaves a white middle; black gathers at the border. */
export function drawFlash(call: EffectCall): void {
  const { p, r, centre, pen, panel } = call;
  let fine = '';
  let heavy = '';
  let wave = r(0, 6);
  const n = 300;
  for (let i = 0; i < n; i++) {
    const angle = ((i + r(-0.35, 0.35)) / n) * Math.PI * 2;
    wave += r(-0.5, 0.5);
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const border = toBorder(call, c, s);
    const inner = clearing(call, angle) * (1.06 + 0.16 * Math.sin(angle * 7 + wave * 0.4) + r(0, 0.16));
    if (inner > border) continue;
    const isHeavy = i % 5 === 0;
    const from = isHeavy ? lerp(inner, border, r(0.25, 0.6)) : inner;
    const line = stroke(
      [
        [centre[0] + c * (border + 20), centre[1] + s * (border + 20)],
        [centre[0] + c * from, centre[1] + s * from],
      ],
      { w: pen * (isHeavy ? r(3, 8) : r(0.7, 1.5)), a: 0, b: isHeavy ? 0.96 : 0.7, wobble: 0 },
    );
    if (isHeavy) heavy += line;
    else fine += line;
  }
  p.within(panelPath(panel), () => {
    p.inkPath(fine, NIGHT);
    p.inkPath(heavy, NIGHT);
  });
}

/** A torn white flash out of black, with sparks that fly off it. */
export function drawBlackFlash(call: EffectCall): void {
  const { p, r, centre, pen, panel } = call;
  p.within(panelPath(panel), () => {
    p.fill(panelPath(panel), NIGHT, 1);
    const points: P2[] = [];
    const n = 74;
    for (let i = 0; i < n; i++) {
      const angle = ((i + r(-0.3, 0.3)) / n) * Math.PI * 2;
      const k = clearing(call, angle) * (i % 2 ? r(0.95, 1.12) : r(1.25, 1.5) + r() ** 3 * 2.2);
      points.push([centre[0] + Math.cos(angle) * k, centre[1] + Math.sin(angle) * k]);
    }
    p.fill(pathOf(points), PAPER, 0);
    let d = '';
    for (const { angle } of bundles(r, 60)) {
      const k = clearing(call, angle) * r(1.5, 2.4);
      const end = k * r(1.6, 2.6);
      d += stroke(
        [
          [centre[0] + Math.cos(angle) * k, centre[1] + Math.sin(angle) * k],
          [centre[0] + Math.cos(angle) * end, centre[1] + Math.sin(angle) * end],
        ],
        { w: pen * r(0.6, 2), a: 0.3, b: 0.7 },
      );
    }
    p.fill(d, PAPER, '#ffffff');
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
