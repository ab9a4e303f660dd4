import { lerp, type P2 } from '../geometry/geometry';
import { stroke } from '../pen/stroke';
import { panelPath, turned, type EffectCall } from './effect-call';
import { effectInk } from './effect-lines';

const NIGHT = '#2a2640';

/** Speed lines along the angle: bundles of near parallels that stop before the subject. */
export function drawMotionLines(call: EffectCall): void {
  const { p, panel, radius, pen, angle } = call;
  const inner = { width: radius * 3.4, height: radius * 1.9 };
  const d = effectInk(call, 'speed-lines', { angleDeg: angle, inner, count: 150, width: pen * 2.8 });
  p.within(panelPath(panel), () => {
    p.inkPath(d, NIGHT);
  });
}

/** Arcs that follow a swing round the centre; the angle is where the swing ends. */
export function drawMotionArcs({ p, r, centre, radius, pen, angle }: EffectCall): void {
  let d = '';
  for (let i = 0; i < 9; i++) {
    const k = radius * (0.78 + 0.07 * i + r(-0.02, 0.02) + (i > 5 ? 0.06 : 0));
    const from = angle - 105 + r(0, 26);
    const to = angle - r(0, 22) - (i % 3) * 6;
    const line: P2[] = [];
    for (let j = 0; j <= 18; j++) {
      const t = (lerp(from, to, j / 18) * Math.PI) / 180;
      line.push([centre[0] + k * Math.cos(t), centre[1] + k * Math.sin(t)]);
    }
    d += stroke(line, { w: pen * r(0.8, 3.4), a: 0.7, b: 0.1, wobble: 0.02 });
  }
  p.inkPath(d);
}

/** Rain over the whole panel: white strokes and some dark ones, all at the angle of the wind. */
export function drawRain(call: EffectCall): void {
  const { p, panel, pen } = call;
  const white = effectInk(call, 'rain', { count: 130, width: pen * 2.2 });
  const dark = effectInk(call, 'rain', { count: 44, width: pen * 2.2 });
  p.within(panelPath(panel), () => {
    p.fill(white, '#e8f1fb', '#ffffff');
    p.inkPath(dark, '#51608a');
  });
}

/** Rays of light from above, as white tapered strokes in fans. */
export function drawLightRays({ p, r, panel, pen, angle }: EffectCall): void {
  const t = (angle * Math.PI) / 180;
  const size = Math.hypot(panel.w, panel.h);
  const from: P2 = [
    panel.x + panel.w / 2 - Math.cos(t) * size * 0.62,
    panel.y + panel.h / 2 - Math.sin(t) * size * 0.62,
  ];
  let d = '';
  let at = -0.5;
  while (at < 0.5) {
    const width = r(0.02, 0.075);
    for (let i = 0; i < 5; i++)
      d += stroke([turned(from, size, t + at + (width * i) / 5, 0.1, 0), turned(from, size, t + at + (width * i) / 5, r(0.75, 1.3), 0)], { w: pen * r(1.5, 5), a: 0.5, b: 0.4, wobble: 0 }); // prettier-ignore
    at += width + r(0.03, 0.13);
  }
  p.within(panelPath(panel), () => {
    p.fill(d, '#fff8dc', '#ffffff', p.mode === 'bw' ? 1 : 0.45);
  });
}

/** Bolts that jump about the subject: forked, white inside, ink round. */
export function drawElectricity({ p, r, panel, centre, radius, pen }: EffectCall): void {
  const outer: string[] = [];
  const inner: string[] = [];
  const bolt = (from: P2, to: P2, w: number, depth: number): void => {
    const line: P2[] = [from];
    const n = 5;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    for (let i = 1; i < n; i++) {
      const side = (r() < 0.7 === (i % 2 === 0) ? 1 : -1) * r(0.05, 0.24);
      const t = (i + r(-0.4, 0.4)) / n;
      line.push([from[0] + dx * t - dy * side, from[1] + dy * t + dx * side]);
    }
    line.push(to);
    outer.push(stroke(line, { w: w + pen * 1.9, a: 0, b: 0.7, wobble: 0 }));
    inner.push(stroke(line, { w, a: 0, b: 0.7, wobble: 0 }));
    if (depth > 0) {
      const q = line[3]!;
      bolt(q, [q[0] + dx * 0.3 + dy * r(-0.4, 0.4), q[1] + dy * 0.3 - dx * r(-0.4, 0.4)], w * 0.55, depth - 1);
    }
  };
  for (let i = 0; i < 7; i++) {
    const angle = ((i + r(-0.3, 0.3)) / 7) * Math.PI * 2;
    const [a, b] = [radius * r(1.02, 1.2), radius * r(1.9, 3.2)];
    bolt([centre[0] + Math.cos(angle) * a, centre[1] + Math.sin(angle) * a], [centre[0] + Math.cos(angle + r(-0.3, 0.3)) * b, centre[1] + Math.sin(angle + r(-0.3, 0.3)) * b], pen * r(1.8, 4.6), 1); // prettier-ignore
  }
  p.within(panelPath(panel), () => {
    p.inkPath(outer.join(''), '#2f4fb0');
    p.fill(inner.join(''), '#f4fbff', '#ffffff');
  });
}
