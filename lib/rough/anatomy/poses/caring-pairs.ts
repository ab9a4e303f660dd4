import type { PairRecipe } from './pair-pose';
import { bones, FINGERS, hang, leg, PALM, reach, stand, weightOn } from './limbs';
import { beside, jointAt } from './place-pair';

/** One is kind to the other. */
export const CARING_PAIRS = {
  headpat: {
    first: {
      turn: 60,
      pose: {
        pelvis: [-4, -2, 4],
        chest: [-10, -5, -5],
        head: [4, -12, 4],
        l: hang(-1, 0.18),
        r: reach('relaxed', 'chest', [0.6, -2, 3], {
          hold: PALM,
          pole: [0.6, 0.1, -0.7],
          dir: [0, 0.1, 1],
          palm: [0, 1, 0.1],
        }),
        ...weightOn('l'),
      },
    },
    second: {
      turn: -22,
      pose: {
        pelvis: [0, -8, 3],
        chest: [0, -10, -4],
        head: [-6, -10, 8],
        l: reach('clasp', 'pelvis', [-0.1, -0.4, 1.5], {
          pole: [-1, 0.3, -0.2],
          dir: [0.4, 0.85, 0.3],
          palm: [0.2, 0, -1],
        }),
        r: reach('grip', 'lWri', [0.3, -0.1, 0.25], { pole: [1, 0.3, -0.2], dir: [-0.8, 0.6, 0.2], palm: [0, 0, -1] }),
        ll: leg([-0.1, 0.76, 0.8], [0.03, 0.8, -0.7]),
        rl: leg([0.1, 0.76, 0.84], [-0.06, 0.8, -0.7]),
      },
    },
    place: beside(4.4, -0.5),
    contacts: [{ who: 'first', hand: 'r', on: 'head', offset: [-0.2, -1.22, 0] }],
  },
  comforting: {
    isLevel: true,
    first: {
      turn: 44,
      pose: {
        pelvis: [-4, -4, 4],
        chest: [-6, -12, -2],
        head: [6, -10, 8],
        l: reach('open', 'chest', [0, 0.8, 2.4], {
          hold: PALM,
          pole: [-1, 0.7, 0],
          dir: [0.3, -0.3, 0.9],
          palm: [0.4, 0.2, 0.8],
        }),
        r: reach('relaxed', 'chest', [1, 0, 2], {
          hold: PALM,
          pole: [0.6, 0.8, -0.3],
          dir: [0.1, -0.2, 0.95],
          palm: [-0.2, 0.9, 0.2],
        }),
        ...weightOn('l'),
      },
    },
    second: {
      turn: -24,
      pose: {
        pelvis: [0, -4, 3],
        chest: [3, -18, -6],
        head: [-2, -26, 6],
        l: reach('flat', 'head', [-0.4, 0.3, 0.98], {
          hold: FINGERS,
          pole: [-0.7, 1, 0.3],
          dir: [0.22, -0.95, -0.08],
          palm: [0.1, 0.1, -1],
          shrug: 0.15,
        }),
        r: reach('flat', 'head', [0.4, 0.38, 0.98], {
          hold: FINGERS,
          pole: [0.7, 1, 0.3],
          dir: [-0.25, -0.95, -0.08],
          palm: [-0.1, 0.1, -1],
          shrug: 0.15,
        }),
        ll: leg([0.02, 1, 0.1], [0.02, 1, -0.14]),
        rl: leg([0, 1, 0.18], [-0.08, 0.97, -0.3]),
      },
    },
    place: beside(3.9, -0.7),
    contacts: [
      { who: 'first', hand: 'r', on: 'chest', offset: [0.5, -0.6, -1.0] },
      { who: 'first', hand: 'l', on: 'lElb', offset: [-0.2, -0.5, 0.1] },
    ],
  },
  whispering: {
    isLevel: true,
    first: {
      turn: 58,
      pose: {
        pelvis: [0, -6, 4],
        chest: [-6, -18, 4],
        head: [2, 4, 4],
        l: reach('cup', 'head', [-0.6, 0.75, 1], {
          hold: FINGERS,
          pole: [-0.8, 1, 0],
          dir: [0.2, -0.85, 0.45],
          palm: [0.85, 0, 0.2],
        }),
        r: bones('relaxed', [0.2, 0.9, 0.4], [-0.1, 0.6, 0.8]),
        ll: stand(-1, 0.04, -0.12),
        rl: leg([0.08, 1, 0.24], [0.02, 1, -0.14]),
      },
    },
    second: {
      turn: -8,
      pose: {
        pelvis: [0, 0, -4],
        chest: [-4, 0, -7],
        head: [4, -2, -10],
        l: hang(-1, 0.1),
        r: reach('relaxed', 'chest', [-0.2, -0.2, 1.5], {
          pole: [0.8, 0.9, 0],
          dir: [-0.4, -0.85, 0.2],
          palm: [-0.2, 0, -1],
        }),
        ...weightOn('r'),
      },
    },
    place: (a, b) => {
      const gap = jointAt(58, 'head', [0, 0, 1.75], { joint: 'head', turn: -8 })(a, b);
      return [gap[0] + 0.45, 0, gap[2] + 0.25];
    },
  },
  feeding: {
    isLevel: true,
    first: {
      turn: 58,
      pose: {
        pelvis: [-2, -2, 4],
        chest: [-8, -7, -4],
        head: [6, -4, 5],
        l: reach('cup', 'chest', [-0.2, 1.2, 1.9], { pole: [-1, 0.7, -0.1], dir: [0.3, 0.1, 0.9], palm: [0.1, -1, 0] }),
        r: reach('pen', 'chest', [0.4, -0.9, 3], {
          hold: [0.6, 0.05, 0.35],
          pole: [0.5, 1, 0],
          dir: [0, -0.5, 0.9],
          palm: [-1, 0, 0.1],
        }),
        ...weightOn('l'),
      },
    },
    second: {
      turn: -56,
      pose: {
        pelvis: [0, -6, -3],
        chest: [0, -12, 3],
        head: [-2, 10, -4],
        l: reach('clasp', 'chest', [-0.05, 0.9, 1.5], {
          pole: [-1, 0.7, -0.1],
          dir: [0.35, -0.6, 0.7],
          palm: [0.9, 0, -0.4],
        }),
        r: reach('clasp', 'chest', [0.15, 0.85, 1.55], {
          pole: [1, 0.7, -0.1],
          dir: [-0.45, -0.5, 0.7],
          palm: [-0.9, 0.1, -0.45],
        }),
        ...weightOn('r'),
      },
    },
    place: beside(6.6, 0.3),
    contacts: [{ who: 'first', hand: 'r', on: 'head', offset: [-0.1, 0.95, 2.85] }],
  },
} satisfies Record<string, PairRecipe>;
