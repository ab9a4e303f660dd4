import { lerp, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { bundles, ellipse, panelPath, type EffectCall } from './effect-call';
import { effectInk } from './effect-lines';

/** A tone that grows towards the top (gloom, a low sky) or the bottom (weight). */
function drawGradient({ p, panel }: EffectCall, isTop: boolean): void {
  const { x, y, w, h } = panel;
  const [y0, y1] = isTop ? [y, y + h * 0.72] : [y + h * 0.34, y + h];
  const box = `M${x} ${y0}h${w}V${y1}h${-w}Z`;
  if (p.mode === 'bw')
    p.raw(`<path d="${box}" fill="${p.gradientTone(isTop ? 0.5 : 0.02, isTop ? 0.02 : 0.5, y0, y1)}"/>`);
  else {
    const [from, to] = isTop ? ['#3d3a66b0', '#3d3a6600'] : ['#3d3a6600', '#3d3a66b0'];
    p.raw(`<path d="${box}" fill="${p.linear([[0, from], [1, to]], x, y0, x, y1)}"/>`); // prettier-ignore
  }
}
export const drawToneGradient = (call: EffectCall): void => {
  drawGradient(call, true);
};
export const drawToneGround = (call: EffectCall): void => {
  drawGradient(call, false);
};

/** Nothing but black (beta): a face stands out of it by the rim of paper round it. */
export function drawBlackGround({ p, panel }: EffectCall): void {
  p.fill(panelPath(panel), '#1d1a28', 1);
}

/** Gloom: a dark top and lines that fall from it in bundles. */
export function drawGloom(call: EffectCall): void {
  const { p, panel, pen } = call;
  drawGradient(call, true);
  const middle = { x: panel.x + panel.w / 2, y: panel.y + panel.h / 2 };
  const outer = { width: panel.w, height: panel.h };
  const count = Math.max(1, Math.min(160, Math.round(panel.w / (pen * 4.4))));
  const d = effectInk(call, 'gloom', { at: middle, outer, count, length: 0.66, width: pen * 1.5 });
  p.within(panelPath(panel), () => {
    p.inkPath(d, '#2a2848');
  });
}

/** Soft light: tone all round that gives way to white with feathered edges. */
export function drawBloom({ p, r, panel, centre, radius, isAimed, pen }: EffectCall): void {
  const ratio = isAimed ? 1.1 : Math.max(0.8, Math.min(1.8, panel.w / panel.h));
  const size = Math.hypot(panel.w, panel.h);
  const rim = (k: number): string =>
    pathOf(ellipse(centre, radius * k * Math.max(1, ratio), radius * k * Math.max(1, 1 / ratio), 40));
  p.within(panelPath(panel), () => {
    if (p.mode === 'colour') {
      for (const [k, o] of [[2.2, 0.22], [1.7, 0.3], [1.35, 0.4], [1.05, 0.6]] as const) p.fill(rim(k), '#fffdf4', 0, o); // prettier-ignore
      return;
    }
    for (const [k, level] of [
      [1.15, 0.1],
      [1.6, 0.18],
      [2.2, 0.28],
    ] as const)
      // prettier-ignore
      p.within(panelPath(panel) + rim(k), () => p.raw(`<path d="${panelPath(panel)}" fill="${p.tone(level)}"/>`), true);
    let d = '';
    for (const { angle } of bundles(r, 120)) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const from = radius * 0.9;
      const to = Math.min(size, radius * lerp(1.4, 3.4, r() ** 2));
      d += stroke([[centre[0] + c * from * ratio, centre[1] + s * from], [centre[0] + c * to * ratio, centre[1] + s * to]], { w: pen * r(2, 6), a: 0, b: 0.95, wobble: 0 }); // prettier-ignore
    }
    p.fill(d, '#ffffff', '#ffffff');
  });
}

/** A low sun behind who is a black shape: a disc of paper on a tone that grows lighter towards the ground. */
export function drawBackLight({ p, panel, centre, radius }: EffectCall): void {
  const { x, y, w, h } = panel;
  const sun = Math.max(radius * 2.2, Math.min(w, h) * 0.36);
  p.within(panelPath(panel), () => {
    if (p.mode === 'bw') p.raw(`<path d="${panelPath(panel)}" fill="${p.gradientTone(0.42, 0.08, y, y + h)}"/>`);
    else p.raw(`<path d="${panelPath(panel)}" fill="${p.linear([[0, '#d9744e'], [1, '#f9dfa6']], x, y, x, y + h)}"/>`); // prettier-ignore
    p.fill(pathOf(ellipse(centre, sun, sun, 48)), '#fff6d8', 0);
  });
}

/** Shadow hatched by the pen: crossed in the corners, opening towards the subject. */
export function drawShadowHatching({ p, r, panel, centre, radius, pen }: EffectCall): void {
  const size = Math.hypot(panel.w, panel.h);
  const hatch = (turn: number, gap: number, clear: number): string => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    let d = '';
    for (let off = -size / 2; off < size / 2; off += gap * r(0.75, 1.25)) {
      const mid: P2 = [panel.x + panel.w / 2 - s * off, panel.y + panel.h / 2 + c * off];
      const along = (centre[0] - mid[0]) * c + (centre[1] - mid[1]) * s;
      const away = Math.abs((centre[0] - mid[0]) * -s + (centre[1] - mid[1]) * c);
      const half = away < clear ? Math.sqrt(clear * clear - away * away) : 0;
      for (const side of [-1, 1]) {
        const [a, b] = [along + side * (half + r(0, clear * 0.22)), side * size * 0.6];
        if ((b - a) * side <= 0) continue;
        d += stroke([[mid[0] + c * b, mid[1] + s * b], [mid[0] + c * a, mid[1] + s * a]], { w: pen * r(0.7, 1.1), a: 0, b: 0.6, wobble: 0.05 }); // prettier-ignore
      }
    }
    return d;
  };
  p.within(panelPath(panel), () => {
    p.inkPath(hatch(-0.9, pen * 4.4, radius * 1.3), '#3a3458');
    p.inkPath(hatch(-0.15, pen * 5.2, radius * 2), '#3a3458');
  });
}
