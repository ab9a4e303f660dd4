import { type P3 } from '../geometry/geometry';
import { L, TAU, type Look, type Model } from '../world/kit';
import { Craft, p3 } from './craft';
import { BROWN, DARK, RED, WHITE } from './looks';
import { mesh, rod, type ThingSpec } from './thing';

const umbrella = (open: number, look: Look, broken = false): Model => {
  const m = new Craft(),
    n = 8,
    H = 0.9,
    R = 0.52 * open,
    tip = 0.86 - (1 - open) * 0.5;
  m.line(p3([0, 0.06, 0, 0, H + 0.03, 0]), 0.014, DARK);
  m.line(p3([0, 0.1, 0, 0, 0.02, 0, 0.03, -0.02, 0, 0.07, 0.0, 0, 0.075, 0.04, 0]), 0.022, BROWN);
  const rib = (i: number, t: number, k = 1): P3 => {
    const a = (i / n) * TAU + 0.2,
      q = broken && (i === 2 || i === 3) ? 1.15 : 1,
      lift = broken && (i === 2 || i === 3) ? t * t * 0.34 : 0;
    return [
      R * q * t * Math.cos(a) * k,
      H - (open > 0.5 ? 0.3 * t ** 1.9 : tip * t * 0.9) + lift,
      R * q * t * Math.sin(a) * k,
    ];
  };
  for (let i = 0; i < n; i++) {
    const a: P3[] = [],
      b: P3[] = [];
    for (const t of [0, 0.34, 0.68, 1]) {
      a.push(rib(i, t));
      b.push(rib(i + 1, t));
    }
    const e: P3 = [(a[3]![0] + b[3]![0]) * 0.46, (a[3]![1] + b[3]![1]) / 2 + 0.035, (a[3]![2] + b[3]![2]) * 0.46];
    for (let k = 0; k < 3; k++) {
      const pts: P3[] =
        k === 2 ? [a[2]!, a[3]!, e, b[3]!, b[2]!] : k === 0 ? [a[0]!, a[1]!, b[1]!] : [a[1]!, a[2]!, b[2]!, b[1]!];
      m.sheet(pts, i % 2 && !broken ? look : { ...look, bw: Math.min(1, look.bw) }, { ink: 0 });
    }
    m.line([rib(i, 0), rib(i, 0.34), rib(i, 0.68), rib(i, 1)], 0.55, look.bw > 0.9 ? WHITE : DARK);
    m.line([a[3]!, e, b[3]!], 0.9);
  }
  return m;
};
export const umbrellaThings = {
  umbrella: mesh({ hold: rod([0, 0.1, 0]), pitch: 8, build: (c = RED) => umbrella(1, c) }),
  umbrella_closed: mesh({ hold: rod([0, 0.1, 0]), build: (c = L('#34508a', 1)) => umbrella(0.13, c) }),
  umbrella_broken: mesh({ hold: rod([0, 0.1, 0]), build: (c = L('#3a3f52', 0.5)) => umbrella(1, c, true) }),
} satisfies Readonly<Record<string, ThingSpec>>;
