/** Headwear in the layers of a head. */
import type { P2, P3 } from '../../geometry/geometry';
import { material, type Material, type Paint } from '../../pen/paint';
import type { Headwear } from '../../vocabulary/people';
import { penOf, type Frame } from '../frame';
import type { Clump } from '../hair/clump';
import type { HairPress } from '../hair/hair-drawing';
import { SKULL_Y, SKULL_Z, skullDistance } from '../hair/hair-space';
import type { HeadSpec } from '../head-spec';
import { BANDS } from './bands';
import { BRIMMED_HATS } from './brimmed-hats';
import { CAPS } from './caps';
import { CLOTHS } from './cloths';
import type { Hat, HatMaker, HatPart } from './hat-model';
import { HELMETS } from './helmets';
import { UNIFORM_HATS } from './uniform-hats';
import { paintLine, paintShell, type HatBrush } from './shell';

const MAKERS: Readonly<Record<Headwear, HatMaker>> = {
  ...BRIMMED_HATS,
  ...CAPS,
  ...UNIFORM_HATS,
  ...CLOTHS,
  ...HELMETS,
  ...BANDS,
};

/** The colours of headwear when nobody asks for one; what is not named takes the accent. */
const COLOURS: Readonly<Partial<Record<Headwear, string>>> = {
  hijab: '#7a8fb0',
  hood_up: '#6a7286',
  turban: '#e4dccb',
  peaked_cap: '#4a5568',
  police_cap: '#2f3a5c',
  straw_hat: '#ecd08a',
  sun_hat: '#f6efe0',
  conical_hat: '#e2c483',
  witch_hat: '#332b40',
  wizard_hat: '#4a4f8c',
  top_hat: '#2a2830',
  fedora: '#7d6a58',
  bowler_hat: '#302d36',
  cowboy_hat: '#a97c50',
  helmet: '#6f7a5c',
  knight_helmet: '#c3c9d2',
  closed_helmet: '#c3c9d2',
  motorcycle_helmet: '#e8e8ee',
  space_helmet: '#eef0f5',
  hard_hat: '#f2c33c',
  santa_hat: '#cf3240',
  chef_hat: '#fbfafc',
  graduation_cap: '#2c2a34',
  hachimaki: '#f7f5f2',
  flower_crown: '#f4a6c0',
};
const FALLBACK = material('#c9404f');

/** What a head wears, made for it. */
export class HeadwearDrawing {
  private readonly hat: Hat;
  private readonly brush: HatBrush;

  constructor(p: Paint, f: Frame, spec: HeadSpec, name: Headwear) {
    const own = COLOURS[name];
    const accent = spec.accent ?? FALLBACK;
    const main: Material = spec.cloth ?? (own === undefined ? accent : material(own));
    this.hat = MAKERS[name](spec, main, accent.base === main.base ? material('#f4f1ec') : accent);
    this.brush = { p, f, pen: penOf(f.s) };
  }

  get coversEars(): boolean {
    return this.hat.coversEars === true;
  }

  get hidesFace(): boolean {
    return this.hat.hidesFace === true;
  }

  /** Whether any hair is to be drawn. */
  get hasHair(): boolean {
    return this.hat.hair !== 'none';
  }

  /** How the hair under it is changed. */
  get press(): HairPress | undefined {
    const { base, hair } = this.hat;
    if (hair === 'front') return { change: frontOf, hidesAbove: 99, isLow: true };
    if (hair === 'short') return { change: shortened, hidesAbove: -99, isLow: false };
    if (base === undefined) return undefined;
    return { change: (clumps) => pressed(clumps, base), hidesAbove: base, isLow: true };
  }

  /** What is behind the head: the far half of brims, the inside of hoods. */
  behind(): void {
    this.hat.under?.(this.brush);
    for (const part of this.hat.parts) {
      if (part.layer === 'front') continue;
      if (part.kind === 'sheet') this.paint(part, 'both', 'far');
      else this.paint(part, 'inner', 'all');
    }
  }

  front(): void {
    for (const part of this.hat.parts) {
      if (part.layer === 'behind') continue;
      if (part.kind === 'shell') this.paint(part, 'outer', 'all');
      else this.paint(part, 'both', part.layer === 'front' ? 'all' : 'near');
    }
    const { f } = this.brush;
    const isSeen = ([x, y, z]: P3): boolean => f.depth([x, Math.min(0, (y + 0.3) * 0.5), z + 0.05]) > 0.04;
    for (const line of this.hat.lines ?? []) paintLine(this.brush, line.points, line.width, line.material, isSeen);
    this.hat.details?.(this.brush);
  }

  private paint(part: HatPart, side: 'outer' | 'inner' | 'both', range: 'far' | 'near' | 'all'): void {
    const split = this.brush.f.depth([0, -0.6, -0.06]);
    paintShell(this.brush, part.grid, {
      material: part.material,
      side,
      isRound: part.isRound === true,
      isThin: part.layer === 'front',
      ...(part.inks === undefined ? {} : { inks: part.inks }),
      ...(part.weight === undefined ? {} : { weight: part.weight }),
      ...(range === 'near' ? { nearerThan: split } : range === 'far' ? { fartherThan: split } : {}),
    });
  }

  /** The band of shadow under its edge, for the face. */
  shadows(): string[] {
    const { shadow } = this.hat;
    if (shadow === undefined) return [];
    const { f } = this.brush;
    const edge: P2[] = [];
    for (let azimuth = -80; azimuth <= 80; azimuth += 10) {
      const angle = (azimuth * Math.PI) / 180;
      edge.push(f.p([Math.sin(angle) * 0.96, shadow + 0.16 - 0.05 * Math.cos(angle), Math.cos(angle) * 0.98]));
    }
    const top = f.p([0, -1.6, 0.4]);
    const [right, left] = [edge[edge.length - 1]!, edge[0]!];
    const points = [...edge, [right[0], top[1]] as P2, [left[0], top[1]] as P2];
    return [points.map((q, i) => `${i === 0 ? 'M' : 'L'}${q[0].toFixed(1)} ${q[1].toFixed(1)}`).join('') + 'Z'];
  }
}

/** Hair that shows in an opening: what begins and ends before the ears. */
function frontOf(clumps: readonly Clump[]): readonly Clump[] {
  return clumps.filter((clump) => {
    const tip = clump.path[clump.path.length - 1]!;
    return clump.pass !== 'back' && tip[2] > 0.15 && tip[1] < 1.1 && Math.abs(tip[0]) < 0.96 && tip[1] > -0.75;
  });
}

/** Hair gathered inside: nothing hangs below the neck. */
function shortened(clumps: readonly Clump[]): readonly Clump[] {
  return clumps.map((clump) => ({
    ...clump,
    path: clump.path.map(([x, y, z]): P3 => [x * (y > 0.6 ? 0.9 : 1), y > 0.6 ? 0.6 + (y - 0.6) * 0.18 : y, z]),
  }));
}

/** Presses hair to the skull above a height, and leaves out what would not come out from under the hat. */
function pressed(clumps: readonly Clump[], base: number): readonly Clump[] {
  const out: Clump[] = [];
  for (const clump of clumps) {
    const tip = clump.path[clump.path.length - 1]!;
    if (tip[1] < base + 0.06) continue;
    out.push({ ...clump, path: clump.path.map((v) => pressedPoint(v, base)) });
  }
  return out;
}
function pressedPoint(v: P3, base: number): P3 {
  const away = skullDistance(v);
  const most = v[1] < base + 0.1 ? 1.08 : v[1] < base + 0.4 ? 1.08 + (v[1] - base - 0.1) * 0.4 : Infinity;
  if (away <= most) return v;
  const k = most / away;
  const y = v[1] < SKULL_Y ? SKULL_Y + (v[1] - SKULL_Y) * k : v[1];
  return [v[0] * k, y, SKULL_Z + (v[2] - SKULL_Z) * k];
}
