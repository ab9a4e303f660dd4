import { arm, arms, leg, legs, pose, type Pose } from './pose';

const ON_LAP = arm([22, 10], [64, -24], 'relaxed');

/** Sitting, kneeling, crouching and lying. */
export const RESTING_POSES = {
  sitting: pose(['sitting', 'sitting_on_chair'], {
    view: 'three_quarter_left',
    body: { ...arms(ON_LAP), ...legs(leg([88, 6], [-2, 3])) },
  }),
  crossed_legs: pose(['crossed_legs', 'sitting'], {
    view: 'three_quarter_left',
    body: {
      ...arms(arm([12, 10], [80, -44], 'relaxed')),
      leftLeg: leg([88, 0], [-4, 0]),
      rightLeg: leg([100, -14], [20, -4], 70),
    },
  }),
  sitting_leaning_on_table: pose(['elbow_rest', 'head_rest', 'sitting'], {
    view: 'three_quarter_left',
    body: {
      spine: [16, 0, 0],
      head: [4, -6, 0],
      leftArm: arm([46, 10], [92, -40], 'flat'),
      rightArm: arm([52, 10], [170, -10], 'fist'),
      ...legs(leg([88, 5], [-4, 2])),
    },
  }),
  sitting_on_floor: pose(['sitting', 'sitting_on_floor', 'outstretched_legs'], {
    view: 'three_quarter_left',
    body: { lean: [-14, 0], ...arms(arm([-34, 16], [-26, 10], 'flat')), ...legs(leg([100, 8], [100, 6], 84)) },
  }),
  seiza: pose(['seiza'], {
    view: 'three_quarter_left',
    body: { ...arms(arm([18, 8], [48, -18], 'flat')), ...legs(leg([82, 8], [-96, 2], 8)) },
  }),
  wariza: pose(['wariza'], {
    body: { ...arms(arm([36, -4], [40, -14], 'flat')), ...legs(leg([78, 22], [-70, 54], 20)) },
  }),
  indian_style: pose(['indian_style', 'cross-legged_sitting'], {
    body: { ...arms(arm([14, 18], [70, 4], 'relaxed')), ...legs(leg([78, 52], [34, -62], 60)) },
  }),
  hugging_own_legs: pose(['hugging_own_legs', 'knees_to_chest'], {
    view: 'three_quarter_left',
    body: {
      spine: [24, 0, 0],
      head: [10, 0, 0],
      ...arms(arm([58, 6], [78, -40], 'relaxed')),
      ...legs(leg([128, 3], [-28, 2], 78)),
    },
  }),
  squatting: pose(['squatting', 'crouching'], {
    view: 'three_quarter_left',
    body: {
      lean: [16, 0],
      spine: [18, 0, 0],
      head: [-20, 0, 0],
      ...arms(arm([34, 10], [70, -24], 'relaxed')),
      ...legs(leg([112, 16], [-50, 8], 112)),
    },
  }),
  kneeling: pose(['kneeling'], {
    view: 'three_quarter_left',
    body: { ...arms(ON_LAP), ...legs(leg([4, 6], [-88, 3], 10)) },
  }),
  on_one_knee: pose(['on_one_knee', 'kneeling'], {
    view: 'three_quarter_left',
    body: {
      rightArm: arm([26, 10], [66, -20], 'fist'),
      leftLeg: leg([-4, 3], [-92, 2], 30),
      rightLeg: leg([88, 5], [-4, 3]),
    },
  }),
  all_fours: pose(['all_fours'], {
    view: 'profile_left',
    body: {
      lean: [82, 0],
      head: [-54, 0, 0],
      ...arms(arm([84, 2], [86, 0], 'flat')),
      ...legs(leg([84, 4], [-6, 2], 10)),
    },
  }),
  lying_on_back: pose(['on_back', 'lying'], {
    view: 'profile_left',
    ground: { kind: 'lying', on: 'back' },
    body: {
      ...arms(arm([-8, 14], [4, 8], 'relaxed')),
      leftLeg: leg([4, 2], [2, 2], 60),
      rightLeg: leg([42, 3], [-34, 3], 70),
    },
  }),
  lying_spread: pose(['on_back', 'spread_arms', 'on_bed'], {
    view: 'front',
    ground: { kind: 'lying', on: 'back' },
    body: {
      leftArm: arm([60, 60], [150, 40], 'relaxed'),
      rightArm: arm([6, 50], [20, 30], 'relaxed'),
      leftLeg: leg([4, 8], [-6, 4]),
      rightLeg: leg([14, 14], [-22, 6]),
    },
  }),
  lying_on_side: pose(['on_side', 'lying'], {
    view: 'front',
    ground: { kind: 'lying', on: 'side' },
    body: {
      spine: [8, 0, 0],
      head: [6, 0, 0],
      leftArm: arm([60, 10], [110, -40], 'relaxed'),
      rightArm: arm([130, 20], [172, -10], 'flat'),
      leftLeg: leg([40, 0], [-30, 0], 60),
      rightLeg: leg([24, 6], [-40, 2], 60),
    },
  }),
  lying_on_stomach: pose(['on_stomach', 'lying'], {
    view: 'profile_left',
    ground: { kind: 'lying', on: 'front' },
    body: {
      spine: [-34, 0, 0],
      head: [-30, 0, 0],
      ...arms(arm([54, 8], [128, -6], 'relaxed')),
      leftLeg: leg([0, 4], [-74, 2], 30),
      rightLeg: leg([0, 4], [-8, 2], 20),
    },
  }),
  collapsed: pose(['face_down', 'lying', 'collapsed'], {
    view: 'profile_left',
    ground: { kind: 'lying', on: 'front' },
    body: {
      head: [6, 0, -30],
      leftArm: arm([160, 20], [164, 10], 'relaxed'),
      rightArm: arm([150, 30], [140, -10], 'relaxed'),
      leftLeg: leg([-2, 6], [-6, 3], 16),
      rightLeg: leg([10, 8], [-20, 3], 20),
    },
  }),
  fetal_position: pose(['fetal_position', 'on_side', 'curled_up'], {
    view: 'profile_left',
    ground: { kind: 'lying', on: 'back' },
    body: {
      spine: [36, 0, 0],
      head: [24, 0, 0],
      ...arms(arm([50, 8], [110, -20], 'relaxed')),
      ...legs(leg([104, 2], [-36, 2], 50)),
    },
  }),
} satisfies Record<string, Pose>;
