import { arm, arms, leg, legs, pose, type Pose } from './pose';

/** Going, leaping and falling. */
export const MOVING_POSES = {
  walking: pose(['walking'], {
    view: 'three_quarter_left',
    body: {
      lean: [2, 0],
      leftArm: arm([28, 6], [46, 0]),
      rightArm: arm([-26, 8], [-6, 4]),
      leftLeg: leg([-20, 1], [-38, 1], 70),
      rightLeg: leg([24, 1], [10, 1], 92),
    },
  }),
  running: pose(['running'], {
    view: 'profile_left',
    body: {
      lean: [16, 0],
      spine: [4, 0, 8],
      head: [-14, 0, 0],
      leftArm: arm([54, 10], [132, -10], 'fist'),
      rightArm: arm([-58, 12], [18, 6], 'fist'),
      leftLeg: leg([-42, 2], [-98, 2], 78),
      rightLeg: leg([66, 2], [-18, 2], 86),
    },
    ground: { kind: 'above', height: 26 },
  }),
  sprinting: pose(['sprinting', 'dashing'], {
    view: 'three_quarter_left',
    body: {
      lean: [30, 0],
      head: [-26, 0, 0],
      leftArm: arm([70, 12], [140, -14], 'fist'),
      rightArm: arm([-70, 14], [-10, 8], 'fist'),
      leftLeg: leg([-54, 2], [-78, 2], 60),
      rightLeg: leg([72, 2], [-34, 2], 84),
    },
    ground: { kind: 'above', height: 34 },
  }),
  ninja_run: pose(['naruto_run'], {
    view: 'profile_left',
    body: {
      lean: [44, 0],
      head: [-38, 0, 0],
      ...arms(arm([-40, 10], [-38, 8], 'open')),
      leftLeg: leg([-50, 2], [-104, 2], 74),
      rightLeg: leg([58, 2], [-34, 2], 90),
    },
    ground: { kind: 'above', height: 16 },
  }),
  jumping: pose(['jumping'], {
    body: {
      spine: [-6, 0, 0],
      head: [-6, 0, 0],
      leftArm: arm([168, 34], [172, 22], 'open'),
      rightArm: arm([168, 34], [172, 22], 'fist'),
      leftLeg: leg([20, 14], [-78, 10], 46),
      rightLeg: leg([36, 10], [-58, 6], 50),
    },
    ground: { kind: 'above', height: 150 },
  }),
  leaping: pose(['leaping', 'jumping', 'midair'], {
    view: 'profile_left',
    body: {
      lean: [10, 0],
      head: [-8, 0, 0],
      leftArm: arm([-70, 20], [-60, 16], 'open'),
      rightArm: arm([110, 14], [118, 6], 'open'),
      leftLeg: leg([-62, 2], [-84, 2], 30),
      rightLeg: leg([80, 2], [44, 2], 54),
    },
    ground: { kind: 'above', height: 130 },
  }),
  falling: pose(['falling', 'midair'], {
    view: 'three_quarter_left',
    body: {
      lean: [-58, 14],
      spine: [18, 0, 0],
      head: [12, 0, 0],
      leftArm: arm([110, 40], [120, 30], 'open'),
      rightArm: arm([90, 50], [110, 40], 'open'),
      leftLeg: leg([64, 14], [10, 6], 50),
      rightLeg: leg([40, 10], [-30, 4], 44),
    },
    ground: { kind: 'above', height: 160 },
  }),
  floating: pose(['floating'], {
    body: {
      lean: [8, 0],
      ...arms(arm([6, 48], [18, 56], 'open')),
      leftLeg: leg([10, 4], [-32, 2], 26),
      rightLeg: leg([2, 3], [-14, 2], 22),
    },
    ground: { kind: 'above', height: 140 },
  }),
  tripping: pose(['tripping', 'stumbling'], {
    view: 'profile_left',
    body: {
      lean: [52, 0],
      head: [-30, 0, 0],
      leftArm: arm([92, 22], [110, 14], 'open'),
      rightArm: arm([120, 24], [128, 14], 'open'),
      leftLeg: leg([-30, 3], [-74, 2], 52),
      rightLeg: leg([-14, 3], [-22, 2], 96),
    },
  }),
  tiptoes: pose(['tiptoes'], {
    view: 'profile_left',
    body: { ...arms(arm([160, 10], [170, 4], 'open')), head: [-18, 0, 0], ...legs(leg([0, 1], [0, 1], 36)) },
  }),
  standing_on_one_leg: pose(['standing_on_one_leg'], {
    body: { ...arms(arm([4, 74], [14, 78], 'open')), leftLeg: leg([74, 8], [-36, 4], 60), lean: [0, -4] },
  }),
  dancing: pose(['dancing'], {
    body: {
      lean: [0, 8],
      spine: [0, -16, 10],
      head: [0, 10, 0],
      leftArm: arm([30, 70], [150, 50], 'relaxed'),
      rightArm: arm([10, 60], [40, 40], 'relaxed'),
      leftLeg: leg([4, -4], [-4, -4]),
      rightLeg: leg([22, 32], [-50, 12], 44),
    },
  }),
  climbing: pose(['climbing'], {
    view: 'from_behind',
    body: {
      leftArm: arm([160, 30], [176, -6], 'holding'),
      rightArm: arm([110, 46], [168, -4], 'holding'),
      leftLeg: leg([84, 26], [-6, 10], 80),
      rightLeg: leg([14, 10], [-8, 4], 66),
    },
  }),
} satisfies Record<string, Pose>;
