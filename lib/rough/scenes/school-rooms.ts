import { INDOOR_EYE_M } from '../perspective/aim-lens';
import type { Spot } from '../perspective/lens';
import type { Hex } from '../vocabulary';
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
  face,
  frontPlane,
  inDepthOrder,
  levelPlane,
  lines,
  ovalOn,
  panel,
  shapeOn,
  type Part,
  type Solid,
  type View,
} from './view';

const WOOD: Hex = '#c08a55';

const STEEL: Hex = '#7d8794';

function pupilDesk(): readonly Part[] {
  const leg = (x: number, z: number): Part => [x, 0, z, 0.04, 0.68, 0.04, STEEL];
  return [
    [0, 0.52, 0, 0.56, 0.14, 0.36, '#8a6a4c'],
    [0, 0.68, 0, 0.66, 0.04, 0.46, WOOD],
    leg(-0.28, -0.18),
    leg(0.28, -0.18),
    leg(-0.28, 0.18),
    leg(0.28, 0.18),
  ];
}

/** A chair whose back is towards the viewer. */
function pupilChair(): readonly Part[] {
  const leg = (x: number, z: number, height: number): Part => [x, 0, z, 0.03, height, 0.03, STEEL];
  return [
    leg(-0.17, -0.17, 0.78),
    leg(0.17, -0.17, 0.78),
    leg(-0.17, 0.17, 0.42),
    leg(0.17, 0.17, 0.42),
    [0, 0.4, 0, 0.4, 0.04, 0.38, WOOD],
    [0, 0.58, -0.17, 0.4, 0.2, 0.03, WOOD],
  ];
}

/** The blackboard before one, windows on the left, rows of desks. */
export const classroom: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { ...INDOOR_EYE_M, eye: 1.45 }, xM: 0.5 },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 3.4, backZ: 8, height: 3 }));
    const { back, left, right, width } = walls;
    const board = Math.min(4.4, width * 0.66);
    const boardU = (width - board) / 2;
    const columns = count(Math.min(9, Math.floor((width - 1.2) / 1.25)));
    const desks = columns.flatMap((column) =>
      count(4).flatMap((row): Solid[] => {
        const at: Spot = [(column - (columns.length - 1) / 2) * 1.25, 0, 2.3 + row * 1.15];
        return [built(view, at, 0, pupilDesk()), built(view, [at[0], 0, at[2] - 0.42], 0, pupilChair())];
      }),
    );
    return (
      emptyRoom(view, walls, { wall: '#efe6d2', floor: '#cfa26c', ceiling: '#f7f4ec' }) +
      floorJoints(view, walls, { stepU: 0.45, colour: '#b3854f' }) +
      ceilingLamps(view, walls, { xs: [-1.4, 1.4], stepM: 2.4, fromZ: 1.4 }) +
      panel(view, back, [boardU - 0.08, 0.86, board + 0.16, 1.36], { colour: '#8a6238' }) +
      panel(view, back, [boardU, 0.94, board, 1.2], { colour: '#2f5d4d' }) +
      lines(
        view,
        [0.3, 0.55, 0.8].map((v) => [
          [-walls.width / 2 + boardU + 0.4, 0.94 + v, 7.98],
          [-walls.width / 2 + boardU + 0.4 + board * (0.2 + v * 0.3), 0.94 + v, 7.98],
        ]),
        '#cfe6da',
        1.6,
      ) +
      ovalOn(view, back, [width / 2, 2.58, 0.17, 0.17], { colour: '#fffdf4' }) +
      [1.1, 3.4, 5.7].map((z) => wallWindow(view, left, [alongLeft(z), 0.9, 1.9, 1.6])).join('') +
      wallDoor(view, right, [alongRight(walls, 7.2), 0, 1.1, 2.1], '#d8c49a') +
      panel(view, right, [alongRight(walls, 5.2), 1, 1.9, 1.1], { colour: '#a9c29a' }) +
      [0.15, 0.75, 1.3]
        .map((u) => panel(view, right, [alongRight(walls, 5.2) + u, 1.3, 0.4, 0.55], { colour: '#fffdf4' }))
        .join('') +
      block(view, [0, 0, 7.1, Math.min(5.4, width * 0.8), 0.16, 1.5, '#b98a55']) +
      block(view, [0.2, 0.16, 6.7, 1.3, 0.95, 0.5, '#a9744a']) +
      inDepthOrder(view, desks)
    );
  },
};

/** A long corridor, windows on the left, doors of classrooms on the right. */
export const schoolHallway: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: INDOOR_EYE_M, centreShare: 0.42 },
  draw: (view) => {
    const walls = wallsOf({ leftX: -1.5, rightX: 1.7, backZ: 26, height: 2.9 });
    const { left, right, back } = walls;
    const sliding = (z: number): string => {
      const u = alongRight(walls, z + 1.8);
      return (
        panel(view, right, [u, 0, 1.8, 2.1], { colour: '#d8c49a' }) +
        panel(view, right, [u + 0.15, 0.95, 0.6, 1], { colour: '#e8f2f4' }) +
        panel(view, right, [u + 1.05, 0.95, 0.6, 1], { colour: '#e8f2f4' }) +
        panel(view, right, [u + 0.9, 0, 0.02, 2.1], { colour: '#6a5a44' }) +
        face(
          view,
          [
            [1.68, 2.25, z + 2],
            [1.3, 2.25, z + 2],
            [1.3, 2.5, z + 2],
            [1.68, 2.5, z + 2],
          ],
          '#fffdf4',
        )
      );
    };
    return (
      emptyRoom(view, walls, { wall: '#f0ead9', floor: '#b9c2a4', ceiling: '#f7f4ec' }) +
      joints(view, levelPlane(0, -1.5, 0), [0, 0, 3.2, 26], { stepU: 0.8, stepV: 0.8, colour: '#9aa687' }) +
      ceilingLamps(view, walls, { xs: [0.1], stepM: 3, fromZ: 1.5 }) +
      panel(view, right, [0, 0, 32, 0.9], { colour: '#dcd2b4' }) +
      wallWindow(view, back, [0.9, 0.9, 1.4, 1.4]) +
      count(9)
        .reverse()
        .map((index) => wallWindow(view, left, [alongLeft(0.6 + index * 2.8), 0.95, 2.1, 1.5]))
        .join('') +
      count(6)
        .reverse()
        .map((index) => sliding(1.6 + index * 4.2))
        .join('') +
      count(6)
        .reverse()
        .map((index) =>
          wallWindow(view, right, [alongRight(walls, 5.4 + index * 4.2), 1.2, 1.6, 0.9], { frame: '#d8c49a' }),
        )
        .join('')
    );
  },
};

/** A hall for sports with the stage at its end. */
export const gym: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.5, eye: 1.6, high: 4 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 9, backZ: 24, height: 8.5 }));
    const { back, left, right, width } = walls;
    const stageU = width / 2 - 5.5;
    const floor = levelPlane();
    const hoop = (x: number, towards: 1 | -1): string =>
      panel(view, frontPlane([x - 0.9, 3, 12]), [0, 0, 1.8, 1.1], { colour: '#fffdf8' }) +
      panel(view, frontPlane([x - 0.3, 3.15, 11.98]), [0, 0, 0.6, 0.45], { colour: '#ffffff' }) +
      shapeOn(
        view,
        frontPlane([x - 0.25, 2.75, 11.8]),
        [
          [0, 0.3],
          [0.5, 0.3],
          [0.4, 0],
          [0.1, 0],
        ],
        { colour: '#f2eee6' },
      ) +
      lines(
        view,
        [
          [
            [x, 3.6, 12],
            [x + towards * 2, 4.6, 12],
          ],
        ],
        '#5a626e',
        2.4,
      ) +
      panel(view, frontPlane([x - 0.27, 3.02, 11.78]), [0, 0, 0.54, 0.05], { colour: '#e0602f' });
    return (
      emptyRoom(view, walls, { wall: '#d9c39a', floor: '#d9a765', ceiling: '#8d8a86' }) +
      floorJoints(view, walls, { stepU: 0.9, colour: '#c49150' }) +
      count(6)
        .reverse()
        .map((index) => block(view, [0, 7.7, 4 + index * 3.6, width, 0.35, 0.3, '#6a6c74']))
        .join('') +
      ceilingLamps(view, walls, { xs: [-3, 3], stepM: 5, fromZ: 4 }) +
      panel(view, back, [stageU, 1, 11, 4.6], { colour: '#5a3a34' }) +
      shapeOn(
        view,
        back,
        [
          [stageU, 5.6],
          [stageU, 1],
          [stageU + 1.7, 1],
          [stageU + 2.6, 5.6],
        ],
        { colour: '#b23a44' },
      ) +
      shapeOn(
        view,
        back,
        [
          [stageU + 11, 5.6],
          [stageU + 11, 1],
          [stageU + 9.3, 1],
          [stageU + 8.4, 5.6],
        ],
        { colour: '#b23a44' },
      ) +
      panel(view, back, [stageU, 5, 11, 0.9], { colour: '#c9434e' }) +
      panel(view, back, [stageU - 0.4, 0, 11.8, 1.1], { colour: '#9a6a40' }) +
      [2, 7, 12, 17].map((z) => wallWindow(view, left, [alongLeft(z), 4.4, 3.6, 2.2], { panes: 3 })).join('') +
      [2, 7, 12, 17]
        .map((z) => wallWindow(view, right, [alongRight(walls, z + 3.6), 4.4, 3.6, 2.2], { panes: 3 }))
        .join('') +
      panel(view, left, [0, 0, walls.depth, 1.3], { colour: '#b98a5a' }) +
      panel(view, right, [0, 0, walls.depth, 1.3], { colour: '#b08050' }) +
      courtLines(view, floor, Math.min(7, width / 2 - 1.5)) +
      hoop(-Math.min(7, width / 2 - 1.2), -1) +
      hoop(Math.min(7, width / 2 - 1.2), 1)
    );
  },
};

function courtLines(view: View, floor: ReturnType<typeof levelPlane>, half: number): string {
  const white = { colour: '#fffaf0' as Hex, hasEdge: false };
  const across = [3, 11.5, 20].map((z) => panel(view, floor, [-half, z, 2 * half, 0.09], white));
  const along = [-half, half].map((x) => panel(view, floor, [x, 3, 0.08, 17], white));
  const circle =
    ovalOn(view, floor, [0, 11.5, 1.9, 1.9], { colour: '#fffaf0', hasEdge: false }) +
    ovalOn(view, floor, [0, 11.5, 1.8, 1.8], { colour: '#d9a765', hasEdge: false });
  return circle + across.join('') + along.join('');
}
