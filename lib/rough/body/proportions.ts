import type { Sex } from '../vocabulary';

/** Lengths and half widths of a body in figure units; the head is about 260 high whatever the body. */
export interface Proportions {
  /** From the middle of the hips to the base of the neck. */
  readonly spine: number;
  /** From the base of the neck to the head's pivot under the chin. */
  readonly neck: number;
  /** Shoulder joints, below the base of the neck and to each side of it. */
  readonly shoulderDrop: number;
  readonly shoulder: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hip: number;
  readonly thigh: number;
  readonly shin: number;
  readonly foot: number;
  /** From the ankle to the sole. */
  readonly heel: number;
  /** How thick limbs, neck and trunk are, 1 for a girl. */
  readonly thickness: number;
  readonly neckRadius: number;
  /** Half widths of the trunk. */
  readonly chest: number;
  readonly waist: number;
  readonly hips: number;
  readonly bust: number;
  /** Size of head and hands. */
  readonly head: number;
  readonly hand: number;
}

const GIRL: Proportions = {
  spine: 318,
  neck: 20,
  shoulderDrop: 44,
  shoulder: 98,
  upperArm: 130,
  forearm: 112,
  hip: 50,
  thigh: 208,
  shin: 206,
  foot: 62,
  heel: 38,
  thickness: 1,
  neckRadius: 25,
  chest: 112,
  waist: 84,
  hips: 116,
  bust: 16,
  head: 1,
  hand: 1,
};
const BOY: Proportions = {
  ...GIRL,
  shoulder: 116,
  hip: 48,
  thickness: 1.14,
  neckRadius: 31,
  chest: 130,
  waist: 104,
  hips: 112,
  bust: 4,
  foot: 70,
  hand: 1.12,
};
const CHIBI: Proportions = {
  spine: 168,
  neck: 6,
  shoulderDrop: 30,
  shoulder: 58,
  upperArm: 62,
  forearm: 52,
  hip: 32,
  thigh: 72,
  shin: 70,
  foot: 40,
  heel: 30,
  thickness: 0.86,
  neckRadius: 20,
  chest: 72,
  waist: 66,
  hips: 82,
  bust: 2,
  head: 1.1,
  hand: 0.84,
};

/** The body of a girl or boy, grown as in the other drawings or two and a half heads high. */
export function proportionsOf(sex: Sex, isChibi: boolean): Proportions {
  if (isChibi) return CHIBI;
  return sex === 'girl' ? GIRL : BOY;
}
