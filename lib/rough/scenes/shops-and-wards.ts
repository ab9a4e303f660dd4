import { INDOOR_EYE_M } from '../perspective/aim-lens';
import { pick } from '../random';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import { ceilingLamps, emptyRoom, joints, roomAcross, wallsOf, wallWindow } from './room';
import {
  block,
  built,
  count,
  face,
  frontPlane,
  inDepthOrder,
  levelPlane,
  lines,
  panel,
  shapeOn,
  standing,
  type Part,
  type Plane,
  type Solid,
} from './view';

export const GOODS: readonly Hex[] = ['#d8574a', '#4a7fd0', '#e8c04a', '#5fae75', '#e89ab0', '#f2f0ea', '#8a5fb0'];

/** Shelves with goods, refrigerators at the end. */
export const convenienceStore: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { ...INDOOR_EYE_M, eye: 1.55 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 3.4, backZ: 8.5, height: 2.9 }));
    const { back, width, rightX } = walls;
    const rack = (x: number, towards: 1 | -1): Solid => {
      const edge = x + towards * 0.4;
      const plane: Plane = { origin: [edge, 0, 2], right: [0, 0, 1], up: [0, 1, 0] };
      const shelves = [0.12, 0.5, 0.88, 1.24].map(
        (v) =>
          count(16)
            .map((index) => {
              const height = 0.18 + view.random() * 0.12;
              return panel(view, plane, [0.06 + index * 0.3, v, 0.26, height], { colour: pick(view.random, GOODS) });
            })
            .join('') + panel(view, plane, [0, v - 0.06, 4.9, 0.06], { colour: '#ffffff' }),
      );
      return { at: [x, 0, 4.4], svg: block(view, [x, 0, 4.45, 0.8, 1.6, 4.9, '#e4e8ec']) + shelves.join('') };
    };
    const fridge = (index: number, total: number): string => {
      const u = width / 2 - total * 0.55 + index * 1.1;
      return (
        panel(view, back, [u, 0.15, 1.06, 2], { colour: '#c9d3da' }) +
        panel(view, back, [u + 0.08, 0.25, 0.9, 1.8], { colour: '#e8f6fb', glows: true }) +
        [0.3, 0.75, 1.2, 1.62]
          .map((v) =>
            count(5)
              .map((place) =>
                panel(view, back, [u + 0.12 + place * 0.17, v, 0.13, 0.3], { colour: pick(view.random, GOODS) }),
              )
              .join(''),
          )
          .join('')
      );
    };
    const fridges = Math.min(9, Math.floor((width - 0.4) / 1.1));
    return (
      emptyRoom(view, walls, { wall: '#f0efe8', floor: '#dfe0da', ceiling: '#fafaf6' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 8.5], { stepU: 0.6, stepV: 0.6, colour: '#c9cac4' }) +
      ceilingLamps(view, walls, { xs: [-1.8, 0, 1.8], stepM: 2.1, fromZ: 1.5 }) +
      panel(view, back, [0, 2.3, width, 0.5], { colour: '#3f9a6a' }) +
      panel(view, back, [0, 2.42, width, 0.12], { colour: '#f2f0ea', hasEdge: false }) +
      count(fridges)
        .map((index) => fridge(index, fridges))
        .join('') +
      inDepthOrder(view, [
        rack(-1.75, 1),
        rack(1.75, -1),
        ...(rightX > 4.4 ? [rack(-4.2, 1), rack(4.2, -1)] : []),
        built(view, [0.75, 0, 3], 0, [[0, 0, 0, 0.36, 0.26, 0.26, '#d24a4a']]),
      ])
    );
  },
};

/** A bed on wheels, a curtain on a rail, a drip. */
export const hospital: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M, yawDegrees: 30, xM: -1.3, centreShare: 0.48 },
  draw: (view) => {
    const walls = wallsOf({ leftX: -14, rightX: 2.9, backZ: 5, height: 2.7 });
    const steel: Hex = '#aab4be';
    const bed: readonly Part[] = [
      [0, 0.45, 0, 1, 0.14, 2.1, '#f4f7f8'],
      [0, 0.5, -0.4, 1.06, 0.14, 1.3, '#a9d6cc'],
      [0, 0.59, 0.75, 0.7, 0.13, 0.42, '#ffffff'],
      [0, 0.3, 1.06, 1.06, 0.75, 0.05, steel],
      [0, 0.3, -1.06, 1.06, 0.5, 0.05, steel],
      [-0.52, 0.66, 0.1, 0.03, 0.05, 1, steel],
      [-0.45, 0, -0.95, 0.06, 0.45, 0.06, steel],
      [0.45, 0, -0.95, 0.06, 0.45, 0.06, steel],
      [-0.45, 0, 0.95, 0.06, 0.45, 0.06, steel],
    ];
    const drip: Solid = {
      at: [0.65, 0, 4.3],
      svg:
        block(view, [0.65, 0, 4.3, 0.4, 0.05, 0.4, steel]) +
        block(view, [0.65, 0.05, 4.3, 0.04, 1.85, 0.04, steel]) +
        block(view, [0.65, 1.9, 4.3, 0.36, 0.03, 0.03, steel]) +
        shapeOn(
          view,
          frontPlane([0.52, 1.5, 4.28]),
          [
            [-0.1, 0.36],
            [0.1, 0.36],
            [0.1, 0.08],
            [0, 0],
            [-0.1, 0.08],
          ],
          { colour: '#d8eef8' },
        ) +
        lines(
          view,
          [
            [
              [0.52, 1.5, 4.28],
              [0.9, 0.7, 4],
            ],
          ],
          '#9aa6b2',
          1.4,
        ),
    };
    const folds = count(7).map((index) => {
      const x = -1.5 + index * 0.2;
      return face(
        view,
        [
          [x, 2.3, 4.95],
          [x + 0.2, 2.3, 4.95],
          [x + 0.2, 0.35, 4.95],
          [x, 0.35, 4.95],
        ],
        index % 2 === 0 ? '#bfe0d8' : '#a9d2c8',
      );
    });
    return (
      emptyRoom(view, walls, { wall: '#eef3f2', floor: '#cfd8d4', ceiling: '#fafcfb' }) +
      joints(view, levelPlane(0, -14, 0), [0, 0, 17, 5], { stepU: 0.6, stepV: 0.6, colour: '#b9c4c0' }) +
      wallWindow(view, walls.right, [0.7, 0.95, 2.2, 1.3]) +
      lines(
        view,
        [
          [
            [-6, 2.32, 4.9],
            [0.2, 2.32, 4.9],
          ],
        ],
        '#8d99a4',
        2.6,
      ) +
      folds.join('') +
      panel(view, walls.back, [14 + 0.6, 1.15, 1.2, 0.22], { colour: '#c9d3d8' }) +
      inDepthOrder(view, [
        built(view, [1.45, 0, 3.65], 0, bed),
        drip,
        built(view, [2.45, 0, 4.4], 0, [[0, 0, 0, 0.5, 0.7, 0.45, '#e4d8bd']]),
        standing(view, 'flower', [2.45, 0.7, 4.35], { heightM: 0.5 }),
        standing(view, 'chair', [-0.5, 0, 3.3], { heightM: 0.9, colour: '#7fb0a4' }),
      ])
    );
  },
};
