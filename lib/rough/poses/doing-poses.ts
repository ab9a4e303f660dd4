import { arm, arms, leg, legs, pose, type Pose } from './pose';

/** Fighting, and doing something with things. */
export const DOING_POSES = {
  fighting_stance: pose(['fighting_stance'], {
    view: 'three_quarter_left',
    body: {
      lean: [6, 0],
      spine: [6, 0, 16],
      leftArm: arm([44, 14], [136, -16], 'fist'),
      rightArm: arm([30, 16], [124, -8], 'fist'),
      leftLeg: leg([-22, 8], [-42, 5], 74),
      rightLeg: leg([38, 8], [-16, 5]),
    },
  }),
  punching: pose(['punching'], {
    view: 'three_quarter_left',
    body: {
      lean: [14, 0],
      spine: [4, 0, -26],
      leftArm: arm([92, -10], [92, -14], 'fist'),
      rightArm: arm([-20, 16], [100, 6], 'fist'),
      leftLeg: leg([46, 6], [-22, 4]),
      rightLeg: leg([-34, 6], [-42, 4], 68),
    },
  }),
  uppercut: pose(['uppercut', 'punching'], {
    view: 'three_quarter_left',
    body: {
      spine: [-12, 0, 20],
      head: [-14, 0, 0],
      rightArm: arm([130, 10], [176, 4], 'fist'),
      leftArm: arm([10, 18], [110, -4], 'fist'),
      leftLeg: leg([-18, 4], [-40, 3], 58),
      rightLeg: leg([30, 4], [-10, 3], 82),
    },
  }),
  kicking: pose(['kicking'], {
    view: 'profile_left',
    body: {
      lean: [-20, 0],
      head: [14, 0, 0],
      leftArm: arm([-26, 22], [70, 4], 'fist'),
      rightArm: arm([40, 20], [126, -8], 'fist'),
      leftLeg: leg([16, 2], [4, 2], 106),
      rightLeg: leg([116, 3], [112, 3], 84),
    },
  }),
  high_kick: pose(['high_kick', 'kicking'], {
    body: {
      lean: [0, -28],
      head: [0, 18, 0],
      leftArm: arm([10, 40], [90, 10], 'fist'),
      rightArm: arm([6, 46], [70, 6], 'fist'),
      leftLeg: leg([24, 106], [16, 112], 70),
      rightLeg: leg([0, -24], [0, -26], 94),
    },
  }),
  sword_swing: pose(['sword', 'swinging', 'holding_sword', 'slashing'], {
    view: 'three_quarter_left',
    held: 'sword',
    body: {
      lean: [12, 0],
      spine: [6, 0, 20],
      rightArm: arm([150, 26], [168, 10], 'holding'),
      leftArm: arm([120, -8], [156, -40], 'holding'),
      leftLeg: leg([-30, 6], [-44, 4], 70),
      rightLeg: leg([44, 6], [-18, 4]),
    },
  }),
  holding_sword: pose(['holding_sword'], {
    held: 'sword',
    body: {
      rightArm: arm([24, 18], [84, 12], 'holding'),
      leftArm: arm([-6, 24], [20, -12], 'fist'),
      ...legs(leg([0, 9], [0, 7])),
    },
  }),
  sword_ready: pose(['holding_sword', 'fighting_stance', 'battoujutsu_stance'], {
    view: 'three_quarter_left',
    held: 'sword',
    body: {
      lean: [10, 0],
      rightArm: arm([42, 4], [98, -22], 'holding'),
      leftArm: arm([44, -6], [92, -34], 'holding'),
      leftLeg: leg([-26, 8], [-46, 5], 70),
      rightLeg: leg([40, 8], [-14, 5]),
    },
  }),
  guarding: pose(['guarding', 'arms_crossed_in_defense', 'blocking'], {
    view: 'three_quarter_left',
    body: {
      lean: [-4, 0],
      spine: [10, 0, 0],
      head: [8, 0, 0],
      ...arms(arm([66, 6], [160, -34], 'fist')),
      leftLeg: leg([-20, 10], [-34, 6], 76),
      rightLeg: leg([34, 10], [-12, 6]),
    },
  }),
  throwing: pose(['throwing'], {
    view: 'profile_left',
    body: {
      lean: [-10, 0],
      leftArm: arm([84, 10], [90, 4], 'open'),
      rightArm: arm([210, 20], [150, 8], 'fist'),
      leftLeg: leg([44, 3], [14, 2]),
      rightLeg: leg([-20, 3], [-40, 2], 70),
    },
  }),
  casting: pose(['casting_spell', 'outstretched_arm'], {
    view: 'three_quarter_left',
    body: {
      rightArm: arm([84, 14], [88, 4], 'open'),
      leftArm: arm([-20, 30], [40, 10], 'fist'),
      ...legs(leg([6, 10], [-8, 8])),
    },
  }),
  reading: pose(['reading', 'holding_book'], {
    held: 'book',
    body: { ...arms(arm([18, 10], [82, -36], 'holding')), head: [20, 0, 0] },
  }),
  sitting_reading: pose(['reading', 'holding_book', 'sitting'], {
    view: 'three_quarter_left',
    held: 'book',
    body: { ...arms(arm([26, 8], [86, -32], 'holding')), head: [20, 0, 0], ...legs(leg([88, 5], [-2, 3])) },
  }),
  using_phone: pose(['holding_phone', 'looking_at_phone', 'phone'], {
    held: 'phone',
    body: {
      rightArm: arm([26, 10], [128, -24], 'holding'),
      leftArm: arm([-14, 24], [26, -24], 'fist'),
      head: [16, 0, 6],
    },
  }),
  talking_on_phone: pose(['talking_on_phone', 'phone_to_ear'], {
    held: 'phone',
    body: { rightArm: arm([36, 36], [172, -22], 'holding'), head: [0, -6, 0] },
  }),
  eating: pose(['eating', 'holding_food'], {
    held: 'bread',
    body: { rightArm: arm([42, 10], [150, -26], 'holding'), leftArm: arm([40, 10], [146, -26], 'holding') },
  }),
  drinking: pose(['drinking', 'holding_cup', 'cup'], {
    held: 'cup',
    body: { rightArm: arm([34, 18], [140, -24], 'holding') },
  }),
  carrying: pose(['carrying', 'holding_box', 'box'], {
    held: 'box',
    body: { lean: [-4, 0], ...arms(arm([12, 12], [86, -8], 'holding')) },
  }),
  carrying_bag: pose(['holding_bag', 'walking'], {
    held: 'bag',
    view: 'three_quarter_left',
    body: {
      rightArm: arm([4, 6], [8, 2], 'holding'),
      leftArm: arm([-18, 8], [4, 4]),
      leftLeg: leg([16, 1], [4, 1]),
      rightLeg: leg([-16, 1], [-32, 1], 74),
    },
  }),
  holding_umbrella: pose(['holding_umbrella', 'umbrella'], {
    held: 'umbrella',
    body: { rightArm: arm([22, 8], [140, 4], 'holding') },
  }),
  writing: pose(['writing', 'sitting'], {
    view: 'three_quarter_left',
    body: {
      spine: [16, 0, 0],
      head: [18, 0, 0],
      leftArm: arm([44, 8], [84, -34], 'flat'),
      rightArm: arm([46, 10], [80, -20], 'holding'),
      ...legs(leg([88, 5], [-4, 3])),
    },
  }),
  clapping: pose(['clapping'], { body: { ...arms(arm([34, 22], [112, -52], 'flat')) } }),
  cheering: pose(['cheering', 'arm_up'], {
    body: {
      rightArm: arm([166, 24], [174, 8], 'fist'),
      leftArm: arm([166, 24], [174, 8], 'fist'),
      spine: [-6, 0, 0],
      ...legs(leg([0, 9], [0, 7])),
    },
  }),
} satisfies Record<string, Pose>;
