import { getStroke } from 'perfect-freehand';
import type { Pen, Stroke } from '@/lib/contracts/page-layers';
import { curvePoint, samplesOf, type Sample } from './curve';

/** What the pen library measures in is a pixel; its own thresholds fit strokes that are this many times a millimetre. */
const UNITS_PER_MM = 20;
/** Between two points of the line that an outline is made from, so that few stored points still give a round line. */
const SPACING_MM = { least: 0.35, most: 1.5 } as const;

interface Nib {
  /** How much of the width follows the pressure: 0 none, 1 all. */
  readonly thinning: number;
  /** How long the line thins out at its ends, in widths. */
  readonly taper: { readonly start: number; readonly end: number };
  readonly smoothing: number;
}

const NIBS: Readonly<Record<Pen, Nib>> = {
  'g-pen': { thinning: 0.7, smoothing: 0.4, taper: { start: 1.5, end: 3 } },
  marker: { thinning: 0, smoothing: 0.5, taper: { start: 0, end: 0 } },
  brush: { thinning: 0.9, smoothing: 0.5, taper: { start: 3, end: 6 } },
  white: { thinning: 0.4, smoothing: 0.5, taper: { start: 0, end: 0 } },
  'maru-pen': { thinning: 0.8, smoothing: 0.4, taper: { start: 1.5, end: 3 } },
  pencil: { thinning: 0.5, smoothing: 0.5, taper: { start: 0, end: 0 } },
};

/** Of strokes whose points have widths: each point is exactly as wide as it says. */
const EXACT: Nib = { thinning: 1, smoothing: 0.4, taper: { start: 0, end: 0 } };

/** Correction fluid is white whatever ink it stands beside. */
export function strokeFill({ pen, colour }: Pick<Stroke, 'pen' | 'colour'>): string {
  return pen === 'white' ? '#ffffff' : colour;
}

/**
 * The outline of a stroke as an SVG path to be filled, in page millimetres to 0.01; the same in the browser and in print.
 * A line through the stored points (Catmull and Rom, 1974, centripetal) is given the width of its pen and pressure.
 */
export function strokePath({
  pen,
  widthMm,
  points,
  hasWidths,
}: Pick<Stroke, 'pen' | 'widthMm' | 'points' | 'hasWidths'>): string {
  const nib = hasWidths === true ? EXACT : NIBS[pen];
  const size = (widthMm * UNITS_PER_MM) / (1 + nib.thinning);
  const line = smoothLine(points, Math.max(SPACING_MM.least, Math.min(SPACING_MM.most, widthMm * 0.8)));
  if (hasWidths === true && lengthOf(line) < widthMm) return roundedPath(dotOutline(line, widthMm));
  const taper = (widths: number): number => Math.min(widths * widthMm, lengthOf(line) / 3) * UNITS_PER_MM;
  const outline = getStroke(
    line.map(([x, y, pressure]) => [x * UNITS_PER_MM, y * UNITS_PER_MM, pressure]),
    {
      size,
      thinning: nib.thinning,
      simulatePressure: false,
      last: true,
      smoothing: nib.smoothing,
      streamline: 0,
      start: { cap: true, taper: taper(nib.taper.start) },
      end: { cap: true, taper: taper(nib.taper.end) },
    },
  );
  return roundedPath(outline.map(([x = 0, y = 0]) => [x / UNITS_PER_MM, y / UNITS_PER_MM]));
}

/** Of a half circle. */
const DOT_SIDES = 12;

/** What a pen leaves that hardly moved: round at both ends, as wide as it was pressed at most. */
function dotOutline(line: readonly Sample[], widthMm: number): readonly (readonly [number, number])[] {
  const [first = [0, 0, 1], last = first] = [line[0], line.at(-1)];
  const radius = (widthMm / 2) * line.reduce((most, [, , share]) => Math.max(most, share), 0.01);
  const across = Math.atan2(last[1] - first[1], last[0] - first[0]) - Math.PI / 2;
  const halfCircle = ([x, y]: Sample, from: number): (readonly [number, number])[] =>
    Array.from({ length: DOT_SIDES + 1 }, (_, at) => {
      const angle = from + (Math.PI * at) / DOT_SIDES;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  return [...halfCircle(last, across), ...halfCircle(first, across + Math.PI)];
}

function lengthOf(line: readonly Sample[]): number {
  return line.reduce((sum, [x, y], index) => {
    const before = line[index - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before[0], y - before[1]);
  }, 0);
}

/** The points of a stroke with more between them where they are far apart. */
function smoothLine(points: readonly number[], spacingMm: number): Sample[] {
  const samples = samplesOf(points);
  return samples.flatMap((to, index) => {
    const from = samples[index - 1];
    if (from === undefined) return [to];
    const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / spacingMm);
    if (count <= 1) return [to];
    const span = [samples[index - 2] ?? from, from, to, samples[index + 1] ?? to] as const;
    return Array.from({ length: count }, (_, step) => curvePoint(span, (step + 1) / count));
  });
}

/** A closed path that rounds its points: it passes the middle of each side, and bends at each point. */
function roundedPath(outline: readonly (readonly [number, number])[]): string {
  const [first] = outline;
  if (first === undefined) return '';
  const middles = outline.map(([x, y], index) => {
    const [toX, toY] = outline[(index + 1) % outline.length] ?? first;
    return [(x + toX) / 2, (y + toY) / 2] as const;
  });
  const start = middles.at(-1) ?? first;
  const bends = outline.map((point, index) => `${written(point)} ${written(middles[index] ?? point)}`);
  return `M${written(start)}Q${bends.join(' ')}Z`;
}

function written([x, y]: readonly [number, number]): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
