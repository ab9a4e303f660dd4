import { lerp, rng, spline2, type P2, type P3, type Rng } from '../../../geometry/geometry';
import { INK, pathOf } from '../../../pen/paint';
import { stroke } from '../../../pen/stroke';
import { flick } from '../../../world/flick';
import { GLOW, L, type Look, type World } from '../../../world/kit';
import { lightThrough } from './daylight';
import type { Area, Room, Wall } from './room';
import { drawView, type View } from './window-view';
import { asKind } from './as-kind';

export interface WindowOptions {
  /** What lies outside. */
  readonly view?: View;
  /** Panes side by side, default 2. */
  readonly panes?: number;
  /** Height of a crossbar as a share of the window. */
  readonly bar?: number;
  readonly seed?: number;
  readonly curtain?: Look;
  readonly blind?: number;
  /** No light patch (shop fronts, inner windows). */
  readonly dim?: boolean;
  readonly frame?: Look;
  /** A round or pointed head. */
  readonly arch?: boolean;
  readonly sill?: boolean;
}

const at = (w: World, pts: readonly P3[]): P2[] => pts.map((v) => w.at(v));

/**
 * A window: the sky of the hour and what lies outside, rain and drops, snow and its heap on the sill, the black glass of
 * the night; then frame, sill, curtains, and the patch of light on the floor.
 */
export const windowIn = asKind('window', drawWindowIn);
function drawWindowIn(room: Room, wall: Wall, area: Area, o: WindowOptions = {}): void {
  const [from, to, y0, y1] = area;
  const { w } = room;
  const outline = o.arch ? arched(room, wall, from, to, y0, y1) : room.rect(wall, from, to, y0, y1, 0.005);
  // Light on the floor is floor.
  if (!o.dim)
    w.as(null, () => {
      patches(room, wall, area, o);
    });
  if (!room.faces(wall)) return;
  const d = w.poly(outline);
  if (!d) return;
  const point = (a: number, b: number): P3 => room.at(wall, lerp(from, to, a), lerp(y0, y1, b), 0.005);
  w.p.within(d, () => {
    drawView(w, point, o.view ?? 'trees', o.seed ?? 4, (to - from) / (y1 - y0));
    glass(w, point, o.seed ?? 4);
  });
  frame(room, wall, outline, { from, to, y0, y1, o });
  if (o.blind) blind(room, wall, { from, to, y0, y1, drop: o.blind });
  if (o.curtain) for (const side of [0, 1] as const) curtain(room, wall, { from, to, y0, y1, look: o.curtain, side });
}

function arched(room: Room, wall: Wall, from: number, to: number, y0: number, y1: number): P3[] {
  const half = (to - from) / 2;
  const spring = y1 - half * 1.1;
  const out: P3[] = [room.at(wall, from, y0, 0.005), room.at(wall, to, y0, 0.005)];
  for (let i = 0; i <= 10; i++) {
    const t = (i / 10) * Math.PI;
    out.push(room.at(wall, from + half + half * Math.cos(t), spring + half * 1.1 * Math.sin(t), 0.005));
  }
  return out;
}

/** One patch of light a pane, so that the bars throw their shadow. */
function patches(room: Room, wall: Wall, [from, to, y0, y1]: Area, o: WindowOptions): void {
  const n = o.panes ?? 2;
  const cloth = o.curtain ? (to - from) * 0.1 : 0;
  const top = o.blind ? lerp(y1, y0, o.blind) : y1;
  for (let i = 0; i < n; i++) {
    const a = lerp(from + cloth, to - cloth, i / n) + 0.03;
    const b = lerp(from + cloth, to - cloth, (i + 1) / n) - 0.03;
    const cuts = o.bar ? [y0, lerp(y0, y1, o.bar), y1] : [y0, y1];
    for (let k = 0; k + 1 < cuts.length; k++) {
      const hi = Math.min(top, cuts[k + 1]! - 0.03);
      if (hi > cuts[k]! + 0.05) lightThrough(room, wall, room.rect(wall, a, b, cuts[k]! + 0.03, hi));
    }
  }
}

/** Rain and drops, flakes, or the shine of dark glass. */
function glass(w: World, point: (a: number, b: number) => P3, seed: number): void {
  const r = rng(seed * 31 + 7);
  const px = w.px(point(0.5, 0.5));
  if (px < 26) return;
  let light = '';
  let dark = '';
  if (w.wet) {
    const tilt = w.weather === 'storm' ? 0.32 : 0.1;
    for (let i = 0; i < (w.weather === 'storm' ? 34 : 24); i++) {
      const [x, y] = w.at(point(r(), r(-0.1, 1.1)));
      const l = px * r(0.06, 0.3);
      light += stroke(
        [
          [x, y],
          [x - l * tilt, y + l],
        ],
        { w: Math.max(1, px * 0.008), a: 0.6, b: 0.2 },
      );
    }
    for (let i = 0; i < 16 && px > 90; i++) {
      const [x, y] = w.at(point(r(), r()));
      const k = px * r(0.008, 0.016);
      light += pathOf([
        [x - k, y],
        [x, y - k * 1.3],
        [x + k, y],
        [x, y + k],
      ]);
      dark += stroke(
        [
          [x - k, y],
          [x - k * 0.4, y + k * 0.9],
          [x + k * 0.5, y + k * 0.8],
          [x + k, y],
        ],
        { w: 1, a: 0.1, b: 0.1 },
      );
      if (i % 3 === 0)
        light += stroke(
          [
            [x, y],
            [x + k * 0.3, y + k * 5],
            [x - k * 0.2, y + k * 12],
          ],
          { w: k * 0.9, a: 0.5, b: 0.1 },
        );
    }
  } else if (w.weather === 'snow') {
    for (let i = 0; i < 26; i++) {
      const [x, y] = w.at(point(r(), r()));
      const k = Math.max(1, px * r(0.006, 0.022));
      light += `M${(x - k).toFixed(1)} ${y.toFixed(1)}a${k.toFixed(1)} ${k.toFixed(1)} 0 1 0 ${(2 * k).toFixed(1)} 0a${k.toFixed(1)} ${k.toFixed(1)} 0 1 0 ${(-2 * k).toFixed(1)} 0Z`;
    }
    const heap = Array.from({ length: 13 }, (_, i) => point(i / 12, 0.05 + 0.05 * Math.abs(Math.sin(i * 1.3 + seed))));
    light += pathOf(at(w, [point(0, -0.02), ...heap, point(1, -0.02)]));
    dark += stroke(at(w, heap), { w: w.width(w.mid(heap), 0.5), a: 0.2, b: 0.2 });
  } else if (w.time === 'night' && w.weather !== 'wind') {
    for (const s of [0.14, 0.24])
      light += pathOf(at(w, [point(s, 0), point(s + 0.035, 0), point(s + 0.2, 1), point(s + 0.165, 1)]));
    w.p.fill(light, '#3a4a80', 0.82);
    return;
  } else {
    for (const s of [0.6, 0.67])
      light += stroke(at(w, [point(s, 0.34), point(s + 0.13, 0.74)]), { w: 1.6, a: 0.3, b: 0.3 });
  }
  if (w.weather === 'wind') dark += gust(w, point, r, px);
  w.p.fill(light, w.wet ? '#eef5fa' : '#ffffff', '#ffffff');
  w.p.inkPath(
    dark,
    w.weather === 'wind' ? '#5f7f48' : '#8496a8',
    w.weather === 'wind' && w.time === 'night' ? '#ffffff' : INK,
  );
}

/** Leaves that fly past on the wind, and its line. */
function gust(w: World, point: (a: number, b: number) => P3, r: Rng, px: number): string {
  let d = '';
  for (let i = 0; i < 9; i++) {
    const [x, y] = w.at(point(r(), r(0.1, 0.95)));
    const k = px * r(0.05, 0.1);
    const a = r(-0.7, 0.4);
    d += flick(x, y, x + k * Math.cos(a), y + k * Math.sin(a), k * 0.32, k * 0.12);
  }
  for (const v of [0.78, 0.5]) {
    const line = [
      point(0.05, v),
      point(0.35, v + 0.04),
      point(0.62, v - 0.03),
      point(0.72, v + 0.05),
      point(0.62, v + 0.07),
    ];
    d += stroke(spline2(at(w, line), 6), { w: Math.max(1, px * 0.014), a: 0.5, b: 0.4 });
  }
  return d;
}

interface Opening {
  from: number;
  to: number;
  y0: number;
  y1: number;
}

function frame(
  room: Room,
  wall: Wall,
  outline: readonly P3[],
  { from, to, y0, y1, o }: Opening & { o: WindowOptions },
): void {
  const { w } = room;
  const look = room.hourly(o.frame ?? L('#f4f0e6', 0));
  const n = o.panes ?? 2;
  const bars: [number, number, number, number][] = [];
  for (let i = 1; i < n; i++)
    bars.push([lerp(from, to, i / n) - 0.02, lerp(from, to, i / n) + 0.02, y0, o.arch ? y1 - 0.1 : y1]);
  if (o.bar) bars.push([from, to, lerp(y0, y1, o.bar) - 0.02, lerp(y0, y1, o.bar) + 0.02]);
  if (!o.arch)
    bars.push(
      [from - 0.05, from, y0 - 0.05, y1 + 0.05],
      [to, to + 0.05, y0 - 0.05, y1 + 0.05],
      [from, to, y1, y1 + 0.05],
    );
  let d = '';
  const lines: [P3, P3][] = [];
  for (const [a, b, c, e] of bars) {
    const q = room.rect(wall, a, b, c, e, 0.006);
    d += w.poly(q);
    lines.push([q[0]!, q[3]!], [q[1]!, q[2]!], [q[0]!, q[1]!], [q[3]!, q[2]!]);
  }
  w.put(d, look, 2, w.mid(outline));
  w.edges(lines, 0.5);
  w.outline(outline, 1);
  if (o.sill === false) return;
  w.fill(
    [
      ...room.rect(wall, from - 0.08, to + 0.08, y0 - 0.03, y0 - 0.03, 0).slice(0, 2),
      room.at(wall, to + 0.08, y0 - 0.03, 0.14),
      room.at(wall, from - 0.08, y0 - 0.03, 0.14),
    ],
    look,
  );
  w.quad(room.rect(wall, from - 0.08, to + 0.08, y0 - 0.09, y0 - 0.03, 0.14), look, 0.8);
}

function blind(room: Room, wall: Wall, { from, to, y0, y1, drop }: Opening & { drop: number }): void {
  const { w } = room;
  const low = lerp(y1, y0, drop);
  const slats: [P3, P3][] = [];
  const n = Math.round((y1 - low) / 0.07);
  w.fill(room.rect(wall, from, to, low, y1, 0.02), room.hourly(L('#eef0ee', 0.02)));
  for (let i = 0; i <= n; i++)
    slats.push([room.at(wall, from, lerp(low, y1, i / n), 0.02), room.at(wall, to, lerp(low, y1, i / n), 0.02)]);
  w.edges(slats, 0.4);
  w.outline(room.rect(wall, from, to, low, y1, 0.02), 0.7);
}

/** A curtain gathered at its tie: folds alternate lit and dark. */
function curtain(
  room: Room,
  wall: Wall,
  { from, to, y0, y1, look, side }: Opening & { look: Look; side: 0 | 1 },
): void {
  const { w } = room;
  const wide = Math.min(0.55, (to - from) * 0.24);
  const edge = side ? to + 0.12 : from - 0.12;
  const dir = side ? -1 : 1;
  const low = Math.max(0.04, y0 - 0.14);
  const top = y1 + 0.12;
  const widthAt = (t: number): number =>
    wide * (t < 0.62 ? lerp(1, 0.52, (t / 0.62) ** 1.6) : lerp(0.52, 0.78, (t - 0.62) / 0.38));
  const rows = [0, 0.2, 0.4, 0.55, 0.62, 0.7, 0.85, 1];
  const p = (u: number, t: number): P3 => room.at(wall, edge + dir * widthAt(t) * u, lerp(top, low, t), 0.05);
  const strip = (a: number, b: number): P3[] => [
    ...rows.map((t) => p(a, t)),
    ...[...rows].reverse().map((t) => p(b, t)),
  ];
  const cloth = room.hourly(look, 0.7);
  w.fill(strip(0, 1), cloth, 2);
  const lines: [P3, P3][] = [];
  for (const [a, b] of [
    [0.08, 0.2],
    [0.38, 0.5],
    [0.68, 0.84],
  ] as const) {
    w.fill(strip(a, b), cloth, 0);
    for (let i = 0; i + 1 < rows.length; i++) lines.push([p(b, rows[i]!), p(b, rows[i + 1]!)]);
  }
  w.edges(lines, 0.45);
  w.outline(strip(0, 1), 0.8);
  w.quad([p(-0.02, 0.6), p(1.04, 0.6), p(1.04, 0.645), p(-0.02, 0.645)], cloth, 0.6);
  if (side) w.edge(room.at(wall, from - 0.25, top + 0.02, 0.06), room.at(wall, to + 0.25, top + 0.02, 0.06), 1.6);
}

/** A pane in a door or a partition that shows the next room: pale by day, dark at night. */
export const paneLook = (w: World): Look => (w.time === 'night' ? GLOW('#2a3152', 0.9) : L('#c4d9e2', 0.1));
