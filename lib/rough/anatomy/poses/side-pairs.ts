import type { PairRecipe } from './pair-pose';
import { bones, hang, leg, PALM, reach, seated, weightOn } from './limbs';
import { MOVING_POSES } from './moving-poses';
import { beside } from './place-pair';
import { rotation, turn } from '../../geometry/geometry';
import { STANDING_POSES } from './standing-poses';
import { mirrorPose } from './mirror-pose';

const { walking } = MOVING_POSES;
/** Hand in hand: palms together, fingers down. */
const holding = (side: -1 | 1): ReturnType<typeof reach> =>
  reach('clasp', 'pelvis', [side * 1.6, -0.4, 0.6], {
    hold: [0.5, 0, 0.13],
    pole: [side * 0.8, 0.2, -0.9],
    dir: [side * 0.12, 1, 0.25],
    palm: [side * 0.95, 0, -0.15],
  });

/** Beside each other, or one after the other. */
export const SIDE_PAIRS = {
  holding_hands: {
    first: { turn: 8, pose: { ...STANDING_POSES.standing, head: [22, 0, 7], r: holding(1), ...weightOn('l') } },
    second: {
      turn: -10,
      pose: { ...mirrorPose(STANDING_POSES.standing), head: [-16, -6, 4], l: holding(-1), ...weightOn('r') },
    },
    place: beside(3.5),
    contacts: [
      { who: 'first', hand: 'r', on: 'middle', offset: [0, 3.5, 0.4] },
      { who: 'second', hand: 'l', on: 'middle', offset: [0, 3.5, 0.4] },
    ],
  },
  walking_together: {
    first: { turn: 34, pose: { ...mirrorPose(walking), head: [16, 0, 3], r: holding(1) } },
    second: { turn: 34, pose: { ...walking, head: [-26, -2, -3], l: holding(-1) } },
    place: (a, b) => turn(rotation(34, 0, 0), beside(3.4, 0.3)(a, b)),
    contacts: [
      { who: 'first', hand: 'r', on: 'middle', offset: [0, 3.4, 0.3] },
      { who: 'second', hand: 'l', on: 'middle', offset: [0, 3.4, 0.3] },
    ],
  },
  back_to_back: {
    first: {
      turn: -64,
      pose: {
        ...STANDING_POSES.crossed_arms,
        pelvis: [0, 4, -3],
        chest: [0, 6, 2],
        head: [14, 4, -4],
        ll: leg([-0.04, 1, 0.12], [0, 1, 0.02]),
        rl: leg([0.04, 0.96, 0.4], [-0.1, 1, -0.06]),
      },
    },
    second: {
      turn: 64,
      pose: {
        pelvis: [0, 4, 4],
        chest: [0, 6, -3],
        head: [-16, -10, 5],
        l: hang(-1, 0.12),
        r: reach('pocket', 'pelvis', [1.12, 0.3, 0.32], { pole: [1, 0.1, -0.6] }),
        ...weightOn('r'),
      },
    },
    place: (a, b) => [0.92 * (a.b.depth + b.b.depth) + 0.75, 0, 0],
  },
  arm_around_shoulder: {
    first: {
      turn: 6,
      pose: {
        pelvis: [0, 0, -5],
        chest: [4, 4, 6],
        head: [4, 2, 8],
        l: bones('peace', [-0.6, 0.75, 0.35], [-0.1, -0.95, 0.4], { dir: [-0.15, -1, 0.1], palm: [0.1, 0, 1] }),
        r: reach('relaxed', 'chest', [3, -0.6, 0], {
          hold: PALM,
          pole: [0.3, 0.2, -1],
          dir: [0.5, 0.6, 0.6],
          palm: [-0.3, 0.7, -0.6],
        }),
        ...weightOn('r'),
      },
    },
    second: {
      turn: -8,
      pose: {
        pelvis: [0, 0, 5],
        chest: [-4, 3, -6],
        head: [-4, -2, -7],
        l: reach('relaxed', 'chest', [-2, 1.5, -1], {
          hold: PALM,
          pole: [-0.4, 0.6, -0.9],
          dir: [-0.8, 0.3, 0.3],
          palm: [-0.3, 0, 0.9],
        }),
        r: bones('thumbsUp', [0.4, 0.85, 0.4], [0.1, -0.3, 0.95], { dir: [-0.5, -0.2, 0.85], palm: [-0.85, 0, -0.5] }),
        ...weightOn('l'),
      },
    },
    place: (a, b) => [a.b.shoulder + b.b.shoulder - 0.1, 0, 0.15],
    contacts: [
      { who: 'first', hand: 'r', on: 'rSho', offset: [0.1, -0.35, 0.05] },
      { who: 'second', hand: 'l', on: 'pelvis', offset: [-0.2, -1.5, -0.95] },
    ],
  },
  sitting_together: {
    first: {
      turn: 16,
      pose: {
        pelvis: [0, 6, 0],
        chest: [6, -6, 3],
        head: [24, -2, 4],
        l: reach('relaxed', 'lKne', [0.3, -0.6, -1], { pole: [-1, 0.3, -0.5], dir: [0.5, 0.3, 0.8], palm: [0, 1, 0] }),
        r: bones('open', [0.3, 0.9, 0.35], [0.1, -0.1, 1], { dir: [0.3, -0.1, 0.9], palm: [-0.2, -0.95, 0.1] }),
        ...seated(0.16),
      },
    },
    second: {
      turn: -18,
      pose: {
        pelvis: [0, 2, 0],
        chest: [-4, -12, -4],
        head: [-24, 4, -8],
        l: reach('flat', 'world', [-1.7, 0.65, 0.2], {
          pole: [-1, -0.2, -0.7],
          dir: [-0.3, 0.1, 0.95],
          palm: [0, 1, 0],
        }),
        r: reach('flat', 'world', [1.7, 0.65, 0.2], { pole: [1, -0.2, -0.7], dir: [0.3, 0.1, 0.95], palm: [0, 1, 0] }),
        ll: leg([-0.1, 0.1, 1], [0.12, 0.95, -0.35]),
        rl: leg([0.08, 0.1, 1], [-0.1, 0.95, -0.2]),
      },
    },
    place: (a, b) => [a.b.shoulder + b.b.shoulder + 2, a.J['pelvis']![1] - b.J['pelvis']![1], 0],
  },
  dragging_by_hand: {
    first: {
      turn: -58,
      pose: {
        ...MOVING_POSES.running,
        pelvis: [0, -16, 4],
        chest: [14, -22, -4],
        head: [24, 12, 0],
        r: bones('clasp', [0.6, 0.5, -0.8], [0.5, 0.5, -0.8], {
          hold: [0.5, 0, 0.13],
          dir: [0.4, 0.4, -0.8],
          palm: [-0.4, 0.8, 0.2],
        }),
      },
    },
    second: {
      turn: -54,
      pose: {
        pelvis: [6, -18, -3],
        chest: [16, -22, 3],
        head: [-4, 16, -2],
        l: bones('clasp', [-0.2, 0.3, 0.9], [0, 0.1, 1], {
          hold: [0.5, 0, 0.13],
          dir: [-0.1, -0.1, 1],
          palm: [0.7, -0.7, 0],
        }),
        r: bones('spread', [0.7, 0.5, -0.5], [0.6, -0.4, 0.4], { palm: [0, 0.8, 0.5] }),
        ll: leg([-0.05, 0.5, 0.9], [0, 0.9, -0.4], [0, 0.3, 1]),
        rl: leg([0.08, 0.85, -0.55], [0, 0.35, -1], [0, 0.95, -0.3]),
        lift: 0.2,
      },
    },
    place: beside(5.4, -2),
    contacts: [
      { who: 'first', hand: 'r', on: 'middle', offset: [-0.2, 0.5, 0.2] },
      { who: 'second', hand: 'l', on: 'middle', offset: [-0.2, 0.5, 0.2] },
    ],
  },
  chasing: {
    first: {
      turn: -62,
      pose: { ...MOVING_POSES.sprinting, chest: [10, -34, -4], head: [40, 22, 4] },
    },
    second: {
      turn: -64,
      pose: {
        ...mirrorPose(MOVING_POSES.running),
        head: [-4, 18, 0],
        r: bones('spread', [0.15, 0.1, 1], [0, -0.1, 1], { dir: [0, -0.15, 1], palm: [-0.2, 0.95, 0.2] }),
      },
    },
    place: beside(8.2, -1.2),
  },
} satisfies Record<string, PairRecipe>;
