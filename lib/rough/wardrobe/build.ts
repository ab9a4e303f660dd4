/** What clothes need of a figure that is being built. */
export type { Body } from '../anatomy/body';
export type { FigureBuild } from '../anatomy/figure-build';
export type { Ring } from '../anatomy/limb-ring';
export type { Pose } from '../anatomy/pose';

/** An arm or a leg, on the viewer's left or right of a figure that faces the viewer. */
export type LimbKey = 'lA' | 'rA' | 'lL' | 'rL';
/** The viewer's left or right of a figure that faces the viewer. */
export type Side = 'l' | 'r';

/** Both sides with their sign: x grows to the right. */
export const SIDES: readonly (readonly [Side, number])[] = [
  ['l', -1],
  ['r', 1],
];

export const ARM_OF: Readonly<Record<Side, LimbKey>> = { l: 'lA', r: 'rA' };
export const LEG_OF: Readonly<Record<Side, LimbKey>> = { l: 'lL', r: 'rL' };
export const TAU = Math.PI * 2;
