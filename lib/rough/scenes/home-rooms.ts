import { darken, lighten } from '../colour';
import { INDOOR_EYE_M } from '../perspective/aim-lens';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import { alongLeft, emptyRoom, floorJoints, joints, roomAcross, wallsOf, wallWindow, type Walls } from './room';
import {
  built,
  count,
  inDepthOrder,
  levelPlane,
  onPlane,
  ovalOn,
  panel,
  shapeOn,
  standing,
  type Part,
  type Plane,
  type View,
} from './view';

const WOOD: Hex = '#b9824f';

/** Seen from one corner towards another: two walls run to two vanishing points. */
const CORNER = { eyeHeightM: INDOOR_EYE_M, yawDegrees: 32, xM: -1.2, centreShare: 0.48 };

/** A curtain at the left (-1) or right (1) end of a window, drawn aside. */
function curtain(view: View, plane: Plane, [u, v, height]: readonly [number, number, number], colour: Hex): string {
  return (
    shapeOn(
      view,
      plane,
      [
        [u, v + height],
        [u + 0.5, v + height],
        [u + 0.36, v + height * 0.5],
        [u + 0.46, v],
        [u, v],
      ],
      { colour },
    ) +
    shapeOn(
      view,
      plane,
      [
        [u + 0.16, v + height],
        [u + 0.24, v + height],
        [u + 0.2, v],
        [u + 0.14, v],
      ],
      { colour: darken(colour, 0.15), hasEdge: false },
    )
  );
}

function rug(
  view: View,
  [x, z]: readonly [number, number],
  [radiusX, radiusZ]: readonly [number, number],
  colour: Hex,
): string {
  return (
    ovalOn(view, levelPlane(0.01), [x, z, radiusX, radiusZ], { colour }) +
    ovalOn(view, levelPlane(0.01), [x, z, radiusX * 0.78, radiusZ * 0.78], {
      colour: lighten(colour, 0.35),
      hasEdge: false,
    })
  );
}

/** Corner rooms are so large that their near walls are never seen. */
function cornerRoom(height = 2.6): Walls {
  return wallsOf({ leftX: -14, rightX: 2.6, backZ: 4.6, height });
}

/** A bed in the corner, a window, a desk. */
export const bedroom: PlaceDrawing = {
  isIndoors: true,
  standpoint: CORNER,
  draw: (view) => {
    const walls = cornerRoom();
    const { back, right } = walls;
    const bed: readonly Part[] = [
      [0, 0, 0, 1.3, 0.28, 2.2, WOOD],
      [0, 0.28, 0, 1.26, 0.2, 2.16, '#f4f1ea'],
      [0, 0.3, -0.35, 1.34, 0.24, 1.5, '#8fb3de'],
      [0, 0.48, 0.78, 0.8, 0.14, 0.42, '#ffffff'],
      [0, 0, 1.12, 1.36, 0.95, 0.07, darken(WOOD, 0.15)],
    ];
    const desk: readonly Part[] = [
      [0, 0.7, 0, 1.3, 0.05, 0.6, '#d8a870'],
      [-0.6, 0, 0, 0.05, 0.7, 0.55, '#c4935c'],
      [0.42, 0, 0, 0.4, 0.7, 0.55, '#c4935c'],
    ];
    return (
      emptyRoom(view, walls, { wall: '#f6e6df', floor: '#cfa274', ceiling: '#fbf7f2' }) +
      floorJoints(view, walls, { stepV: 0.35, colour: '#b58a5e' }) +
      wallWindow(view, back, [14 - 1.5, 0.95, 1.7, 1.2]) +
      curtain(view, back, [14 - 1.85, 0.7, 1.6], '#f2a7b5') +
      curtain(view, back, [14 + 0.1, 0.7, 1.6], '#f2a7b5') +
      panel(view, right, [1.9, 1.25, 0.55, 0.8], { colour: '#a9c8e8' }) +
      panel(view, right, [2.65, 1.4, 0.4, 0.5], { colour: '#f4d88a' }) +
      rug(view, [-0.4, 2.5], [1, 0.75], '#e8a0b0') +
      inDepthOrder(view, [
        built(view, [1.75, 0, 3.35], 0, bed),
        built(view, [-0.6, 0, 4.2], 0, desk),
        standing(view, 'lamp', [-1, 0.75, 4.2], { heightM: 0.45 }),
        standing(view, 'book', [-0.6, 0.74, 4.05], { heightM: 0.3 }),
        standing(view, 'bookshelf', [-2.2, 0, 4.3], { heightM: 1.7 }),
        standing(view, 'teddy_bear', [1.5, 0.53, 2.9], { heightM: 0.4 }),
      ])
    );
  },
};

const COUCH: readonly Part[] = [
  [0, 0.08, 0.06, 2.1, 0.34, 0.8, '#7f9f86'],
  [-0.48, 0.42, -0.04, 0.9, 0.12, 0.66, '#97b59d'],
  [0.48, 0.42, -0.04, 0.9, 0.12, 0.66, '#97b59d'],
  [0, 0.42, 0.38, 2.1, 0.42, 0.2, '#7f9f86'],
  [-1.14, 0.06, 0, 0.2, 0.56, 0.9, '#8aa991'],
  [1.14, 0.06, 0, 0.2, 0.56, 0.9, '#8aa991'],
];

/** A couch, a low table, a television. */
export const livingRoom: PlaceDrawing = {
  isIndoors: true,
  standpoint: CORNER,
  draw: (view) => {
    const walls = cornerRoom();
    const table: readonly Part[] = [
      [0, 0.32, 0, 1.2, 0.06, 0.7, '#a9744a'],
      [-0.52, 0, -0.28, 0.06, 0.32, 0.06, '#8a5f3c'],
      [0.52, 0, -0.28, 0.06, 0.32, 0.06, '#8a5f3c'],
      [-0.52, 0, 0.28, 0.06, 0.32, 0.06, '#8a5f3c'],
      [0.52, 0, 0.28, 0.06, 0.32, 0.06, '#8a5f3c'],
    ];
    const television: readonly Part[] = [
      [0, 0, 0, 1.9, 0.4, 0.4, '#b98a5c'],
      [0, 0.4, 0, 0.4, 0.08, 0.2, '#3a3f4a'],
      [0, 0.48, 0, 1.4, 0.82, 0.06, '#3a3f4a'],
    ];
    const screen: Plane = { origin: [2.03, 0.54, 3.12], right: [0, 0, -1], up: [0, 1, 0] };
    return (
      emptyRoom(view, walls, { wall: '#efe7d8', floor: '#d3aa78', ceiling: '#fbf8f1' }) +
      floorJoints(view, walls, { stepV: 0.35, colour: '#b98f60' }) +
      wallWindow(view, walls.back, [14 - 2.9, 0.2, 2.2, 2], { panes: 2 }) +
      curtain(view, walls.back, [14 - 3.3, 0.1, 2.25], '#a9c4b4') +
      curtain(view, walls.back, [14 - 0.8, 0.1, 2.25], '#a9c4b4') +
      panel(view, walls.back, [14 + 0.45, 1.25, 1, 0.7], { colour: '#fffaf0' }) +
      panel(view, walls.back, [14 + 0.53, 1.33, 0.84, 0.54], { colour: '#8fb8d8' }) +
      rug(view, [0.1, 2.5], [1.3, 0.9], '#c98a7a') +
      inDepthOrder(view, [
        built(view, [0.3, 0, 3.9], 0, COUCH),
        built(view, [0.1, 0, 2.6], 0, table),
        {
          at: [2.1, 0, 2.45],
          svg:
            built(view, [2.1, 0, 2.45], 1, television).svg +
            panel(view, screen, [0, 0, 1.34, 0.7], { colour: '#5f8fb4' }),
        },
        standing(view, 'potted_plant', [2.15, 0, 4.1], { heightM: 1.1 }),
        standing(view, 'lamp', [-1.5, 0, 4.2], { heightM: 1.5 }),
        standing(view, 'cup', [0.25, 0.38, 2.6], { heightM: 0.16 }),
      ])
    );
  },
};

/** Mats, paper screens, an alcove, a low table. */
export const tatami: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.4, eye: 1.15, high: 2.1 }, xM: 0.2 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 2.7, backZ: 6, height: 2.5 }));
    const { back, left, width, leftX } = walls;
    const alcove = width - 2.2;
    const cushion = (x: number, z: number): Part => [x, 0, z, 0.55, 0.07, 0.55, '#a9506a'];
    return (
      emptyRoom(view, walls, { wall: '#e6d9b8', floor: '#c8cf96', ceiling: '#c9a878' }) +
      mats(view, walls) +
      joints(view, walls.ceiling, [0, 6, width, 6], { stepU: 0.5, colour: '#a5825a' }) +
      count(Math.ceil((alcove - 0.2) / 0.9))
        .map((index) => paperScreen(view, back, [0.05 + index * 0.9, 0, 0.9, 1.9]))
        .join('') +
      count(7)
        .reverse()
        .map((index) => paperScreen(view, left, [alongLeft(0.2) + index * 0.85, 0, 0.85, 1.9]))
        .join('') +
      panel(view, back, [alcove, 0, 2, 2.1], { colour: '#b9a680' }) +
      panel(view, back, [alcove - 0.08, 0, 0.12, 2.5], { colour: '#6a4a34' }) +
      panel(view, back, [alcove + 0.04, 0, 1.96, 0.18], { colour: '#7a5638' }) +
      panel(view, back, [alcove + 0.7, 0.7, 0.5, 1.25], { colour: '#fffaf0' }) +
      panel(view, back, [alcove + 0.78, 0.82, 0.34, 1], { colour: '#dfe6e8' }) +
      panel(view, back, [0, 1.92, width, 0.09], { colour: '#7a5638' }) +
      panel(view, left, [0, 1.92, 12, 0.09], { colour: '#6f4e33' }) +
      inDepthOrder(view, [
        standing(view, 'flower', [leftX + alcove + 1.6, 0.18, 5.85], { heightM: 0.5 }),
        built(view, [0, 0, 3.9], 0, [
          [0, 0.3, 0, 1.5, 0.07, 1, '#8a5636'],
          [-0.62, 0, -0.38, 0.1, 0.3, 0.1, '#6a4028'],
          [0.62, 0, -0.38, 0.1, 0.3, 0.1, '#6a4028'],
          [-0.62, 0, 0.38, 0.1, 0.3, 0.1, '#6a4028'],
          [0.62, 0, 0.38, 0.1, 0.3, 0.1, '#6a4028'],
        ]),
        built(view, [0, 0, 0], 0, [cushion(-1.15, 3.9)]),
        built(view, [0, 0, 0], 0, [cushion(1.15, 3.9)]),
        standing(view, 'cup', [-0.35, 0.37, 3.8], { heightM: 0.13 }),
        standing(view, 'cup', [0.35, 0.37, 3.9], { heightM: 0.13 }),
      ])
    );
  },
};

function mats(view: View, { leftX, width }: Walls): string {
  const floor = levelPlane(0, leftX, 0);
  return count(4)
    .reverse()
    .flatMap((row) =>
      count(Math.min(24, width / 1.8)).map((column) => {
        const u = column * 1.8 - (row % 2) * 0.9;
        return (
          panel(view, floor, [u, row * 1.6, 1.8, 1.6], { colour: '#c8cf96' }) +
          panel(view, floor, [u, row * 1.6, 1.8, 0.07], { colour: '#4f6a44', hasEdge: false }) +
          panel(view, floor, [u, row * 1.6 + 1.53, 1.8, 0.07], { colour: '#4f6a44', hasEdge: false })
        );
      }),
    )
    .join('');
}

/** A sliding screen of paper on a wooden grid. */
export function paperScreen(
  view: View,
  plane: Plane,
  [u, v, width, height]: readonly [number, number, number, number],
): string {
  const grid = { stepU: (width - 0.1) / 3, stepV: (height - 0.5) / 5, colour: '#9a7a54' as Hex };
  return (
    panel(view, plane, [u, v, width, height], { colour: '#a9825a' }) +
    panel(view, plane, [u + 0.05, v + 0.42, width - 0.1, height - 0.47], { colour: '#fbf6e8', glows: true }) +
    joints(view, { ...plane, origin: onPlane(plane, 0, 0) }, [u + 0.05, v + 0.42, width - 0.1, height - 0.47], grid)
  );
}
