/** The pictures that hold a model to a panel's geometry; a ControlNet takes one of them. */
export const CONTROL_KINDS = [
  'lineart',
  'scribble',
  'softedge',
  'pose',
  'dwpose',
  'depth',
  'normal',
  'segmentation',
  'colour',
] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];
