export const LIMBS = ['leftArm', 'rightArm', 'leftLeg', 'rightLeg'] as const;
/** A limb from the figure's own point of view: its left is on the viewer's right when it faces the viewer. */
export type LimbName = (typeof LIMBS)[number];
export type LimbState = 'prosthetic' | 'missing';
export type Limbs = Partial<Record<LimbName, LimbState>>;

/** What became of the arm on the viewer's left (`l`) or right of a figure that faces the viewer. */
export const armState = (limbs: Limbs, side: string): LimbState | undefined =>
  side === 'r' ? limbs.leftArm : limbs.rightArm;
/** The same of a leg. */
export const legState = (limbs: Limbs, side: string): LimbState | undefined =>
  side === 'r' ? limbs.leftLeg : limbs.rightLeg;
