import { FIGHTING_POSES } from './fighting-poses';
import type { PairRecipe } from './pair-pose';
import { apart, bones, GRIP, inPocket, leg, PALM, reach } from './limbs';
import { beside } from './place-pair';

/** Face to face in anger, in a fight, against a wall. */
export const QUARRELLING_PAIRS = {
  kabedon: {
    first: {
      turn: 58,
      pose: {
        pelvis: [6, -6, -4],
        chest: [10, -12, 4],
        head: [2, -6, 4],
        l: reach('flat', 'chest', [0, -1.6, 4], {
          hold: PALM,
          pole: [-1, 0.7, 0],
          dir: [0.05, -0.95, 0.25],
          palm: [0.1, 0, 1],
        }),
        r: inPocket(1),
        ll: leg([-0.1, 1, -0.24], [-0.02, 0.96, -0.34]),
        rl: leg([0.14, 0.96, 0.36], [0.04, 1, -0.04]),
      },
    },
    second: {
      turn: -56,
      pose: {
        pelvis: [0, 5, 3],
        chest: [0, 8, -3],
        head: [-2, 10, 4],
        l: reach('clasp', 'chest', [-0.1, 0.2, 1.3], {
          pole: [-0.9, 0.9, 0],
          dir: [0.4, -0.7, 0.2],
          palm: [0.2, 0, -1],
          shrug: 0.15,
        }),
        r: reach('clasp', 'chest', [0.3, 0.3, 1.3], {
          pole: [0.9, 0.9, 0],
          dir: [-0.4, -0.7, 0.2],
          palm: [-0.2, 0, -1],
          shrug: 0.15,
        }),
        ll: leg([0.03, 1, 0.2], [0.02, 1, 0.04]),
        rl: leg([-0.02, 1, 0.26], [-0.1, 1, 0]),
      },
    },
    place: beside(4.3, -0.6),
    contacts: [{ who: 'first', hand: 'l', on: 'head', offset: [1.35, 0.75, -1.1] }],
  },
  arguing: {
    first: {
      turn: 64,
      pose: {
        pelvis: [-4, -8, 3],
        chest: [-14, -18, -3],
        head: [10, 12, 2],
        l: bones('fist', [-0.3, 0.85, -0.4], [0, 0.8, 0.4]),
        r: bones('point', [0.3, 0.75, 0.55], [0, -0.35, 0.95], { dir: [-0.05, -0.2, 1], palm: [-0.8, 0.6, 0] }),
        ll: leg([-0.12, 1, -0.22], [-0.04, 0.95, -0.36]),
        rl: leg([0.14, 0.92, 0.42], [0.04, 1, -0.1]),
      },
    },
    second: {
      turn: -64,
      pose: {
        pelvis: [4, -6, -3],
        chest: [6, -14, 4],
        head: [-4, 12, 3],
        l: bones('claw', [-0.5, 0.8, 0.2], [-0.4, -0.1, 0.9], { dir: [-0.5, -0.1, 0.85], palm: [0.1, -1, 0] }),
        r: bones('claw', [0.55, 0.75, 0.1], [0.6, 0.1, 0.85], { dir: [0.6, 0.05, 0.8], palm: [-0.1, -1, 0] }),
        ...apart(0.16, 0.2),
      },
    },
    place: beside(6.4, 0.2),
  },
  collar_grab: {
    first: {
      turn: 66,
      pose: {
        pelvis: [-6, -6, 3],
        chest: [-12, -14, -3],
        head: [10, 8, 2],
        l: bones('fist', [-0.5, 0.6, -0.6], [0.1, -0.4, 0.8], { palm: [0.6, -0.5, 0] }),
        r: reach('fist', 'chest', [0.3, -0.4, 3], {
          hold: [0.5, 0, 0.1],
          pole: [1, 0.7, 0],
          dir: [-0.2, -0.3, 0.9],
          palm: [-0.5, 0.8, 0.2],
        }),
        ll: leg([-0.14, 1, -0.24], [-0.04, 0.92, -0.42]),
        rl: leg([0.14, 0.9, 0.45], [0.04, 1, -0.1]),
      },
    },
    second: {
      turn: -66,
      pose: {
        pelvis: [4, 8, -3],
        chest: [4, 14, 4],
        head: [4, 2, 4],
        l: reach('grip', 'chest', [0, -0.3, 1.6], {
          hold: GRIP,
          pole: [-1, 0.5, 0],
          dir: [0.5, -0.6, 0.5],
          palm: [0.4, 0, 0.8],
        }),
        r: bones('spread', [0.6, 0.7, -0.1], [0.6, -0.2, 0.6], { palm: [0, 0.4, 0.8] }),
        ll: leg([-0.1, 1, 0.1], [-0.04, 1, 0.1], [0, 0.6, 0.8]),
        rl: leg([0.12, 0.95, -0.2], [0.05, 0.95, -0.3], [0, 0.75, 0.65]),
      },
    },
    place: beside(3.9),
    contacts: [
      { who: 'first', hand: 'r', on: 'chest', offset: [0.05, -0.75, 1] },
      { who: 'second', hand: 'l', on: 'rWri', offset: [0, -0.1, 0] },
    ],
  },
  punch_and_dodge: {
    first: { turn: 66, pose: { ...FIGHTING_POSES.punching, head: [38, 2, 4] } },
    second: {
      turn: -58,
      pose: {
        pelvis: [14, 6, 10],
        chest: [24, 4, 26],
        head: [-16, -2, -4],
        l: bones('fist', [-0.3, 0.8, 0.5], [0.25, -0.8, 0.5]),
        r: bones('fist', [0.5, 0.7, 0.3], [-0.2, -0.55, 0.8]),
        ll: leg([-0.45, 0.85, 0.1], [-0.2, 0.95, -0.35], [-0.4, 0.3, 0.8]),
        rl: leg([0.35, 0.75, 0.6], [-0.1, 1, -0.4]),
      },
    },
    place: beside(6, 0.9),
  },
  sword_duel: {
    first: {
      turn: 64,
      pose: {
        pelvis: [-12, -10, 3],
        chest: [-4, -16, -3],
        head: [4, 10, 2],
        l: reach('grip', 'chest', [0, 0.3, 2.4], {
          hold: GRIP,
          pole: [-0.9, 0.7, -0.2],
          dir: [0.6, 0, 0.75],
          rod: [0.06, -0.93, 0.36],
        }),
        r: reach('grip', 'chest', [0.1, 1.2, 2], {
          hold: GRIP,
          pole: [0.9, 0.7, -0.2],
          dir: [-0.7, 0, 0.7],
          rod: [0.06, -0.93, 0.36],
        }),
        ll: leg([-0.2, 0.9, -0.45], [-0.06, 0.85, -0.6], [-0.3, 0.55, 0.75]),
        rl: leg([0.2, 0.72, 0.7], [0.04, 1, -0.1]),
      },
    },
    second: {
      turn: -64,
      pose: {
        pelvis: [12, -2, -3],
        chest: [4, -2, 3],
        head: [-4, 0, -2],
        l: reach('grip', 'chest', [-0.1, 0, 2.2], {
          hold: GRIP,
          pole: [-0.9, 0.7, -0.2],
          dir: [0.6, 0, 0.75],
          rod: [-0.06, -0.93, 0.36],
        }),
        r: reach('grip', 'chest', [0.1, 0.9, 1.8], {
          hold: GRIP,
          pole: [0.9, 0.7, -0.2],
          dir: [-0.7, 0, 0.7],
          rod: [-0.06, -0.93, 0.36],
        }),
        ll: leg([-0.2, 0.8, 0.55], [-0.04, 1, 0]),
        rl: leg([0.24, 0.92, -0.3], [0.1, 0.85, -0.5], [0.4, 0.45, 0.8]),
      },
    },
    place: beside(6.2),
  },
} satisfies Record<string, PairRecipe>;
