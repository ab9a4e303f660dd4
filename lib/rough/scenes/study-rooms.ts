import { INDOOR_EYE_M } from '../perspective/aim-lens';
import type { Spot } from '../perspective/lens';
import { pick } from '../random';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import {
  alongLeft,
  alongRight,
  ceilingLamps,
  emptyRoom,
  floorJoints,
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
  lines,
  panel,
  shapeOn,
  standing,
  type Part,
  type Solid,
} from './view';

const SPINES: readonly Hex[] = ['#b2484c', '#3f6a9a', '#d2a044', '#4d8a5c', '#7a5c9c', '#e6e0d2'];

/** An aisle between shelves full of books, a window at its end. */
export const library: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 2.6, backZ: 11, height: 3.4 }));
    const half = Math.min(2, walls.rightX - 0.6);
    const bookcase = (side: 1 | -1, z: number): Solid => {
      const x = side * (half + 0.3);
      const edge = side * half;
      const plane = { origin: [edge, 0, z - 0.9] as Spot, right: [0, 0, 1] as Spot, up: [0, 1, 0] as Spot };
      const boards = count(5).map((index) => {
        const v = 0.14 + index * 0.44;
        const books = count(9).map((place) => {
          const height = 0.24 + view.random() * 0.1;
          const colour = pick(view.random, SPINES);
          return panel(view, plane, [0.1 + place * 0.178, v, 0.17, height], { colour });
        });
        return panel(view, plane, [0.08, v, 1.64, 0.38], { colour: '#4a3226', hasEdge: false }) + books.join('');
      });
      return { at: [x, 0, z], svg: block(view, [x, 0, z, 0.6, 2.4, 1.8, '#7a5638']) + boards.join('') };
    };
    const rows = [9.4, 7.2, 5, 2.8];
    const reading: readonly Part[] = [
      [0, 0.7, 0, 1.5, 0.05, 0.9, '#a9744a'],
      [-0.65, 0, -0.35, 0.07, 0.7, 0.07, '#7a5638'],
      [0.65, 0, -0.35, 0.07, 0.7, 0.07, '#7a5638'],
      [-0.65, 0, 0.35, 0.07, 0.7, 0.07, '#7a5638'],
      [0.65, 0, 0.35, 0.07, 0.7, 0.07, '#7a5638'],
    ];
    return (
      emptyRoom(view, walls, { wall: '#dcc8a6', floor: '#a3764c', ceiling: '#efe6d6' }) +
      floorJoints(view, walls, { stepU: 0.5, colour: '#8a6038' }) +
      ceilingLamps(view, walls, { xs: [0], stepM: 2.4, fromZ: 2 }) +
      wallWindow(view, walls.back, [walls.width / 2 - 1, 0.8, 2, 2.1], { panes: 2, frame: '#8a5f3c' }) +
      inDepthOrder(view, [
        ...rows.flatMap((z) => [bookcase(-1, z), bookcase(1, z)]),
        built(view, [0.1, 0, 6], 0, reading),
        standing(view, 'lamp', [-0.2, 0.74, 6], { heightM: 0.5, colour: '#5f9a6a' }),
        standing(view, 'book', [0.35, 0.72, 5.8], { heightM: 0.4 }),
      ])
    );
  },
};

/** Benches with flasks, shelves with bottles, a screen. */
export const laboratory: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { ...INDOOR_EYE_M, eye: 1.6 }, xM: 0.2 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 3, backZ: 7.5, height: 3 }));
    const { back, left, right, width } = walls;
    const flask = (x: number, y: number, z: number, colour: Hex): Solid => {
      const plane = frontPlane([x, y, z]);
      return {
        at: [x, y, z],
        svg:
          shapeOn(
            view,
            plane,
            [
              [-0.03, 0.3],
              [-0.03, 0.18],
              [-0.13, 0],
              [0.13, 0],
              [0.03, 0.18],
              [0.03, 0.3],
            ],
            { colour: '#e4f2f4' },
          ) +
          shapeOn(
            view,
            plane,
            [
              [-0.09, 0.09],
              [-0.13, 0],
              [0.13, 0],
              [0.09, 0.09],
            ],
            { colour, glows: true },
          ),
      };
    };
    const shelf = (v: number): string =>
      panel(view, back, [width / 2 - 2.3, v, 2.1, 0.05], { colour: '#8d96a3' }) +
      count(8)
        .map((index) =>
          panel(view, back, [width / 2 - 2.25 + index * 0.25, v + 0.05, 0.15, 0.2 + view.random() * 0.12], {
            colour: pick(view.random, ['#9ac7d8', '#d8b25a', '#b5d89a', '#d88a8a', '#e8eef2'] as const),
          }),
        )
        .join('');
    const benchAt = (z: number): readonly Solid[] => [
      built(view, [0, 0, z], 0, [
        [0, 0, 0, 2.6, 0.82, 0.8, '#d9dee4'],
        [0, 0.82, 0, 2.8, 0.06, 0.95, '#4a525e'],
      ]),
      flask(-0.9, 0.88, z - 0.1, '#6fd08a'),
      flask(-0.45, 0.88, z + 0.1, '#6fa8e8'),
      flask(0.95, 0.88, z, '#e87ab0'),
      built(view, [0.35, 0.88, z], 0, [
        [0, 0, 0, 0.3, 0.04, 0.25, '#3a3f4a'],
        [0, 0.04, 0.06, 0.06, 0.3, 0.06, '#3a3f4a'],
        [0, 0.3, -0.02, 0.1, 0.12, 0.24, '#5a626e'],
      ]),
    ];
    return (
      emptyRoom(view, walls, { wall: '#dfe8ea', floor: '#b9c3c6', ceiling: '#f2f5f5' }) +
      floorJoints(view, walls, { stepU: 0.6, stepV: 0.6, colour: '#a0abb0' }) +
      ceilingLamps(view, walls, { xs: [-1.2, 1.2], stepM: 2.2, fromZ: 1.4 }) +
      [1.3, 1.75, 2.2].map(shelf).join('') +
      panel(view, back, [width / 2 + 0.2, 1.2, 2, 1.2], { colour: '#2e3a4a' }) +
      panel(view, back, [width / 2 + 0.28, 1.28, 1.84, 1.04], { colour: '#3f7f9a', glows: true }) +
      lines(
        view,
        [0, 1, 2, 3, 4, 5].map((index) => [
          [0.4 + index * 0.28, 1.6 + (index % 2) * 0.4, 7.48],
          [0.68 + index * 0.28, 1.6 + ((index + 1) % 2) * 0.4, 7.48],
        ]),
        '#a8f0d8',
        1.8,
      ) +
      wallWindow(view, left, [alongLeft(3), 1, 2.6, 1.4], { panes: 3 }) +
      wallDoor(view, right, [alongRight(walls, 6), 0, 1.1, 2.1], '#a9b6bd') +
      inDepthOrder(view, [...benchAt(5.6), ...benchAt(3)])
    );
  },
};
