import type { View } from '../vocabulary';
import { arm, arms, AT_REST, leg, legs, pose, type Pose } from './pose';

/** Half of a pair: its pose, from where it is seen whatever the person says. */
export interface PairHalf {
  readonly pose: Pose;
  readonly view: View;
}

/** Two poses that belong together. */
export interface PairPose {
  readonly tags: readonly [string, ...string[]];
  readonly first: PairHalf;
  readonly second: PairHalf;
  /** From the first one's hips on the ground to the second's, in figure units of a grown body: right and down. */
  readonly offset: readonly [x: number, y: number];
  /** Who is drawn over whom. */
  readonly nearer: 'first' | 'second';
}

const half = (
  view: View,
  body: NonNullable<Parameters<typeof pose>[1]>['body'],
  details: { lift?: number } = {},
): PairHalf => ({
  view,
  pose: pose(['standing'], {
    body: body ?? {},
    ground: details.lift === undefined ? { kind: 'on' } : { kind: 'above', height: details.lift },
  }),
});
const STRIDE = { leftLeg: leg([14, 2], [2, 1]), rightLeg: leg([-14, 2], [-26, 1], 76) };

export const PAIR_POSES = {
  hug: {
    tags: ['hug', 'couple'],
    first: half('profile_right', {
      lean: [5, 0],
      head: [10, 0, 0],
      leftArm: arm([76, -4], [84, -24], 'open'),
      rightArm: arm([66, -6], [70, -30], 'open'),
    }),
    second: half('profile_left', {
      lean: [5, 0],
      head: [4, 0, 0],
      leftArm: arm([60, -4], [74, -20], 'flat'),
      rightArm: arm([72, -4], [84, -20], 'open'),
    }),
    offset: [150, 0],
    nearer: 'second',
  },
  holding_hands: {
    tags: ['holding_hands'],
    first: half('front', {
      leftArm: arm([4, 26], [12, 20], 'holding'),
      head: [0, 6, -16],
      rightLeg: leg([6, 4], [-6, 3]),
    }),
    second: half('front', {
      rightArm: arm([4, 26], [12, 20], 'holding'),
      head: [0, -6, 16],
      leftLeg: leg([6, 4], [-6, 3]),
    }),
    offset: [392, 0],
    nearer: 'second',
  },
  walking_together: {
    tags: ['walking', 'holding_hands', 'side-by-side'],
    first: half('three_quarter_right', { leftArm: arm([4, 20], [14, 16], 'holding'), ...STRIDE }),
    second: half('three_quarter_right', { rightArm: arm([0, 22], [10, 18], 'holding'), ...STRIDE }),
    offset: [300, 18],
    nearer: 'first',
  },
  piggyback: {
    tags: ['piggyback', 'carrying'],
    first: half('profile_left', {
      lean: [22, 0],
      head: [-18, 0, 0],
      ...arms(arm([-16, 14], [60, 10], 'fist')),
      ...STRIDE,
    }),
    second: half(
      'profile_left',
      {
        lean: [26, 0],
        head: [-10, 0, 0],
        ...arms(arm([62, 4], [70, -24], 'relaxed')),
        ...legs(leg([84, 12], [0, 6], 50)),
      },
      { lift: 360 },
    ),
    offset: [112, 0],
    nearer: 'second',
  },
  princess_carry: {
    tags: ['princess_carry', 'carrying'],
    first: half('front', { ...arms(arm([24, 14], [84, 6], 'open')), spine: [-4, 0, 0] }),
    second: {
      view: 'profile_right',
      pose: pose(['lying'], {
        body: {
          lean: [-62, 0],
          spine: [18, 0, 0],
          head: [16, 0, 0],
          leftArm: arm([30, 8], [60, -20], 'relaxed'),
          rightArm: arm([120, 6], [150, -10], 'relaxed'),
          ...legs(leg([76, 4], [4, 2], 44)),
        },
        ground: { kind: 'above', height: 470 },
      }),
    },
    offset: [-10, 0],
    nearer: 'second',
  },
  back_to_back: {
    tags: ['back-to-back'],
    first: half('profile_left', {
      lean: [-4, 0],
      ...arms(arm([16, 12], [86, -60], 'relaxed')),
      rightLeg: leg([14, 2], [-4, 2]),
    }),
    second: half('profile_right', {
      lean: [-4, 0],
      ...arms(arm([16, 12], [86, -60], 'relaxed')),
      leftLeg: leg([14, 2], [-4, 2]),
    }),
    offset: [176, 0],
    nearer: 'second',
  },
  face_to_face: {
    tags: ['face-to-face', 'eye_contact'],
    first: half('profile_right', {}),
    second: half('profile_left', {}),
    offset: [330, 0],
    nearer: 'second',
  },
  kabedon: {
    tags: ['kabedon'],
    first: half('three_quarter_right', {
      lean: [8, 0],
      head: [10, 0, 0],
      leftArm: arm([92, 16], [98, 0], 'flat'),
      rightArm: arm([-12, 22], [26, -20], 'fist'),
    }),
    second: half('three_quarter_left', { lean: [-3, 0], head: [-8, 0, 0], ...arms(arm([22, 6], [110, -40], 'fist')) }),
    offset: [268, 0],
    nearer: 'first',
  },
  headpat: {
    tags: ['headpat', "hand_on_another's_head"],
    first: half('three_quarter_right', { leftArm: arm([106, 14], [104, -6], 'flat'), head: [10, 0, 0] }),
    second: half('three_quarter_left', {
      head: [12, 0, 0],
      ...legs(leg([60, 4], [-64, 2], 100)),
      ...arms(arm([20, 8], [70, -30], 'relaxed')),
    }),
    offset: [250, 0],
    nearer: 'first',
  },
  sword_duel: {
    tags: ['duel', 'fighting', 'battle'],
    first: {
      view: 'profile_right',
      pose: pose(['holding_sword'], {
        held: 'sword',
        body: {
          lean: [12, 0],
          rightArm: arm([74, 0], [108, -14], 'holding'),
          leftArm: arm([-20, 14], [20, 6], 'fist'),
          leftLeg: leg([42, 4], [-16, 3]),
          rightLeg: leg([-30, 4], [-42, 3], 70),
        },
      }),
    },
    second: {
      view: 'profile_left',
      pose: pose(['holding_sword'], {
        held: 'sword',
        body: {
          lean: [12, 0],
          rightArm: arm([74, 0], [108, -14], 'holding'),
          leftArm: arm([-20, 14], [20, 6], 'fist'),
          leftLeg: leg([-30, 4], [-42, 3], 70),
          rightLeg: leg([42, 4], [-16, 3]),
        },
      }),
    },
    offset: [560, 0],
    nearer: 'first',
  },
  arm_around_shoulder: {
    tags: ["arm_around_another's_shoulder", 'side-by-side'],
    first: half('front', { leftArm: arm([20, 78], [20, 62], 'relaxed'), rightArm: arm([20, 34], [160, 2], 'v') }),
    second: half('front', {
      rightArm: arm([-10, 18], [6, 6]),
      leftArm: arm([10, 30], [150, 10], 'open'),
      head: [0, -6, 0],
    }),
    offset: [262, 0],
    nearer: 'second',
  },
  lap_pillow: {
    tags: ['lap_pillow'],
    first: half('front', {
      ...AT_REST,
      head: [20, 0, 10],
      ...arms(arm([24, 6], [60, -20], 'flat')),
      ...legs(leg([82, 6], [-96, 2], 8)),
    }),
    second: {
      view: 'front',
      pose: pose(['on_side'], {
        ground: { kind: 'lying', on: 'side' },
        body: {
          leftArm: arm([40, 10], [90, -40], 'relaxed'),
          rightArm: arm([40, 10], [90, -30], 'relaxed'),
          leftLeg: leg([20, 0], [-30, 0], 50),
          rightLeg: leg([10, 6], [-20, 2], 50),
        },
      }),
    },
    offset: [440, 10],
    nearer: 'second',
  },
} satisfies Record<string, PairPose>;
