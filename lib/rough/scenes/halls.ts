import { darken } from '../colour';
import type { Spot } from '../perspective/lens';
import type { Hex } from '../vocabulary';
import { paperScreen } from './home-rooms';
import type { PlaceDrawing } from './place';
import { alongLeft, alongRight, emptyRoom, floorJoints, roomAcross, wallsOf } from './room';
import {
  block,
  built,
  count,
  frontPlane,
  inDepthOrder,
  lines,
  ovalOn,
  panel,
  shapeOn,
  standing,
  type Solid,
  type View,
} from './view';

/** A round column from the ground up. */
export function column(view: View, [x, y, z]: Spot, o: { radius: number; height: number; colour: Hex }): Solid {
  const { radius, height, colour } = o;
  const foot = block(view, [x, y, z, radius * 2.7, 0.3, radius * 2.7, colour]);
  const plane = frontPlane([x - radius, y + 0.3, z]);
  const shaft =
    panel(view, plane, [0, 0, radius * 2, height - 0.6], { colour }) +
    panel(view, plane, [radius * 1.25, 0, radius * 0.75, height - 0.6], {
      colour: darken(colour, 0.18),
      hasEdge: false,
    });
  return {
    at: [x, y, z],
    svg: foot + shaft + block(view, [x, y + height - 0.35, z, radius * 2.7, 0.35, radius * 2.7, colour]),
  };
}

/** A floor of boards, paper screens, a scroll, wooden swords on the wall. */
export const dojo: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.4, eye: 1.4, high: 2.6 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 4.4, backZ: 10, height: 3.6 }));
    const { back, left, right, width } = walls;
    const middle = width / 2;
    return (
      emptyRoom(view, walls, { wall: '#ecdfc0', floor: '#c8955a', ceiling: '#a9804f' }) +
      floorJoints(view, walls, { stepU: 0.4, colour: '#a97a44' }) +
      count(5)
        .reverse()
        .map((index) => block(view, [0, 3.2, 2 + index * 2, width, 0.26, 0.26, '#8a6238']))
        .join('') +
      count(9)
        .reverse()
        .map((index) => paperScreen(view, left, [alongLeft(0.4) + index * 1.05, 0, 1.05, 2.3]))
        .join('') +
      panel(view, left, [0, 2.3, walls.depth, 0.14], { colour: '#7a5638' }) +
      panel(view, right, [0, 0, walls.depth, 1], { colour: '#a9784a' }) +
      [0, 1, 2, 3]
        .map((index) =>
          panel(view, right, [alongRight(walls, 8) + 0.3, 1.35 + index * 0.26, 2.4, 0.06], {
            colour: index % 2 === 0 ? '#8a5a34' : '#6a4028',
          }),
        )
        .join('') +
      panel(view, right, [alongRight(walls, 8) + 0.5, 1.2, 0.1, 1.15], { colour: '#5a3a28' }) +
      panel(view, right, [alongRight(walls, 8) + 2.3, 1.2, 0.1, 1.15], { colour: '#5a3a28' }) +
      panel(view, back, [0, 0, width, 1], { colour: '#b07f4e' }) +
      panel(view, back, [middle - 1.6, 0.3, 3.2, 2.6], { colour: '#d8c69a' }) +
      panel(view, back, [middle - 1.75, 0, 0.18, 3.3], { colour: '#6a4630' }) +
      panel(view, back, [middle + 1.57, 0, 0.18, 3.3], { colour: '#6a4630' }) +
      panel(view, back, [middle - 0.4, 0.9, 0.8, 1.8], { colour: '#fffaf0' }) +
      [0, 1, 2]
        .map((index) =>
          shapeOn(
            view,
            back,
            [
              [middle - 0.2, 2.3 - index * 0.5],
              [middle + 0.22, 2.38 - index * 0.5],
              [middle + 0.12, 2.1 - index * 0.5],
              [middle - 0.14, 2.05 - index * 0.5],
            ],
            { colour: '#2e2833', hasEdge: false },
          ),
        )
        .join('') +
      panel(view, back, [middle - 2.1, 3, 4.2, 0.5], { colour: '#8a5f3c' }) +
      block(view, [0, 0, 9.4, 3.4, 0.28, 1.2, '#a9784a']) +
      inDepthOrder(view, [
        standing(view, 'katana', [0, 0.28, 9.2], { heightM: 0.9 }),
        standing(view, 'flower', [1.2, 0.28, 9.4], { heightM: 0.8 }),
      ])
    );
  },
};

/** Red columns, steps up to the altar, a straw rope with paper strips. */
export const altar: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.5, eye: 1.5, high: 3 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 4.2, backZ: 11, height: 5 }));
    const { back, width, rightX } = walls;
    const middle = width / 2;
    const posts = [2.6, 5.2, 7.8].flatMap((z) => [
      column(view, [-Math.min(3.1, rightX - 1), 0, z], { radius: 0.24, height: 4.6, colour: '#c9452f' }),
      column(view, [Math.min(3.1, rightX - 1), 0, z], { radius: 0.24, height: 4.6, colour: '#c9452f' }),
    ]);
    const steps = [0, 1, 2].map((index): Solid => {
      const z = 8.6 + index * 0.35;
      return { at: [0, 0, z], svg: block(view, [0, index * 0.2, z + 0.8, 3.6, 0.2, 1.6, '#a9784a']) };
    });
    const strip = (x: number): string =>
      shapeOn(
        view,
        frontPlane([x, 2.55, 8]),
        [
          [-0.06, 0.5],
          [0.08, 0.5],
          [0.02, 0.34],
          [0.12, 0.32],
          [0.02, 0.12],
          [0.1, 0.1],
          [-0.02, -0.12],
          [-0.04, 0.08],
          [-0.1, 0.1],
          [-0.04, 0.3],
          [-0.1, 0.32],
        ],
        { colour: '#ffffff' },
      );
    return (
      emptyRoom(view, walls, { wall: '#d9c090', floor: '#a9784a', ceiling: '#6a4430' }) +
      floorJoints(view, walls, { stepU: 0.5, colour: '#8a5f38' }) +
      count(4)
        .reverse()
        .map((index) => block(view, [0, 4.5, 3 + index * 2.4, width, 0.36, 0.36, '#c9452f']))
        .join('') +
      panel(view, back, [middle - 2.2, 0.6, 4.4, 3.3], { colour: '#5a2f30' }) +
      panel(view, back, [middle - 2.2, 3.6, 4.4, 0.4], { colour: '#d8b24a' }) +
      shapeOn(
        view,
        back,
        [
          [middle - 2.2, 3.6],
          [middle - 2.2, 0.6],
          [middle - 1.6, 0.6],
          [middle - 1.3, 3.6],
        ],
        { colour: '#7a4fa0' },
      ) +
      shapeOn(
        view,
        back,
        [
          [middle + 2.2, 3.6],
          [middle + 2.2, 0.6],
          [middle + 1.6, 0.6],
          [middle + 1.3, 3.6],
        ],
        { colour: '#7a4fa0' },
      ) +
      inDepthOrder(view, [
        ...posts,
        ...steps,
        built(view, [0, 0.6, 10.2], 0, [
          [0, 0, 0, 2.4, 0.7, 0.6, '#c9955a'],
          [0, 0.7, 0.1, 1.3, 0.3, 0.4, '#d8a870'],
        ]),
        {
          at: [0, 1.6, 10],
          svg:
            ovalOn(view, frontPlane([0, 2.15, 10]), [0, 0, 0.46, 0.46], { colour: '#d8b24a' }) +
            ovalOn(view, frontPlane([0, 2.15, 10]), [0, 0, 0.36, 0.36], { colour: '#e4f2f8', glows: true }),
        },
        standing(view, 'candle', [-0.9, 1.3, 10], { heightM: 0.6 }),
        standing(view, 'candle', [0.9, 1.3, 10], { heightM: 0.6 }),
        standing(view, 'paper_lantern', [-1.9, 2.3, 8.2], { heightM: 1 }),
        standing(view, 'paper_lantern', [1.9, 2.3, 8.2], { heightM: 1 }),
        { at: [0, 3, 8], svg: rope(view) + [-1.6, -0.8, 0, 0.8, 1.6].map(strip).join('') },
      ])
    );
  },
};

function rope(view: View): string {
  const edge = (offset: number): readonly (readonly [number, number])[] =>
    count(9).map(
      (index) =>
        [
          -2.8 + index * 0.7,
          3.5 - 0.42 * Math.sin((index / 8) * Math.PI) + offset * (0.5 + Math.sin((index / 8) * Math.PI)),
        ] as const,
    );
  return (
    shapeOn(view, frontPlane([0, 0, 8]), [...edge(0.09), ...[...edge(-0.09)].reverse()], { colour: '#e2c884' }) +
    lines(
      view,
      count(14).map((index): [Spot, Spot] => {
        const share = (index + 0.5) / 14;
        const [x, y] = [-2.8 + share * 5.6, 3.5 - 0.42 * Math.sin(share * Math.PI)];
        return [
          [x - 0.06, y - 0.12, 8],
          [x + 0.06, y + 0.12, 8],
        ];
      }),
      '#a98a4a',
      1.4,
    )
  );
}
