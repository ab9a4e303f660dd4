import { lerp, spline2, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { closed, ellipse, freePoint, panelPath, turned, type EffectCall } from './effect-call';

/** Four-pointed star with waists, some black, some white, in groups of a large and two small ones. */
export function drawSparkles(call: EffectCall): void {
  const { p, r, panel, pen, radius } = call;
  const star = ([x, y]: P2, k: number, isBlack: boolean): void => {
    const points: P2[] = [];
    for (let j = 0; j < 16; j++) {
      const angle = (j / 16) * Math.PI * 2 - Math.PI / 2;
      const q = j % 4 === 0 ? (j % 8 === 0 ? k : k * 0.62) : j % 2 === 0 ? k * 0.17 : k * 0.2;
      points.push([x + q * Math.cos(angle), y + q * Math.sin(angle)]);
    }
    p.fill(pathOf(points), '#f6c95a', isBlack ? 1 : 0);
    if (!isBlack) p.ink(closed(points), { w: pen * 0.75, a: 0, b: 0 });
  };
  p.within(panelPath(panel), () => {
    for (let i = 0; i < 9; i++) {
      const q = freePoint(call, 1);
      if (!q) continue;
      const k = lerp(radius * 0.14, radius * 0.52, r() ** 1.6);
      star(q, k, i % 3 === 1);
      star([q[0] + k * r(0.7, 1.1), q[1] + k * r(0.5, 0.9)], k * 0.36, false);
      if (i % 2) star([q[0] - k * r(0.6, 0.9), q[1] + k * r(0.6, 1)], k * 0.26, true);
      else
        p.ink(closed(ellipse([q[0] - k * 0.7, q[1] + k * 0.6], k * 0.09, k * 0.09, 12)), { w: pen * 0.7, a: 0, b: 0 });
    }
  });
}

function drawBlossom({ p, r, pen }: EffectCall, [x, y]: P2, k: number): void {
  const start = r(0, 6);
  const squash = r(0.62, 1);
  for (let j = 0; j < 5; j++) {
    const angle = start + (j / 5) * Math.PI * 2;
    const at = (t: number, q: number): P2 => [
      x + k * q * Math.cos(angle + t),
      y + k * q * Math.sin(angle + t) * squash,
    ];
    const petal = spline2([at(0, 0.14), at(-0.5, 0.7), at(-0.24, 1.02), at(0, 0.9), at(0.24, 1.02), at(0.5, 0.7), at(0, 0.14)], 4); // prettier-ignore
    p.fill(pathOf(petal), '#f8c4cf', 0);
    p.within(pathOf(petal), () => {
      p.fill(pathOf(ellipse([x, y], k * 0.46, k * 0.46 * squash, 16)), '#e58aa0', 0.2);
    });
    p.ink(petal, { w: Math.max(pen * 0.9, k * 0.05), a: 0.05, b: 0.05 });
    for (const t of [-0.14, 0.14]) p.ink([at(t * 0.5, 0.3), at(t, 0.66)], { w: pen * 0.6, a: 0.1, b: 0.8 });
  }
  const heart = ellipse([x, y], k * 0.13, k * 0.13 * squash, 12);
  p.fill(pathOf(heart), '#f6d96a', 0);
  p.ink(closed(heart), { w: pen * 0.7, a: 0, b: 0 });
}

function drawPetal({ p, r, pen }: EffectCall, at: P2, k: number): void {
  const turn = r(0, 6);
  const thin = r(0.35, 1);
  const q = spline2([turned(at, k, turn, -1, 0), turned(at, k, turn, -0.1, -0.55 * thin), turned(at, k, turn, 0.9, -0.22 * thin), turned(at, k, turn, 0.7, 0), turned(at, k, turn, 0.92, 0.2 * thin), turned(at, k, turn, 0, 0.5 * thin)], 4, true); // prettier-ignore
  p.fill(pathOf(q), '#f8c4cf', 0);
  p.ink(closed(q), { w: pen * 0.75, a: 0, b: 0, under: 0.4 });
  p.ink([turned(at, k, turn, -0.6, 0), turned(at, k, turn, 0.3, 0)], { w: pen * 0.5, a: 0.2, b: 0.7 });
}

/** Flowers that frame the subject: gathered in two corners, loose petals between. */
export function drawFlowers(call: EffectCall): void {
  const { p, r, panel } = call;
  const k0 = Math.min(panel.w, panel.h) * 0.13;
  p.within(panelPath(panel), () => {
    for (const [u, v, n] of [[0.04, 0.96, 5], [0.97, 0.06, 4], [0.02, 0.1, 1], [0.96, 0.9, 2]] as const) // prettier-ignore
      for (let i = 0; i < n; i++)
        drawBlossom(call, [panel.x + panel.w * (u + (u < 0.5 ? 1 : -1) * r(0, 0.2) * (i ? 1 : 0)), panel.y + panel.h * (v + (v < 0.5 ? 1 : -1) * r(0, 0.24) * (i ? 1 : 0))], k0 * (i ? r(0.5, 0.9) : 1.15)); // prettier-ignore
    for (let i = 0; i < 9; i++) {
      const q = freePoint(call, 1.05);
      if (q) drawPetal(call, q, k0 * r(0.12, 0.24));
    }
  });
}

/** Petals on the wind: many small, a few near and large. */
export function drawPetals(call: EffectCall): void {
  const { p, r, panel, radius } = call;
  p.within(panelPath(panel), () => {
    for (let i = 0; i < 34; i++) {
      const near = r() ** 3;
      const q = freePoint(call, near > 0.4 ? 1.3 : 0.8);
      if (q) drawPetal(call, q, lerp(radius * 0.09, radius * 0.34, near));
    }
  });
}

export function drawFeathers(call: EffectCall): void {
  const { p, r, panel, radius, pen } = call;
  p.within(panelPath(panel), () => {
    for (let i = 0; i < 13; i++) {
      const q = freePoint(call, 1);
      if (!q) continue;
      const k = lerp(radius * 0.24, radius * 0.6, r() ** 2);
      const turn = r(0, 6.28);
      const bend = r(-0.3, 0.3);
      const at = (u: number, v: number): P2 => turned(q, k, turn, u, v + bend * u * u);
      const low = spline2(
        [at(-0.6, 0.02), at(-0.5, 0.16), at(-0.1, 0.26), at(0.4, 0.25), at(0.85, 0.1), at(1, -0.02)],
        4,
      );
      const vane = [
        ...spline2([at(1, -0.02), at(0.8, -0.16), at(0.36, -0.24), at(0.12, -0.22)], 4),
        at(0.16, -0.1),
        ...spline2([at(0.02, -0.24), at(-0.3, -0.22), at(-0.56, -0.1), at(-0.6, 0.02)], 4),
        ...low.slice(0, 9),
        at(-0.04, 0.13),
        ...low.slice(11),
      ];
      p.fill(pathOf(vane), '#fbfaf6', 0);
      p.ink(closed(vane), { w: pen * 0.8, a: 0, b: 0, under: 0.4 });
      p.ink(spline2([at(-1, 0.02), at(-0.5, 0), at(0.2, 0), at(0.86, 0)], 4), { w: pen * 1.1, a: 0, b: 0.7 });
      for (let j = 0; j < 4; j++) {
        const u = -0.42 + j * 0.3;
        p.ink([at(u, 0.02), at(u + 0.2, 0.17)], { w: pen * 0.45, a: 0.1, b: 0.7 });
      }
    }
  });
}

export function drawBubbles(call: EffectCall): void {
  const { p, r, panel, radius, pen } = call;
  p.within(panelPath(panel), () => {
    for (let i = 0; i < 24; i++) {
      const k = lerp(radius * 0.05, radius * 0.42, r() ** 2.4);
      const q = freePoint(call, 1.05 + k / radius);
      if (!q) continue;
      const rim = ellipse(q, k, k, 28);
      if (i % 3 === 0) p.fill(pathOf(rim), '#cfe6f6', 0.12);
      else p.ink(closed(rim), { w: pen * 0.8, a: 0, b: 0, under: 0.6 }, '#7fa8c8');
      const glint: P2[] = [];
      for (let j = 0; j < 7; j++)
        glint.push([q[0] + k * 0.74 * Math.cos(3.5 + j * 0.16), q[1] + k * 0.74 * Math.sin(3.5 + j * 0.16)]);
      p.inkPath(stroke(glint, { w: pen * 1.2, a: 0.3, b: 0.3 }), '#ffffff', i % 3 ? undefined : '#ffffff');
      if (k > radius * 0.2) p.ink([[q[0] + k * 0.5, q[1] + k * 0.52], [q[0] + k * 0.3, q[1] + k * 0.68]], { w: pen * 0.8, a: 0.3, b: 0.3 }); // prettier-ignore
    }
  });
}

export function drawConfetti(call: EffectCall): void {
  const { p, r, panel, radius, pen } = call;
  const tints = [['#e8566a', 0.4], ['#f6c95a', 0], ['#5f9fd8', 0.2], ['#7fc07a', 0], ['#2e2b36', 1]] as const; // prettier-ignore
  p.within(panelPath(panel), () => {
    for (let i = 0; i < 46; i++) {
      const q = freePoint(call, 0.85);
      if (!q) continue;
      const k = radius * r(0.04, 0.1);
      const turn = r(0, 6.28);
      const [tint, share] = tints[i % 5]!;
      if (i % 7 === 0) {
        p.ink(spline2([turned(q, k, turn, -2.4, 0), turned(q, k, turn, -1.2, 0.9), turned(q, k, turn, 0, -0.9), turned(q, k, turn, 1.2, 0.9), turned(q, k, turn, 2.4, 0)], 5), { w: pen * 1.3, a: 0.1, b: 0.1 }, tint); // prettier-ignore
        continue;
      }
      const thin = r(0.3, 0.8);
      const slip = [turned(q, k, turn, -1, -thin), turned(q, k, turn, 1, -thin * 0.8), turned(q, k, turn, 0.9, thin), turned(q, k, turn, -1.1, thin * 0.8)]; // prettier-ignore
      p.fill(pathOf(slip), tint, share);
      p.ink(closed(slip), { w: pen * 0.6, a: 0, b: 0 });
    }
  });
}

/** Snow over the whole panel: many small flakes, a few large and near ones. White, with an ink rim on the larger. */
export function drawSnow(call: EffectCall): void {
  const { p, r, panel, radius, pen } = call;
  let small = '';
  p.within(panelPath(panel), () => {
    for (let i = 0; i < 110; i++) {
      const near = r() ** 4;
      const q: P2 = [r(panel.x, panel.x + panel.w), r(panel.y, panel.y + panel.h)];
      const k = lerp(pen * 0.9, radius * 0.13, near);
      const flake = pathOf(ellipse(q, k * r(0.85, 1.1), k, k > pen * 3 ? 14 : 7));
      if (near < 0.12) small += flake;
      else {
        p.fill(flake, '#ffffff', '#ffffff');
        p.ink(ellipse(q, k, k, 16).slice(0, 9), { w: pen * 0.6, a: 0.4, b: 0.4 }, '#b8c4dc');
      }
    }
    p.fill(small, '#ffffff', '#ffffff');
  });
}

/** Sparks that rise from a fire. */
export function drawEmbers(call: EffectCall): void {
  const { p, r, panel, pen } = call;
  let d = '';
  for (let i = 0; i < 60; i++) {
    const high = r() ** 1.6;
    const x = panel.x + panel.w * r();
    const y = panel.y + panel.h * (1 - high);
    const k = pen * lerp(6, 1.6, high) * r(0.7, 1.3);
    const turn = -Math.PI / 2 + r(-0.7, 0.7);
    d += stroke([turned([x, y], k, turn, -1.4, 0), turned([x, y], k, turn, 0, r(-0.6, 0.6)), turned([x, y], k, turn, 1.8, 0)], { w: k * 0.8, a: 0.4, b: 0.6 }); // prettier-ignore
  }
  p.within(panelPath(panel), () => {
    p.fill(d, '#ffb347', '#ffffff');
    p.inkPath(d.slice(0, Math.max(0, d.indexOf('M', d.length >> 1))), '#e8702a');
  });
}
