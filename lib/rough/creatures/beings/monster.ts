import { add, mul, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import type { Form } from '../draw-surfaces';
import { ellipse, type Skin } from '../face-view';
import { addLoft, wrapped } from '../loft';
import type { Mood } from '../mood';
import { drawSimpleFace } from './being-face';
import { HORN } from '../materials';

const HIDE = material('#8674b0', { bw: 0.18, bwShade: 0.42 });
const BELLY = material('#d6c9e8', { bw: 0, bwShade: 0.2 });

/** A great beast on its hind legs: no neck, long arms, horns and claws. */
export function monsterForm(mood: Mood, isUp: boolean): Form {
  const head: P3 = [0, -4.3, 0.5],
    skin: Skin = {
      at: (u, v) => [
        head[0] + u,
        head[1] + v,
        head[2] + 1.02 * Math.sqrt(Math.max(0, 1 - (u / 1.16) ** 2 - (v / 1.0) ** 2)),
      ],
      middle: head,
    };
  return {
    head: { at: head, radius: 1.25 },
    build: (g) => {
      const hide = g.mat(HIDE),
        belly = g.mat(BELLY),
        bone = g.mat(HORN);
      addLoft(
        g,
        g.part(
          'body',
          wrapped((u, v) => (Math.abs(u) < 0.28 && v > 0.16 && v < 0.74 ? belly : hide)),
          { thr: 0.3 },
        ),
        [
          [0, -0.85, 0],
          [0, -1.6, 0],
          [0, -2.8, 0],
          [0, -3.9, 0.1],
          [0, -4.5, 0.3],
        ],
        [
          { wide: 1.0, up: 0.9, down: 0.8 },
          { wide: 1.36, up: 1.26, down: 1.1 },
          { wide: 1.46, up: 1.16, down: 1.1 },
          { wide: 1.34, up: 0.86, down: 0.96 },
          { wide: 0.8, up: 0.5, down: 0.6 },
        ],
        [-1, 0, 0],
        28,
      );
      g.ball(g.part('skull', hide, { thr: 0.3 }), head, [1.16, 0, 0], [0, 1, 0], [0, 0, 1.02], 18);
      for (const side of [-1, 1]) {
        g.rod(
          g.part('horn', bone, { edge: true }),
          [
            add(head, [side * 0.72, -0.6, 0]),
            add(head, [side * 1.3, -0.96, 0.04]),
            add(head, [side * 1.42, -1.6, 0.2]),
          ],
          (t) => 0.28 * (1.05 - t),
          12,
        );
        const wave = isUp && side > 0,
          elbow: P3 = wave ? [side * 2.2, -4.2, 0.3] : [side * 2.02, -2.5, -0.05],
          hand: P3 = wave ? [side * 2.3, -5.6, 0.7] : [side * 1.86, -1.05, 0.6];
        addLoft(
          g,
          g.part('arm', hide, { thr: 0.2 }),
          [[side * 1.08, -3.7, 0], elbow, hand],
          [
            { wide: 0.56, up: 0.6, down: 0.6 },
            { wide: 0.46, up: 0.48, down: 0.48 },
            { wide: 0.5, up: 0.42, down: 0.42 },
          ],
        );
        for (const x of [-0.3, 0, 0.3]) {
          const tip: P3 = add(hand, wave ? [x, -0.62, 0.16] : [x, 0.5, 0.36]);
          g.rod(
            g.part('claw', bone, { edge: true }),
            [add(hand, mul([x, wave ? -0.3 : 0.2, 0.2], 1)), tip],
            (t) => 0.13 * (1.06 - t),
            8,
          );
        }
        addLoft(
          g,
          g.part('leg', hide, { thr: 0.16 }),
          [
            [side * 0.72, -1.5, 0],
            [side * 0.84, -0.8, 0.12],
            [side * 0.86, -0.34, 0.06],
          ],
          [
            { wide: 0.66, up: 0.7, down: 0.7 },
            { wide: 0.5, up: 0.5, down: 0.5 },
            { wide: 0.46, up: 0.46, down: 0.46 },
          ],
        );
        g.ball(
          g.part('foot', hide, { thr: 0.2 }),
          [side * 0.9, -0.26, 0.36],
          [0.5, 0, 0],
          [0, 0.28, 0],
          [0, 0, 0.66],
          12,
        );
        for (const x of [-0.28, 0, 0.28])
          g.rod(
            g.part('claw', bone, { edge: true }),
            [
              [side * 0.9 + x, -0.2, 0.86],
              [side * 0.9 + x * 1.1, -0.06, 1.2],
            ],
            (t) => 0.12 * (1.06 - t),
            8,
          );
      }
      g.rod(
        g.part('tail', hide, { thr: 0.2 }),
        [
          [0, -1.2, -0.8],
          [0.3, -0.5, -1.7],
          [0.9, -0.3, -2.4],
          [1.5, -0.5, -2.7],
        ],
        (t) => 0.5 * (1.05 - t),
        12,
      );
    },
    face: (view) => {
      for (const side of [-1, 1]) view.fill(skin, ellipse(side * 0.44, -0.12, 0.29, 0.32, 18), '#fbf6e8', 0);
      drawSimpleFace(view, skin, { u: 0, v: -0.12, spread: 0.44, eye: [0.2, 0.24], mouth: [0.46, 0.44] }, mood);
      for (const side of [-1, 1])
        view.fill(
          skin,
          [
            [side * 0.3 - 0.09, 0.36],
            [side * 0.3 + 0.09, 0.36],
            [side * 0.3, 0.62],
          ],
          '#ffffff',
          0,
          false,
        );
      if (mood === 'neutral' || mood === 'angry')
        for (const side of [-1, 1])
          view.line(
            skin,
            [
              [side * 0.3 - 0.1, 0.36],
              [side * 0.3, 0.62],
              [side * 0.3 + 0.1, 0.36],
            ],
            0.7,
          );
      view.fill(skin, ellipse(-0.12, 0.2, 0.05, 0.035, 8), '#2a1c30', 1);
      view.fill(skin, ellipse(0.12, 0.2, 0.05, 0.035, 8), '#2a1c30', 1);
    },
  };
}
