import { lighten } from '../colour';
import type { Hex } from '../vocabulary';
import type { PlaceDrawing } from './place';
import { joints, roomAcross, wallsOf, wholePicture } from './room';
import { built, count, face, frontPlane, inDepthOrder, levelPlane, ovalOn, panel, standing, type Solid } from './view';

/** A stage from the hall: curtains, boards, beams of light. */
export const stage: PlaceDrawing = {
  isIndoors: true,
  standpoint: { eyeHeightM: { low: 0.6, eye: 1.7, high: 3.6 } },
  draw: (view) => {
    const walls = wallsOf(roomAcross(view, { least: 5, backZ: 11, height: 6.5 }));
    const { width, leftX, rightX } = walls;
    const beam = (x: number, toX: number, colour: Hex): string =>
      face(
        view,
        [
          [x - 0.15, 6.3, 9.5],
          [x + 0.15, 6.3, 9.5],
          [toX + 1.1, 0.95, 9],
          [toX - 1.1, 0.95, 9],
        ],
        colour,
        { hasEdge: false, glows: true },
      ) +
      ovalOn(view, levelPlane(0.95), [toX, 8.9, 1.1, 0.7], {
        colour: lighten(colour, 0.4),
        hasEdge: false,
        glows: true,
      });
    const curtainAt = (x: number, towards: 1 | -1): string =>
      count(5)
        .map((index) => {
          const from = x + towards * index * 0.42;
          return face(
            view,
            [
              [from, 6.2, 6.6],
              [from + towards * 0.42, 6.2, 6.6],
              [from + towards * 0.34, 0.9, 6.6],
              [from, 0.9, 6.6],
            ],
            index % 2 === 0 ? '#b8323f' : '#a02a38',
          );
        })
        .join('');
    const rows = [3.2, 2.3].flatMap((z) =>
      count(Math.min(24, width / 0.62)).map((index): Solid => {
        const x = leftX + 0.3 + index * 0.62 + (z > 3 ? 0.3 : 0);
        return {
          at: [x, 0, z],
          svg:
            ovalOn(view, frontPlane([x, 0.95, z]), [0, 0, 0.13, 0.16], { colour: '#3a3040' }) +
            face(
              view,
              [
                [x - 0.26, 0.35, z],
                [x - 0.2, 0.72, z],
                [x, 0.82, z],
                [x + 0.2, 0.72, z],
                [x + 0.26, 0.35, z],
              ],
              '#3a3040',
            ),
        };
      }),
    );
    return (
      wholePicture(view, '#4a3a44') +
      panel(view, frontPlane([leftX, 0, 11]), [0, 0.9, width, 5.6], { colour: '#4f4a78' }) +
      beam(-2.6, -1.4, '#8f86c8') +
      beam(2.6, 1.4, '#8f86c8') +
      beam(0, 0, '#b8aee0') +
      panel(view, levelPlane(0.9, leftX, 6), [0, 0, width, 5], { colour: '#b98a55' }) +
      joints(view, levelPlane(0.9, leftX, 6), [0, 0, width, 5], { stepU: 0.5, colour: '#9a6f40' }) +
      ovalOn(view, levelPlane(0.91), [0, 8, 1.7, 0.9], { colour: '#f2dca0', hasEdge: false, glows: true }) +
      inDepthOrder(view, [
        built(view, [-Math.min(3, rightX - 2), 0.9, 9.6], 0, [[0, 0, 0, 0.8, 1.5, 0.6, '#3a3640']]),
        built(view, [Math.min(3, rightX - 2), 0.9, 9.6], 0, [[0, 0, 0, 0.8, 1.5, 0.6, '#3a3640']]),
        standing(view, 'microphone', [0, 0.9, 7.8], { heightM: 1.5 }),
      ]) +
      panel(view, frontPlane([leftX - 30, 0, 6]), [0, 0, width + 60, 0.9], { colour: '#7a5638' }) +
      curtainAt(leftX - 0.1, 1) +
      curtainAt(rightX + 0.1, -1) +
      face(
        view,
        [
          [leftX - 30, 6.5, 6.5],
          [rightX + 30, 6.5, 6.5],
          [rightX + 30, 5.5, 6.5],
          [leftX - 30, 5.5, 6.5],
        ],
        '#c9434e',
      ) +
      panel(view, frontPlane([leftX - 30, 0, 6.5]), [0, 0.9, 29.9, 6], { colour: '#6a5048' }) +
      panel(view, frontPlane([rightX + 0.1, 0, 6.5]), [0, 0.9, 29.9, 6], { colour: '#6a5048' }) +
      inDepthOrder(view, rows)
    );
  },
};
