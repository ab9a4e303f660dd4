import type { Random } from '../random';
import type { Hex } from '../vocabulary';
import { placePath, short, type BoxPlacement } from './unit-path';

/** Draws in a box of 100 x 100 units, x to the right and y down; what stands, stands on its lower edge. */
export interface Pen {
  /** A filled shape with an outline. */
  readonly shape: (path: string, colour: Hex) => string;
  /** A filled shape without an outline. */
  readonly flat: (path: string, colour: Hex) => string;
  /** A line in the colour of outlines, as thin as they are. */
  readonly ink: (path: string) => string;
  /** A coloured line, its width in hundredths of the box. */
  readonly line: (path: string, width: number, colour: Hex) => string;
  /** A thin rod through these points, with an outline. */
  readonly rod: (points: readonly BoxPoint[], width: number, colour: Hex) => string;
  /** A ring as thick as the width, centred between its two outlines; what is in it stays to be seen. */
  readonly ring: (centre: BoxPoint, radius: number, width: number, colour: Hex) => string;
  readonly oval: (centre: BoxPoint, radii: BoxPoint, colour: Hex) => string;
  /** The thing's main colour, when somebody chose one. */
  readonly main: (habit: Hex) => Hex;
  readonly random: Random;
}

type BoxPoint = readonly [x: number, y: number];

/** How a pen draws. */
export interface PenSetup {
  readonly placement: BoxPlacement;
  readonly outline: { readonly colour: Hex; readonly width: number };
  /** What the light makes of a colour. */
  readonly tone: (colour: Hex) => Hex;
  readonly mainColour?: Hex | undefined;
  readonly random: Random;
}

/** The pen that draws a box of 100 x 100 units where it is placed. */
export function createPen({ placement, outline, tone, mainColour, random }: PenSetup): Pen {
  const place = (path: string): string => placePath(path, placement);
  const edge = `stroke="${outline.colour}" stroke-width="${short(outline.width)}" stroke-linejoin="round" stroke-linecap="round"`;
  const stroke = (path: string, colour: Hex, width: number): string =>
    `<path d="${place(path)}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linejoin="round" stroke-linecap="round"/>`;
  return {
    shape: (path, colour) => `<path d="${place(path)}" fill="${tone(colour)}" ${edge}/>`,
    flat: (path, colour) => `<path d="${place(path)}" fill="${tone(colour)}"/>`,
    ink: (path) => stroke(path, outline.colour, outline.width),
    line: (path, width, colour) => stroke(path, tone(colour), width * placement.unit),
    rod: (points, width, colour) => `<path d="${place(stripPath(points, width / 2))}" fill="${tone(colour)}" ${edge}/>`,
    ring: (centre, radius, width, colour) =>
      `<path d="${place(circlePath(centre, radius + width / 2) + circlePath(centre, radius - width / 2))}" ` +
      `fill="${tone(colour)}" fill-rule="evenodd" ${edge}/>`,
    oval: ([x, y], [rx, ry], colour) =>
      `<path d="${place(`M${x - rx},${y} A${rx} ${ry} 0 1 1 ${x + rx} ${y} A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`)}" fill="${tone(colour)}" ${edge}/>`,
    main: (habit) => mainColour ?? habit,
    random,
  };
}

function circlePath([x, y]: BoxPoint, radius: number): string {
  const arc = `A${radius} ${radius} 0 1 1`;
  return `M${x - radius},${y} ${arc} ${x + radius} ${y} ${arc} ${x - radius} ${y}Z`;
}

/** The outline of a line through these points, `half` to both sides. */
function stripPath(points: readonly BoxPoint[], half: number): string {
  const sides = points.map(([x, y], index) => {
    const [[ax, ay], [bx, by]] = [points[index - 1] ?? [x, y], points[index + 1] ?? [x, y]];
    const length = Math.max(1e-6, Math.hypot(bx - ax, by - ay));
    const [nx, ny] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
    return { one: `${short(x + nx)},${short(y + ny)}`, other: `${short(x - nx)},${short(y - ny)}` };
  });
  return `M${[...sides.map(({ one }) => one), ...sides.map(({ other }) => other).reverse()].join(' L')}Z`;
}

/** A thing in its box. The order of draws from `random` is part of the drawing. */
export type DrawThing = (pen: Pen) => string;
