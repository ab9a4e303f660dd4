import { spline2, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { bumps } from '../world/bumps';
import { closed, ellipse, turned, type EffectCall } from './effect-call';

/** Where a mark beside a head goes: shares of the head's radius from its middle, size in the same. */
function beside(
  { centre, radius, isAimed, panel }: EffectCall,
  u: number,
  v: number,
  k: number,
): { at: P2; k: number } {
  const at: P2 = isAimed
    ? [centre[0] + u * radius, centre[1] + v * radius]
    : [panel.x + panel.w * (0.5 + u * 0.24), panel.y + panel.h * (0.5 + v * 0.24)];
  const pad = k * radius * 0.9;
  return {
    at: [
      Math.min(panel.x + panel.w - pad, Math.max(panel.x + pad, at[0])),
      Math.min(panel.y + panel.h - pad, Math.max(panel.y + pad, at[1])),
    ],
    k: k * radius,
  };
}

/** Paper round a mark, so that it stands off hair and tone. */
function rim({ p, pen }: EffectCall, path: string): void {
  if (p.finish !== 'lines')
    p.raw(
      `<path d="${path}" fill="#ffffff" stroke="#ffffff" stroke-width="${(pen * 4).toFixed(1)}" stroke-linejoin="round"/>`,
    );
}

function drawHeart(call: EffectCall, at: P2, k: number, tilt: number): void {
  const { p } = call;
  const q = (u: number, v: number): P2 => turned(at, k, tilt, u, v);
  const right = spline2([q(0, -0.3), q(0.24, -0.66), q(0.66, -0.66), q(0.84, -0.28), q(0.56, 0.26), q(0, 0.84)], 6);
  const left = spline2([q(0, 0.84), q(-0.56, 0.26), q(-0.84, -0.28), q(-0.66, -0.66), q(-0.24, -0.66), q(0, -0.3)], 6);
  const line = [...right, ...left];
  rim(call, pathOf(line));
  p.fill(pathOf(line), '#ef6a82', 0.3);
  p.ink(closed(line), { w: k * 0.1, a: 0, b: 0, under: 0.3 });
  p.ink([q(-0.56, -0.28), q(-0.5, -0.44), q(-0.36, -0.5)], { w: k * 0.13 }, '#ffffff', '#ffffff');
}
export function drawHearts(call: EffectCall): void {
  for (const [u, v, k, t] of [
    [1.05, -0.9, 0.3, 0.2],
    [1.42, -1.24, 0.19, 0.4],
    [1.3, -0.5, 0.14, -0.1],
  ] as const) {
    // prettier-ignore
    const m = beside(call, u, v, k);
    drawHeart(call, m.at, m.k, t);
  }
}

function drawDrop({ p, pen }: EffectCall, at: P2, k: number, tilt: number): void {
  const q = (u: number, v: number): P2 => turned(at, k, tilt, u, v);
  const line = [q(0, -1), ...spline2([q(0, -1), q(0.2, -0.4), q(0.46, 0.14), q(0.4, 0.56), q(0, 0.78), q(-0.4, 0.56), q(-0.46, 0.14), q(-0.2, -0.4), q(0, -1)], 5)]; // prettier-ignore
  p.fill(pathOf(line), '#dff0fb', 0);
  p.ink(line, { w: Math.max(pen * 0.9, k * 0.09), a: 0, b: 0, under: 0.4 });
  p.ink(spline2([q(0.2, 0.1), q(0.24, 0.36), q(0.06, 0.54)], 4), { w: k * 0.08, a: 0.3, b: 0.3 });
}
export function drawSweatDrops(call: EffectCall): void {
  for (const [u, v, k, t] of [
    [0.92, -0.5, 0.2, 0.35],
    [1.24, -0.74, 0.13, 0.6],
    [1.02, -0.98, 0.1, 0.45],
  ] as const) {
    // prettier-ignore
    const m = beside(call, u, v, k);
    drawDrop(call, m.at, m.k, t);
  }
}

/** Drops that fly off to both sides of crying eyes. */
export function drawFlyingTears(call: EffectCall): void {
  const { r } = call;
  for (const s of [-1, 1])
    for (let i = 0; i < 5; i++) {
      const m = beside(
        call,
        s * (0.8 + i * 0.2 + r(-0.05, 0.05)),
        0.12 - 0.16 * Math.sin(i * 0.75) + i * 0.07,
        0.17 - i * 0.022,
      );
      drawDrop(call, m.at, m.k, s * (-1.9 + i * 0.22));
    }
}

export function drawAngerVein(call: EffectCall): void {
  const { p } = call;
  const { at, k } = beside(call, 0.86, -0.82, 0.27);
  let d = '';
  for (let i = 0; i < 4; i++) {
    const turn = (i * Math.PI) / 2 + 0.24;
    const q = (u: number, v: number): P2 => turned(at, k, turn, u, v);
    d += stroke(spline2([q(0.16, 0.92), q(0.2, 0.4), q(0.4, 0.2), q(0.94, 0.16)], 6), { w: k * 0.2, a: 0.25, b: 0.3 });
  }
  p.raw(
    `<path d="${d}" fill="#ffffff" stroke="#ffffff" stroke-width="${(k * 0.16).toFixed(1)}" stroke-linejoin="round"/>`,
  );
  p.inkPath(d, '#c8302f');
}

export function drawMusicNotes(call: EffectCall): void {
  const { p } = call;
  for (const [u, v, size, t, isPair] of [
    [1.06, -0.72, 0.27, 0.16, true],
    [1.48, -1.08, 0.2, -0.12, false],
    [-1.12, -0.9, 0.18, -0.2, false],
  ] as const) {
    // prettier-ignore
    const { at, k } = beside(call, u, v, size);
    const q = (x: number, y: number): P2 => turned(at, k, t, x, y);
    const oval = (x: number, y: number): string => {
      const points: P2[] = [];
      for (let i = 0; i < 16; i++)
        points.push(turned(q(x, y), k, t - 0.4, 0.3 * Math.cos(i * 0.3927), 0.21 * Math.sin(i * 0.3927)));
      return pathOf(points);
    };
    const pen = { w: k * 0.11, a: 0, b: 0, wobble: 0 };
    let d = oval(-0.42, 0.66) + stroke([q(-0.15, 0.62), q(-0.15, -0.7)], pen);
    if (isPair)
      d += oval(0.42, 0.5) + stroke([q(0.69, 0.46), q(0.69, -0.86)], pen) + pathOf([q(-0.2, -0.72), q(0.74, -0.9), q(0.74, -0.62), q(-0.2, -0.44)]); // prettier-ignore
    else
      d += stroke(spline2([q(-0.15, -0.7), q(0.2, -0.42), q(0.42, -0.16), q(0.3, 0.2)], 6), {
        w: k * 0.2,
        a: 0,
        b: 0.8,
      });
    rim(call, d);
    p.inkPath(d);
  }
}

export function drawSleep(call: EffectCall): void {
  const { p } = call;
  let d = '';
  for (const [u, v, size] of [
    [0.86, -0.78, 0.15],
    [1.12, -1.06, 0.22],
    [1.5, -1.38, 0.31],
  ] as const) {
    // prettier-ignore
    const { at, k } = beside(call, u, v, size);
    const q = (x: number, y: number): P2 => turned(at, k, -0.12, x, y);
    const pen = { w: k * 0.26, a: 0.03, b: 0.08, wobble: 0.04 };
    d += stroke([q(-0.66, -0.66), q(0.66, -0.62)], pen) + stroke([q(0.64, -0.62), q(-0.66, 0.62)], { ...pen, w: k * 0.17 }) + stroke([q(-0.68, 0.62), q(0.7, 0.66)], pen); // prettier-ignore
  }
  rim(call, d);
  p.inkPath(d);
}

export function drawLightBulb(call: EffectCall): void {
  const { p } = call;
  const { at, k } = beside(call, 0.7, -1.45, 0.42);
  const q = (x: number, y: number): P2 => [at[0] + x * k, at[1] + y * k];
  const bulb = spline2([q(-0.2, 0.42), q(-0.26, 0.2), q(-0.5, -0.06), q(-0.5, -0.46), q(0, -0.78), q(0.5, -0.46), q(0.5, -0.06), q(0.26, 0.2), q(0.2, 0.42)], 6); // prettier-ignore
  rim(call, pathOf(bulb));
  p.fill(pathOf(bulb), '#fff0a0', 0);
  p.ink(bulb, { w: k * 0.09, a: 0, b: 0, under: 0.3 });
  p.ink([q(-0.1, 0.4), q(-0.14, -0.06), q(0, 0.08), q(0.14, -0.06), q(0.1, 0.4)], { w: k * 0.05, a: 0, b: 0 });
  const cap = [q(-0.22, 0.42), q(0.22, 0.42), q(0.18, 0.74), q(0.08, 0.84), q(-0.08, 0.84), q(-0.18, 0.74)];
  p.fill(pathOf(cap), '#6a6e78', 1);
  for (const y of [0.54, 0.66])
    p.ink([q(-0.18, y), q(0.18, y - 0.03)], { w: k * 0.05, a: 0, b: 0 }, '#ffffff', '#ffffff');
  let d = '';
  for (let i = 0; i < 9; i++) {
    const t = -Math.PI * 1.08 + (i / 8) * Math.PI * 1.16;
    const far = i % 2 ? 1.08 : 1.26;
    d += stroke([q(Math.cos(t) * 0.8, Math.sin(t) * 0.8 - 0.24), q(Math.cos(t) * far, Math.sin(t) * far - 0.24)], { w: k * 0.1, a: 0.1, b: 0.5 }); // prettier-ignore
  }
  p.inkPath(d, '#e8a02a');
}

export function drawQuestionMark(call: EffectCall): void {
  const { p } = call;
  const { at, k } = beside(call, 1.05, -1.02, 0.42);
  const q = (x: number, y: number): P2 => turned(at, k, 0.14, x, y);
  const d =
    stroke(spline2([q(-0.42, -0.4), q(-0.2, -0.86), q(0.28, -0.84), q(0.46, -0.42), q(0.2, -0.06), q(0.02, 0.12), q(0, 0.4)], 7), { w: k * 0.3, a: 0.1, b: 0.06, wobble: 0.05 }) + // prettier-ignore
    pathOf(ellipse(q(0, 0.78), k * 0.17, k * 0.18, 14));
  rim(call, d);
  p.inkPath(d);
}

export function drawExclamationMark(call: EffectCall): void {
  const { p } = call;
  let d = '';
  for (const [u, tilt, size] of [
    [0.96, 0.12, 0.46],
    [1.34, 0.26, 0.38],
  ] as const) {
    // prettier-ignore
    const { at, k } = beside(call, u, -1.05, size);
    const q = (x: number, y: number): P2 => turned(at, k, tilt, x, y);
    d += pathOf([q(-0.22, -0.96), q(0.02, -1.02), q(0.24, -0.92), q(0.08, 0.42), q(-0.06, 0.42)]) + pathOf(ellipse(q(0, 0.76), k * 0.16, k * 0.17, 14)); // prettier-ignore
  }
  rim(call, d);
  p.inkPath(d);
}

/** A spiral over the head with two small stars: dizzy. */
export function drawSpiral(call: EffectCall): void {
  const { p } = call;
  const { at, k } = beside(call, 0.75, -1.15, 0.36);
  const line: P2[] = [];
  for (let i = 0; i <= 44; i++) {
    const t = i * 0.38;
    line.push([at[0] + k * 0.062 * t * Math.cos(t), at[1] + k * 0.05 * t * Math.sin(t)]);
  }
  p.ink(line, { w: k * 0.11, a: 0.2, b: 0.3 });
  for (const [u, v] of [
    [-1.3, 0.5],
    [1.25, -0.7],
  ] as const) {
    // prettier-ignore
    const star: P2[] = [];
    for (let i = 0; i < 10; i++)
      star.push(turned([at[0] + u * k, at[1] + v * k], k * (i % 2 ? 0.13 : 0.3), (i * Math.PI) / 5 - 1.57, 1, 0));
    p.fill(pathOf(star), '#f6c95a', 0);
    p.ink(closed(star), { w: k * 0.06, a: 0, b: 0 });
  }
}

/** Slashes of the pen on both cheeks. */
export function drawBlush({ p, r, centre, radius, pen }: EffectCall): void {
  let d = '';
  for (const s of [-1, 1])
    for (let i = 0; i < 5; i++) {
      const x = centre[0] + s * radius * 0.46 + (i - 2) * radius * 0.085;
      const y = centre[1] + radius * (0.3 + r(-0.02, 0.02));
      const h = radius * (0.11 - 0.02 * Math.abs(i - 2)) * r(0.9, 1.15);
      d += stroke([[x + h * 0.5, y - h], [x - h * 0.5, y + h]], { w: pen * 0.9, a: 0.3, b: 0.5 }); // prettier-ignore
    }
  p.inkPath(d, '#e0586a');
}

/** A small cloud that leaves the mouth. */
export function drawSigh(call: EffectCall): void {
  const { p, r } = call;
  const { at, k } = beside(call, 1.02, 0.66, 0.34);
  const puff = bumps(at, k * 0.9, k * 0.62, 7, r, 0.26);
  rim(call, pathOf(puff));
  p.fill(pathOf(puff), '#ffffff', 0);
  p.ink(closed(puff), { w: k * 0.09, a: 0, b: 0, under: 0.4 });
  const curl: P2[] = [[at[0] - k * 0.3, at[1] + k * 0.1], [at[0], at[1] - k * 0.2], [at[0] + k * 0.24, at[1] + k * 0.04], [at[0] + k * 0.04, at[1] + k * 0.14]]; // prettier-ignore
  p.ink(spline2(curl, 5), { w: k * 0.06, a: 0.3, b: 0.6 });
  for (const [u, v, q] of [
    [-1.15, -0.26, 0.16],
    [-1.5, -0.4, 0.09],
  ] as const) {
    // prettier-ignore
    const ball = ellipse([at[0] + u * k, at[1] + v * k], q * k, q * k, 14);
    p.fill(pathOf(ball), '#ffffff', 0);
    p.ink(closed(ball), { w: k * 0.06, a: 0, b: 0 });
  }
}
