import { darken, lighten } from '../colour';
import { INDOOR_EYE_M } from '../perspective/aim-lens';
import type { Spot } from '../perspective/lens';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import { alongLeft, alongRight, emptyRoom, joints, roomAcross, wallsOf } from './room';
import { paneColour } from './sky-and-weather';
import {
  block,
  built,
  count,
  frontPlane,
  inDepthOrder,
  levelPlane,
  lines,
  ovalOn,
  panel,
  shapeOn,
  type Part,
  type Plane,
  type Solid,
  type View,
} from './view';
import { column } from './halls';

/** A window or niche with a pointed (1) or round (0) head. */
function arch(
  view: View,
  plane: Plane,
  [u, v, width, height]: readonly [number, number, number, number],
  o: { readonly colour: Hex; readonly isBare?: boolean },
): string {
  const spring = height - width / 2;
  const head = count(9).map((index) => {
    const angle = (index / 8) * Math.PI;
    return [u + width / 2 - (Math.cos(angle) * width) / 2, v + spring + (Math.sin(angle) * width) / 2] as const;
  });
  return shapeOn(view, plane, [[u, v], ...head, [u + width, v]], o);
}

/** Pews, columns, pointed windows, the altar. */
export const church: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.5, eye: 1.6, high: 4 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 4.6, backZ: 18, height: 9 }));
    const { back, left, right, width, rightX } = walls;
    const side = Math.min(3.6, rightX - 0.9);
    const pew = (x: number, z: number): Solid =>
      built(view, [x, 0, z], 0, [
        [0, 0.42, 0.1, 2.1, 0.06, 0.45, '#a9744a'],
        [0, 0.2, -0.16, 2.1, 0.8, 0.06, '#8a5a38'],
        [-1.05, 0, 0, 0.08, 1, 0.5, '#7a4e30'],
        [1.05, 0, 0, 0.08, 1, 0.5, '#7a4e30'],
      ]);
    const pane = (plane: Plane, u: number): string =>
      arch(view, plane, [u, 3, 1.2, 3.6], { colour: '#6a6470' }) +
      arch(view, plane, [u + 0.1, 3.1, 1, 3.4], { colour: paneColour(view.light), isBare: true });
    const glass: readonly Hex[] = ['#d8574a', '#4a7fd0', '#e8c04a', '#5fae75', '#8a5fb0', '#4aa0b8'];
    const rose = glass.map((colour, index) => {
      const [from, to] = [(index / 6) * 2 * Math.PI, ((index + 1) / 6) * 2 * Math.PI];
      const at = (angle: number): readonly [number, number] => [
        width / 2 + Math.cos(angle) * 1.15,
        6.4 + Math.sin(angle) * 1.15,
      ];
      return shapeOn(view, back, [[width / 2, 6.4], at(from), at((from + to) / 2), at(to)], { colour, glows: true });
    });
    return (
      emptyRoom(view, walls, { wall: '#ddd6cc', floor: '#b0a598', ceiling: '#c4bcb4' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 18], { stepU: 1, stepV: 1, colour: '#978c80' }) +
      panel(view, levelPlane(0.01, -0.8, 0), [0, 0, 1.6, 16], { colour: '#b23a4a' }) +
      [3, 6, 9, 12, 15].map((z) => pane(left, alongLeft(z))).join('') +
      [3, 6, 9, 12, 15].map((z) => pane(right, alongRight(walls, z + 1.2))).join('') +
      ovalOn(view, back, [width / 2, 6.4, 1.35, 1.35], { colour: '#6a6470' }) +
      rose.join('') +
      pane({ ...back }, width / 2 - 3.1) +
      pane({ ...back }, width / 2 + 1.9) +
      block(view, [0, 0, 17, 5, 0.4, 2, '#c9c0b4']) +
      inDepthOrder(view, [
        built(view, [0, 0.4, 16.8], 0, [
          [0, 0, 0, 2, 0.9, 0.7, '#fffaf0'],
          [0, 0.9, 0, 2.2, 0.08, 0.8, '#e8dcc0'],
          [0, 0.98, 0.1, 0.12, 1.5, 0.12, '#d8b24a'],
          [0, 1.9, 0.1, 0.7, 0.12, 0.12, '#d8b24a'],
        ]),
        ...[4, 8, 12].flatMap((z) => [
          column(view, [-side, 0, z], { radius: 0.3, height: 8.6, colour: '#e4ddd2' }),
          column(view, [side, 0, z], { radius: 0.3, height: 8.6, colour: '#e4ddd2' }),
        ]),
        ...[3, 4.6, 6.2, 7.8, 9.4, 11, 12.6].flatMap((z) => [pew(-2.1, z), pew(2.1, z)]),
      ])
    );
  },
};

/** A castle's hall: columns with banners, a red carpet, the throne. */
export const throneRoom: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.5, eye: 1.6, high: 4 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 5.4, backZ: 19, height: 9.5 }));
    const { back, left, right, width, rightX } = walls;
    const side = Math.min(3.8, rightX - 1.2);
    const banner = (x: number, z: number): Solid => {
      const plane = frontPlane([x - 0.5, 3.4, z]);
      return {
        at: [x, 0, z],
        svg:
          shapeOn(
            view,
            plane,
            [
              [0, 3],
              [1, 3],
              [1, 0.4],
              [0.5, 0],
              [0, 0.4],
            ],
            { colour: '#3f4f9a' },
          ) +
          shapeOn(
            view,
            plane,
            [
              [0.5, 2.1],
              [0.75, 1.6],
              [0.5, 1.1],
              [0.25, 1.6],
            ],
            { colour: '#e2c25a' },
          ),
      };
    };
    const gold: Hex = '#d8b24a';
    const throne: readonly Part[] = [
      [0, 0, 0, 1.1, 0.5, 0.9, gold],
      [0, 0.5, -0.02, 0.9, 0.14, 0.8, '#b23a4a'],
      [0, 0.5, 0.4, 1.1, 2, 0.16, gold],
      [0, 0.64, 0.3, 0.76, 1.5, 0.08, '#b23a4a'],
      [-0.56, 0.5, 0, 0.14, 0.45, 0.8, gold],
      [0.56, 0.5, 0, 0.14, 0.45, 0.8, gold],
    ];
    return (
      emptyRoom(view, walls, { wall: '#bdb3ae', floor: '#a89d9a', ceiling: '#7f7780' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 19], { stepU: 1.2, stepV: 1.2, colour: '#8c8280' }) +
      panel(view, levelPlane(0.01, -1.1, 0), [0, 0, 2.2, 16.4], { colour: gold }) +
      panel(view, levelPlane(0.015, -0.95, 0), [0, 0, 1.9, 16.4], { colour: '#b8323f' }) +
      [2, 6, 10, 14]
        .map((z) => arch(view, left, [alongLeft(z), 2, 1.7, 5], { colour: paneColour(view.light), isBare: true }))
        .join('') +
      [2, 6, 10, 14]
        .map((z) =>
          arch(view, right, [alongRight(walls, z + 1.7), 2, 1.7, 5], { colour: paneColour(view.light), isBare: true }),
        )
        .join('') +
      arch(view, back, [width / 2 - 2, 0.8, 4, 6.4], { colour: '#7f5060' }) +
      [0, 1, 2]
        .map((index) =>
          block(view, [0, index * 0.22, 17 + index * 0.35, 5 - index * 0.7, 0.22, 2.4 - index * 0.5, '#c9bfb8']),
        )
        .join('') +
      inDepthOrder(view, [
        built(view, [0, 0.66, 17.6], 0, throne),
        ...[3.5, 7.5, 11.5, 15.5].flatMap((z) => [
          column(view, [-side, 0, z], { radius: 0.42, height: 9.2, colour: '#d6ccc6' }),
          column(view, [side, 0, z], { radius: 0.42, height: 9.2, colour: '#d6ccc6' }),
        ]),
        ...[5.5, 9.5, 13.5].flatMap((z) => [banner(-side, z), banner(side, z)]),
      ])
    );
  },
};

/** Stone walls, a barred cell, torches, a dark arch. */
export const dungeon: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M, centreShare: 0.46 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 2.3, backZ: 9, height: 3 }));
    const { back, left, right, width } = walls;
    const stone: Hex = '#8a8690';
    const bricks = (plane: Plane, fromU: number, length: number): string =>
      joints(view, plane, [fromU, 0, length, 3], { stepV: 0.5, colour: darken(stone, 0.35) }) +
      lines(
        view,
        count(6).flatMap((row) =>
          count(Math.min(40, length / 0.9)).map((index): [Spot, Spot] => {
            const u = fromU + index * 0.9 + (row % 2) * 0.45;
            const at = (v: number): Spot => [
              plane.origin[0] + plane.right[0] * u,
              v,
              plane.origin[2] + plane.right[2] * u,
            ];
            return [at(row * 0.5), at(row * 0.5 + 0.5)];
          }),
        ),
        darken(stone, 0.35),
        1.2,
      );
    const torch = (x: number, z: number): Solid => ({
      at: [x, 1.4, z],
      svg:
        block(view, [x, 1.3, z, 0.09, 0.5, 0.09, '#5a3a28']) +
        shapeOn(
          view,
          frontPlane([x, 1.75, z]),
          [
            [-0.16, 0],
            [-0.2, 0.25],
            [-0.06, 0.3],
            [0, 0.62],
            [0.1, 0.34],
            [0.2, 0.22],
            [0.16, 0],
          ],
          { colour: '#f08a3a', glows: true },
        ) +
        shapeOn(
          view,
          frontPlane([x, 1.77, z]),
          [
            [-0.08, 0],
            [-0.08, 0.16],
            [0.01, 0.36],
            [0.09, 0.16],
            [0.08, 0],
          ],
          { colour: '#ffe08a', glows: true, hasEdge: false },
        ),
    });
    const cellU = alongRight(walls, 7);
    return (
      emptyRoom(view, walls, { wall: stone, floor: '#6f6a74', ceiling: '#5f5b66' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 9], { stepU: 0.9, stepV: 0.9, colour: '#55505c' }) +
      bricks(left, 6, 9) +
      bricks(right, 0, 9) +
      bricks({ ...back, origin: [walls.leftX, 0, 8.99] }, 0, width) +
      arch(view, back, [width / 2 - 0.9, 0, 1.8, 2.4], { colour: lighten(stone, 0.15) }) +
      arch(view, back, [width / 2 - 0.7, 0, 1.4, 2.15], { colour: '#2a2630' }) +
      panel(view, right, [cellU, 0, 4, 2.3], { colour: '#2a2630' }) +
      count(11)
        .map((index) => panel(view, right, [cellU + 0.1 + index * 0.37, 0, 0.09, 2.3], { colour: '#9aa0aa' }))
        .join('') +
      panel(view, right, [cellU - 0.05, 1.1, 4.1, 0.12], { colour: '#9aa0aa' }) +
      lines(
        view,
        [
          [
            [walls.leftX + 0.05, 2.2, 6.3],
            [walls.leftX + 0.05, 0.9, 6.3],
          ],
          [
            [walls.leftX + 0.05, 2.2, 5.2],
            [walls.leftX + 0.05, 0.9, 5.2],
          ],
        ],
        '#3a3640',
        3,
      ) +
      inDepthOrder(view, [
        torch(walls.leftX + 0.2, 7.4),
        torch(walls.leftX + 0.2, 3.6),
        torch(walls.rightX - 0.2, 8),
        built(view, [-1.4, 0, 5.6], 0, [
          [0, 0, 0, 0.7, 0.7, 0.7, '#8a6238'],
          [0, 0.3, -0.36, 0.72, 0.1, 0.02, '#6a4630'],
        ]),
      ])
    );
  },
};
