/** Measures of a body in head units (skull half width 0.9). Widths are half widths. BODY.md 3. */
export interface Build {
  /** Size of the body against an adult woman's: offsets of poses and trims are scaled by it. */
  u: number;
  /** Hips to the base of the neck, times 1.15. */
  torso: number;
  shoulder: number;
  hip: number;
  waist: number;
  chest: number;
  /** How far the belly stands out. */
  belly: number;
  /** Depth of the trunk, 1 for an adult woman's. */
  depth: number;
  thigh: number;
  shin: number;
  arm: number;
  fore: number;
  hand: number;
  foot: number;
  /** Thickness of legs and arms, 1 for an adult's. */
  leg: number;
  limb: number;
  /** 0 to 1. */
  muscle: number;
  headScale: number;
  neck: number;
  bust: number;
  neckLen: number;
}
