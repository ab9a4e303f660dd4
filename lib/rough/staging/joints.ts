/** Joints of a drawn body; left and right are the person's own. */
export const JOINTS = [
  'head',
  'neck',
  'pelvis',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const;
export type JointName = (typeof JOINTS)[number];

/** The joints' names in the skeleton, whose sides are the viewer's on somebody who faces them. */
export const SKELETON_JOINTS: Readonly<Record<JointName, string>> = {
  head: 'head',
  neck: 'neck',
  pelvis: 'pelvis',
  leftShoulder: 'rSho',
  rightShoulder: 'lSho',
  leftElbow: 'rElb',
  rightElbow: 'lElb',
  leftWrist: 'rWri',
  rightWrist: 'lWri',
  leftHip: 'rHip',
  rightHip: 'lHip',
  leftKnee: 'rKne',
  rightKnee: 'lKne',
  leftAnkle: 'rAnk',
  rightAnkle: 'lAnk',
};
