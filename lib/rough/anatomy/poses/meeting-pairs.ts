import { FEELING_POSES } from './feeling-poses';
import type { PairRecipe } from './pair-pose';
import { bones, FINGERS, hang, leg, PALM, reach, stand, weightOn } from './limbs';
import { beside } from './place-pair';
import { FLOOR_POSES } from './resting-poses';
import { STANDING_POSES } from './standing-poses';

/** Face to face: greetings, gifts, a dance. */
export const MEETING_PAIRS = {
  face_to_face: {
    first: { turn: 66, pose: { ...STANDING_POSES.standing, chest: [2, 3, -3], head: [2, 0, 3] } },
    second: { turn: -66, pose: { ...STANDING_POSES.hand_on_hip, head: [-2, -2, 4] } },
    place: beside(4.6),
  },
  handshake: {
    first: {
      turn: 60,
      pose: {
        pelvis: [6, -2, 3],
        chest: [12, -8, -3],
        head: [-8, 4, 3],
        l: reach('clasp', 'chest', [0, 1, 2.6], {
          hold: [0.55, 0, 0.1],
          pole: [-0.9, 0.8, -0.1],
          dir: [0.1, -0.05, 1],
          palm: [1, 0, 0],
        }),
        r: hang(1, 0.14),
        ll: leg([-0.06, 0.98, 0.26], [-0.02, 1, -0.1]),
        rl: stand(1, 0.08, -0.08),
      },
    },
    second: {
      turn: -60,
      pose: {
        pelvis: [6, -3, -3],
        chest: [12, -10, 3],
        head: [-8, 4, -3],
        l: reach('clasp', 'chest', [0, 1, 2.6], {
          hold: [0.55, 0, 0.1],
          pole: [-0.9, 0.8, -0.1],
          dir: [0.1, -0.05, 1],
          palm: [1, 0, 0],
        }),
        r: hang(1, 0.16),
        ...weightOn('l'),
      },
    },
    place: beside(5),
    contacts: [
      { who: 'first', hand: 'l', on: 'middle', offset: [0, 1.3, 0.4] },
      { who: 'second', hand: 'l', on: 'middle', offset: [0, 1.3, 0.4] },
    ],
  },
  high_five: {
    first: {
      turn: 48,
      pose: {
        pelvis: [6, 2, 5],
        chest: [12, 6, -8],
        head: [-2, 6, 4],
        l: hang(-1, 0.3, -0.1),
        r: reach('open', 'chest', [0.6, -3, 2], {
          hold: PALM,
          pole: [0.8, 0.4, 0],
          dir: [0, -1, 0.1],
          palm: [-0.1, 0, 1],
        }),
        ll: leg([-0.1, 0.95, -0.3], [-0.04, 0.85, -0.5], [0, 0.65, 0.75]),
        rl: leg([0.1, 0.95, 0.35], [0.03, 1, 0]),
      },
    },
    second: {
      turn: -48,
      pose: {
        pelvis: [-6, 2, -5],
        chest: [-10, 6, 8],
        head: [2, 8, -5],
        l: reach('open', 'chest', [-0.6, -3, 2], {
          hold: PALM,
          pole: [-0.8, 0.4, 0],
          dir: [0, -1, 0.1],
          palm: [0.1, 0, 1],
        }),
        r: bones('fist', [0.45, 0.9, -0.3], [0.1, 0.2, 0.95]),
        ll: leg([-0.1, 0.95, 0.3], [-0.03, 1, -0.02]),
        rl: leg([0.12, 0.9, -0.3], [0.05, 0.5, -0.85], [0, 0.95, -0.2]),
      },
    },
    place: beside(4.2),
    contacts: [
      { who: 'first', hand: 'r', on: 'middle', offset: [0, -3.1, -0.2] },
      { who: 'second', hand: 'l', on: 'middle', offset: [0, -3.1, -0.2] },
    ],
  },
  couple_dance: {
    first: {
      turn: 50,
      pose: {
        pelvis: [-4, 3, 5],
        chest: [4, 5, -4],
        head: [-10, 2, 4],
        l: reach('flat', 'chest', [0, 0.8, 2.4], {
          hold: PALM,
          pole: [-1, 0.5, 0],
          dir: [0.8, -0.2, 0.4],
          palm: [0, 0, -1],
        }),
        r: reach('clasp', 'chest', [2.8, -0.8, 1.8], {
          hold: [0.5, 0, 0.12],
          pole: [0.8, 0.8, -0.2],
          dir: [0.3, -0.7, 0.6],
          palm: [-0.5, 0.2, 0.8],
        }),
        ll: leg([-0.08, 1, -0.18], [-0.02, 0.95, -0.35]),
        rl: leg([0.16, 0.95, 0.36], [0.05, 1, -0.05]),
      },
    },
    second: {
      turn: -130,
      pose: {
        pelvis: [4, 6, -6],
        chest: [-4, 12, 6],
        head: [16, 2, -8],
        l: reach('clasp', 'chest', [-2.6, -0.8, 1.6], {
          hold: [0.5, 0, 0.12],
          pole: [-0.8, 0.8, -0.2],
          dir: [-0.3, -0.7, 0.6],
          palm: [0.5, 0.2, 0.8],
        }),
        r: reach('relaxed', 'chest', [0.8, -0.6, 2.2], {
          hold: PALM,
          pole: [1, 0.5, 0],
          dir: [-0.2, -0.1, 0.95],
          palm: [0, 1, 0],
        }),
        ll: leg([-0.05, 1, 0.05], [-0.02, 1, -0.02], [0, 0.7, 0.7]),
        rl: leg([0.1, 0.95, -0.35], [0.04, 0.7, -0.75], [0, 1, -0.1]),
      },
    },
    place: (a, b) => {
      const d = 0.8 * (a.b.depth + b.b.depth) + 0.7;
      return [Math.sin(0.873) * d, 0, Math.cos(0.873) * d];
    },
    contacts: [
      { who: 'first', hand: 'l', on: 'chest', offset: [0.5, 0.9, -0.95] },
      { who: 'first', hand: 'r', on: 'middle', offset: [2, -0.9, -1.9] },
      { who: 'second', hand: 'l', on: 'middle', offset: [2, -0.9, -1.9] },
      { who: 'second', hand: 'r', on: 'lSho', offset: [0, -0.4, 0] },
    ],
  },
  helping_up: {
    first: {
      turn: 56,
      pose: {
        pelvis: [-6, -22, 3],
        chest: [-10, -34, -4],
        head: [6, 8, 3],
        l: reach('relaxed', 'lKne', [-0.1, -0.6, 0.4], {
          hold: PALM,
          pole: [-1, 0.1, -0.3],
          dir: [0.2, 0.8, 0.4],
          palm: [0.1, 0.5, -0.85],
        }),
        r: bones('clasp', [0.2, 0.5, 0.85], [0, 0.4, 0.9], {
          hold: [0.5, 0, 0.12],
          dir: [-0.05, 0.3, 0.95],
          palm: [-0.6, -0.75, 0.2],
        }),
        ll: leg([-0.14, 0.95, 0.1], [-0.03, 1, -0.2]),
        rl: leg([0.16, 0.85, 0.62], [0.04, 1, -0.22]),
      },
    },
    second: {
      turn: -46,
      pose: {
        ...FLOOR_POSES.sitting_on_floor,
        chest: [-6, 8, 4],
        head: [-6, 16, -4],
        l: bones('clasp', [-0.2, -0.3, 0.9], [0.1, -0.4, 0.9], {
          hold: [0.5, 0, 0.12],
          dir: [0.05, -0.4, 0.9],
          palm: [0.6, 0.75, 0.2],
        }),
      },
    },
    place: beside(6.2, 0.5),
    contacts: [
      { who: 'first', hand: 'r', on: 'middle', offset: [0.1, 0.6, 0.1] },
      { who: 'second', hand: 'l', on: 'middle', offset: [0.1, 0.6, 0.1] },
    ],
  },
  giving: {
    first: {
      turn: 60,
      pose: {
        pelvis: [0, -4, 3],
        chest: [0, -10, -3],
        head: [2, 0, 5],
        l: reach('cup', 'chest', [-0.4, 0.8, 2.8], {
          hold: PALM,
          pole: [-1, 0.7, -0.1],
          dir: [0.2, -0.1, 0.95],
          palm: [0.7, -0.7, 0],
        }),
        r: reach('cup', 'chest', [0.4, 0.8, 2.8], {
          hold: PALM,
          pole: [1, 0.7, -0.1],
          dir: [-0.2, -0.1, 0.95],
          palm: [-0.7, -0.7, 0],
        }),
        ll: stand(-1, 0.04),
        rl: leg([0.04, 1, 0.14], [-0.04, 1, -0.12]),
      },
    },
    second: {
      turn: -58,
      pose: {
        pelvis: [0, 2, -3],
        chest: [0, 2, 4],
        head: [-2, -8, -4],
        l: reach('open', 'chest', [0.05, -0.1, 1.15], {
          hold: PALM,
          pole: [-0.9, 0.7, 0.1],
          dir: [0.8, -0.5, 0.1],
          palm: [0, 0.1, -1],
        }),
        r: bones('open', [0.25, 0.8, 0.5], [0, -0.1, 1], { dir: [-0.05, -0.2, 1], palm: [-0.5, 0.2, 0.8] }),
        ...weightOn('r'),
      },
    },
    place: beside(5.9, 0.3),
  },
  proposal: {
    first: {
      turn: 58,
      pose: {
        ...FLOOR_POSES.on_one_knee,
        chest: [-4, -6, 3],
        head: [2, 16, 2],
        l: reach('relaxed', 'chest', [0.1, 0.6, 1], {
          hold: PALM,
          pole: [-1, 0.8, -0.1],
          dir: [0.8, -0.5, 0.1],
          palm: [0, 0, -1],
        }),
        r: reach('pinch', 'chest', [0.2, -1, 3.3], {
          hold: FINGERS,
          pole: [1, 0.8, -0.1],
          dir: [-0.2, -0.35, 0.9],
          palm: [-0.9, -0.1, 0.3],
        }),
      },
    },
    second: {
      turn: -54,
      pose: {
        ...FEELING_POSES.covering_mouth,
        chest: [0, -6, 3],
        head: [0, -16, -4],
        l: reach('clasp', 'chest', [0.05, -0.55, 1.3], {
          pole: [-0.9, 0.9, 0.1],
          dir: [0.35, -0.9, 0.1],
          palm: [0.3, 0.1, -1],
        }),
        r: reach('clasp', 'chest', [0.45, -0.5, 1.35], {
          pole: [0.9, 0.9, 0.1],
          dir: [-0.35, -0.9, 0.1],
          palm: [-0.3, 0.1, -1],
        }),
        ...weightOn('l'),
      },
    },
    place: beside(5.4, 0.3),
  },
} satisfies Record<string, PairRecipe>;
