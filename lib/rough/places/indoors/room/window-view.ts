import { lerp, rng, type P3 } from '../../../geometry/geometry';
import { GLOW, L, type Look, type World } from '../../../world/kit';

export type View = 'trees' | 'town' | 'sky' | 'sea' | 'garden' | 'field' | 'space' | 'wall';
type At = (a: number, b: number) => P3;
const box = (f: At, x0: number, x1: number, y0: number, y1: number): P3[] => [
  f(x0, y0),
  f(x1, y0),
  f(x1, y1),
  f(x0, y1),
];

/** What a window shows: `f` maps the window's unit square to space; `aspect` is its width by its height. */
export function drawView(w: World, f: At, view: View, seed: number, aspect: number): void {
  heaven(w, f, view);
  const [, low] = w.at(f(0.5, 0));
  const [, high] = w.at(f(0.5, 1));
  const isSmall = Math.abs(low - high) < w.panel.h * 0.16;
  if (isSmall && (view === 'town' || view === 'trees' || view === 'garden')) distant(w, f, view, seed);
  else if (view === 'town') town(w, f, seed, aspect);
  else if (view === 'sea') sea(w, f);
  else if (view === 'trees' || view === 'garden') leaves(w, f, seed, aspect, view === 'garden' ? 0.5 : 0.34);
  else if (view === 'field') ridge(w, f, seed, 0.3);
  if (w.weather === 'wind' && view !== 'space' && view !== 'wall') windLines(w, f);
  if (w.weather === 'fog' && view !== 'space' && view !== 'wall')
    w.fill(box(f, 0, 1, 0, 0.6), GLOW(w.time === 'night' ? '#4a5474' : '#e6ebed', w.time === 'night' ? 0.6 : 0));
}

/** The wind before the window: two drawn-out strokes, white on the night. */
function windLines(w: World, f: At): void {
  const look = w.time === 'night' ? GLOW('#c8d4f0', 0) : GLOW('#5f7f48', 1);
  for (const v of [0.72, 0.46]) w.pen([f(0.08, v), f(0.4, v + 0.06), f(0.66, v - 0.02), f(0.9, v + 0.08)], 0.8, look, { a: 0.5, b: 0.5 }); // prettier-ignore
}

function heaven(w: World, f: At, view: View): void {
  const { time, weather } = w;
  if (view === 'wall') {
    w.fill(box(f, 0, 1, 0, 1), time === 'night' ? L('#1c2238', 1) : L('#59616c', 1));
    return;
  }
  if (view === 'space' || time === 'night') {
    w.fill(box(f, 0, 1, 0, 1), GLOW('#141c3a', 1));
    if (view !== 'space' && weather !== 'clear' && weather !== 'wind') return;
    const r = rng(view === 'space' ? 12 : 5);
    let d = '';
    for (let i = 0; i < (view === 'space' ? 70 : 12); i++) {
      const [x, y] = w.at(f(r(), view === 'space' ? r() : r(0.5, 1)));
      const k = r(0.6, view === 'space' ? 2 : 1.5);
      d += `M${x.toFixed(1)} ${(y - k).toFixed(1)}l${k.toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${(-k).toFixed(1)}Z`;
    }
    w.p.fill(d, '#f2f4ff', '#ffffff');
    return;
  }
  const bands: readonly (readonly [string, number])[] =
    weather === 'storm'
      ? [
          ['#7d8794', 0.3],
          ['#586271', 0.5],
        ]
      : weather === 'rain'
        ? [
            ['#b3bdc6', 0.12],
            ['#97a3b0', 0.25],
          ]
        : weather === 'snow'
          ? [
              ['#dfe6ec', 0.12],
              ['#c2ccd6', 0.2],
            ]
          : weather === 'cloudy' || weather === 'fog'
            ? [
                ['#e2e8ec', 0],
                ['#cdd6dd', 0.08],
              ]
            : time === 'dusk'
              ? [
                  ['#ffd08a', 0],
                  ['#f2a077', 0.2],
                ]
              : time === 'dawn'
                ? [
                    ['#ffe9d8', 0],
                    ['#e8c6d2', 0.1],
                  ]
                : [
                    ['#e2f2fa', 0],
                    ['#b5dcf5', 0.05],
                  ];
  w.fill(box(f, 0, 1, 0, 1), GLOW(bands[0]![0], bands[0]![1]));
  w.fill([f(0, 0.62), f(0.3, 0.66), f(0.62, 0.6), f(1, 0.66), f(1, 1), f(0, 1)], GLOW(bands[1]![0], bands[1]![1]));
}

/** What a small window far away shows: one broken line of roofs or crowns. */
function distant(w: World, f: At, view: View, seed: number): void {
  const top: P3[] = [];
  for (let i = 0; i <= 5; i++) {
    const y = 0.34 + 0.16 * Math.sin(i * 2.3 + seed);
    top.push(f(i / 5, y));
    if (view === 'town' && i < 5) top.push(f((i + 0.96) / 5, y));
  }
  w.fill(
    [f(0, 0), ...top, f(1, 0)],
    view === 'town'
      ? GLOW(w.time === 'night' ? '#2b3866' : '#bfcad6', w.time === 'night' ? 0.75 : 0.18)
      : leafLook(w, true),
  );
  if (view !== 'town' || w.time !== 'night') return;
  let lit = '';
  for (let i = 0; i < 9; i++) {
    const [u, v] = [0.04 + i * 0.105, 0.06 + 0.22 * Math.abs(Math.sin(i * 2.1 + seed))];
    lit += w.poly(box(f, u, u + 0.018, v, v + 0.07));
  }
  w.p.fill(lit, '#ffe09a', '#ffffff');
}

/** Blocks of a town in two depths, lit windows at night. */
function town(w: World, f: At, seed: number, aspect: number): void {
  const r = rng(seed);
  const night = w.time === 'night';
  const dusk = w.time === 'dusk';
  for (const [lo, hi, tone, colour] of [
    [0.34, 0.62, night ? 0.85 : 0.1, night ? '#1d274c' : dusk ? '#d99a86' : '#cdd8e2'],
    [0.16, 0.4, night ? 0.7 : 0.24, night ? '#2b3866' : dusk ? '#a8728a' : '#b2c0ce'],
  ] as const) {
    let x = -0.02;
    const wide = 0.16 / Math.max(0.5, aspect);
    const lines: [P3, P3][] = [];
    let lit = '';
    while (x < 1) {
      const t = r(0.6, 1.4) * wide;
      const h = r(lo, hi);
      w.fill(box(f, x, x + t, 0, h), GLOW(colour, tone));
      lines.push([f(x, 0), f(x, h)], [f(x, h), f(x + t, h)], [f(x + t, h), f(x + t, 0)]);
      for (let i = 0; i < 5; i++) {
        const u = x + (0.15 + 0.28 * Math.floor(r(0, 3))) * t;
        const v = h * (0.15 + 0.2 * Math.floor(r(0, 4)));
        lit += w.poly(box(f, u, u + t * 0.16, v, v + 0.035));
      }
      x += t + r(0, 0.02);
    }
    w.edges(lines, 0.4);
    w.p.fill(lit, night ? '#ffe09a' : '#8798ab', night ? '#ffffff' : w.p.tone(0.5));
  }
}

function sea(w: World, f: At): void {
  const night = w.time === 'night';
  w.fill(box(f, 0, 1, 0, 0.42), GLOW(night ? '#1d2c50' : w.time === 'dusk' ? '#a8788c' : '#7db3cf', night ? 0.8 : 0.2));
  const r = rng(3);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 16; i++) {
    const y = 0.42 * r() ** 0.6;
    const x = r();
    lines.push([f(x, y), f(x + 0.04 + 0.1 * (0.42 - y), y)]);
  }
  w.edges(lines, 0.5, GLOW('#ffffff', 0));
  w.edge(f(0, 0.42), f(1, 0.42), 0.7);
}

const leafLook = (w: World, deep: boolean): Look => {
  if (w.time === 'night') return GLOW(deep ? '#1b2544' : '#2a3760', deep ? 1 : 0.84);
  if (w.weather === 'snow') return GLOW(deep ? '#c8d6dc' : '#eef3f6', deep ? 0.25 : 0.04);
  if (w.time === 'dusk') return GLOW(deep ? '#8a6a6a' : '#c08a6c', deep ? 0.42 : 0.2);
  return GLOW(deep ? '#7fae84' : '#b2d3a4', deep ? 0.22 : 0.08);
};

/** Two rows of rounded crowns. */
function leaves(w: World, f: At, seed: number, aspect: number, height: number): void {
  const r = rng(seed);
  for (const deep of [false, true]) {
    const top: P3[] = [];
    const n = Math.max(4, Math.round(aspect * 4));
    for (let i = 0; i < n; i++) {
      const h = height * (deep ? 0.62 : 1.1) * r(0.75, 1.25);
      for (let j = 0; j <= 5; j++)
        top.push(f((i + j / 5) / n, h + (0.09 / Math.max(1, aspect * 0.6)) * Math.sin((j / 5) * Math.PI)));
    }
    w.fill([f(0, 0), ...top, f(1, 0)], leafLook(w, deep));
    w.pen(top, deep ? 0.55 : 0.4, undefined, { a: 0, b: 0 });
  }
}

function ridge(w: World, f: At, seed: number, height: number): void {
  for (const deep of [false, true]) {
    const top = Array.from({ length: 21 }, (_, i) =>
      f(
        i / 20,
        lerp(
          height * (deep ? 0.5 : 1),
          height * (deep ? 0.6 : 1.5),
          0.5 + 0.5 * Math.sin(i * 0.5 + seed + (deep ? 2 : 0)),
        ),
      ),
    );
    w.fill([f(0, 0), ...top, f(1, 0)], leafLook(w, deep));
    w.pen(top, 0.4, undefined, { a: 0, b: 0 });
  }
}
