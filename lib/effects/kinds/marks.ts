import { distance, quadraticPoints, type Point, type Ring } from '@/lib/geometry';
import type { EffectMark, EffectParameters } from '../effect';
import { curveThrough } from '../lane';
import { clockwise, lineRing, type Taper } from '../line-ring';
import { scatterPoints, varied } from '../placing';
import { between, createRandom, type Random } from '../random';
import { isInEllipse } from './streaks';

const TAU = Math.PI * 2;

interface Placed {
  readonly at: Point;
  readonly size: number;
}

/** For each thing so many places are looked at. */
const TRIES = 4;

/**
 * Places in the outer box for things of a size, whole in it, clear of the middle and of each other.
 * @param apart how near two may come, in the mean of their sizes
 */
function places(o: EffectParameters, random: Random, apart: number): Placed[] {
  const found: Placed[] = [];
  for (const [across, down] of scatterPoints(o.count * TRIES, random)) {
    const size = Math.min(varied(o.width, o.widthVariation, random()), o.outer.width, o.outer.height);
    if (found.length >= o.count) continue;
    const at: Point = [(across - 0.5) * (o.outer.width - size), (down - 0.5) * (o.outer.height - size)];
    const clear = { width: o.inner.width + size, height: o.inner.height + size };
    if (o.inner.width > 0 && isInEllipse(at, clear)) continue;
    const isFree = found.every((one) => distance(one.at, at) >= (apart * (one.size + size)) / 2);
    if (isFree) found.push({ at, size });
  }
  return found;
}

/** Snow: flakes of many sizes, a little out of round. With paper inside they are outlined. */
export function snow(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const ink: Ring[] = [];
  const paper: Ring[] = [];
  for (const { at, size } of places(o, random, 0.8)) {
    const [turn, dent] = [random() * TAU, between(random, 0.02, 0.09)];
    const radius = size / 2;
    const corners = size > o.width * 0.4 ? 22 : 12;
    const flake = (out: number): Ring =>
      Array.from({ length: corners }, (_, index): Point => {
        const angle = (index / corners) * TAU;
        const far = (radius - out) * (1 - dent - dent * Math.cos(2 * (angle - turn)));
        return [at[0] + Math.cos(angle) * far, at[1] + Math.sin(angle) * far];
      });
    ink.push(flake(0));
    const line = Math.min(radius * 0.4, 0.05 * o.width + 0.06 * size);
    if (o.isFilled) paper.push(flake(line));
  }
  return marksOf(ink, paper);
}

function marksOf(ink: readonly Ring[], paper: readonly Ring[]): EffectMark[] {
  return [
    ...(ink.length === 0 ? [] : [{ fill: 'ink', rings: ink } as const]),
    ...(paper.length === 0 ? [] : [{ fill: 'paper', rings: paper } as const]),
  ];
}

/** A star of four points with hollow sides. @param waist how far its sides stay from its middle */
function starRing([x, y]: Point, tip: number, waist: number): Ring {
  const tips = [0, 1, 2, 3].map((index): Point => {
    const far = tip * (index % 2 === 0 ? 0.66 : 1);
    return [x + Math.cos((index * TAU) / 4) * far, y + Math.sin((index * TAU) / 4) * far];
  });
  return tips.flatMap((from, index): Point[] => {
    const to = tips[(index + 1) % 4] ?? from;
    const middle = ((index + 0.5) * TAU) / 4;
    const side: Point = [x + Math.cos(middle) * waist, y + Math.sin(middle) * waist];
    return quadraticPoints(from, side, to, 8).slice(0, -1);
  });
}

/** Sparkles: stars of four points, most of them outlined, with small black ones and dots between them. */
export function sparkles(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const ink: Ring[] = [];
  const paper: Ring[] = [];
  for (const { at, size } of places(o, random, 0.85)) {
    const look = random();
    const tip = size / 2;
    const isSmall = size < o.width * 0.3;
    if (isSmall && look < 0.4) {
      ink.push(circle(at, tip * 0.42));
      if (o.isFilled) paper.push(circle(at, tip * 0.26));
      continue;
    }
    ink.push(starRing(at, tip, tip * 0.1));
    const line = Math.min(tip * 0.06, 0.022 * o.width + 0.01 * size);
    if (o.isFilled && !(isSmall && look > 0.7)) paper.push(starRing(at, tip - line * 5, tip * 0.1 - line * 0.55));
  }
  return marksOf(ink, paper);
}

function circle([x, y]: Point, radius: number): Ring {
  return Array.from({ length: 18 }, (_, index): Point => {
    const angle = (index / 18) * TAU;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
}

/** A frame of a mark: shares of its half height, turned, into the effect's coordinates. */
function frame([x, y]: Point, size: number, turn: number): (u: number, v: number) => Point {
  const [c, s] = [Math.cos(turn) * size, Math.sin(turn) * size];
  return (u, v) => [x + u * c - v * s, y + u * s + v * c];
}

/** Drops of sweat that fly off in a fan, the first the largest. */
export function sweatDrops(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const ink: Ring[] = [];
  const paper: Ring[] = [];
  const shines: Ring[] = [];
  // Neighbours stay a drop's width apart; many drops are smaller.
  const wanted = 0.78 * (o.count - 1);
  const fan = Math.min(3, wanted);
  const crowd = wanted > fan ? fan / wanted : 1;
  for (let index = 0; index < o.count; index += 1) {
    const [shift, small, far] = [random(), random(), random()];
    const share = o.count === 1 ? 0.5 : index / (o.count - 1);
    const direction = (share - 0.5) * fan + (o.count === 1 ? 0 : (shift - 0.5) * 0.16);
    const least = Math.min(o.outer.width, o.outer.height) / 2;
    const clear = Math.min(least * 0.6, Math.min(o.inner.width, o.inner.height) / 2);
    const size =
      (least - clear) * 0.5 * crowd * (1 - o.widthVariation * (0.25 + 0.55 * small) * (index === 0 ? 0.15 : 1));
    // A drop's round end is foremost as it flies.
    const radius = clear + size + (least - clear - 2 * size) * (o.count === 1 ? 0 : far);
    const at: Point = [Math.cos(direction) * radius, Math.sin(direction) * radius];
    const q = frame(at, size, direction - Math.PI / 2);
    const drop = (line: number): Ring => clockwise(dropRing(q, line / Math.max(1e-6, size)));
    ink.push(drop(0));
    if (!o.isFilled) continue;
    const line = Math.min(o.width, size * 0.3);
    paper.push(drop(line));
    const bow = curveThrough([q(0.17, 0.08), q(0.2, 0.36), q(0.04, 0.54)]);
    const shine = lineRing(bow, line * 0.9, { taperStart: 0.4, taperEnd: 0.5 });
    if (shine !== null && size > line * 3) shines.push(shine);
  }
  return [...marksOf(ink, paper), ...marksOf(shines, [])];
}

/** @param inset of the line, in the mark's own shares */
function dropRing(q: (u: number, v: number) => Point, inset: number): Ring {
  const wide = Math.max(0.02, 0.46 - inset);
  const top = Math.min(0, -1 + inset * 3.2);
  const low = 0.78 - inset;
  return curveThrough([q(0, top), q(wide * 0.42, -0.4 + inset), q(wide, 0.16), q(wide * 0.82, low * 0.74), q(0, low), q(-wide * 0.82, low * 0.74), q(-wide, 0.16), q(-wide * 0.42, -0.4 + inset), q(0, top)]); // prettier-ignore
}

/** The vein of anger: four bent strokes about an open middle, with paper round them. */
export function angerMark(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const size = (Math.min(o.outer.width, o.outer.height) / 2) * 0.96;
  const width = Math.min(o.width, size * 0.5);
  const strokes = [0, 1, 2, 3].map((index) => {
    const q = frame([0, 0], size, (index * TAU) / 4 + between(random, -0.05, 0.05) * o.lengthVariation);
    return curveThrough([q(0.15, 0.88), q(0.2, 0.42), q(0.42, 0.2), q(0.88, 0.15)]);
  });
  const rings = (wide: number, taper: Taper): Ring[] =>
    strokes.flatMap((line) => {
      const ring = lineRing(line, wide, taper);
      return ring === null ? [] : [ring];
    });
  const paper = o.isFilled ? rings(Math.min(width * 1.7, size * 0.24), { taperStart: 0.08, taperEnd: 0.08 }) : [];
  return [...marksOf([], paper), ...marksOf(rings(width, o), [])];
}
