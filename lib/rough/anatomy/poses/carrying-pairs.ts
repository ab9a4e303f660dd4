import type { PairRecipe } from './pair-pose';
import { bones, leg, PALM, reach, stand } from './limbs';
import { jointAt } from './place-pair';

/** One carries the other. */
export const CARRYING_PAIRS = {
  piggyback: {
    first: {
      turn: -60,
      pose: {
        pelvis: [4, -20, 3],
        chest: [-4, -32, -3],
        head: [4, 26, 2],
        l: reach('cup', 'pelvis', [-1.5, 0, 0.4], {
          hold: PALM,
          pole: [-1, 0.2, -0.8],
          dir: [0.2, 0.1, 0.9],
          palm: [0.4, -0.9, 0],
        }),
        r: reach('cup', 'pelvis', [1.5, 0, 0.4], {
          hold: PALM,
          pole: [1, 0.2, -0.8],
          dir: [-0.2, 0.1, 0.9],
          palm: [-0.4, -0.9, 0],
        }),
        ll: leg([-0.05, 0.95, -0.1], [0, 0.85, -0.55], [0, 0.5, 0.85]),
        rl: leg([0.06, 0.85, 0.6], [0.02, 1, -0.1]),
      },
    },
    second: {
      turn: -60,
      pose: {
        pelvis: [0, -24, 0],
        chest: [0, -34, 12],
        head: [-4, 22, -4],
        l: reach('relaxed', 'chest', [0, 0, 2], {
          hold: PALM,
          pole: [-1, 0.5, 0.1],
          dir: [0.7, 0.5, 0.4],
          palm: [0.1, 0.2, -1],
        }),
        r: reach('relaxed', 'chest', [0, 0, 2], {
          hold: PALM,
          pole: [1, 0.5, 0.1],
          dir: [-0.7, 0.5, 0.4],
          palm: [-0.1, 0.2, -1],
        }),
        ll: leg([-0.6, 0.35, 0.75], [0.12, 0.95, 0.1], [0, 0.7, 0.7]),
        rl: leg([0.6, 0.35, 0.75], [-0.12, 0.95, 0.05], [0, 0.7, 0.7]),
      },
    },
    place: jointAt(-60, 'pelvis', [0.3, -1.9, -1.35], { joint: 'pelvis', turn: -60 }),
    contacts: [
      { who: 'first', hand: 'l', on: 'lKne', offset: [0.1, 0.5, -0.6] },
      { who: 'first', hand: 'r', on: 'rKne', offset: [-0.1, 0.5, -0.6] },
      { who: 'second', hand: 'l', on: 'chest', offset: [0.2, -0.2, 1.15] },
      { who: 'second', hand: 'r', on: 'chest', offset: [-0.2, 0, 1.3] },
    ],
  },
  princess_carry: {
    first: {
      turn: -14,
      pose: {
        pelvis: [0, 6, 0],
        chest: [0, 9, 0],
        head: [-30, -16, -4],
        l: reach('cup', 'chest', [-1.4, 1.4, 2.4], {
          hold: PALM,
          pole: [-1, 0.8, -0.2],
          dir: [-0.2, -0.1, 0.95],
          palm: [0.4, -0.8, -0.3],
        }),
        r: reach('cup', 'chest', [1.4, 1.4, 2.4], {
          hold: PALM,
          pole: [1, 0.8, -0.2],
          dir: [0.2, -0.1, 0.95],
          palm: [-0.4, -0.8, -0.3],
        }),
        ll: stand(-1, 0.12, 0.1),
        rl: stand(1, 0.12, -0.12),
      },
    },
    second: {
      turn: 76,
      pose: {
        pelvis: [0, 62, 0],
        chest: [0, 34, 0],
        head: [20, -8, 6],
        l: bones('relaxed', [-0.5, 0.55, 0.5], [0.5, 0.1, 0.8], { palm: [0, 1, 0] }),
        r: reach('hip', 'chest', [1.4, -1, 0.3], {
          hold: PALM,
          pole: [1, 0.3, 0.3],
          dir: [0.6, -0.1, -0.8],
          palm: [0, 0.8, -0.5],
        }),
        ll: leg([-0.02, -0.35, 0.95], [0, 0.85, 0.5], [0, 0.6, 0.8]),
        rl: leg([0.02, -0.42, 0.92], [0, 0.8, 0.6], [0, 0.6, 0.8]),
      },
    },
    place: jointAt(-14, 'pelvis', [0.1, -1.7, 2.05], { joint: 'pelvis', turn: 76 }),
    contacts: [
      { who: 'first', hand: 'l', on: 'chest', offset: [-0.4, 0.3, -1.0] },
      { who: 'first', hand: 'r', on: 'rKne', offset: [-0.5, 0.55, -0.35] },
      { who: 'second', hand: 'r', on: 'lSho', offset: [0.3, -0.45, -0.4] },
    ],
  },
  shoulder_ride: {
    first: {
      turn: -14,
      pose: {
        pelvis: [0, 2, 4],
        chest: [0, 0, -4],
        head: [4, -6, 0],
        l: reach('grip', 'chest', [-0.9, 0.8, 1.4], {
          hold: PALM,
          pole: [-1, 0.7, 0],
          dir: [0.6, -0.6, 0.3],
          palm: [0.3, 0.1, -0.9],
        }),
        r: reach('grip', 'chest', [0.9, 0.8, 1.4], {
          hold: PALM,
          pole: [1, 0.7, 0],
          dir: [-0.6, -0.6, 0.3],
          palm: [-0.3, 0.1, -0.9],
        }),
        ll: stand(-1, 0.12, 0.14),
        rl: stand(1, 0.14, -0.1),
      },
    },
    second: {
      turn: -14,
      pose: {
        pelvis: [0, -4, -2],
        chest: [0, -4, 3],
        head: [-8, 4, 4],
        l: reach('relaxed', 'chest', [-0.5, 1.2, 1.6], {
          hold: PALM,
          pole: [-1, 0.5, 0],
          dir: [0.3, 0.3, 0.8],
          palm: [0.4, 0.9, 0],
        }),
        r: bones('open', [0.75, -0.6, 0.2], [0.4, -0.95, 0.2], { palm: [-0.2, 0, 1] }),
        ll: leg([-0.42, 0.28, 0.85], [0.08, 1, -0.12], [0, 0.7, 0.7]),
        rl: leg([0.42, 0.28, 0.85], [-0.08, 1, -0.12], [0, 0.7, 0.7]),
      },
    },
    place: jointAt(-14, 'neck', [0, -0.95, -1], { joint: 'pelvis', turn: -14 }),
    contacts: [
      { who: 'first', hand: 'l', on: 'lAnk', offset: [0, -0.8, 0.25] },
      { who: 'first', hand: 'r', on: 'rAnk', offset: [0, -0.8, 0.25] },
      { who: 'second', hand: 'l', on: 'head', offset: [-0.3, -1.2, 0.5] },
    ],
  },
  supporting_injured: {
    first: {
      turn: -18,
      pose: {
        pelvis: [4, -6, -4],
        chest: [2, -12, -6],
        head: [18, 4, -2],
        l: reach('grip', 'chest', [-1.6, -0.2, 1], {
          hold: PALM,
          pole: [-1, 0.6, 0],
          dir: [0.3, -0.7, 0.4],
          palm: [0.7, 0, 0.5],
        }),
        r: reach('relaxed', 'chest', [2.4, 1.6, 0], {
          hold: PALM,
          pole: [0.6, 0.5, -1],
          dir: [0.6, 0, 0.7],
          palm: [-0.6, 0, 0.6],
        }),
        ll: leg([-0.05, 0.95, 0.4], [0, 1, -0.1]),
        rl: leg([0.03, 1, -0.2], [0, 0.88, -0.48], [0, 0.5, 0.85]),
      },
    },
    second: {
      turn: -22,
      pose: {
        pelvis: [0, -8, 5],
        chest: [-4, -20, -12],
        head: [-4, -26, -6],
        l: reach('relaxed', 'chest', [-3, -0.6, 0.4], {
          hold: PALM,
          pole: [-0.4, 0.8, -0.7],
          dir: [-0.6, 0.7, 0.4],
          palm: [0.2, 0.2, -0.9],
        }),
        r: reach('claw', 'chest', [0.3, 1.9, 1], {
          hold: PALM,
          pole: [1, 0.7, 0],
          dir: [-0.8, 0.4, 0.1],
          palm: [0, 0, -1],
        }),
        ll: leg([0.02, 0.95, 0.3], [0.02, 0.95, -0.3]),
        rl: leg([0.1, 0.92, 0.3], [0.05, 0.75, -0.65], [0, 0.9, 0.4]),
      },
    },
    place: (a, b) => [a.b.shoulder + b.b.shoulder - 0.35, 0, -0.2],
    contacts: [
      { who: 'second', hand: 'l', on: 'lSho', offset: [-0.35, 0.3, 0.55] },
      { who: 'first', hand: 'l', on: 'lWri', offset: [0, -0.1, 0.2] },
      { who: 'first', hand: 'r', on: 'pelvis', offset: [0.95, -1.2, -0.5] },
    ],
  },
} satisfies Record<string, PairRecipe>;
