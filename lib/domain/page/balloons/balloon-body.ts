import type { BalloonKind } from '@/lib/contracts/balloons';
import type { ShapePoint } from '@/lib/contracts/balloon-look';
import { createRandom, type Random } from '@/lib/rough/tags';
import {
  clamp,
  cubicPoints,
  distance,
  evenPoints,
  insetRing,
  lengthOfRing,
  mix,
  type Point,
  type Ring,
  signedArea,
} from '@/lib/geometry';

export interface BalloonForm {
  readonly kind: BalloonKind;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The outline as somebody drew it; null as the kind has it. */
  readonly shape: readonly ShapePoint[] | null;
  /** Decides the rays of a shout, the puffs of a thought, and how a hand draws an oval. */
  readonly seed: number;
}

export interface BalloonBody {
  /** Without tails; empty for what has no outline. */
  readonly ring: Ring;
  /** Where letters go. */
  readonly room: Ring;
}

/** What a kind's outline is made from: its points, and the line that letters keep away from. */
interface KindForm {
  readonly points: readonly CurvePoint[];
  /** Without rays, puffs and teeth; null is the outline itself. */
  readonly inner: Ring | null;
}
export interface CurvePoint {
  readonly at: Point;
  readonly isCorner: boolean;
}

/** A balloon's outline and the room in it. */
export function balloonBody(form: BalloonForm): BalloonBody {
  const { kind, widthMm, heightMm, shape } = form;
  if (kind === 'sfx') return { ring: [], room: boxRing(widthMm, heightMm) };
  if (shape === null && kind === 'narration') {
    const ring = boxRing(widthMm, heightMm);
    return { ring, room: boxRing(Math.max(1, widthMm - 2 * CAPTION.x), Math.max(1, heightMm - 2 * CAPTION.y)) };
  }
  const { points, inner } = shape === null ? kindForm(form) : { points: placedShape(shape, form), inner: null };
  const ring = smoothRing(points);
  return { ring, room: insetRing(inner ?? ring, marginOf(form)) };
}

/** Air between a caption's letters and its border, in millimetres. */
export const CAPTION = { x: 1.5, y: 1.1 } as const;

/** Between letters and outline, in millimetres: more in large balloons. */
function marginOf({ kind, widthMm, heightMm }: BalloonForm): number {
  const usual = clamp(0.055 * Math.min(widthMm, heightMm) + 0.45, 0.6, 2.8);
  return kind === 'shout' || kind === 'thought' || kind === 'radio' ? usual * 0.6 : usual;
}

/** The points that editing an outline begins with: at most 64, in shares of half the box. */
export function shapePoints(form: BalloonForm): ShapePoint[] {
  const { widthMm, heightMm, shape, kind } = form;
  if (shape !== null) return [...shape];
  const points =
    kind === 'narration' || kind === 'sfx'
      ? boxRing(widthMm, heightMm).map((at): CurvePoint => ({ at, isCorner: true }))
      : kindForm(form).points;
  const kept = points.length <= MOST_POINTS ? points : points.filter(({ isCorner }) => isCorner).slice(0, MOST_POINTS);
  return kept.map(({ at: [x, y], isCorner }) => ({
    x: rounded(x / (widthMm / 2)),
    y: rounded(y / (heightMm / 2)),
    isCorner,
  }));
}
const MOST_POINTS = 64;

/** Points of an outline in millimetres about the balloon's middle. */
export function placedShape(
  shape: readonly ShapePoint[],
  { widthMm, heightMm }: Pick<BalloonForm, 'widthMm' | 'heightMm'>,
): CurvePoint[] {
  return shape.map(({ x, y, isCorner }) => ({ at: [(x * widthMm) / 2, (y * heightMm) / 2], isCorner }));
}

function kindForm(form: BalloonForm): KindForm {
  switch (form.kind) {
    case 'thought':
      return cloud(form);
    case 'shout':
      return burst(form);
    case 'radio':
      return electric(form);
    case 'speech':
    case 'whisper':
    case 'narration':
    case 'sfx':
      return oval(form);
    default:
      return form.kind satisfies never;
  }
}

/** Ovals are fuller than ellipses, whose exponent is 2 (Lamé's superellipse). */
const SPEECH_POWER = 2.25;

/** An oval that a hand drew: a hundredth fuller here and flatter there. */
function oval(form: BalloonForm): KindForm {
  const random = createRandom(form.seed);
  const waves = [2, 3].map((times) => ({ times, phase: random() * 2 * Math.PI, height: 0.006 + random() * 0.007 }));
  const drawn = superellipse(form, SPEECH_POWER, (angle) =>
    waves.reduce((sum, { times, phase, height }) => sum + height * Math.sin(times * angle + phase), 1),
  );
  const points = evenPoints(drawn, 16).map((at): CurvePoint => ({ at, isCorner: false }));
  return fittedForm({ points, inner: null }, form);
}

/** Puffs of unequal width round an oval. */
function cloud(form: BalloonForm): KindForm {
  const random = createRandom(form.seed);
  const base = superellipse(form, 2.3);
  const wished = 0.17 * Math.min(form.widthMm, form.heightMm) + 3.4;
  const count = Math.round(clamp(lengthOfRing(base) / wished, 7, 21));
  const anchors = unevenly(base, count, { random, spread: 0.8 });
  const points = anchors.flatMap((from, index): CurvePoint[] => {
    const to = anchors[(index + 1) % anchors.length] ?? from;
    const rise = 0.36 + random() * 0.12;
    const out = (share: number, height: number): Point => beside(from, to, { share, off: distance(from, to) * height });
    return [
      { at: from, isCorner: true },
      { at: out(0.2, rise * 0.86), isCorner: false },
      { at: out(0.8, rise * 0.86), isCorner: false },
    ];
  });
  return fittedForm({ points, inner: anchors }, form);
}

/** Rays of unequal length that follow the block of letters, their sides a little hollow. */
function burst(form: BalloonForm): KindForm {
  const random = createRandom(form.seed);
  const least = Math.min(form.widthMm, form.heightMm);
  const base = superellipse(form, 2.7);
  const count = Math.round(clamp(lengthOfRing(base) / (0.1 * least + 3.2), 11, 40));
  const valleys = unevenly(base, count, { random, spread: 0.5 });
  const points = valleys.flatMap((from, index): CurvePoint[] => {
    const to = valleys[(index + 1) % valleys.length] ?? from;
    const isLong = random() < 0.3;
    const off = least * (isLong ? 0.24 + random() * 0.1 : 0.12 + random() * 0.09);
    const tip = beside(from, to, { share: 0.5 + (random() - 0.5) * 0.5, off });
    const foot = mix(from, to, 0.5);
    const hollow = (at: Point): CurvePoint => ({ at: mix(mix(at, tip, 0.5), foot, 0.13), isCorner: false });
    return [{ at: from, isCorner: true }, hollow(from), { at: tip, isCorner: true }, hollow(to)];
  });
  return fittedForm({ points, inner: valleys }, form);
}

/** Teeth like those of a current, all of a size. */
function electric(form: BalloonForm): KindForm {
  const random = createRandom(form.seed);
  const least = Math.min(form.widthMm, form.heightMm);
  const base = superellipse(form, 3.4);
  const count = Math.round(clamp(lengthOfRing(base) / clamp(0.12 * least + 1.6, 2.6, 7), 10, 32));
  const depth = clamp(0.075 * least, 0.7, 2.6);
  const anchors = evenPoints(base, count);
  const points = anchors.flatMap((from, index): CurvePoint[] => {
    const to = anchors[(index + 1) % anchors.length] ?? from;
    const off = depth * (0.8 + random() * 0.4);
    return [
      { at: from, isCorner: true },
      { at: beside(from, to, { share: 0.28, off }), isCorner: true },
    ];
  });
  return fittedForm({ points, inner: anchors }, form);
}

/** Beside the line between two points of a clockwise ring: at a share of the way, so far outside. */
function beside(from: Point, to: Point, { share, off }: { share: number; off: number }): Point {
  const length = Math.max(1e-9, distance(from, to));
  const [x, y] = mix(from, to, share);
  return [x + ((to[1] - from[1]) / length) * off, y - ((to[0] - from[0]) / length) * off];
}

/** Clockwise from the right. */
function superellipse(
  { widthMm, heightMm }: BalloonForm,
  power: number,
  swell: (angle: number) => number = () => 1,
): Point[] {
  return unitEllipse(power).map(([x, y], index): Point => {
    const grown = swell(angleAt(index));
    return [(widthMm / 2) * x * grown, (heightMm / 2) * y * grown];
  });
}

const ELLIPSE_POINTS = 180;
/** One for each of the few powers that kinds of balloons have. */
const unitEllipses = new Map<number, Ring>();

function unitEllipse(power: number): Ring {
  const bend = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / power);
  const found =
    unitEllipses.get(power) ??
    Array.from({ length: ELLIPSE_POINTS }, (_, index): Point => [
      bend(Math.cos(angleAt(index))),
      bend(Math.sin(angleAt(index))),
    ]);
  unitEllipses.set(power, found);
  return found;
}

function angleAt(index: number): number {
  return (index / ELLIPSE_POINTS) * 2 * Math.PI;
}

/** Points along a ring, each gap up to half a spread longer or shorter than the others. */
function unevenly(ring: Ring, count: number, { random, spread }: { random: Random; spread: number }): Point[] {
  const fine = evenPoints(ring, count * 24);
  const gaps = Array.from({ length: count }, () => 1 + (random() - 0.5) * spread);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  let passed = 0;
  return gaps.map((gap) => {
    const at = fine[Math.floor((passed / whole) * fine.length) % fine.length] ?? [0, 0];
    passed += gap;
    return at;
  });
}

/** Stretched so that the outline just fills the balloon's box. */
function fittedForm({ points, inner }: KindForm, { widthMm, heightMm }: BalloonForm): KindForm {
  const ring = smoothRing(points);
  const fit = (axis: 0 | 1, extent: number) => {
    const values = ring.map((point) => point[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number): number => ((value - (least + most) / 2) * extent) / Math.max(1e-9, most - least);
  };
  const [fitX, fitY] = [fit(0, widthMm), fit(1, heightMm)];
  const moved = ([x, y]: Point): Point => [fitX(x), fitY(y)];
  return {
    points: points.map(({ at, isCorner }) => ({ at: moved(at), isCorner })),
    inner: inner?.map(moved) ?? null,
  };
}

/** Of one straight piece of a curve, in millimetres. */
const PIECE_MM = 0.55;

/** A clockwise line through points; corners stay corners. */
export function smoothRing(points: readonly CurvePoint[]): Ring {
  const ring = curvesThrough(points).flat();
  return signedArea(ring) < 0 ? ring.toReversed() : ring;
}

/**
 * The line from each point to the next, without its end: round points are passed as a Catmull-Rom spline does (Catmull
 * and Rom, 1974), with handles as long as a third of the way to the neighbour, so that near points don't make loops.
 */
export function curvesThrough(points: readonly CurvePoint[]): Point[][] {
  return points.map((point, index): Point[] => {
    const next = points[(index + 1) % points.length] ?? point;
    if (point.isCorner && next.isCorner) return [point.at];
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 2) % points.length] ?? next;
    const length = distance(point.at, next.at);
    const first = point.isCorner ? mix(point.at, next.at, 1 / 3) : handle(point.at, before.at, next.at, length / 3);
    const second = next.isCorner ? mix(next.at, point.at, 1 / 3) : handle(next.at, after.at, point.at, length / 3);
    return cubicPoints([point.at, first, second, next.at], Math.round(clamp(length / PIECE_MM, 3, 60)));
  });
}

/** From a point towards where the curve goes on, along the line between its neighbours. */
function handle(at: Point, before: Point, next: Point, length: number): Point {
  const whole = Math.max(1e-9, distance(before, next));
  return [at[0] + ((next[0] - before[0]) / whole) * length, at[1] + ((next[1] - before[1]) / whole) * length];
}

function boxRing(widthMm: number, heightMm: number): Ring {
  const [x, y] = [widthMm / 2, heightMm / 2];
  return [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
}

function rounded(value: number): number {
  return Math.round(clamp(value, -8, 8) * 1000) / 1000;
}
