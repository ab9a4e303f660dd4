/** A screen that turns greys into black and white. */
export interface ToneScreenPx {
  readonly shape: 'dot' | 'line' | 'cross' | 'noise' | 'sand';
  /** Between neighbouring dots or lines, in pixels. */
  readonly pitchPx: number;
  /** Clockwise, of the rows of dots or of the lines. */
  readonly angleDeg: number;
}

/** The light (0 to 1) of the pixel at x, y in a tone of a grey (0 to 255). */
export type Light = (x: number, y: number, grey: number) => number;

/** Greys below it are white dots on black. */
const HALF = 122;
/** Where the screens of a page begin, off the middle of a pixel, so that few pixels lie equally far from a dot's middle. */
const PHASE_PX = { x: 0.31, y: 0.17 } as const;

/**
 * A screen as the light that it leaves at each pixel. Where its dots end is measured on the pixels themselves, so that a
 * tone is as dark as its grey at every pitch and angle. Screens of the same kind, pitch and angle lie at the same places.
 * @param screen.pitchPx at least 1
 * @param o.isHard black and white alone, without antialiasing
 */
export function toneLight(screen: ToneScreenPx, { isHard = false }: { readonly isHard?: boolean } = {}): Light {
  const black = ranks(screen, 0);
  const blackSample = sampled(black);
  // White dots lie between the black ones, so that gradients have no seam; other screens have none.
  const white = screen.shape === 'dot' ? ranks(screen, 0.5) : black;
  const whiteSample = screen.shape === 'dot' ? sampled(white) : blackSample;
  const limits = Float64Array.from({ length: 256 }, (_, grey) => {
    const isWhite = isInverted(screen, grey);
    const [sample, share] = isWhite ? [whiteSample, grey / 255] : [blackSample, 1 - grey / 255];
    return isHard ? hardLimit(sample, share) : softLimit(sample, share);
  });
  return (x, y, grey) => {
    const level = Math.min(255, Math.max(0, Math.round(grey)));
    const isWhite = isInverted(screen, level);
    const inside = limits[level]! - (isWhite ? white(x, y) : black(x, y));
    const dot = isHard ? (inside > 0 ? 1 : 0) : Math.min(1, Math.max(0, inside + 0.5));
    return isWhite ? dot : 1 - dot;
  };
}

function isInverted({ shape }: ToneScreenPx, grey: number): boolean {
  return shape === 'dot' && grey < HALF;
}

/** The order in which pixels become black as a tone gets darker; near the edge of a dot in pixels from its middle. */
type Rank = (x: number, y: number) => number;

/** @param shift of the rows, in pitches */
function ranks({ shape, pitchPx, angleDeg }: ToneScreenPx, shift: number): Rank {
  const turn = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) / pitchPx, Math.sin(turn) / pitchPx];
  const u = (x: number, y: number): number => (x + PHASE_PX.x) * cos + (y + PHASE_PX.y) * sin + shift;
  const v = (x: number, y: number): number => (y + PHASE_PX.y) * cos - (x + PHASE_PX.x) * sin + shift;
  switch (shape) {
    case 'dot':
      return (x, y) => pitchPx * lengthOf(offMiddle(u(x, y)), offMiddle(v(x, y)));
    case 'line':
      return (x, y) => pitchPx * Math.abs(offMiddle(v(x, y)));
    case 'cross':
      return (x, y) => pitchPx * Math.min(Math.abs(offMiddle(u(x, y))), Math.abs(offMiddle(v(x, y))));
    case 'noise':
      return (x, y) => NOISE_PX * scattered(Math.floor(u(x, y) * GRAINS), Math.floor(v(x, y) * GRAINS), 0);
    case 'sand':
      return (x, y) => pitchPx * nearestGrain(u(x, y), v(x, y));
    default:
      return shape satisfies never;
  }
}

/** Grains of noise along one pitch. */
const GRAINS = 2;
/** Grains of noise are black or white as a whole: their ranks are many pixels apart. */
const NOISE_PX = 4096;
/** How far grains of sand lie from where dots would, in pitches, and how large they are. */
const SAND = { off: 0.8, least: 0.55, most: 1.45 } as const;

/** Quicker than `Math.hypot`, which guards against numbers that don't come up here. */
function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

function offMiddle(value: number): number {
  return value - Math.floor(value) - 0.5;
}

/** From a place to the nearest grain, large ones being nearer, in pitches. */
function nearestGrain(u: number, v: number): number {
  const [column, row] = [Math.floor(u), Math.floor(v)];
  let nearest = Infinity;
  for (let j = row - 1; j <= row + 1; j++)
    for (let i = column - 1; i <= column + 1; i++) {
      const du = u - i - 0.5 - SAND.off * (scattered(i, j, 1) - 0.5);
      const dv = v - j - 0.5 - SAND.off * (scattered(i, j, 2) - 0.5);
      const size = SAND.least + (SAND.most - SAND.least) * scattered(i, j, 3);
      nearest = Math.min(nearest, lengthOf(du, dv) / size);
    }
  return nearest;
}

/** A number from 0 to 1 that looks like chance and is always the same for a cell (Wang 2007, integer hash, mixed thrice). */
function scattered(i: number, j: number, salt: number): number {
  let hash = Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca77) ^ Math.imul(salt + 1, 0xc2b2ae3d);
  for (let round = 0; round < 3; round++) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0) / 0x1_0000_0000;
}

const SAMPLES = 1 << 14;
/** A page's width at 600 dpi. */
const REACH_PX = 4801;

/** Ranks of pixels all over a page, sorted, with the sums of those before each. */
interface Sample {
  readonly sorted: Float64Array;
  readonly sums: Float64Array;
}

/** Places of low discrepancy (Roberts 2018, R2) in whole pixels: they stand for all pixels of a page. */
function sampled(rankOf: Rank): Sample {
  const sorted = new Float64Array(SAMPLES);
  for (let index = 0; index < SAMPLES; index++) {
    const x = Math.floor(((index * 0.7548776662466927) % 1) * REACH_PX);
    const y = Math.floor(((index * 0.5698402909980532) % 1) * REACH_PX);
    sorted[index] = rankOf(x, y);
  }
  sorted.sort();
  const sums = new Float64Array(SAMPLES + 1);
  for (let index = 0; index < SAMPLES; index++) sums[index + 1] = sums[index]! + sorted[index]!;
  return { sorted, sums };
}

/** How many ranks lie below a limit. */
function below(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below which rank a pixel is black, so that a share of all pixels is. */
function hardLimit({ sorted }: Sample, share: number): number {
  if (share <= 0) return -Infinity;
  if (share >= 1) return Infinity;
  const wanted = share * SAMPLES;
  const rank = sorted[Math.min(SAMPLES - 1, Math.floor(wanted))]!;
  // Pixels of one rank go together: to the side that comes nearer.
  const [from, to] = [below(sorted, rank), below(sorted, rank + 1e-9)];
  return wanted - from <= to - wanted ? rank : rank + 1e-9;
}

/** The limit at which a share of the light is gone when dots have edges one pixel wide, by bisection. */
function softLimit(sample: Sample, share: number): number {
  if (share <= 0) return -Infinity;
  if (share >= 1) return Infinity;
  let [low, high] = [-1, sample.sorted[SAMPLES - 1]! + 1];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (overBelow(sample, middle + 0.5) - overBelow(sample, middle - 0.5) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The sum of how far ranks lie below a limit, for each sample: the integral of their distribution. */
function overBelow({ sorted, sums }: Sample, limit: number): number {
  const count = below(sorted, limit);
  return (count * limit - sums[count]!) / SAMPLES;
}
