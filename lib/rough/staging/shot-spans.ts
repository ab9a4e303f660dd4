import type { AnyShot } from '../vocabulary';

/** What a shot shows of an upright person, in heights of the head. */
export interface ShotSpan {
  /** Air over the head. */
  readonly above: number;
  /** Below the chin; null goes to the ground. */
  readonly below: number | null;
  /** Width of the room that one person wants. */
  readonly width: number;
}

export const SHOT_SPANS: Readonly<Record<AnyShot, ShotSpan>> = {
  'close-up': { above: 0.16, below: 0.2, width: 1.15 },
  portrait: { above: 0.34, below: 0.62, width: 1.6 },
  upper_body: { above: 0.4, below: 1.75, width: 2.1 },
  cowboy_shot: { above: 0.42, below: 2.9, width: 2.3 },
  full_body: { above: 0.22, below: null, width: 2.4 },
  wide_shot: { above: 2.6, below: null, width: 3.2 },
  very_wide_shot: { above: 6.4, below: null, width: 5 },
  // Framed by what they are about; see `focusBox`.
  eye_focus: { above: 0, below: 0, width: 1 },
  hand_focus: { above: 0, below: 0, width: 1 },
};

/** Room under the feet, in heights of the head. */
export const GROUND_ROOM: Readonly<Partial<Record<AnyShot, number>>> = {
  full_body: 0.12,
  wide_shot: 0.5,
  very_wide_shot: 1.2,
};

/** Feet stand on the lower part of the picture. */
export function isStandingShot(shot: AnyShot): boolean {
  return SHOT_SPANS[shot].below === null;
}
