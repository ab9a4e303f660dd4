import { clamp, lerp, rng, type P2, type Rng } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { flick } from './flick';
import { L } from './look';
import { ribbon } from './ribbon';
import type { World } from './world';

/** Where along a wave its tip is, and how many points it has up to the tip and behind it. */
const TIP = 0.62;
const RISE = 9;
const FALL = 4;
const LEAN = 0.11;
/** Metres beyond the nearest water of each row of waves, far ones first. */
const ROWS = [90, 52, 30, 17, 9.5, 5, 2.6] as const;
/** A row is drawn so far beside the panel, in px. */
const BESIDE = 90;

/** Height of a wave at a share of its length, 0 to 1: a long hollow slope, a tip, a steep back. */
const profile = (u: number): number =>
  u < TIP ? 0.5 - 0.5 * Math.cos((Math.PI * u) / TIP) : 0.5 + 0.5 * Math.cos((Math.PI * (u - TIP)) / (1 - TIP));

interface Row {
  readonly w: World;
  readonly r: Rng;
  readonly y: number;
  readonly z: number;
  /** Of its highest waves, metres. */
  readonly height: number;
}

/** A rough sea from `from` metres on: rows of peaked waves, dark faces, torn white crests. */
export function stormSea(w: World, y: number, from: number, height: number, seed: number): void {
  const r = rng(seed + 17);
  for (const [index, beyond] of ROWS.entries())
    waveRow({ w, r, y, z: from + beyond, height: height * lerp(1.25, 0.8, index / (ROWS.length - 1)) });
}

function waveRow(row: Row): void {
  const { w, r, y, z, height } = row,
    half = (w.panel.w / w.f) * Math.max(2, z - w.shot.at[2]) * 1.1,
    length = height * 6.4,
    crest: P2[] = [];
  let caps = '',
    lines = '';
  for (let x = w.shot.at[0] - half - length * r(); x < w.shot.at[0] + half;) {
    const long = length * r(0.55, 1.25),
      tall = height * r(0.3, 0.85),
      at = (u: number, up = 1): P2 => {
        const p = profile(u);
        // the tip leans over the steep side
        return w.at([x + (u + LEAN * p * p * p) * long, y + up * tall * p, z - 0.2 * Math.sin(u * 6)]);
      };
    const wave: P2[] = [];
    for (let i = 0; i <= RISE; i++) wave.push(at((i / RISE) * TIP));
    for (let i = 1; i <= FALL; i++) wave.push(at(TIP + ((1 - TIP) * i) / FALL));
    x += long;
    if (wave.at(-1)![0] < w.panel.x - BESIDE || wave[0]![0] > w.panel.x + w.panel.w + BESIDE) continue;
    crest.push(...wave);
    caps += foamOf(wave, w.px([x, y, z]) * tall, r);
    lines += hollows(at, w, z, r);
  }
  if (crest.length < 4) return;
  const low = w.at([w.shot.at[0], y, z])[1] + w.px([w.shot.at[0], y, z]) * height * 0.5,
    look = w.tint(L('#3f5260', w.time === 'night' ? 0.85 : 0.62), 1, z),
    body = pathOf([...crest, [crest.at(-1)![0], low], [crest[0]![0], low]]);
  w.p.fill(body, look.c, look.bw);
  w.p.fill(lines, '#c8d6de', '#ffffff');
  w.p.fill(ribbon(crest, w.width(w.depth([w.shot.at[0], y, z]), 0.8)), w.inkAt(z), INK, w.inkOpacity(z));
  w.p.fill(caps, w.time === 'night' ? '#aebfe8' : '#ffffff', 0);
}

/** Torn foam: on the tip, down the hollow in fingers, and flying off it. `k` is the wave's height in px. */
function foamOf(wave: readonly P2[], k: number, r: Rng): string {
  if (k < 3) return '';
  const under: P2[] = [],
    over: P2[] = [];
  for (let i = RISE - 4; i < wave.length; i++) {
    const [x, y] = wave[i]!,
      // thick at the tip
      share = 1 - Math.abs(i - RISE) / 5;
    over.push([x + r(-0.03, 0.03) * k, y - k * r(0.02, 0.07)]);
    under.push([x - k * r(0, 0.14), y + k * share * r(0.16, i % 2 === 0 ? 0.5 : 0.24)]);
  }
  let d = pathOf([...over, ...under.toReversed()]);
  const [tx, ty] = wave[RISE]!;
  for (let i = 0; i < 5; i++) {
    const x = tx - k * r(-0.1, 0.5),
      y = ty - k * r(0.02, 0.34);
    d += flick(x, y, x - k * r(0.03, 0.12), y + k * r(-0.03, 0.03), clamp(k * 0.05, 0.8, 5));
  }
  return d;
}

/** White strokes along the hollow of a wave's face. */
function hollows(at: (u: number, up?: number) => P2, w: World, z: number, r: Rng): string {
  const width = w.width(w.depth([w.shot.at[0], 0, z]), 0.6);
  let d = '';
  for (let i = 0; i < 4; i++) {
    const up = r(0.15, 0.7),
      from = r(0.1, 0.45),
      a = at(from, up),
      b = at(Math.min(0.66, from + r(0.12, 0.26)), up);
    d += flick(a[0], a[1], b[0], b[1], width, (b[0] - a[0]) * 0.12);
  }
  return d;
}
