import type { Area, AreaFill, Tone, ToneDensity } from '@/lib/contracts/page-areas';
import { boxOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { areaBox } from '@/lib/domain/page/areas/areas';

/** How the tool finds what it fills. */
export const FILL_MODES = ['lasso', 'flood', 'rectangle', 'ellipse'] as const;
type FillMode = (typeof FILL_MODES)[number];

/** What lines stop a fill at a point. */
export const FILL_REFERENCES = ['all', 'layer', 'picture'] as const;
export type FillReference = (typeof FILL_REFERENCES)[number];

export const DENSITY_KINDS = ['flat', 'linear', 'radial'] as const;
type DensityKind = (typeof DENSITY_KINDS)[number];

/** What an area is filled with, as it is chosen. */
export interface FillLook {
  readonly kind: AreaFill['kind'];
  readonly colour: string;
  readonly screen: Pick<Tone, 'screen' | 'lpi' | 'angleDeg'>;
  readonly density: DensityChoice;
}

interface DensityChoice {
  readonly kind: DensityKind;
  /** From 0 to 100. */
  readonly fromPercent: number;
  /** At the other end of a gradient. */
  readonly toPercent: number;
  /** Which way a linear gradient runs, clockwise from the right. */
  readonly turnDeg: number;
}

export interface FillSettings extends FillLook {
  readonly mode: FillMode;
  readonly gapMm: number;
  readonly reference: FillReference;
  /** The layer whose mask is filled instead, so that it shows the layer there or hides it; null fills the layer. */
  readonly mask: { readonly layerId: string; readonly shows: boolean } | null;
}

/** Gradients run down the page unless they are turned. */
const DOWN_DEG = 90;

export const FIRST_FILL: FillSettings = {
  mode: 'lasso',
  kind: 'tone',
  colour: '#16130f',
  screen: { screen: 'dot', lpi: 60, angleDeg: 45 },
  density: { kind: 'flat', fromPercent: 30, toPercent: 5, turnDeg: DOWN_DEG },
  gapMm: 0.6,
  reference: 'all',
  mask: null,
};

/** What an area of some outlines is filled with. */
export function fillFor({ kind, colour, screen, density }: FillLook, rings: Area['rings']): AreaFill {
  switch (kind) {
    case 'white':
      return { kind };
    case 'colour':
      return { kind, colour };
    case 'tone':
      return { kind, tone: { ...screen, density: densityOver({ rings }, density) } };
    default:
      return kind satisfies never;
  }
}

/** What was chosen for an area's fill. */
export function lookOf(fill: AreaFill): FillLook {
  if (fill.kind === 'white') return { ...FIRST_FILL, kind: 'white' };
  if (fill.kind === 'colour') return { ...FIRST_FILL, kind: 'colour', colour: fill.colour };
  const { density, ...screen } = fill.tone;
  return { ...FIRST_FILL, kind: 'tone', screen, density: choiceOf(density) };
}

/** An area's fill after a part of it was chosen anew. A gradient stays where it lies unless its kind or direction changed. */
export function withLook({ fill, rings }: Pick<Area, 'fill' | 'rings'>, part: Partial<FillLook>): AreaFill {
  const before = lookOf(fill);
  const chosen = fillFor({ ...before, ...part }, rings);
  if (fill.kind !== 'tone' || chosen.kind !== 'tone') return chosen;
  const { kind, turnDeg, fromPercent, toPercent } = part.density ?? before.density;
  const isMoved = kind !== before.density.kind || turnDeg !== before.density.turnDeg;
  if (isMoved || fill.tone.density.kind === 'flat') return chosen;
  return { kind: 'tone', tone: { ...chosen.tone, density: { ...fill.tone.density, fromPercent, toPercent } } };
}

/** The density that a choice gives an area: gradients reach from one end of it to the other, or from its middle to its edge. */
function densityOver(area: Pick<Area, 'rings'>, choice: DensityChoice): ToneDensity {
  const { kind, fromPercent, toPercent, turnDeg } = choice;
  const { left, top, right, bottom } = areaBox(area);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;
  if (kind === 'flat') return { kind, percent: fromPercent };
  if (kind === 'radial') {
    const radiusMm = Math.max(0.1, hundredth(Math.hypot(halfWidth, halfHeight)));
    return { kind, from: { x: hundredth(x), y: hundredth(y) }, radiusMm, fromPercent, toPercent };
  }
  const turn = (turnDeg * Math.PI) / 180;
  const reach = Math.abs(Math.cos(turn)) * halfWidth + Math.abs(Math.sin(turn)) * halfHeight;
  const end = (side: 1 | -1): PagePoint => ({
    x: hundredth(x + side * reach * Math.cos(turn)),
    y: hundredth(y + side * reach * Math.sin(turn)),
  });
  return { kind, from: end(-1), to: end(1), fromPercent, toPercent };
}

/** What was chosen for a density. */
function choiceOf(density: ToneDensity): DensityChoice {
  if (density.kind === 'flat') {
    return { ...FIRST_FILL.density, fromPercent: density.percent };
  }
  const { kind, fromPercent, toPercent } = density;
  const turnDeg =
    kind === 'linear'
      ? (Math.atan2(density.to.y - density.from.y, density.to.x - density.from.x) * 180) / Math.PI
      : DOWN_DEG;
  return { kind, fromPercent, toPercent, turnDeg: (Math.round(turnDeg) + 360) % 360 };
}

/** Corners of an ellipse that stands for a curve to a fiftieth of a millimetre. */
export function ellipseIn(a: PagePoint, b: PagePoint): PagePoint[] {
  const { left, top, right, bottom } = boxOf([a, b]);
  const [rx, ry] = [(right - left) / 2, (bottom - top) / 2];
  // A chord of a circle is at most r (1 - cos(half its angle)) off it.
  const step = 2 * Math.acos(Math.max(0.9, 1 - 0.02 / Math.max(0.02, rx, ry)));
  const count = Math.max(12, Math.ceil((2 * Math.PI) / step));
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { x: (left + right) / 2 + rx * Math.cos(angle), y: (top + bottom) / 2 + ry * Math.sin(angle) };
  });
}

export function rectangleIn(a: PagePoint, b: PagePoint): PagePoint[] {
  const { left, top, right, bottom } = boxOf([a, b]);
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
