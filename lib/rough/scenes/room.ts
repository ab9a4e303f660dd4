import { darken, lighten } from '../colour';
import type { Spot } from '../perspective/lens';
import type { Hex } from '../vocabulary';
import { paneColour } from './sky-and-weather';
import {
  count,
  face,
  halfWidthAt,
  levelPlane,
  lines,
  onPlane,
  panel,
  shapeOn,
  type Panel,
  type Plane,
  type View,
} from './view';

/** The walls of a room as one sees them from inside, each from its left lower corner. */
export interface Walls {
  readonly back: Plane;
  readonly left: Plane;
  readonly right: Plane;
  readonly ceiling: Plane;
  /** Lengths in metres. */
  readonly width: number;
  readonly depth: number;
  readonly height: number;
  readonly leftX: number;
  readonly rightX: number;
  readonly backZ: number;
}

/** Side walls end this far behind the viewer. */
const BEHIND_M = -6;

export interface RoomShape {
  readonly leftX: number;
  readonly rightX: number;
  readonly backZ: number;
  readonly height: number;
}

/** A room whose side walls are in the picture, whatever its shape: its least half width grows with wide pictures. */
export function roomAcross(
  view: View,
  o: { readonly least: number; readonly backZ: number; readonly height: number },
): RoomShape {
  const half = Math.max(o.least, halfWidthAt(view, o.backZ) * 0.66);
  return { leftX: -half, rightX: half, backZ: o.backZ, height: o.height };
}

/** Where the walls of a room are. */
export function wallsOf({ leftX, rightX, backZ, height }: RoomShape): Walls {
  return {
    back: { origin: [leftX, 0, backZ], right: [1, 0, 0], up: [0, 1, 0] },
    left: { origin: [leftX, 0, BEHIND_M], right: [0, 0, 1], up: [0, 1, 0] },
    right: { origin: [rightX, 0, backZ], right: [0, 0, -1], up: [0, 1, 0] },
    ceiling: levelPlane(height, leftX, BEHIND_M),
    width: rightX - leftX,
    depth: backZ - BEHIND_M,
    height,
    leftX,
    rightX,
    backZ,
  };
}

export interface RoomPaint {
  readonly wall: Hex;
  readonly floor: Hex;
  readonly ceiling: Hex;
}

/** The empty room: floor, ceiling, three walls with their skirting. */
export function emptyRoom(view: View, walls: Walls, { wall, floor, ceiling }: RoomPaint): string {
  const { width, depth, height, leftX } = walls;
  const side = (plane: Plane, length: number, colour: Hex): string =>
    panel(view, plane, [0, 0, length, height], { colour }) +
    panel(view, plane, [0, 0, length, 0.1], { colour: darken(colour, 0.25) });
  return (
    wholePicture(view, wall) +
    panel(view, levelPlane(0, leftX, BEHIND_M), [0, 0, width, depth], { colour: floor }) +
    panel(view, walls.ceiling, [0, 0, width, depth], { colour: ceiling }) +
    side(walls.left, depth, darken(wall, 0.08)) +
    side(walls.right, depth, darken(wall, 0.14)) +
    side(walls.back, width, wall)
  );
}

/** Where the room does not reach, in pictures of any shape. */
export function wholePicture({ lens, light }: View, colour: Hex): string {
  return `<rect x="0" y="0" width="${Math.ceil(lens.width)}" height="${Math.ceil(lens.height)}" fill="${light.tone(colour)}"/>`;
}

/** `u` on a side wall of what is at `z`. */
export function alongLeft(z: number): number {
  return z - BEHIND_M;
}
export function alongRight({ backZ }: Walls, z: number): number {
  return backZ - z;
}

/** Joints of a floor or wall, every `step` metres along its right, its up, or both. */
export function joints(
  view: View,
  plane: Plane,
  [u, v, width, height]: Panel,
  o: { readonly stepU?: number; readonly stepV?: number; readonly colour: Hex },
): string {
  const across =
    o.stepU === undefined ? [] : count(Math.min(60, width / o.stepU)).map((index) => u + index * (o.stepU ?? 1));
  const upwards =
    o.stepV === undefined ? [] : count(Math.min(60, height / o.stepV)).map((index) => v + index * (o.stepV ?? 1));
  return lines(
    view,
    [
      ...across.map((at): [Spot, Spot] => [onPlane(plane, at, v), onPlane(plane, at, v + height)]),
      ...upwards.map((at): [Spot, Spot] => [onPlane(plane, u, at), onPlane(plane, u + width, at)]),
    ],
    o.colour,
    1.2,
  );
}

/** The joints of a room's whole floor. */
export function floorJoints(
  view: View,
  walls: Walls,
  o: { readonly stepU?: number; readonly stepV?: number; readonly colour: Hex },
): string {
  return joints(view, levelPlane(0, walls.leftX, 0), [0, 0, walls.width, walls.backZ], o);
}

/** A window in a wall: frame, panes with the sky, a cross of bars. */
export function wallWindow(
  view: View,
  plane: Plane,
  [u, v, width, height]: Panel,
  o: { readonly panes?: number; readonly frame?: Hex } = {},
): string {
  const frame = o.frame ?? '#f6f2ea';
  const panes = o.panes ?? 2;
  const bar = 0.06;
  const paneWidth = (width - bar * (panes + 1)) / panes;
  const pane = (index: number): string => {
    const left = u + bar + index * (paneWidth + bar);
    const [low, high] = [v + bar, v + height - bar];
    return (
      panel(view, plane, [left, low, paneWidth, height - 2 * bar], { colour: paneColour(view.light), isBare: true }) +
      panel(view, plane, [left, low, paneWidth, (high - low) * 0.22], { colour: outside(view), hasEdge: false }) +
      glint(view, plane, [left, low, paneWidth, high - low])
    );
  };
  return (
    panel(view, plane, [u, v, width, height], { colour: frame }) +
    count(panes).map(pane).join('') +
    panel(view, plane, [u - 0.06, v - 0.07, width + 0.12, 0.09], { colour: darken(frame, 0.1) })
  );
}

/** What is seen low in windows: trees and houses, far away. */
function outside({ light }: View): Hex {
  return light.isDark ? '#5a6a9a' : '#9cc3a4';
}

function glint(view: View, plane: Plane, [u, v, width, height]: Panel): string {
  if (view.light.time !== 'day') return '';
  const corners = [
    [u + width * 0.5, v + height],
    [u + width * 0.75, v + height],
    [u + width * 0.4, v + height * 0.4],
    [u + width * 0.15, v + height * 0.4],
  ] as const;
  return shapeOn(view, plane, corners, { colour: lighten(paneColour(view.light), 0.45), hasEdge: false, isBare: true });
}

/** A door in a wall, with its handle on the right. */
export function wallDoor(view: View, plane: Plane, [u, v, width, height]: Panel, colour: Hex = '#b98a5c'): string {
  return (
    panel(view, plane, [u - 0.08, v, width + 0.16, height + 0.08], { colour: lighten(colour, 0.45) }) +
    panel(view, plane, [u, v, width, height], { colour }) +
    panel(view, plane, [u + width * 0.18, v + height * 0.55, width * 0.64, height * 0.34], {
      colour: lighten(colour, 0.6),
    }) +
    panel(view, plane, [u + width * 0.82, v + height * 0.42, width * 0.08, height * 0.06], { colour: '#e0c25a' })
  );
}

/** Long lamps in a ceiling, each so long, every so many metres along z from `fromZ`. */
export function ceilingLamps(
  view: View,
  walls: Walls,
  o: { readonly xs: readonly number[]; readonly stepM: number; readonly fromZ: number },
): string {
  const y = walls.height - 0.02;
  return count((walls.backZ - o.fromZ) / o.stepM)
    .reverse()
    .flatMap((index) =>
      o.xs.map((x) => {
        const z = o.fromZ + index * o.stepM;
        const [left, right, near, far] = [x - 0.16, x + 0.16, z, z + 1.2];
        return face(
          view,
          [
            [left, y, near],
            [right, y, near],
            [right, y, far],
            [left, y, far],
          ],
          '#fffdf0',
          { glows: true },
        );
      }),
    )
    .join('');
}
