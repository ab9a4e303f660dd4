import { brushLine, decimal, type Point } from '../ink';
import type { Bangs } from '../vocabulary';
import { AXIS, type Sitter } from './figure';

/** Where a tip of the fringe ends by itself, before its bangs' form is applied. */
interface LooseTip {
  /** From 1 at the right temple to -1 at the left. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly hairShift: number;
}

const BANGS_FORM: Readonly<Record<Bangs, (tip: LooseTip) => Point>> = {
  swept_bangs: ({ x, y }) => [x, y],
  blunt_bangs: ({ place, hairShift }) => [AXIS + place * 94 + hairShift, 222 + Math.abs(place) * 18],
  parted_bangs: ({ place, hairShift }) => [AXIS + place * 100 + hairShift, 180 + Math.abs(place) * 84],
  hair_over_one_eye: ({ place, x, y }) => {
    const isOverEye = place < -0.1 && place > -0.95;
    return [x, isOverEye ? 292 + (1 - Math.abs(place + 0.5)) * 16 : y];
  },
  asymmetrical_bangs: ({ place, hairShift }) => [AXIS + place * 94 + hairShift - 10, 196 + (place + 1) * 34],
};

/** The tips of the fringe from right to left. Two draws a tip, whatever the bangs: the stream after it stays the same. */
export function fringeTips({ who, isGirl, random, hairShift }: Sitter): Point[] {
  const count = isGirl ? 7 : 6;
  return Array.from({ length: count }, (_, index) => {
    const place = 1 - (2 * index) / (count - 1);
    const y = 224 + Math.abs(place) * 34 + (random() - 0.5) * 18;
    const x = AXIS + place * 94 + hairShift + (random() - 0.5) * 16;
    return BANGS_FORM[who.bangs]({ place, x, y, hairShift });
  });
}

const valleyDepth = (bangs: Bangs): number => (bangs === 'blunt_bangs' ? 14 : 46);

/** The fringe's edge from the right temple to the left, as path data that goes on from the crown's. */
export function fringeOutline({ who }: Sitter, tips: readonly Point[]): string {
  let path = '';
  let previous: Point = [AXIS + 110, 238];
  tips.forEach((tip, index) => {
    const depth = index === 0 && who.bangs !== 'blunt_bangs' ? 30 : valleyDepth(who.bangs);
    const valley: Point = [(previous[0] + tip[0]) / 2, Math.min(previous[1], tip[1]) - depth];
    path +=
      ` Q${decimal(previous[0] - 4)},${decimal(previous[1] - 22)} ${decimal(valley[0])},${decimal(valley[1])}` +
      ` Q${decimal(tip[0] + 6)},${decimal(tip[1] - 20)} ${decimal(tip[0])},${decimal(tip[1])}`;
    previous = tip;
  });
  return (
    `${path} Q${decimal(previous[0] - 4)},${decimal(previous[1] - 24)} ` +
    `${decimal((previous[0] + AXIS - 110) / 2)},${decimal(previous[1] - 36)} Q${AXIS - 106},210 ${AXIS - 110},238Z`
  );
}

/** A line from each valley of the fringe up to the crown. */
export function drawFringeStrands({ who, paint, inkWidth }: Sitter, tips: readonly Point[]): string {
  return tips
    .slice(1)
    .map((tip, index) => {
      const before = tips[index] ?? tip;
      const x = (before[0] + tip[0]) / 2;
      const y = Math.min(before[1], tip[1]);
      const path =
        `M${decimal(x)},${decimal(y - valleyDepth(who.bangs))} ` +
        `Q${decimal(x * 0.92 + AXIS * 0.08)},${decimal(y - 78)} ${decimal(x * 0.7 + AXIS * 0.3)},128`;
      return brushLine(path, paint.hairShade, inkWidth * 0.7);
    })
    .join('');
}
