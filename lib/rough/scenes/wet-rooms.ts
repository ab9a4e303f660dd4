import { INDOOR_EYE_M } from '../perspective/aim-lens';
import type { Spot } from '../perspective/lens';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import { alongLeft, emptyRoom, joints, roomAcross, wallDoor, wallsOf, wallWindow, type Walls } from './room';
import {
  block,
  built,
  count,
  inDepthOrder,
  levelPlane,
  ovalOn,
  panel,
  shapeOn,
  standing,
  type Part,
  type Plane,
  type View,
} from './view';

/** Cupboards along the wall, sink under the window, stove, refrigerator, a table. */
export const kitchen: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M, xM: 0.3 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 2.3, backZ: 4.8, height: 2.6 }));
    const { back, width, rightX } = walls;
    const middle = width / 2;
    const doors = (plane: Plane, u: number, v: number, number: number): string =>
      count(number)
        .map(
          (index) =>
            panel(view, plane, [u + index * 0.6 + 0.03, v, 0.54, 0.6], { colour: '#f0ddbd' }) +
            panel(view, plane, [u + index * 0.6 + 0.42, v + 0.26, 0.04, 0.14], { colour: '#8d96a3' }),
        )
        .join('');
    const front: Plane = { origin: [walls.leftX, 0, 4.2], right: [1, 0, 0], up: [0, 1, 0] };
    const upper: Plane = { ...front, origin: [walls.leftX, 0, 4.4] };
    const run = Math.floor((width - 0.9) / 0.6);
    const table: readonly Part[] = [
      [0, 0.68, 0, 1.5, 0.05, 0.8, '#c9935c'],
      ...(
        [
          [-0.66, -0.32],
          [0.66, -0.32],
          [-0.66, 0.32],
          [0.66, 0.32],
        ] as const
      ).map(([x, z]): Part => [x, 0, z, 0.07, 0.68, 0.07, '#a9744a']),
    ];
    return (
      emptyRoom(view, walls, { wall: '#f2ead8', floor: '#d9c7a6', ceiling: '#fbf8f1' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 4.8], { stepU: 0.5, stepV: 0.5, colour: '#bfa985' }) +
      panel(view, back, [0, 0.88, width, 0.6], { colour: '#dfe8e4' }) +
      joints(view, { ...back, origin: [walls.leftX, 0, 4.79] }, [0, 0.88, width, 0.6], {
        stepU: 0.2,
        stepV: 0.2,
        colour: '#b9c8c4',
      }) +
      wallWindow(view, back, [middle - 0.7, 1.15, 1.4, 0.95]) +
      block(view, [(walls.leftX + rightX - 0.9) / 2, 0, 4.5, width - 0.9, 0.84, 0.6, '#e6cfa6']) +
      block(view, [(walls.leftX + rightX - 0.9) / 2, 0.84, 4.48, width - 0.86, 0.05, 0.66, '#c7ccd2']) +
      doors(front, 0.05, 0.12, run) +
      upperCupboards(view, walls, middle, (u, number) => doors(upper, u, 1.72, number)) +
      panel(view, levelPlane(0.9, 0, 0), [-0.4, 4.25, 0.9, 0.35], { colour: '#8d98a6' }) +
      block(view, [0, 0.9, 4.68, 0.05, 0.28, 0.05, '#9aa6b2']) +
      inDepthOrder(view, [
        built(view, [rightX - 0.45, 0, 4.4], 0, [
          [0, 0, 0, 0.8, 1.15, 0.75, '#dfe5ea'],
          [0, 1.15, 0, 0.8, 0.65, 0.75, '#e8edf1'],
          [-0.3, 0.7, -0.4, 0.05, 0.35, 0.05, '#8d96a3'],
          [-0.3, 1.25, -0.4, 0.05, 0.25, 0.05, '#8d96a3'],
        ]),
        stove(view, walls),
        built(view, [-0.2, 0, 2.5], 0, table),
        standing(view, 'cup', [0.1, 0.73, 2.4], { heightM: 0.14 }),
        standing(view, 'potted_plant', [-0.5, 0.73, 2.6], { heightM: 0.3 }),
        standing(view, 'bottle', [0.9, 0.89, 4.4], { heightM: 0.32 }),
      ])
    );
  },
};

function upperCupboards(
  view: View,
  { leftX, rightX }: Walls,
  middle: number,
  doors: (u: number, number: number) => string,
): string {
  const cupboards = (fromX: number, number: number): string =>
    number < 1
      ? ''
      : block(view, [fromX + number * 0.3, 1.66, 4.6, number * 0.6, 0.72, 0.4, '#e6cfa6']) +
        doors(fromX - leftX, number);
  return cupboards(leftX + 0.02, Math.floor((middle - 0.95) / 0.6)) + cupboards(0.8, Math.floor((rightX - 1.75) / 0.6));
}

function stove(view: View, { leftX }: Walls): ReturnType<typeof standing> {
  const at: Spot = [leftX + 0.75, 0.89, 4.45];
  const body = built(view, at, 0, [
    [0, 0, 0, 0.62, 0.06, 0.5, '#4a4e58'],
    [-0.05, 0.06, 0, 0.32, 0.2, 0.3, '#c9404f'],
    [-0.05, 0.26, 0, 0.36, 0.03, 0.34, '#b03844'],
  ]);
  return { at, svg: body.svg };
}

/** Tiles, a bath, a basin under the mirror. */
export const bathroom: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M, xM: -0.2 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 1.7, backZ: 4, height: 2.4 }));
    const { back, left, right, width, rightX } = walls;
    const tiles = { stepU: 0.3, stepV: 0.3, colour: '#b4d0d4' as Hex };
    const tub: readonly Part[] = [[0, 0, 0, 0.95, 0.55, 2.2, '#f4f7f8']];
    const tubX = rightX - 0.5;
    const level = levelPlane(0.555);
    return (
      emptyRoom(view, walls, { wall: '#dcebec', floor: '#c3d3d4', ceiling: '#f6fafa' }) +
      joints(view, { ...back, origin: [walls.leftX, 0, 3.99] }, [0, 0, width, 2.4], tiles) +
      joints(view, left, [6, 0, 4, 2.4], tiles) +
      joints(view, right, [0, 0, 4, 2.4], tiles) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 4], { stepU: 0.3, stepV: 0.3, colour: '#a3b8ba' }) +
      wallWindow(view, back, [width - 1.15, 1.35, 0.8, 0.6]) +
      panel(view, back, [width / 2 - 1.15, 1.15, 0.9, 0.9], { colour: '#c9a06a' }) +
      panel(view, back, [width / 2 - 1.09, 1.21, 0.78, 0.78], { colour: '#cfe6f2' }) +
      shapeOn(
        view,
        back,
        [
          [width / 2 - 0.95, 1.25],
          [width / 2 - 0.75, 1.25],
          [width / 2 - 0.42, 1.95],
          [width / 2 - 0.62, 1.95],
        ],
        { colour: '#ecf7fc', hasEdge: false },
      ) +
      wallDoor(view, left, [alongLeft(1.2), 0, 0.85, 2], '#d8c8a8') +
      inDepthOrder(view, [
        {
          at: [tubX, 0, 2.7],
          svg:
            built(view, [tubX, 0, 2.7], 0, tub).svg +
            panel(view, level, [tubX - 0.4, 1.72, 0.8, 1.96], { colour: '#dfe7ea' }) +
            panel(view, levelPlane(0.5), [tubX - 0.38, 1.74, 0.76, 1.92], { colour: '#8fd0e4' }) +
            ovalOn(view, levelPlane(0.51), [tubX - 0.1, 2.6, 0.12, 0.2], { colour: '#d8f2f8', hasEdge: false }),
        },
        built(view, [-0.7, 0, 3.75], 0, [
          [0, 0, 0.05, 0.26, 0.72, 0.24, '#e8eef0'],
          [0, 0.72, 0, 0.72, 0.16, 0.46, '#ffffff'],
          [0, 0.88, 0.15, 0.06, 0.16, 0.06, '#9aa6b2'],
        ]),
        built(view, [0.15, 0, 2.4], 0, [
          [0, 0.28, 0, 0.36, 0.05, 0.3, '#e8c87a'],
          [-0.13, 0, 0, 0.05, 0.28, 0.28, '#d8b468'],
          [0.13, 0, 0, 0.05, 0.28, 0.28, '#d8b468'],
        ]),
        standing(view, 'bottle', [tubX - 0.36, 0.56, 3.6], { heightM: 0.26 }),
      ])
    );
  },
};
