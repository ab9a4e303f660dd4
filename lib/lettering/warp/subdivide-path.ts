import type { Command, Path } from '../path';

type Point = readonly [x: number, y: number];

/**
 * An outline in curves so short that they follow a bend, when each of their points is moved by it.
 * @param longest of a piece, in the outline's own unit
 */
export function subdividePath(path: Path, longest: number): Command[] {
  const pieces: Command[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const command of path) {
    const points = pointsOf(command);
    const end = points.at(-1) ?? start;
    if (command.type === 'M') start = end;
    if (command.type === 'M') pieces.push(command);
    else if (command.type === 'Z') pieces.push(...split([at, start], longest), command);
    else pieces.push(...split([at, ...points], longest));
    at = end;
  }
  return pieces;
}

function pointsOf({ at }: Command): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < at.length; index += 2) points.push([at[index] ?? 0, at[index + 1] ?? 0]);
  return points;
}

/** A curve of any degree in pieces of the same degree (de Casteljau); straight ones become curves, so that they can bend. */
function split(curve: readonly Point[], longest: number): Command[] {
  const [first, second] = curve;
  const points: readonly Point[] =
    curve.length === 2 && first && second ? [first, mix(first, second, 0.5), second] : curve;
  let length = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before) length += Math.hypot(point[0] - before[0], point[1] - before[1]);
  });
  if (length < 1e-9) return [];
  const count = Math.min(64, Math.max(1, Math.ceil(length / longest)));
  const pieces: Command[] = [];
  let rest = points;
  for (let index = 0; index < count; index += 1) {
    const { before, behind } = parted(rest, 1 / (count - index));
    pieces.push({ type: before.length === 3 ? 'Q' : 'C', at: before.slice(1).flat() });
    rest = behind;
  }
  return pieces;
}

function parted(curve: readonly Point[], share: number): { before: Point[]; behind: Point[] } {
  const [before, behind]: [Point[], Point[]] = [[], []];
  let level = curve;
  while (level.length > 0) {
    before.push(level[0] ?? [0, 0]);
    behind.unshift(level.at(-1) ?? [0, 0]);
    level = level.slice(1).map((point, index) => mix(level[index] ?? point, point, share));
  }
  return { before, behind };
}

function mix(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
