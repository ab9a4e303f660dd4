import type { Point, Ring } from '@/lib/geometry';
import type { EffectMark, EffectParameters, EffectRange } from '../effect';
import { lineMarks, type InkLine } from '../line-marks';
import { clockwise } from '../line-ring';
import { placeLines, varied, type Placed } from '../placing';
import { between, createRandom, type Random } from '../random';

const TAU = Math.PI * 2;

/** How far an ellipse reaches in a direction. */
export function reach({ width, height }: EffectRange, radians: number): number {
  const across = Math.hypot(Math.cos(radians) * height, Math.sin(radians) * width);
  return across < 1e-9 ? 0 : (width * height) / 2 / across;
}

/** The direction that stands at a share of an ellipse's round, so that gaps are even along it and not about its centre. */
function directionAt({ width, height }: EffectRange, share: number): number {
  return Math.atan2(height * Math.sin(share * TAU), width * Math.cos(share * TAU));
}

export function pointAt(radians: number, radius: number): Point {
  return [Math.cos(radians) * radius, Math.sin(radians) * radius];
}

/** An ellipse about the origin as a ring that turns clockwise. */
export function ellipseRing({ width, height }: EffectRange, count = 96): Ring {
  return Array.from({ length: count }, (_, index): Point => {
    const turn = (index / count) * TAU;
    return [(Math.cos(turn) * width) / 2, (Math.sin(turn) * height) / 2];
  });
}

/** Focus lines: they run from the outer range to the clear middle, the middle ones of a bundle longest and widest. */
export function focusLines(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const lines = placeLines(o.count, o.grouping, random).flatMap(({ share, place }): InkLine[] => {
    const [long, wide, odd] = [random(), random(), random()];
    const direction = directionAt(o.outer, share);
    const [outer, inner] = [reach(o.outer, direction), reach(o.inner, direction)];
    // Some stop early, so that the clear middle has no hard rim.
    const early = odd < 0.18 ? 1 : 0.55 * long + 0.45 * place * place * o.grouping;
    const to = outer - (outer - inner) * o.length * (1 - o.lengthVariation * early);
    if (to >= outer) return [];
    const width = varied(o.width, o.widthVariation, wide * (1 - 0.45 * place * place * o.grouping));
    return [{ points: [pointAt(direction, outer), pointAt(direction, to)], width }];
  });
  return lineMarks(lines, o);
}

/** A sea urchin: dense fine lines that stand on the rim of the middle and thin out outwards. */
export function uniFlash(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const wave = [random() * TAU, random() * TAU] as const;
  const lines = placeLines(o.count, o.grouping, random).flatMap(({ share }): InkLine[] => {
    const [long, wide, rim] = [random(), random(), random()];
    const direction = directionAt(o.inner, share);
    const [outer, inner] = [reach(o.outer, direction), reach(o.inner, direction)];
    const room = outer - inner;
    if (room <= 0) return [];
    // The rim trembles a little; tips come and go in waves, with some far ones.
    const swell = 0.5 + 0.25 * Math.sin(7 * direction + wave[0]) + 0.25 * Math.sin(11 * direction + wave[1]);
    const from = inner + room * 0.05 * rim * o.lengthVariation;
    const short = Math.min(1, 0.45 * swell + 0.75 * long ** 0.7);
    const to = from + (outer - from) * o.length * (1 - o.lengthVariation * short);
    return [
      { points: [pointAt(direction, from), pointAt(direction, to)], width: varied(o.width, o.widthVariation, wide) },
    ];
  });
  const paper: EffectMark[] = o.isFilled ? [{ fill: 'paper', rings: [ellipseRing(o.inner)] }] : [];
  return [...paper, ...lineMarks(lines, o)];
}

/**
 * Black all round, torn open by a flash: needles of black point inwards and needles of white outwards. Fine lines stand
 * before the black, so that it has no hard edge.
 */
export function solidFlash(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const placed = placeLines(o.count, o.grouping, random);
  const rim = placed.flatMap(({ share }, index): Point[] => {
    const next = placed[index + 1]?.share ?? (placed[0]?.share ?? 0) + 1;
    const [tip, valley, odd] = [random(), random(), random()];
    const [direction, between] = [directionAt(o.outer, share), directionAt(o.outer, (share + next) / 2)];
    return [
      pointAt(direction, needleAt(o, direction, { draw: tip, isTip: true, isFar: odd < 0.12 })),
      pointAt(between, needleAt(o, between, { draw: valley, isTip: false, isFar: odd > 0.86 })),
    ];
  });
  const fine = placed.flatMap(({ share }): InkLine[] => {
    const [shift, long] = [random(), random()];
    // Beside a needle of black: across one of white they would cut off its point.
    const direction = directionAt(o.outer, share + (0.4 * (shift - 0.5)) / o.count);
    const from = needleAt(o, direction, { draw: 0.5, isTip: false, isFar: false });
    const to = reach(o.inner, direction) * (1 - 0.14 * long * o.lengthVariation);
    if (to >= from) return [];
    return [{ points: [pointAt(direction, from), pointAt(direction, to)], width: o.width * (0.35 + 0.4 * shift) }];
  });
  const hole = clockwise(rim).toReversed();
  return [{ fill: 'ink', rings: [ellipseRing(o.outer, 180), hole] }, ...lineMarks(fine, { ...o, core: 0 })];
}

function needleAt(
  o: EffectParameters,
  direction: number,
  { draw, isTip, isFar }: { draw: number; isTip: boolean; isFar: boolean },
): number {
  const [outer, inner] = [
    reach(o.outer, direction),
    Math.min(reach(o.inner, direction), reach(o.outer, direction) * 0.96),
  ];
  const room = (outer - inner) * 0.98;
  const vary = o.lengthVariation;
  const share = isTip
    ? o.length * vary * 0.2 * draw + (isFar ? 0.1 * o.length : 0)
    : o.length * (0.42 + vary * (0.34 * (draw - 0.5) + (isFar ? 0.34 : 0)));
  return inner + room * Math.min(0.98, Math.max(0, share));
}

/** The star of a blow: a ragged rim, paper in its heart, lines and splinters that fly from it. */
export function impactBurst(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const spikes = Math.max(9, Math.min(36, Math.round(o.count * 0.45)));
  const lean = random() * TAU;
  const star = placeLines(spikes, 0.2, random).flatMap(({ share }, index, all): Point[] => {
    const next = all[index + 1]?.share ?? (all[0]?.share ?? 0) + 1;
    const [tip, valley] = [random(), random()];
    const [direction, notch] = [directionAt(o.inner, share), directionAt(o.inner, (share + next) / 2)];
    const far = 0.96 - o.lengthVariation * 0.55 * tip ** 1.4 + 0.1 * Math.cos(direction - lean);
    return [
      pointAt(direction, reach(o.inner, direction) * Math.max(0.6, Math.min(1, far))),
      pointAt(notch, reach(o.inner, notch) * between(() => valley, 0.42, 0.54)),
    ];
  });
  const flying = flyingLines(o, random);
  const marks: EffectMark[] = [
    ...lineMarks(flying, o),
    { fill: 'ink', rings: [clockwise(star), ...splinters(o, random)] },
  ];
  if (o.isFilled) marks.push({ fill: 'paper', rings: [clockwise(heartOf(star, o.width))] });
  return marks;
}

/** The star without the ink of its rim, which is heavier on the side of the shadow. @param star tips and notches in turn */
function heartOf(star: Ring, width: number): Ring {
  return star.map(([x, y], index): Point => {
    const far = Math.hypot(x, y) || 1;
    // A rim as wide as the pen takes several pens' widths off a tip.
    const rim = width * (index % 2 === 0 ? 3.4 : 0.85);
    const shadow = width * 0.35;
    const share = Math.max(0.25, 1 - rim / far);
    return [x * share - shadow * 0.5, y * share - shadow];
  });
}

/** They begin between the tips of the star, which lies over them. */
function flyingLines(o: EffectParameters, random: Random): InkLine[] {
  return placeLines(o.count, Math.max(0.3, o.grouping), random).flatMap(({ share, place }: Placed): InkLine[] => {
    const [start, long, wide] = [random(), random(), random()];
    const direction = directionAt(o.inner, share);
    const [outer, inner] = [reach(o.outer, direction), reach(o.inner, direction)];
    const from = inner * (0.74 + 0.4 * start);
    const to = from + (outer - from) * o.length * (1 - o.lengthVariation * (0.55 * long + 0.45 * place * place));
    if (to <= from || from >= outer) return [];
    return [
      { points: [pointAt(direction, from), pointAt(direction, to)], width: varied(o.width, o.widthVariation, wide) },
    ];
  });
}

/** Chips of what was struck. */
function splinters({ outer, inner, width }: EffectParameters, random: Random): Ring[] {
  const size = Math.min(inner.width, inner.height) / 2;
  return Array.from({ length: 9 }, (): Ring => {
    const [turn, far, large, spin] = [random() * TAU, random(), random(), random() * TAU];
    const [from, to] = [reach(inner, turn), reach(outer, turn)];
    const chip = Math.min(size * (0.03 + 0.06 * large ** 2) + width * 0.5, Math.max(0, to - from) * 0.2);
    const [x, y] = pointAt(turn, from + (to - from) * (0.12 + 0.62 * far));
    const corner = (angle: number, radius: number): Point => {
      const [dx, dy] = pointAt(spin + angle, chip * radius);
      return [x + dx, y + dy];
    };
    return clockwise([corner(0, 1), corner(1.4, 0.6), corner(2.9, 0.95), corner(4.4, 0.5)]);
  });
}
