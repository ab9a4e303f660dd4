import { INDOOR_EYE_M } from '../perspective/aim-lens';
import type { Spot } from '../perspective/lens';
import { pick } from '../random';
import type { PlaceDrawing } from './place';
import {
  alongLeft,
  alongRight,
  ceilingLamps,
  emptyRoom,
  floorJoints,
  joints,
  roomAcross,
  wallDoor,
  wallsOf,
  wallWindow,
} from './room';
import {
  block,
  built,
  count,
  frontPlane,
  inDepthOrder,
  levelPlane,
  lines,
  panel,
  shapeOn,
  standing,
  type Part,
  type Solid,
} from './view';

/** Rows of desks with screens, windows with blinds. */
export const office: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { ...INDOOR_EYE_M, eye: 1.55 }, xM: 0.15 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 3.4, backZ: 9, height: 2.8 }));
    const { back, left, right, width } = walls;
    const place: readonly Part[] = [
      [0, 0.7, 0, 1.4, 0.04, 0.75, '#dfd6c8'],
      [-0.68, 0, 0, 0.05, 0.7, 0.7, '#8d96a3'],
      [0.68, 0, 0, 0.05, 0.7, 0.7, '#8d96a3'],
      [0, 0.74, 0.12, 0.2, 0.12, 0.12, '#4a4e58'],
      [0, 0.84, 0.12, 0.62, 0.38, 0.05, '#3a3f4a'],
      [0, 0.74, -0.18, 0.5, 0.02, 0.16, '#f0f2f4'],
    ];
    const chair: readonly Part[] = [
      [0, 0.05, 0, 0.5, 0.04, 0.5, '#4a4e58'],
      [0, 0.08, 0, 0.06, 0.36, 0.06, '#4a4e58'],
      [0, 0.42, 0, 0.46, 0.08, 0.44, '#4f6fa0'],
      [0, 0.56, -0.2, 0.44, 0.46, 0.06, '#4f6fa0'],
    ];
    const columns = count(Math.max(2, Math.min(8, Math.floor(width / 2.1))));
    const desks = [3, 4.9, 6.8].flatMap((z) =>
      columns.flatMap((column): Solid[] => {
        const x = (column - (columns.length - 1) / 2) * 2;
        const screen = panel(view, frontPlane([x - 0.27, 0.88, z + 0.09]), [0, 0, 0.54, 0.3], {
          colour: '#8fc4e4',
          glows: true,
        });
        return [
          { at: [x, 0, z], svg: built(view, [x, 0, z], 0, place).svg + screen },
          built(view, [x + 0.1, 0, z - 0.75], 0, chair),
        ];
      }),
    );
    const blind = (u: number): string =>
      wallWindow(view, back, [u, 0.9, 1.9, 1.5], { frame: '#dfe3e8' }) +
      lines(
        view,
        count(5).map((index): [Spot, Spot] => [
          [walls.leftX + u + 0.05, 2.34 - index * 0.12, 8.99],
          [walls.leftX + u + 1.85, 2.34 - index * 0.12, 8.99],
        ]),
        '#c3cad2',
        2.2,
      );
    return (
      emptyRoom(view, walls, { wall: '#e9ecef', floor: '#8f9aa8', ceiling: '#f6f7f8' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 9], { stepU: 0.6, stepV: 0.6, colour: '#808b99' }) +
      joints(view, walls.ceiling, [0, 6, width, 9], { stepU: 1.2, stepV: 1.2, colour: '#dcdfe3' }) +
      ceilingLamps(view, walls, { xs: [-1.6, 1.6], stepM: 2.4, fromZ: 1.6 }) +
      count(Math.min(10, Math.floor(width / 2.2)))
        .map((index) => blind(width / 2 - Math.floor(width / 2.2) * 1.1 + 0.15 + index * 2.2))
        .join('') +
      wallDoor(view, left, [alongLeft(5), 0, 1, 2.1], '#9aa6b4') +
      panel(view, right, [alongRight(walls, 7.6), 0.9, 2.6, 1.3], { colour: '#fbfcfd' }) +
      [0.3, 0.9]
        .map((u) => panel(view, right, [alongRight(walls, 7.6) + u, 1.3, 0.5, 0.5], { colour: '#f0d890' }))
        .join('') +
      inDepthOrder(view, [
        ...desks,
        standing(view, 'potted_plant', [-walls.rightX + 0.6, 0, 8.4], { heightM: 1.3 }),
        standing(view, 'cup', [0.4, 0.74, 2.9], { heightM: 0.13 }),
      ])
    );
  },
};

/** A counter with stools, lamps that hang, tables at the window. */
export const cafe: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M, yawDegrees: 30, xM: -1.4, centreShare: 0.48 },
  draw: (view) => {
    const walls = wallsOf({ leftX: -16, rightX: 3.4, backZ: 5.6, height: 3 });
    const { back, right } = walls;
    const hanging = (x: number, z: number): Solid => ({
      at: [x, 2, z],
      svg:
        lines(
          view,
          [
            [
              [x, 3, z],
              [x, 2.3, z],
            ],
          ],
          '#3a3040',
          1.8,
        ) +
        shapeOn(
          view,
          frontPlane([x, 2.05, z]),
          [
            [-0.24, 0],
            [0.24, 0],
            [0.08, 0.26],
            [-0.08, 0.26],
          ],
          { colour: '#e8b04a', glows: true },
        ),
    });
    const stool: readonly Part[] = [
      [0, 0, 0, 0.36, 0.04, 0.36, '#4a4040'],
      [0, 0.04, 0, 0.06, 0.62, 0.06, '#4a4040'],
      [0, 0.66, 0, 0.36, 0.08, 0.36, '#a9504a'],
    ];
    const table: readonly Part[] = [
      [0, 0, 0, 0.5, 0.04, 0.5, '#4a4040'],
      [0, 0.04, 0, 0.08, 0.66, 0.08, '#4a4040'],
      [0, 0.7, 0, 0.85, 0.05, 0.85, '#c9935c'],
    ];
    const seat: readonly Part[] = [
      [0, 0.4, 0, 0.42, 0.06, 0.42, '#8a5a38'],
      [0, 0.46, 0.19, 0.42, 0.44, 0.05, '#8a5a38'],
      [-0.18, 0, -0.18, 0.05, 0.4, 0.05, '#6a4430'],
      [0.18, 0, -0.18, 0.05, 0.4, 0.05, '#6a4430'],
      [-0.18, 0, 0.18, 0.05, 0.4, 0.05, '#6a4430'],
      [0.18, 0, 0.18, 0.05, 0.4, 0.05, '#6a4430'],
    ];
    return (
      emptyRoom(view, walls, { wall: '#e6d3b4', floor: '#9a6f4a', ceiling: '#f2e8d8' }) +
      floorJoints(view, walls, { stepV: 0.4, colour: '#835b3a' }) +
      panel(view, back, [0, 0, walls.width, 1], { colour: '#8a6040' }) +
      wallWindow(view, back, [16 - 3.6, 0.9, 3, 1.7], { panes: 3, frame: '#6a4a34' }) +
      panel(view, right, [0.7, 1.5, 2, 1], { colour: '#35403a' }) +
      lines(
        view,
        [0, 1, 2, 3].map((index): [Spot, Spot] => [
          [3.39, 2.3 - index * 0.2, 4.7],
          [3.39, 2.3 - index * 0.2, 3.8 + (index % 2) * 0.4],
        ]),
        '#e8e4d8',
        1.8,
      ) +
      panel(view, right, [3.2, 1.7, 1.6, 0.06], { colour: '#6a4a34' }) +
      [0, 1, 2, 3, 4]
        .map((index) =>
          panel(view, right, [3.3 + index * 0.3, 1.76, 0.18, 0.24], {
            colour: pick(view.random, ['#d8e4e8', '#c9704a', '#e8c87a', '#8fb08a'] as const),
          }),
        )
        .join('') +
      inDepthOrder(view, [
        {
          at: [2.3, 0, 3],
          svg:
            block(view, [2.4, 0, 3.2, 0.7, 1, 3.6, '#a9744a']) + block(view, [2.35, 1, 3.2, 0.9, 0.06, 3.7, '#d8a870']),
        },
        ...[2.4, 3.3, 4.2].map((z) => built(view, [1.55, 0, z], 0, stool)),
        built(view, [-0.9, 0, 4.1], 0, table),
        built(view, [-1.6, 0, 4.2], 1, seat),
        built(view, [-0.2, 0, 4.2], 3, seat),
        built(view, [-2.7, 0, 3.2], 0, table),
        standing(view, 'cup', [-0.9, 0.75, 4], { heightM: 0.15 }),
        standing(view, 'cake', [-0.65, 0.75, 4.2], { heightM: 0.22 }),
        standing(view, 'potted_plant', [0.9, 0, 5.2], { heightM: 1.2 }),
        standing(view, 'cup', [2.2, 1.06, 3.4], { heightM: 0.15 }),
        hanging(-0.9, 4.1),
        hanging(2.2, 2.6),
        hanging(2.2, 3.9),
      ])
    );
  },
};
