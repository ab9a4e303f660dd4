import { arm, arms, AT_REST, leg, legs, pose, type Pose } from './pose';

const HANGING = AT_REST.leftArm;
const FREE_LEG = leg([10, 7], [-8, 5]);

/** Standing, and what people do with their hands while they stand. */
export const STANDING_POSES = {
  standing: pose(['standing'], {}),
  contrapposto: pose(['contrapposto'], {
    body: {
      lean: [0, 4],
      spine: [0, -9, 0],
      head: [0, 5, 0],
      rightArm: arm([-12, 26], [34, -24], 'relaxed'),
      leftLeg: leg([0, -3], [0, -3]),
      rightLeg: leg([12, 10], [-6, 2]),
    },
  }),
  at_attention: pose(['standing', 'standing_at_attention'], {
    body: { ...arms(arm([0, 5], [2, 1], 'flat')), ...legs(leg([0, -1], [0, 0])) },
  }),
  hand_on_hip: pose(['hand_on_own_hip'], {
    body: { lean: [0, -3], spine: [0, 6, 0], rightArm: arm([-8, 52], [26, -50], 'fist'), leftLeg: FREE_LEG },
  }),
  hands_on_hips: pose(['hands_on_own_hips'], {
    body: { ...arms(arm([-8, 50], [26, -48], 'fist')), ...legs(leg([0, 9], [0, 8])) },
  }),
  crossed_arms: pose(['crossed_arms'], {
    body: {
      leftArm: arm([16, 12], [84, -62], 'flat'),
      rightArm: arm([22, 14], [100, -60], 'relaxed'),
      rightLeg: FREE_LEG,
    },
  }),
  hands_in_pockets: pose(['hands_in_pockets', 'hand_in_pocket'], {
    body: { ...arms(arm([-16, 24], [26, -26], 'fist')), spine: [4, 0, 0], head: [4, 0, 0], leftLeg: FREE_LEG },
  }),
  arms_behind_back: pose(['arms_behind_back'], {
    body: { ...arms(arm([-24, 16], [-30, -46], 'relaxed')), spine: [6, 0, 0], head: [-6, 6, 0] },
  }),
  arms_behind_head: pose(['arms_behind_head'], {
    body: { ...arms(arm([150, 58], [196, -64], 'relaxed')), spine: [-4, 0, 0] },
  }),
  arms_up: pose(['arms_up'], { body: arms(arm([174, 26], [176, 12], 'open')) }),
  outstretched_arms: pose(['outstretched_arms', 'spread_arms'], { body: arms(arm([8, 84], [12, 86], 'open')) }),
  hand_on_chest: pose(['hand_on_own_chest'], { body: { rightArm: arm([18, 18], [118, -44], 'flat') } }),
  hands_clasped: pose(['own_hands_clasped', 'own_hands_together'], {
    body: { ...arms(arm([26, 12], [96, -46], 'fist')), head: [6, 0, 0] },
  }),
  praying: pose(['praying'], {
    body: { ...arms(arm([24, 20], [148, -38], 'flat')), head: [14, 0, 0] },
  }),
  thinking: pose(['thinking', 'hand_on_own_chin'], {
    body: {
      leftArm: arm([16, 12], [86, -58], 'relaxed'),
      rightArm: arm([34, 2], [162, -14], 'fist'),
      head: [8, -6, 0],
    },
  }),
  hand_on_cheek: pose(['hand_on_own_cheek'], {
    body: { rightArm: arm([30, 14], [162, -6], 'open'), head: [2, -7, 0] },
  }),
  covering_mouth: pose(['covering_own_mouth', 'covering_mouth'], {
    body: { rightArm: arm([38, 6], [150, -28], 'flat'), head: [6, 0, 0] },
  }),
  crying_into_hands: pose(['covering_face', 'crying', 'hands_on_own_face'], {
    body: { ...arms(arm([48, 8], [160, -20], 'flat')), spine: [12, 0, 0], head: [22, 0, 0] },
  }),
  holding_head: pose(['hands_on_own_head', 'headache'], {
    body: { ...arms(arm([60, 52], [176, -26], 'open')), head: [12, 0, 0] },
  }),
  waving: pose(['waving'], {
    body: { rightArm: arm([30, 62], [160, 26], 'open'), spine: [0, 3, 0], head: [0, -5, 0] },
  }),
  pointing: pose(['pointing'], {
    body: { rightArm: arm([58, 50], [64, 46], 'pointing'), leftArm: arm([-8, 46], [24, -46], 'fist') },
  }),
  pointing_at_viewer: pose(['pointing_at_viewer'], {
    body: { rightArm: arm([82, 8], [84, -16], 'pointing'), spine: [0, 0, -14], ...legs(leg([0, 8], [0, 6])) },
  }),
  pointing_up: pose(['pointing_up', 'index_finger_raised'], {
    body: { rightArm: arm([22, 30], [172, 8], 'pointing'), leftArm: arm([-8, 48], [26, -46], 'fist') },
  }),
  peace_sign: pose(['v', 'peace_sign'], { body: { rightArm: arm([20, 34], [160, 2], 'v'), head: [0, -6, 0] } }),
  double_v: pose(['double_v'], { body: { ...arms(arm([20, 34], [160, 2], 'v')) } }),
  saluting: pose(['salute'], {
    body: { rightArm: arm([50, 66], [166, -56], 'flat'), ...legs(leg([0, -1], [0, 0])) },
  }),
  shrugging: pose(['shrugging'], { body: { ...arms(arm([4, 34], [80, 70], 'open')), head: [0, 8, 0] } }),
  reaching_out: pose(['reaching', 'outstretched_hand', 'reaching_out'], {
    view: 'three_quarter_left',
    body: {
      lean: [8, 0],
      spine: [8, 0, 0],
      rightArm: arm([86, 8], [92, -4], 'open'),
      leftArm: arm([-20, 14], [10, 4]),
      leftLeg: leg([-14, 2], [-20, 1], 76),
      rightLeg: leg([20, 2], [-2, 1]),
    },
  }),
  fist_raised: pose(['raised_fist', 'clenched_hand'], {
    body: { rightArm: arm([150, 30], [172, 6], 'fist'), leftArm: arm([-10, 30], [40, -20], 'fist') },
  }),
  stretching: pose(['stretching'], {
    body: {
      spine: [-8, 6, 0],
      head: [-8, 4, 0],
      leftArm: arm([170, 16], [186, -10], 'relaxed'),
      rightArm: arm([170, 16], [186, -10], 'relaxed'),
    },
  }),
  looking_back: pose(['looking_back'], {
    view: 'from_behind',
    body: { spine: [0, 0, 18], head: [0, 0, 92], rightArm: HANGING, leftLeg: leg([6, 4], [-8, 3]) },
  }),
  leaning_forward: pose(['leaning_forward'], {
    view: 'three_quarter_left',
    body: {
      lean: [20, 0],
      spine: [26, 0, 0],
      head: [-34, 0, 0],
      ...arms(arm([-30, 10], [-20, -34])),
      ...legs(leg([-20, 3], [-22, 2], 112)),
    },
  }),
  leaning_on_wall: pose(['leaning', 'against_wall'], {
    view: 'three_quarter_right',
    body: {
      lean: [-9, 0],
      spine: [4, 0, 0],
      ...arms(arm([14, 12], [88, -60], 'relaxed')),
      leftLeg: leg([18, 3], [6, 2]),
      rightLeg: leg([44, 4], [-26, 2], 76),
    },
  }),
  bowing: pose(['bowing'], {
    view: 'profile_left',
    body: {
      lean: [34, 0],
      spine: [16, 0, 0],
      head: [16, 0, 0],
      ...arms(arm([20, 4], [26, -8], 'flat')),
      ...legs(leg([-34, 1], [-34, 1], 124)),
    },
  }),
} satisfies Record<string, Pose>;
