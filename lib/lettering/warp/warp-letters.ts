import type { Warp } from '../letter-style';
import { boundsOf, mapPath, movePath, UNMOVED, type Bounds, type Command, type PlacedPath } from '../path';
import type { SetDirection } from '../room';
import { bendPoint } from './bend-point';
import { perspective } from './perspective';
import { smoothLine, type SmoothLine } from './smooth-line';
import { subdividePath } from './subdivide-path';

type Point = readonly [x: number, y: number];

export interface LettersToWarp {
  /** In ems. */
  readonly glyphs: readonly PlacedPath[];
  /** What stands on a path: the base of the last row, or the middle of the columns. */
  readonly base: number;
  readonly direction: SetDirection;
  readonly warp: Warp;
  /** Of the balloon, in millimetres. */
  readonly box: { readonly widthMm: number; readonly heightMm: number };
}

export interface WarpedLetters {
  /** In millimetres about the balloon's middle. */
  readonly glyphs: readonly PlacedPath[];
  /** Of one em, about. */
  readonly sizeMm: number;
}

/** Of pieces of outlines, in ems: fine enough for a straight stroke to bend smoothly. */
const PIECE = 0.09;

/**
 * Letters of a sound: bent in their own box, then stood on the path, or stretched to fill the balloon's box, then seen in
 * perspective. Null where nothing is drawn.
 */
export function warpLetters({ glyphs, base, direction, warp, box }: LettersToWarp): WarpedLetters | null {
  const ink = boundsOf(glyphs);
  if (ink === null) return null;
  const fine = glyphs.map((glyph) => subdividePath(movePath(glyph), PIECE));
  const bent = fine.map((path) => bendLetters(path, { ink, warp, direction }));
  const half = { x: box.widthMm / 2, y: box.heightMm / 2 };
  const placed =
    warp.path === null
      ? filled(bent, half, ink)
      : onPath(bent, {
          line: smoothLine(warp.path.map(({ x, y }) => ({ x: x * half.x, y: y * half.y }))),
          direction,
          base,
        });
  return {
    glyphs: inPerspective(placed.paths, warp, half).map((path) => ({ path, at: UNMOVED })),
    sizeMm: placed.size,
  };
}

function bendLetters(
  path: readonly Command[],
  { ink, warp, direction }: { ink: Bounds; warp: Warp; direction: SetDirection },
): Command[] {
  const middle = { x: (ink.left + ink.right) / 2, y: (ink.top + ink.bottom) / 2 };
  const half = { x: Math.max(1e-6, (ink.right - ink.left) / 2), y: Math.max(1e-6, (ink.bottom - ink.top) / 2) };
  return mapPath(path, (x, y) => {
    const at: Point = [(x - middle.x) / half.x, (y - middle.y) / half.y];
    // A column bends as a row that was turned by a quarter.
    const [toX, toY] =
      direction === 'horizontal'
        ? bendPoint(warp, at, half.x / half.y)
        : turned(bendPoint(warp, [at[1], -at[0]], half.y / half.x));
    return [middle.x + toX * half.x, middle.y + toY * half.y];
  });
}

function turned([x, y]: Point): Point {
  return [-y, x];
}

interface Placed {
  readonly paths: readonly Command[][];
  readonly size: number;
}

/** Stretched both ways until the letters touch all sides of the box. */
function filled(paths: readonly Command[][], half: { x: number; y: number }, ink: Bounds): Placed {
  const box = boundsOf(paths.map((path) => ({ path, at: UNMOVED }))) ?? ink;
  const [width, height] = [Math.max(1e-6, box.right - box.left), Math.max(1e-6, box.bottom - box.top)];
  const [byX, byY] = [(2 * half.x) / width, (2 * half.y) / height];
  return {
    paths: paths.map((path) => mapPath(path, (x, y) => [(x - box.left) * byX - half.x, (y - box.top) * byY - half.y])),
    size: Math.sqrt(byX * byY),
  };
}

/** Letters as large as lets them take the whole path; rows stand on it, columns hang about it. */
function onPath(
  paths: readonly Command[][],
  { line, direction, base }: { line: SmoothLine; direction: SetDirection; base: number },
): Placed {
  const box = boundsOf(paths.map((path) => ({ path, at: UNMOVED })));
  if (box === null) return { paths, size: 0 };
  const isRow = direction === 'horizontal';
  const [from, to] = isRow ? [box.left, box.right] : [box.top, box.bottom];
  const size = line.length / Math.max(1e-6, to - from);
  return {
    size,
    paths: paths.map((path) =>
      mapPath(path, (x, y) => {
        const [along, off] = isRow ? [x, y - base] : [y, base - x];
        const at = line.at((along - from) * size);
        const { dx, dy } = wayOver(line, (along - from) * size, size * CHORD);
        return [at.x - dy * off * size, at.y + dx * off * size];
      }),
    ),
  };
}

/** Of an em, to both sides: letters turn with the line as it goes over about their own width, so that they don't fold in its bends. */
const CHORD = 0.45;

function wayOver(line: SmoothLine, along: number, reach: number): { readonly dx: number; readonly dy: number } {
  const [a, b] = [line.at(along - reach), line.at(along + reach)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return length < 1e-9 ? line.at(along) : { dx: (b.x - a.x) / length, dy: (b.y - a.y) / length };
}

function inPerspective(paths: readonly Command[][], { corners }: Warp, half: { x: number; y: number }): Command[][] {
  if (corners === null) return [...paths];
  const [a, b, c, d] = corners;
  const map = perspective([
    [a.x, a.y],
    [b.x, b.y],
    [c.x, c.y],
    [d.x, d.y],
  ]);
  if (map === null) return [...paths];
  return paths.map((path) =>
    mapPath(path, (x, y) => {
      const [toX, toY] = map([x / half.x, y / half.y]);
      return [toX * half.x, toY * half.y];
    }),
  );
}
