import { darken, lighten } from '../colour';
import {
  depthOf,
  seeLine,
  seenAt,
  seePolygon,
  unitsPerMetre,
  type Lens,
  type ScreenPoint,
  type Spot,
} from '../perspective/lens';
import { drawThing, SCENE_INK } from '../props/draw-prop';
import type { PropTag } from '../props/prop-vocabulary';
import { short } from '../props/unit-path';
import type { Random } from '../random';
import type { Hex } from '../vocabulary';
import type { Light } from './light';

/** What a place is drawn with. */
export interface View {
  readonly lens: Lens;
  readonly light: Light;
  readonly random: Random;
}

/** How a face is painted. */
export interface Paint {
  /** False: no outline, as of shadows and patterns. */
  readonly hasEdge?: boolean;
  /** True of lamps, screens and lit windows, which night does not darken. */
  readonly glows?: boolean;
  /** True of colours that the light has made already, as those of the sky. */
  readonly isBare?: boolean;
}

/** Lines have full width up to this distance (metres), and get thinner beyond it. */
const FULL_LINES_TO_M = 5.5;
const FULL_LINE = 2.4;
const THINNEST_LINE = 0.8;

/** The width of outlines at a distance in metres. */
export function lineWidthAt(distanceM: number): number {
  return Math.max(THINNEST_LINE, Math.min(FULL_LINE, (FULL_LINE * FULL_LINES_TO_M) / Math.max(distanceM, 0.1)));
}

/** Path data of a closed polygon. */
export function polygonPath(points: readonly ScreenPoint[]): string {
  return `M${points.map(([x, y]) => `${short(x)},${short(y)}`).join(' L')}Z`;
}

/** A flat polygon of the scene. Empty when it is not in the picture. */
export function face(view: View, spots: readonly Spot[], colour: Hex, paint: Paint = {}): string {
  const points = seePolygon(view.lens, spots);
  if (points.length < 3) return '';
  const distance = averageDepth(view.lens, spots);
  const fill = paint.isBare ? colour : view.light[paint.glows ? 'glow' : 'tone'](colour, distance);
  const edge =
    (paint.hasEdge ?? true)
      ? ` stroke="${SCENE_INK}" stroke-width="${short(lineWidthAt(distance))}" stroke-linejoin="round"`
      : '';
  return `<path d="${polygonPath(points)}" fill="${fill}"${edge}/>`;
}

/** Straight lines of the scene in one colour: joints of a floor, wires, strings. */
export function lines(view: View, pairs: readonly (readonly [Spot, Spot])[], colour: Hex, width = 1.3): string {
  const seen = pairs.flatMap(([from, to]) => {
    const line = seeLine(view.lens, from, to);
    return line ? [line] : [];
  });
  if (seen.length === 0) return '';
  const path = seen.map(([[ax, ay], [bx, by]]) => `M${short(ax)},${short(ay)} L${short(bx)},${short(by)}`).join(' ');
  return `<path d="${path}" fill="none" stroke="${view.light.tone(colour)}" stroke-width="${short(width)}" stroke-linecap="round"/>`;
}

function averageDepth(lens: Lens, spots: readonly Spot[]): number {
  return spots.reduce((sum, spot) => sum + Math.max(0, depthOf(lens, spot)), 0) / Math.max(1, spots.length);
}

/** A flat surface: its lower left corner as its front is seen, and where its right and its upper side run (metres). */
export interface Plane {
  readonly origin: Spot;
  readonly right: Spot;
  readonly up: Spot;
}

/** The spot at `u` metres to the right and `v` up on a plane. */
export function onPlane({ origin, right, up }: Plane, u: number, v: number): Spot {
  return [
    origin[0] + right[0] * u + up[0] * v,
    origin[1] + right[1] * u + up[1] * v,
    origin[2] + right[2] * u + up[2] * v,
  ];
}

/** Left, bottom, width and height on a plane, in metres. */
export type Panel = readonly [u: number, v: number, width: number, height: number];

/** A rectangle on a plane. */
export function panel(
  view: View,
  plane: Plane,
  [u, v, width, height]: Panel,
  o: Paint & { readonly colour: Hex },
): string {
  return shapeOn(
    view,
    plane,
    [
      [u, v],
      [u + width, v],
      [u + width, v + height],
      [u, v + height],
    ],
    o,
  );
}

/** A polygon on a plane. */
export function shapeOn(
  view: View,
  plane: Plane,
  corners: readonly (readonly [u: number, v: number])[],
  o: Paint & { readonly colour: Hex },
): string {
  return face(
    view,
    corners.map(([u, v]) => onPlane(plane, u, v)),
    o.colour,
    o,
  );
}

/** An ellipse on a plane. */
export function ovalOn(
  view: View,
  plane: Plane,
  [u, v, radiusU, radiusV]: Panel,
  o: Paint & { readonly colour: Hex },
): string {
  const corners = Array.from({ length: 20 }, (_, index) => {
    const angle = (index / 20) * 2 * Math.PI;
    return [u + Math.cos(angle) * radiusU, v + Math.sin(angle) * radiusV] as const;
  });
  return shapeOn(view, plane, corners, o);
}

/** The floor, or any level surface: u to the right, v away from the viewer. */
export function levelPlane(y = 0, x = 0, z = 0): Plane {
  return { origin: [x, y, z], right: [1, 0, 0], up: [0, 0, 1] };
}

/** A surface that faces the viewer who looks along z. */
export function frontPlane([x, y, z]: Spot): Plane {
  return { origin: [x, y, z], right: [1, 0, 0], up: [0, 1, 0] };
}

/** A surface along z: u runs away from the viewer. */
export function sidePlane([x, y, z]: Spot): Plane {
  return { origin: [x, y, z], right: [0, 0, 1], up: [0, 1, 0] };
}

/** A block: the middle of its foot, then width, height and depth, in metres. */
export type Part = readonly [
  x: number,
  y: number,
  z: number,
  width: number,
  height: number,
  depth: number,
  colour: Hex,
];

/** A block along the axes, lit from above and the left. */
export function block(view: View, [x, y, z, width, height, depth, colour]: Part, paint: Paint = {}): string {
  const { eye } = view.lens;
  const [left, right, near, far, top] = [x - width / 2, x + width / 2, z - depth / 2, z + depth / 2, y + height];
  const quad = (isSeen: boolean, fill: Hex, ...spots: readonly Spot[]): string =>
    isSeen ? face(view, spots, fill, paint) : '';
  return (
    quad(eye[1] < y, darken(colour, 0.4), [left, y, near], [right, y, near], [right, y, far], [left, y, far]) +
    quad(
      eye[1] > top,
      lighten(colour, 0.2),
      [left, top, near],
      [right, top, near],
      [right, top, far],
      [left, top, far],
    ) +
    quad(eye[0] < left, darken(colour, 0.2), [left, y, near], [left, y, far], [left, top, far], [left, top, near]) +
    quad(
      eye[0] > right,
      darken(colour, 0.1),
      [right, y, near],
      [right, y, far],
      [right, top, far],
      [right, top, near],
    ) +
    quad(eye[2] > far, darken(colour, 0.25), [left, y, far], [right, y, far], [right, top, far], [left, top, far]) +
    quad(eye[2] < near, colour, [left, y, near], [right, y, near], [right, top, near], [left, top, near])
  );
}

/** A part of the drawing and where it is, for what hides what. */
export interface Solid {
  readonly at: Spot;
  readonly svg: string;
}

/** What is farther is drawn first; equals in their order. */
export function inDepthOrder({ lens }: View, solids: readonly Solid[]): string {
  return solids
    .map((solid) => ({ svg: solid.svg, depth: depthOf(lens, solid.at) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ svg }) => svg)
    .join('');
}

/** Quarters of a turn, clockwise from above. 0: the front is towards a viewer who looks along z. */
export type Quarters = 0 | 1 | 2 | 3;

/** Something built of blocks whose spots are about its own foot. */
export function built(view: View, at: Spot, quarters: Quarters, parts: readonly Part[]): Solid {
  const placed = parts.map((part) => turnPart(part, at, quarters));
  const solids = placed.map((part): Solid => ({ at: [part[0], part[1], part[2]], svg: block(view, part) }));
  return { at, svg: inDepthOrder(view, solids) };
}

function turnPart([x, y, z, width, height, depth, colour]: Part, at: Spot, quarters: Quarters): Part {
  const [tx, tz] = (
    [
      [x, z],
      [z, -x],
      [-x, -z],
      [-z, x],
    ] as const
  )[quarters];
  const isAcross = quarters % 2 === 1;
  return [at[0] + tx, at[1] + y, at[2] + tz, isAcross ? depth : width, height, isAcross ? width : depth, colour];
}

/** A thing that stands in the scene and faces the viewer; its box is so many metres high. */
export function standing(
  view: View,
  tag: PropTag,
  at: Spot,
  o: { readonly heightM: number; readonly colour?: Hex; readonly isMirrored?: boolean },
): Solid {
  const { lens, light, random } = view;
  const foot = seenAt(lens, at);
  const side = o.heightM * unitsPerMetre(lens, at);
  const isSeen =
    foot && side > 3 && Math.abs(foot[0] - lens.width / 2) < lens.width / 2 + side && foot[1] - side < lens.height;
  if (!isSeen) return { at, svg: '' };
  const distance = depthOf(lens, at);
  const svg = drawThing(tag, {
    foot,
    side,
    isMirrored: o.isMirrored ?? false,
    outline: { colour: SCENE_INK, width: FULL_LINE },
    tone: (colour) => light.tone(colour, distance),
    mainColour: o.colour,
    random,
  });
  return { at, svg };
}

/** Whole numbers from 0 on. */
export function count(length: number): number[] {
  return Array.from({ length: Math.max(0, Math.round(length)) }, (_, index) => index);
}

/** How far to the right of the middle one sees at a distance along z, in metres. */
export function halfWidthAt({ lens }: View, distanceM: number): number {
  return (lens.width * distanceM) / (2 * lens.focal);
}
