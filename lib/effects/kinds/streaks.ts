import type { Point } from '@/lib/geometry';
import type { EffectMark, EffectParameters } from '../effect';
import type { Lane } from '../lane';
import { lineMarks, type InkLine } from '../line-marks';
import { placeLines, scatterPoints, varied } from '../placing';
import { createRandom } from '../random';

/** Half the chord of the clear ellipse at a distance from its axis; 0 beside it. */
function halfChord({ width, height }: EffectParameters['inner'], across: number): number {
  const share = height <= 0 ? 1 : Math.abs(across) / (height / 2);
  return share >= 1 ? 0 : (width / 2) * Math.sqrt(1 - share * share);
}

/** Speed lines along a lane; where they meet the clear middle they stop before it. */
export function speedLines(o: EffectParameters, lane: Lane): EffectMark[] {
  const random = createRandom(o.seed);
  const lines = placeLines(o.count, o.grouping, random).flatMap(({ share }): InkLine[] => {
    const [long, start, wide, side] = [random(), random(), random(), random()];
    const across = (share - 0.5) * o.outer.height;
    const clear = halfChord(o.inner, across);
    const half = lane.length / 2;
    const [from, to] = clear === 0 ? [-half, half] : side < 0.5 ? [-half, -clear] : [clear, half];
    const room = to - from;
    if (room <= lane.length * 0.01) return [];
    const length = room * o.length * (1 - o.lengthVariation * long ** 0.8);
    // Most begin near where the movement comes from; a line at the subject ends at it.
    const begin = from + (room - length) * (clear > 0 && side < 0.5 ? 1 - start ** 2 : start ** 1.5);
    const width = Math.min(varied(o.width, o.widthVariation, wide), o.outer.height);
    return [{ points: lane.between(begin, begin + length, inside(across, width, o.outer.height)), width }];
  });
  return lineMarks(lines, o);
}

/** Lines that trail behind the subject: flush at its back, long in the middle, running out. */
export function motionBlur(o: EffectParameters, lane: Lane): EffectMark[] {
  const random = createRandom(o.seed);
  const isCurved = o.path !== null;
  const height = isCurved ? o.outer.height : Math.min(o.inner.height * 0.94, o.outer.height);
  const lines = placeLines(o.count, o.grouping, random).flatMap(({ share }): InkLine[] => {
    const [long, late, wide] = [random(), random(), random()];
    const across = (share - 0.5) * height;
    const bulge = Math.sqrt(Math.max(0, 1 - (2 * share - 1) ** 2));
    const front = isCurved ? lane.length / 2 : -halfChord(o.inner, across);
    const room = front + lane.length / 2;
    if (room <= 0) return [];
    const from = front - room * (0.02 + 0.1 * late * o.lengthVariation);
    const length = (from + lane.length / 2) * o.length * (1 - o.lengthVariation * (0.6 * long + 0.4 * (1 - bulge)));
    if (length <= 0) return [];
    const width = Math.min(varied(o.width, o.widthVariation, wide), height);
    return [{ points: lane.between(from, from - length, inside(across, width, height)), width }];
  });
  return lineMarks(lines, o);
}

/** A line's middle where its whole width is inside of the range. */
function inside(across: number, width: number, height: number): number {
  const most = Math.max(0, (height - width) / 2);
  return Math.max(-most, Math.min(most, across));
}

/** Gloom: bundles of lines that fall from above and run out. */
export function gloomLines(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  let bundle = 1;
  const lines = placeLines(o.count, o.grouping, random).map(({ share, place }): InkLine => {
    const [long, wide, next] = [random(), random(), random()];
    if (place === -1) bundle = next;
    const width = Math.min(varied(o.width, o.widthVariation, wide), o.outer.width);
    const x = inside((share - 0.5) * o.outer.width, width, o.outer.width);
    // Lines of a bundle end near each other, bundles do not.
    const short = o.lengthVariation * (0.3 * long + 0.7 * bundle);
    const top = -o.outer.height / 2;
    return { points: [[x, top], [x, top + o.outer.height * o.length * (1 - short)]], width }; // prettier-ignore
  });
  return lineMarks(lines, o);
}

/** Rain: near drops are long and wide, far ones short and thin. It falls beside the clear middle too, and not in it. */
export function rain(o: EffectParameters): EffectMark[] {
  const random = createRandom(o.seed);
  const { outer, inner } = o;
  const lines = scatterPoints(o.count, random).flatMap(([across, down]): InkLine[] => {
    const near = random() ** 2.4;
    const length = outer.height * o.length * (1 - o.lengthVariation * (1 - near));
    const width = Math.min(o.width * (1 - o.widthVariation * (1 - near) * 0.92), outer.width);
    const x = inside((across - 0.5) * outer.width, width, outer.width);
    const y = -outer.height / 2 + down * Math.max(0, outer.height - length);
    const isClear = isInEllipse([x, y + length / 2], inner);
    return isClear ? [] : [{ points: [[x, y], [x, y + length]], width }]; // prettier-ignore
  });
  return lineMarks(lines, o);
}

export function isInEllipse([x, y]: Point, { width, height }: EffectParameters['inner']): boolean {
  if (width <= 0 || height <= 0) return false;
  return (x / (width / 2)) ** 2 + (y / (height / 2)) ** 2 < 1;
}
