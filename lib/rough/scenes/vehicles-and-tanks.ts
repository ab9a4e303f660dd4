import { darken } from '../colour';
import type { Spot } from '../perspective/lens';
import { pick } from '../random';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import { alongLeft, alongRight, ceilingLamps, emptyRoom, joints, roomAcross, wallsOf, wallWindow } from './room';
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
import { GOODS } from './shops-and-wards';

/** Benches along both sides, straps, the door at the end. */
export const trainInterior: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.6, eye: 1.5, high: 2 } },
  draw: (view) => {
    const walls = wallsOf({ leftX: -1.45, rightX: 1.45, backZ: 15, height: 2.4 });
    const { left, right, back } = walls;
    const pair = (z: number): string =>
      wallWindow(view, left, [alongLeft(z), 0.95, 1.9, 0.9], { frame: '#dfe3e6' }) +
      wallWindow(view, right, [alongRight(walls, z + 1.9), 0.95, 1.9, 0.9], { frame: '#dfe3e6' });
    const doors = (z: number): string =>
      [0, 0.66]
        .map(
          (u) => slidingDoor(view, left, alongLeft(z) + u) + slidingDoor(view, right, alongRight(walls, z + 1.32) + u),
        )
        .join('');
    const bench = (side: 1 | -1, z: number): Solid => ({
      at: [side * 1.15, 0, z],
      svg:
        block(view, [side * 1.18, 0, z, 0.5, 0.42, 2.4, '#5a7f6a']) +
        block(view, [side * 1.38, 0.42, z, 0.12, 0.46, 2.4, '#6a9a7c']) +
        block(view, [side * 1.2, 0, z - 1.24, 0.5, 1, 0.05, '#d3d8dc']),
    });
    const straps = count(9)
      .reverse()
      .flatMap((index) =>
        [-0.75, 0.75].map((x): Solid => {
          const z = 1.8 + index * 0.55 + (index > 4 ? 1.4 : 0);
          return {
            at: [x, 1.7, z],
            svg:
              lines(
                view,
                [
                  [
                    [x, 2.1, z],
                    [x, 1.78, z],
                  ],
                ],
                '#e8ecee',
                2.4,
              ) +
              ovalOn(view, frontPlane([x, 1.7, z]), [0, 0, 0.08, 0.09], { colour: '#f8f8f4' }) +
              ovalOn(view, frontPlane([x, 1.7, z]), [0, 0, 0.045, 0.055], { colour: '#b9c0c6' }),
          };
        }),
      );
    return (
      emptyRoom(view, walls, { wall: '#eef0ee', floor: '#a9adb0', ceiling: '#f7f8f6' }) +
      ceilingLamps(view, walls, { xs: [-0.45, 0.45], stepM: 2.2, fromZ: 1 }) +
      [11, 7.3, 3.6].map((z) => pair(z) + doors(z - 1.55)).join('') +
      panel(view, back, [0.95, 0, 1, 2], { colour: '#d3d8dc' }) +
      panel(view, back, [1.1, 0.9, 0.7, 0.9], { colour: '#bfe0f0' }) +
      [0.15, 2.1].map((u) => panel(view, back, [u, 1.1, 0.65, 0.6], { colour: '#f4e2a8' })).join('') +
      lines(
        view,
        [
          [
            [-0.75, 2.1, 0.3],
            [-0.75, 2.1, 15],
          ],
          [
            [0.75, 2.1, 0.3],
            [0.75, 2.1, 15],
          ],
        ],
        '#9aa4ac',
        3,
      ) +
      count(6)
        .reverse()
        .map((index) =>
          panel(view, frontPlane([-0.35, 1.95, 2.6 + index * 2]), [0, 0, 0.7, 0.36], {
            colour: pick(view.random, GOODS),
          }),
        )
        .join('') +
      inDepthOrder(view, [...[12.2, 8.5, 4.8].flatMap((z) => [bench(-1, z), bench(1, z)]), ...straps])
    );
  },
};

function slidingDoor(view: View, plane: Plane, u: number): string {
  return (
    panel(view, plane, [u, 0, 0.66, 1.95], { colour: '#cdd6da' }) +
    panel(view, plane, [u + 0.13, 0.95, 0.4, 0.8], { colour: '#bfe0f0' })
  );
}

/** A wall of glass before the water, fish behind it. */
export const aquarium: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.5, eye: 1.5, high: 3 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 4, backZ: 7, height: 4.4 }));
    const { back, width, rightX } = walls;
    const fish = (x: number, y: number, size: number, colour: Hex): string => {
      const plane = frontPlane([x, y, 6.98]);
      return (
        shapeOn(
          view,
          plane,
          [
            [size * 0.9, 0],
            [size * 1.5, size * 0.45],
            [size * 1.5, -size * 0.45],
          ],
          { colour: darken(colour, 0.15), glows: true },
        ) +
        ovalOn(view, plane, [0, 0, size, size * 0.5], { colour, glows: true }) +
        ovalOn(view, plane, [-size * 0.6, size * 0.1, size * 0.09, size * 0.1], { colour: '#2e2a36' })
      );
    };
    const shoal = count(12).map(() =>
      fish(
        -rightX + 0.8 + view.random() * (width - 2),
        1 + view.random() * 2.6,
        0.14 + view.random() * 0.2,
        pick(view.random, ['#f0a04a', '#f2d45a', '#8fd0f0', '#e8708a'] as const),
      ),
    );
    const weed = count(Math.min(16, width)).map((index) => {
      const x = -rightX + 0.5 + index + view.random() * 0.3;
      return shapeOn(
        view,
        frontPlane([x, 0.5, 6.97]),
        [
          [-0.1, 0],
          [-0.2, 0.6],
          [0, 1 + view.random() * 0.8],
          [0.06, 0.6],
          [0.16, 0],
        ],
        { colour: '#3f9a7a', glows: true },
      );
    });
    return (
      emptyRoom(view, walls, { wall: '#4a5a80', floor: '#3f4a6e', ceiling: '#333c5c' }) +
      panel(view, back, [0.3, 0.5, width - 0.6, 3.5], { colour: '#3f8fd0', glows: true }) +
      shapeOn(
        view,
        back,
        [
          [width * 0.3, 4],
          [width * 0.42, 4],
          [width * 0.34, 0.5],
          [width * 0.12, 0.5],
        ],
        { colour: '#63abe0', glows: true, hasEdge: false },
      ) +
      shapeOn(
        view,
        back,
        [
          [width * 0.6, 4],
          [width * 0.7, 4],
          [width * 0.74, 0.5],
          [width * 0.56, 0.5],
        ],
        { colour: '#63abe0', glows: true, hasEdge: false },
      ) +
      weed.join('') +
      shoal.join('') +
      fish(0.4, 3, 0.8, '#a9c4d8') +
      panel(view, levelPlane(0.01, -rightX * 0.6, 4.6), [0, 0, rightX * 1.2, 1.9], {
        colour: '#4f6fa8',
        hasEdge: false,
        glows: true,
      }) +
      inDepthOrder(view, [
        built(view, [-1.2, 0, 4.2], 0, [
          [0, 0.36, 0, 1.8, 0.1, 0.5, '#8a90a8'],
          [-0.7, 0, 0, 0.1, 0.36, 0.4, '#6a7090'],
          [0.7, 0, 0, 0.1, 0.36, 0.4, '#6a7090'],
        ]),
      ])
    );
  },
};

/** Consoles before a wide window on the stars. */
export const spacecraftInterior: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.5, eye: 1.55, high: 2.4 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 3.6, backZ: 7, height: 3 }));
    const { back, left, right, width, rightX } = walls;
    const stars = count(60).map(() =>
      ovalOn(
        view,
        frontPlane([-rightX + 0.8 + view.random() * (width - 1.6), 1.1 + view.random() * 1.4, 6.98]),
        [0, 0, 0.015 + view.random() * 0.02, 0.015 + view.random() * 0.02],
        { colour: '#fff7d0', hasEdge: false, isBare: true },
      ),
    );
    const console: readonly Part[] = [
      [0, 0, 0.1, 2, 0.7, 0.5, '#6a7488'],
      [0, 0.7, 0, 2.1, 0.1, 0.8, '#8d98ac'],
    ];
    const buttons = (x: number, z: number): string =>
      count(10)
        .map((index) =>
          panel(
            view,
            levelPlane(0.81),
            [x - 0.85 + (index % 5) * 0.36, z - 0.28 + Math.floor(index / 5) * 0.26, 0.22, 0.14],
            { colour: pick(view.random, ['#6fe0d0', '#f08a6a', '#f2d45a', '#8fb8f0'] as const), glows: true },
          ),
        )
        .join('');
    const seat: readonly Part[] = [
      [0, 0, 0, 0.3, 0.4, 0.3, '#4a5266'],
      [0, 0.4, 0, 0.7, 0.16, 0.66, '#5a78b0'],
      [0, 0.5, -0.3, 0.7, 0.95, 0.14, '#5a78b0'],
      [-0.4, 0.5, 0, 0.12, 0.3, 0.6, '#4a5266'],
      [0.4, 0.5, 0, 0.12, 0.3, 0.6, '#4a5266'],
    ];
    const station = (x: number): Solid => ({
      at: [x, 0, 5.6],
      svg: built(view, [x, 0, 5.6], 0, console).svg + buttons(x, 5.6),
    });
    return (
      emptyRoom(view, walls, { wall: '#c3cbd8', floor: '#8d97a8', ceiling: '#dfe4ec' }) +
      joints(view, levelPlane(0, walls.leftX, 0), [0, 0, width, 7], { stepU: 1, stepV: 1, colour: '#76808f' }) +
      shapeOn(
        view,
        back,
        [
          [0.5, 1],
          [width - 0.5, 1],
          [width - 1, 2.6],
          [1, 2.6],
        ],
        { colour: '#0f1438', isBare: true },
      ) +
      stars.join('') +
      ovalOn(view, { ...back, origin: [walls.leftX, 0, 6.97] }, [width / 2 + 1, 1.75, 0.62, 0.62], {
        colour: '#5a9ad8',
        isBare: true,
      }) +
      ovalOn(view, { ...back, origin: [walls.leftX, 0, 6.96] }, [width / 2 + 0.85, 1.85, 0.3, 0.16], {
        colour: '#9ad0a0',
        hasEdge: false,
        isBare: true,
      }) +
      [1 / 3, 2 / 3]
        .map((share) => panel(view, back, [width * share - 0.05, 1, 0.1, 1.6], { colour: '#aab4c4' }))
        .join('') +
      [1.5, 3.5]
        .map(
          (z) =>
            panel(view, left, [alongLeft(z), 0.9, 1.4, 1], { colour: '#2e4a6a', glows: true }) +
            panel(view, right, [alongRight(walls, z + 1.4), 0.9, 1.4, 1], { colour: '#2e4a6a', glows: true }),
        )
        .join('') +
      lines(
        view,
        [1.7, 3.7].flatMap((z): [Spot, Spot][] => [
          [
            [-rightX + 0.01, 1.3, z],
            [-rightX + 0.01, 1.6, z + 0.9],
          ],
          [
            [rightX - 0.01, 1.3, z + 0.9],
            [rightX - 0.01, 1.6, z],
          ],
        ]),
        '#6fe0d0',
        1.8,
      ) +
      panel(view, back, [0, 2.7, width, 0.08], { colour: '#6fe0d0', glows: true }) +
      inDepthOrder(view, [
        station(-1.7),
        station(1.7),
        ...(rightX > 5 ? [station(-4.2), station(4.2)] : []),
        built(view, [-1.6, 0, 4.5], 0, seat),
        built(view, [1.6, 0, 4.5], 0, seat),
        built(view, [0, 0, 3.1], 0, seat),
      ])
    );
  },
};
