import { rng, type P3, type Rng } from '../../geometry/geometry';
import { glyphs, pl } from '../../world/brush';
import { GLOW, L, type Look, type Model, type World } from '../../world/kit';
import { M } from './model';
import { K } from './things';

export interface TownBlock {
  /** Middle of its base. */
  readonly at: P3;
  readonly width: number;
  readonly depth: number;
  readonly height: number;
  /** Degrees; its front looks to -z at 0. */
  readonly yaw: number;
  readonly seed: number;
  /** A shop on the ground floor. */
  readonly shop?: boolean;
  readonly look?: Look;
}
const WALLS = [L('#e9e2d4', 0), L('#d6d3cc', 0.08), L('#cfc3b2', 0.14), L('#c4ccd2', 0.1), L('#b9aa98', 0.22)];
const AWNINGS = [L('#b5483c', 0.5), L('#3f6f8f', 0.46), L('#4f7f5a', 0.4), L('#2f3340', 1)];

/** A building of a town, some storeys high, with a shop front, an awning and a sign. */
export function townBlock(w: World, b: TownBlock): void {
  const r = rng(b.seed * 31 + 7),
    m = M(),
    look = b.look ?? WALLS[Math.floor(r(0, WALLS.length))]!,
    front = -b.depth / 2 - 0.01,
    shopTop = b.shop ? 3.1 : 0,
    storeys = Math.max(1, Math.round((b.height - shopTop) / 3));
  m.box(0, 0, 0, b.width, b.height, b.depth, look);
  windows(w, m, b, { r, front, from: shopTop, storeys });
  if (b.shop) shopFront(w, m, b, r, front);
  m.box(0, b.height, 0, b.width + 0.2, 0.35, b.depth + 0.2, w.weather === 'snow' ? L('#f3f6fa', 0) : look);
  if (r() < 0.5) m.box(r(-1, 1), b.height + 0.35, r(0, 1), 1.4, r(0.8, 1.6), 1.2, K.GREY);
  w.model(m, { at: b.at, yaw: b.yaw });
}
function pane(w: World, r: Rng): Look {
  if (w.time === 'night') return r() < 0.45 ? GLOW('#ffe1a0', 0) : L('#1c2340', 1);
  return r() < 0.3 ? L('#7f9fb2', 0.5) : L('#a9cbdc', 0.16);
}
function windows(
  w: World,
  m: Model,
  b: TownBlock,
  { r, front, from, storeys }: { r: Rng; front: number; from: number; storeys: number },
): void {
  const n = Math.max(2, Math.round(b.width / 2.2)),
    step = b.width / n,
    rise = (b.height - from) / storeys,
    isBand = r() < 0.3;
  for (let j = 0; j < storeys; j++) {
    const y = from + rise * (j + 0.28),
      h = rise * 0.48;
    if (isBand) {
      m.front(front, -b.width / 2 + 0.4, y, b.width - 0.8, h, pane(w, r), 0.8);
      for (let i = 1; i < n; i++) m.front(front - 0.01, -b.width / 2 + i * step - 0.04, y, 0.08, h, look2(b), 0.3);
      continue;
    }
    for (let i = 0; i < n; i++) {
      if (r() < 0.08) continue;
      const x = -b.width / 2 + step * (i + 0.24);
      m.front(front, x, y, step * 0.52, h, pane(w, r), 0.8);
      m.front(front - 0.01, x - 0.06, y - 0.12, step * 0.52 + 0.12, 0.1, K.WHITE, 0.4);
    }
  }
}
const look2 = (b: TownBlock): Look => b.look ?? K.WHITE;
function shopFront(w: World, m: Model, b: TownBlock, r: Rng, front: number): void {
  const half = b.width / 2,
    glass = w.time === 'night' || w.time === 'dusk' ? GLOW('#ffedc2', 0) : L('#5d7684', 0.6);
  m.front(front, -half + 0.3, 0.35, b.width * 0.56, 2, glass, 0.9);
  m.front(front, half - b.width * 0.32, 0, b.width * 0.22, 2.3, w.time === 'night' ? GLOW('#fff3d6', 0) : K.DARK, 0.9);
  for (let i = 1; i < 4; i++)
    m.front(front - 0.01, -half + 0.3 + (b.width * 0.56 * i) / 4, 0.35, 0.06, 2, K.WHITE, 0.3);
  const sign = r() < 0.5 ? K.WHITE : L('#39414f', 1);
  m.front(front - 0.02, -half + 0.2, 2.62, b.width - 0.4, 0.62, sign, 0.9);
  const awning = AWNINGS[Math.floor(r(0, AWNINGS.length))]!,
    z = -b.depth / 2;
  m.sheet([[-half + 0.15, 2.55, z - 0.02], [half - 0.15, 2.55, z - 0.02], [half - 0.15, 2.1, z - 1], [-half + 0.15, 2.1, z - 1]], awning); // prettier-ignore
  for (const line of glyphs(pl([-half * 0.7, 2.68, front - 0.06], [half * 1.4, 0, 0], [0, 0.5, 0]), 4, b.seed + 3))
    m.line(line, 1.2, sign.bw > 0.5 ? GLOW('#f6f2e2', 0) : K.DARK);
}
