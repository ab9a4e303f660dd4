import type { PairRecipe } from './pair-pose';
import { FINGERS, leg, PALM, reach, seated, stand, weightOn } from './limbs';
import { breastToBreast, jointAt } from './place-pair';
import { FLOOR_POSES, LYING_POSES } from './resting-poses';

/** In each other's arms, or leaning on each other. */
export const EMBRACING_PAIRS = {
  hug: {
    isLevel: true,
    first: {
      turn: 30,
      pose: {
        pelvis: [0, 0, 2],
        chest: [0, -5, 3],
        head: [6, -8, 9],
        l: reach('flat', 'chest', [0.25, 0.9, 2.35], {
          hold: PALM,
          pole: [-1, 0.6, 0.2],
          dir: [0.9, 0.1, 0.15],
          palm: [0, 0, -1],
        }),
        r: reach('flat', 'chest', [-0.15, 0.2, 2.4], {
          hold: PALM,
          pole: [1, 0.4, 0.2],
          dir: [-0.9, -0.25, 0.1],
          palm: [0, 0, -1],
        }),
        ll: stand(-1, 0.05, -0.08),
        rl: stand(1, 0.08, 0.06),
      },
    },
    second: {
      turn: -150,
      pose: {
        pelvis: [0, 0, -2],
        chest: [0, -8, -3],
        head: [16, 2, -13],
        l: reach('flat', 'chest', [0.35, -0.1, 2.15], {
          hold: PALM,
          pole: [-1, 0.4, 0.2],
          dir: [0.85, -0.35, 0.1],
          palm: [0, 0, -1],
        }),
        r: reach('flat', 'chest', [-0.45, 0.5, 2.2], {
          hold: PALM,
          pole: [1, 0.4, 0.2],
          dir: [-0.9, 0.2, 0.1],
          palm: [0, 0, -1],
        }),
        ll: stand(-1, 0.04),
        rl: leg([0.06, 1, 0.05], [0.03, 0.85, -0.5], [0, 0.8, 0.5]),
      },
    },
    place: breastToBreast(30, 0.2, 1),
    contacts: [
      { who: 'first', hand: 'l', on: 'chest', offset: [0.35, 1.1, -1] },
      { who: 'first', hand: 'r', on: 'chest', offset: [-0.4, -0.1, -1.05] },
      { who: 'second', hand: 'l', on: 'chest', offset: [0.5, -0.2, -1.1] },
      { who: 'second', hand: 'r', on: 'chest', offset: [-0.5, 0.6, -1.05] },
    ],
  },
  hug_from_behind: {
    isLevel: true,
    first: {
      turn: -30,
      pose: {
        pelvis: [0, -4, 3],
        chest: [0, -12, -4],
        head: [14, -8, 16],
        l: reach('relaxed', 'chest', [0.5, 1, 2.4], {
          hold: PALM,
          pole: [-1, 0.6, 0],
          dir: [0.9, -0.2, -0.1],
          palm: [0, 0, -1],
        }),
        r: reach('relaxed', 'chest', [-0.5, 0.8, 2.6], {
          hold: PALM,
          pole: [1, 0.5, 0],
          dir: [-0.9, -0.25, -0.1],
          palm: [0, 0, -1],
        }),
        ll: stand(-1, 0.08),
        rl: stand(1, 0.1, 0.1),
      },
    },
    second: {
      turn: -30,
      pose: {
        pelvis: [0, 2, -3],
        chest: [0, 3, 3],
        head: [8, -8, -9],
        l: reach('relaxed', 'chest', [0.1, 0.6, 1.5], {
          hold: FINGERS,
          pole: [-0.8, 1, 0.1],
          dir: [0.6, -0.7, -0.1],
          palm: [0, 0, -1],
        }),
        r: reach('relaxed', 'chest', [-0.1, 0.4, 1.5], {
          hold: FINGERS,
          pole: [0.8, 1, 0.1],
          dir: [-0.6, -0.7, -0.1],
          palm: [0, 0, -1],
        }),
        ...weightOn('l'),
      },
    },
    place: breastToBreast(-30, -0.15, 1.35),
    contacts: [
      { who: 'first', hand: 'l', on: 'chest', offset: [0.5, 0.75, 0.95] },
      { who: 'first', hand: 'r', on: 'chest', offset: [-0.55, 0.45, 1.15] },
      { who: 'second', hand: 'l', on: 'rWri', offset: [0, 0, 0.35] },
      { who: 'second', hand: 'r', on: 'lWri', offset: [0.1, 0, 0.4] },
    ],
  },
  kiss: {
    isLevel: true,
    first: {
      turn: 84,
      pose: {
        pelvis: [0, 0, 2],
        chest: [0, -7, -2],
        head: [2, 14, 3],
        l: reach('relaxed', 'chest', [0, -1.4, 2], {
          hold: FINGERS,
          pole: [-0.9, 0.9, 0],
          dir: [0.2, -0.75, 0.6],
          palm: [0.9, 0, -0.3],
        }),
        r: reach('flat', 'chest', [0, 1.4, 2.4], {
          hold: PALM,
          pole: [1, 0.5, 0],
          dir: [-0.8, 0, 0.5],
          palm: [-0.3, 0, -0.9],
        }),
        ll: stand(-1, 0.05, -0.1),
        rl: stand(1, 0.06, 0.1),
      },
    },
    second: {
      turn: -84,
      pose: {
        pelvis: [0, -5, -2],
        chest: [0, -16, 2],
        head: [-2, 6, 3],
        l: reach('flat', 'chest', [0, 0, 1.5], {
          hold: PALM,
          pole: [-1, 0.8, 0],
          dir: [0.3, -0.9, 0.2],
          palm: [0, 0, 1],
        }),
        r: reach('flat', 'chest', [0, 0.2, 1.5], {
          hold: PALM,
          pole: [1, 0.8, 0],
          dir: [-0.3, -0.9, 0.2],
          palm: [0, 0, 1],
        }),
        ll: leg([-0.03, 1, 0.04], [-0.01, 1, -0.02], [0, 0.75, 0.6]),
        rl: leg([0.04, 1, -0.05], [0.02, 0.7, -0.75], [0, 1, -0.1]),
      },
    },
    place: breastToBreast(90, 1, 0),
    contacts: [
      { who: 'first', hand: 'l', on: 'chest', offset: [1.15, -0.75, 0.35] },
      { who: 'first', hand: 'r', on: 'chest', offset: [-0.6, 1.5, -0.75] },
      { who: 'second', hand: 'l', on: 'chest', offset: [0.45, 0.1, 0.98] },
      { who: 'second', hand: 'r', on: 'chest', offset: [-0.4, 0.35, 0.98] },
    ],
  },
  lap_pillow: {
    first: {
      turn: 52,
      pose: {
        ...FLOOR_POSES.seiza,
        chest: [0, -8, -2],
        head: [-6, -24, 2],
        l: reach('relaxed', 'chest', [-0.4, 1.4, 1.8], {
          hold: PALM,
          pole: [-1, 0.6, -0.2],
          dir: [0.3, 0.3, 0.9],
          palm: [0, 1, 0.1],
        }),
        r: reach('relaxed', 'chest', [0.6, 1.6, 1.6], {
          hold: PALM,
          pole: [1, 0.6, -0.2],
          dir: [0.2, 0.3, 0.9],
          palm: [0, 1, 0.1],
        }),
      },
    },
    second: {
      turn: 52,
      pose: {
        ...LYING_POSES.lying_on_back,
        pelvis: [0, 74, 0],
        chest: [0, 62, 0],
        head: [18, -8, 0],
      },
    },
    place: (a, b) => {
      const at = jointAt(52, 'pelvis', [0, -1.2, 2.1], { joint: 'head', turn: 52 })(a, b);
      return [at[0], 0, at[2]];
    },
    contacts: [
      { who: 'first', hand: 'l', on: 'head', offset: [0, -1.15, 0.35] },
      { who: 'first', hand: 'r', on: 'chest', offset: [0.3, 0.4, 0.9] },
    ],
  },
  head_on_shoulder: {
    first: {
      turn: -6,
      pose: {
        pelvis: [0, 6, 0],
        chest: [3, 0, 3],
        head: [10, -6, 12],
        l: reach('relaxed', 'lKne', [0.2, -0.6, -1.1], {
          pole: [-1, 0.3, -0.5],
          dir: [0.4, 0.3, 0.85],
          palm: [0, 1, 0],
        }),
        r: reach('relaxed', 'rKne', [-0.2, -0.6, -1.6], {
          pole: [0.6, 0.4, -0.8],
          dir: [-0.3, 0.3, 0.9],
          palm: [0, 1, 0],
        }),
        ...seated(0.14),
      },
    },
    second: {
      turn: -12,
      pose: {
        pelvis: [0, 6, -2],
        chest: [-3, -3, -13],
        head: [-2, -12, -20],
        l: reach('relaxed', 'lKne', [0.3, -0.6, -1.3], {
          pole: [-0.6, 0.5, -0.6],
          dir: [0.5, 0.3, 0.8],
          palm: [0, 1, 0],
        }),
        r: reach('relaxed', 'lKne', [0.9, -0.7, -1.1], {
          pole: [1, 0.5, -0.3],
          dir: [-0.8, 0.2, 0.55],
          palm: [0, 1, 0],
        }),
        ll: leg([-0.1, 0.1, 1], [0.06, 0.98, -0.2]),
        rl: leg([-0.02, 0.1, 1], [-0.08, 0.98, -0.12]),
      },
    },
    place: (a, b) => [a.b.shoulder + b.b.shoulder + 0.25, a.J['pelvis']![1] - b.J['pelvis']![1], 0.1],
  },
} satisfies Record<string, PairRecipe>;
